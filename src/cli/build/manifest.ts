/** The manifest beside the outputs: every output with its SHA-256, the document it belongs to and all that document was made of. */
import type { DocumentRecord } from './document-record.ts'
import { hashInputs } from './document-record.ts'
import type { ProgramIdentity } from './program-identity.ts'
import type { CacheRecord } from './record-store.ts'

export interface Manifest extends ProgramIdentity {
  /** Version of this file's form. */
  readonly manifest: 1
  readonly shard?: ShardPart
  /** SHA-256 → file name. */
  readonly fonts: Readonly<Record<string, string>>
  /** Sorted by folder. */
  readonly documents: readonly DocumentRecord[]
}

/** Which part of a whole the documents are. */
export interface ShardPart {
  readonly index: number
  readonly count: number
  /** Number of documents of the whole, and SHA-256 of the list of their folders. */
  readonly total: number
  readonly list: string
  /** Folders of the part that had errors. */
  readonly failed: readonly string[]
}

export const manifestName = (shard?: Pick<ShardPart, 'index' | 'count'>): string =>
  shard === undefined ? 'manifest.json' : `manifest-${shard.index}-of-${shard.count}.json`

export const isManifestName = (name: string): boolean => /^manifest(?:-\d+-of-\d+)?\.json$/.test(name)

/** The records are this program's. */
export const manifestOf = (
  records: readonly CacheRecord[],
  { version, runtime }: ProgramIdentity,
  shard?: ShardPart,
): Manifest =>
  orderManifest({
    manifest: 1,
    version,
    runtime,
    ...(shard === undefined ? {} : { shard }),
    fonts: Object.fromEntries(records.flatMap(({ fontNames }) => Object.entries(fontNames))),
    documents: records.map(({ document }) => document),
  })

/** Equal contents give equal text. */
export const formatManifest = (manifest: Manifest): string =>
  `${JSON.stringify(orderManifest(manifest), null, 2)}\n`

const orderManifest = ({ version, runtime, shard, fonts, documents }: Manifest): Manifest => ({
  manifest: 1,
  version,
  runtime,
  ...(shard === undefined ? {} : { shard }),
  fonts: Object.fromEntries(Object.entries(fonts).sort(([a], [b]) => (a < b ? -1 : 1))),
  documents: [...documents].sort((a, b) => (a.folder < b.folder ? -1 : 1)),
})

/** Undefined when the text is no manifest of ours, or one that somebody changed. */
export const parseManifest = (text: string): Manifest | undefined => {
  try {
    const manifest = JSON.parse(text) as Manifest
    const isWhole =
      manifest.manifest === 1 &&
      manifest.documents.every((document) => document.inputs === hashInputs(document, manifest)) &&
      manifest.documents.every(({ outputs }) => outputs.every(({ file }) => isPlainName(file)))
    return isWhole ? manifest : undefined
  } catch {
    return undefined
  }
}

/** An output lies in the output folder itself and nowhere else, whatever a manifest says. */
const isPlainName = (file: string): boolean => file !== '' && !/[\\/]|^\.{1,2}$/.test(file)
