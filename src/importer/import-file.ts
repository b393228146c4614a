/** Imports a file of any kind that can be read: .docx, .pdf with text, .txt; the others are told what to do. */
import { decodeText } from './decode-text.ts'
import type { TrackedChanges } from './docx/tracked-changes.ts'
import { readText } from './import-text.ts'
import type { ImportedFile } from './imported-file.ts'
import { recogniseFileKind, refusalOf } from './recognise-file-kind.ts'
import { stripUnsafe } from './strip-unsafe.ts'

export interface ImportFileOptions {
  /** What becomes of the revisions (修订) of a DOCX; default: accepted. */
  readonly tracked?: TrackedChanges
}

/** `name`: what the file is called in messages. */
export const importFile = async (
  bytes: Uint8Array,
  name: string,
  { tracked = 'accept' }: ImportFileOptions = {},
): Promise<ImportedFile> => stripUnsafe(await readFile(bytes, name, tracked))

const readFile = async (bytes: Uint8Array, name: string, tracked: TrackedChanges): Promise<ImportedFile> => {
  const kind = recogniseFileKind(bytes, name)
  switch (kind) {
    case 'docx': {
      const { importDocx } = await import('./docx/import-docx.ts')
      return importDocx(bytes, { name, tracked })
    }
    case 'pdf': {
      const { importPdf } = await import('./pdf/import-pdf.ts')
      return importPdf(bytes, name)
    }
    case 'text':
      return importTextBytes(bytes, name)
    default:
      return refuse(refusalOf(kind, name) ?? `“${name}”读不了。`)
  }
}

const refuse = (message: string): ImportedFile => ({
  notes: [{ kind: 'refused', severity: 'error', message }],
})

const largestText = 64 * 1024 * 1024

const importTextBytes = (bytes: Uint8Array, name: string): ImportedFile => {
  if (bytes.length > largestText) return refuse(`“${name}”超过 64 MB，不像一份公文，没有读。`)
  const { text, encoding } = decodeText(bytes)
  const read = readText(text, { name })
  if (encoding === undefined || !read.document) return read
  const message = `“${name}”是 ${encoding} 编码，已转成 UTF-8；个别生僻字请对照原件核实。`
  return { ...read, notes: [{ kind: 'element', severity: 'info', message }, ...read.notes] }
}
