import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type DocumentRecord, recordOf } from '../../../src/cli/build/document-record.ts'
import { formatManifest, type Manifest, parseManifest } from '../../../src/cli/build/manifest.ts'
import { mergeManifests } from '../../../src/cli/build/merge-manifests.ts'
import { sha256 } from '../../../src/cli/build/sha256.ts'
import { isInShard, parseShard } from '../../../src/cli/build/shard.ts'

const program = { version: '1.0.0', runtime: 'icu 1, zlib 1, x64' }

const record = (folder: string, file: string = `${folder}.pdf`): DocumentRecord =>
  recordOf(
    { folder, files: { [`${folder}/公文.yaml`]: sha256(folder) }, fonts: { fangsong: ['f1'] } },
    [{ file, bytes: 3, sha256: sha256(file) }],
    program,
  )

const folders = ['甲', '乙', '丙', '丁', '戊']

const shards = (count: number, all: readonly string[] = folders): readonly Manifest[] =>
  Array.from({ length: count }, (_, at) => ({
    manifest: 1,
    ...program,
    shard: { index: at + 1, count, total: all.length, list: sha256([...all].sort().join('\n')), failed: [] },
    fonts: { f1: '仿宋.ttf' },
    documents: all
      .filter((folder) => isInShard(folder, { index: at + 1, count }))
      .map((folder) => record(folder)),
  }))

const whole = (all: readonly string[]): Manifest => ({
  manifest: 1,
  ...program,
  fonts: { f1: '仿宋.ttf' },
  documents: all.map((folder) => record(folder)),
})

test('any number of shards in any order makes the manifest of the whole', () => {
  const names = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 8 }), { maxLength: 30 })
  fc.assert(
    fc.property(names, fc.integer({ min: 1, max: 9 }), (all, count) => {
      const merged = mergeManifests(shards(count, all).toReversed())
      expect(merged.ok && formatManifest(merged.manifest)).toBe(formatManifest(whole(all)))
    }),
  )
})

const change = (manifests: readonly Manifest[], at: number, given: Partial<Manifest>): readonly Manifest[] =>
  manifests.map((manifest, index) => (index === at ? { ...manifest, ...given } : manifest))

const full = shards(2)
const largest = full.findIndex(({ documents }) => documents.length > 1)
const own = full[largest]?.documents ?? []

test.each<readonly [string, readonly Manifest[], string]>([
  ['nothing', [], '没有可以合并的清单。'],
  ['a shard that is missing', full.slice(1), '缺第 1 份（共 2 份）。'],
  ['a shard that is there twice', [...full, ...full.slice(0, 1)], '第 1 份有两个。'],
  ['a manifest of a whole', [...full, whole([])], '有的清单不是 --shard 分着排的，不能合并。'],
  [
    'another version',
    change(full, 0, { version: '2.0.0' }),
    '不是同一个程序排的：红头 2.0.0（icu 1, zlib 1, x64）、红头 1.0.0（icu 1, zlib 1, x64）。',
  ],
  ['another number of shards', [...full, ...shards(3)], '分的份数不一样：2、3。'],
  ['other content', [...full.slice(0, 1), ...shards(2, ['甲']).slice(1)], '各份看到的公文不一样'],
  [
    'a document that is missing',
    change(full, largest, { documents: own.slice(1) }),
    '应有 5 份公文，清单里有 4 份',
  ],
  [
    'a document that is there twice',
    change(full, 1 - largest, { documents: [...(full[1 - largest]?.documents ?? []), ...own.slice(0, 1)] }),
    '排了两遍的公文',
  ],
  [
    'two outputs of one name',
    change(full, largest, { documents: own.map(({ folder }) => record(folder, '同名.pdf')) }),
    '两份公文的输出同名：同名.pdf。',
  ],
])('%s is refused', (_what, manifests, message) => {
  const merged = mergeManifests(manifests)
  expect(merged).toMatchObject({ ok: false, reasons: [expect.stringContaining(message)] })
})

test('a document that failed is named', () => {
  const [first] = full
  const shard = first?.shard && { ...first.shard, failed: ['甲'] }
  const merged = mergeManifests(change(full, 0, shard ? { shard } : {}))
  expect(merged).toMatchObject({ ok: false, reasons: ['这些公文有错误，没有排出来：甲。'] })
})

test('what formatManifest writes parseManifest reads, and an output elsewhere is refused', () => {
  const text = formatManifest(whole(folders))
  expect(formatManifest(parseManifest(text) ?? whole([]))).toBe(text)
  expect(parseManifest(text.replace('甲.pdf', '../甲.pdf'))).toBeUndefined()
  expect(parseManifest(text.replace(sha256('甲'), sha256('乙')))).toBeUndefined()
  expect(parseManifest('{')).toBeUndefined()
})

test('every document is in one shard', () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 1, max: 50 }), (folder, count) => {
      const parts = Array.from({ length: count }, (_, at) => parseShard(`${at + 1}/${count}`))
      expect(parts.filter((shard) => isInShard(folder, shard))).toHaveLength(1)
    }),
  )
})

test.each(['', '0/4', '5/4', '1', '1/0', '一/四', '1.5/4'])('--shard %j is wrong usage', (text) => {
  expect(() => parseShard(text)).toThrow('--shard 要写成“第几份/共几份”')
})
