/** The manifests of all shards of one build → the manifest one machine would have written, or why that cannot be. */
import type { Manifest } from './manifest.ts'
import { sha256 } from './sha256.ts'

export type Merged =
  | { readonly ok: true; readonly manifest: Manifest }
  | { readonly ok: false; readonly reasons: readonly string[] }

export const mergeManifests = (manifests: readonly Manifest[]): Merged => {
  const [first] = manifests
  if (first === undefined) return { ok: false, reasons: ['没有可以合并的清单。'] }
  // What follows from the first fault is not told too.
  const reasons = [programReasons, shardReasons, failedReasons, overlaps, gapReasons]
    .map((find) => find(manifests))
    .find((found) => found.length > 0)
  if (reasons !== undefined) return { ok: false, reasons }
  return {
    ok: true,
    manifest: {
      manifest: 1,
      version: first.version,
      runtime: first.runtime,
      fonts: Object.fromEntries(manifests.flatMap(({ fonts }) => Object.entries(fonts))),
      documents: manifests.flatMap(({ documents }) => documents),
    },
  }
}

const programReasons = (manifests: readonly Manifest[]): readonly string[] => {
  const programs = distinct(manifests.map(({ version, runtime }) => `红头 ${version}（${runtime}）`))
  return programs.length > 1 ? [`不是同一个程序排的：${programs.join('、')}。`] : []
}

const shardReasons = (manifests: readonly Manifest[]): readonly string[] => {
  const parts = manifests.flatMap(({ shard }) => shard ?? [])
  if (parts.length < manifests.length) return ['有的清单不是 --shard 分着排的，不能合并。']
  const counts = distinct(parts.map(({ count }) => count))
  if (counts.length > 1) return [`分的份数不一样：${counts.join('、')}。`]
  if (distinct(parts.map(({ list }) => list)).length > 1)
    return ['各份看到的公文不一样：要用同一版内容、同样的路径来排。']
  const indexes = parts.map(({ index }) => index)
  const all = Array.from({ length: counts[0] ?? 0 }, (_, at) => at + 1)
  const missing = all.filter((index) => !indexes.includes(index))
  const twice = distinct(indexes.filter((index, at) => indexes.indexOf(index) !== at))
  return [
    ...(missing.length > 0 ? [`缺第 ${missing.join('、')} 份（共 ${all.length} 份）。`] : []),
    ...(twice.length > 0 ? [`第 ${twice.join('、')} 份有两个。`] : []),
  ]
}

const failedReasons = (manifests: readonly Manifest[]): readonly string[] => {
  const failed = manifests.flatMap(({ shard }) => shard?.failed ?? [])
  return failed.length > 0 ? [`这些公文有错误，没有排出来：${failed.join('、')}。`] : []
}

const overlaps = (manifests: readonly Manifest[]): readonly string[] => {
  const documents = manifests.flatMap((manifest) => manifest.documents)
  const folders = repeated(documents.map(({ folder }) => folder))
  if (folders.length > 0) return [`排了两遍的公文：${folders.join('、')}。`]
  const files = repeated(documents.flatMap(({ outputs }) => outputs.map(({ file }) => file)))
  return files.length > 0 ? [`两份公文的输出同名：${files.join('、')}。请改文号或标题。`] : []
}

/** Every document of the whole is there, and no other. */
const gapReasons = (manifests: readonly Manifest[]): readonly string[] => {
  const part = manifests[0]?.shard
  const folders = manifests.flatMap(({ documents }) => documents.map(({ folder }) => folder)).sort()
  if (part === undefined || sha256(folders.join('\n')) === part.list) return []
  return [
    `应有 ${part.total} 份公文，清单里有 ${folders.length} 份：少了或者混进了别的，请把各份重新排一遍。`,
  ]
}

const distinct = <T>(values: readonly T[]): readonly T[] => [...new Set(values)]

const repeated = (values: readonly string[]): readonly string[] => {
  const seen = new Set<string>()
  return distinct(values.filter((value) => seen.has(value) || !seen.add(value)))
}
