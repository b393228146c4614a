/** .vscode/settings.json of an office: which schema is for which files, and nothing that would re-break the writers' lines. */
import { type SchemaName, schemaFileName } from '../../reader/json-schema.ts'

const globs: Readonly<Record<SchemaName, string>> = {
  公文: 'content/**/公文.yaml',
  正文: 'content/**/正文/*.yaml',
  附件: 'content/**/附件/*.yaml',
  数据: 'content/**/数据.yaml',
  机关: 'content/机关/*.yaml',
  术语: 'content/术语.yaml',
  模板: 'templates/*.yaml',
}

export const editorSettings = (): string => {
  const schemas = (Object.keys(globs) as SchemaName[]).map((name) => {
    return [`./schema/${schemaFileName(name)}`, globsFor(globs[name])]
  })
  return `${JSON.stringify({ 'yaml.schemas': Object.fromEntries(schemas), ...others }, null, 2)}\n`
}

/** yaml-language-server holds a glob against the file's URI, in which a 汉字 is written as its bytes. */
const globsFor = (glob: string): readonly string[] => [...new Set([glob, encodeURI(glob)])]

const others = {
  // The schemas of the whole world would be fetched from the network.
  'yaml.schemaStore.enable': false,
  'yaml.format.enable': false,
  '[yaml]': {
    'editor.wordWrap': 'on',
    'editor.formatOnSave': false,
    // Full-width marks are what belongs here.
    'editor.unicodeHighlight.ambiguousCharacters': false,
    'editor.quickSuggestions': { other: true, comments: false, strings: true },
  },
  'files.encoding': 'utf8',
  'files.eol': '\n',
} as const
