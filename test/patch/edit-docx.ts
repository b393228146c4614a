/** Builds a document's DOCX in memory and edits its XML, as someone in Word would. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { memoryFiles } from '../../src/files/memory-files.ts'
import { importFile } from '../../src/importer/import-file.ts'
import { toOfficialDocument } from '../../src/importer/to-official-document.ts'
import { type ContentPatch, patchContent } from '../../src/patch/patch-content.ts'
import { buildDocument } from '../../src/pipeline.ts'
import { testFonts } from '../tools/test-fonts.ts'

export const folder = 'content/通知'

const template = '文种: 通知\n格式: 文件\n行文方向: 下行\n用印: 印章\n'

export type Contents = ReadonlyMap<string, string>

export const contentsOf = (files: Readonly<Record<string, string>>): Contents =>
  new Map([
    ...Object.entries(files).map(([path, text]): [string, string] => [`${folder}/${path}`, text]),
    ['templates/通知.yaml', template],
  ])

export const buildDocx = async (contents: Contents): Promise<Uint8Array> => {
  const result = await buildDocument({
    files: memoryFiles(contents),
    folder,
    templateFolders: ['templates'],
    fonts: testFonts,
    formats: ['docx'],
  })
  const [output] = result.outputs
  if (!output) throw new Error(result.diagnostics.map(({ message }) => message).join('\n'))
  return output.bytes
}

/** The part that Word would rewrite, without what is there for LibreOffice only. */
export const editXml = (docx: Uint8Array, edit: (xml: string) => string): Uint8Array => {
  const parts = unzipSync(docx)
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
    .replace(
      /<mc:AlternateContent><mc:Choice[^>]*\/><mc:Fallback>.*?<\/mc:Fallback><\/mc:AlternateContent>/gu,
      '',
    )
    .replace(/<\/w:t><w:t xml:space="preserve">/gu, '')
    .replace(/<w:p>(?:(?!<\/w:p>).)*<\/w:p>/gu, (paragraph) =>
      paragraph.includes('<w:rStyle') ? paragraph : joinRuns(paragraph),
    )
  return zipSync({ ...parts, 'word/document.xml': strToU8(edit(xml)) })
}

const joinRuns = (paragraph: string): string =>
  paragraph.replace(
    /<\/w:t><\/w:r><w:r><w:rPr><w:rFonts w:hint="eastAsia"\/>(?:<w:spacing w:val="-?\d+"\/>)?<\/w:rPr><w:t xml:space="preserve">/gu,
    '',
  )

/** Replaces a text that must be there. */
export const change =
  (from: string, to: string) =>
  (xml: string): string => {
    if (!xml.includes(from)) throw new Error(`not in the document: ${from}`)
    return xml.replace(from, to)
  }

/** The paragraph that holds a text. */
export const paragraphWith = (xml: string, text: string): string => {
  const found = (xml.match(/<w:p>.*?<\/w:p>/gu) ?? []).find((paragraph) => paragraph.includes(text))
  if (found === undefined) throw new Error(`no paragraph with: ${text}`)
  return found
}

export const newParagraph = (style: string, text: string): string =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`

export interface Patched extends ContentPatch {
  /** The files after the patch, by path in the folder. */
  readonly files: Readonly<Record<string, string>>
}

export const patchWith = async (contents: Contents, docx: Uint8Array): Promise<Patched> => {
  const imported = await importFile(docx, '改稿.docx')
  if (!imported.document) throw new Error(imported.notes.map(({ message }) => message).join('\n'))
  const result = patchContent({
    files: memoryFiles(contents),
    folder,
    templateFolders: ['templates'],
    wanted: toOfficialDocument(imported.document),
    pictures: imported.document.pictures,
  })
  if (!result.ok) throw new Error(result.diagnostics.map(({ message }) => message).join('\n'))
  const files = new Map(contents)
  for (const [path, content] of result.value.writes) {
    if (typeof content === 'string') files.set(path, content)
    else files.delete(path)
  }
  const own = [...files].filter(([path]) => path.startsWith(`${folder}/`))
  return {
    ...result.value,
    files: Object.fromEntries(own.map(([path, text]) => [path.slice(folder.length + 1), text])),
  }
}
