/** 题 of a table or picture: names end without a full stop (GB/T 15834 A.1). */
import type { Path } from '../model/path.ts'
import { type Building, finishText } from './building.ts'
import type { YamlTree } from './yaml/yaml-tree.ts'

interface Place {
  readonly tree: YamlTree
  readonly written: Path
  readonly path: Path
}

export const buildCaption = (
  building: Building,
  raw: string | undefined,
  { tree, written, path }: Place,
): string | undefined => {
  if (raw === undefined) return undefined
  const at = [...written, '题']
  const text = finishText(building, raw, tree, at)
  building.places.note([...path, 'caption'], tree.valueSpan(at))
  if (text.endsWith('。')) {
    building.report({
      rule: 'caption-full-stop',
      severity: 'warning',
      message: `${written.at(-1) === '图片' ? '图题' : '表题'}“${text}”以句号结尾。`,
      hint: `删去句号，写成“${text.slice(0, -1)}”`,
      clause: 'GB/T 15834—2011 附录A.1',
      span: tree.valueSpan(at),
    })
  }
  return text === '' ? undefined : text
}
