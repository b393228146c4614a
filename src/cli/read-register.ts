/** Every document below the given paths as an entry of the register, read whole or as far as it can be. */
import type { Files } from '../files/files.ts'
import { joinPath } from '../reader/file-path.ts'
import { readDocument } from '../reader/read-document.ts'
import { slipKeys } from '../reader/schema/slip-keys.ts'
import { parseYaml } from '../reader/yaml/parse-yaml.ts'
import type { YamlTree } from '../reader/yaml/yaml-tree.ts'
import { partialEntry } from '../register/partial-entry.ts'
import { entryOf, type RegisterEntry } from '../register/register-entry.ts'

export interface RegisterReading {
  readonly entries: readonly RegisterEntry[]
  /** The texts that the entries' spans count in. */
  readonly sources: ReadonlyMap<string, string>
}

export const readRegister = (
  files: Files,
  folders: readonly string[],
  templateFolders: readonly string[],
): RegisterReading => {
  const sources = new Map<string, string>()
  const entries = folders.map((folder): RegisterEntry => {
    const read = readDocument(files, folder, { templateFolders })
    const errors = read.diagnostics.filter(({ severity }) => severity === 'error').length
    const file = joinPath(folder, '公文.yaml')
    const text = read.sources.get(file) ?? ''
    sources.set(file, text)
    if (read.ok) {
      const numberSpan = read.value.locate(['masthead', 'documentNumber'])
      return { folder, ...entryOf(read.value.document), ...(numberSpan && { numberSpan }), errors }
    }
    const tree = parseYaml(file, text, slipKeys).tree
    const numberSpan = findNumber(tree)
    return { folder, ...partialEntry(tree?.value), ...(numberSpan && { numberSpan }), errors }
  })
  return { entries, sources }
}

const findNumber = (tree: YamlTree | undefined): RegisterEntry['numberSpan'] => tree?.valueSpan(['发文字号'])
