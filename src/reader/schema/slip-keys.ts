/** The keys by which a slip of the keyboard is told from a sentence. */
import type { SlipKeys } from '../yaml/find-slips.ts'
import { blockKinds } from './block-problems.ts'
import { nearest } from './nearest.ts'
import { officialDocumentKeys } from './official-document-schema.ts'

const others = [
  ...['内容', '编号', '接排', '列举', '表格', '图片'],
  ...['全称', '简称', '标志', '代字', '层级', '类别', '印章', '印章直径'],
  ...['题', '列', '行', '横排', '文件', '宽'],
  ...['单位', '姓名'],
  ...['名称', '行文方向', '年度', '必备', '必备内容', '骨架'],
  ...['行距', '标志字号', '西文字体', '三级标题加粗', '版记偶数面', '红色'],
]
const known: ReadonlySet<string> = new Set([...officialDocumentKeys, ...others])
const itemKeys: ReadonlySet<string> = new Set(blockKinds)

const freeMaps: ReadonlySet<string> = new Set(['变量', '代字'])

/** A key of three characters with one of them wrong is still a key; a shorter one may be any word. */
const isNearlyKey = (name: string): boolean =>
  name.length >= 3 && name.length <= 6 && nearest(name, [...known]).length === 1

/** For every file but 数据.yaml, whose names are all the writer's own. */
export const slipKeys: SlipKeys = {
  isKey: (name) => known.has(name) || isNearlyKey(name),
  isItemKey: (name) => itemKeys.has(name),
  isFreeMap: (name) => freeMaps.has(name),
}

export const dataSlipKeys: SlipKeys = { isKey: () => true, isItemKey: () => true, isFreeMap: () => true }
