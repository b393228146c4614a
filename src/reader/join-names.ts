/** Names as they are printed in 主送机关 and 抄送机关: 、 between the names of a group, ， between groups. */
import { joinLines } from '../text/white-space.ts'
import type { NameGroups } from './schema/official-document-schema.ts'

export const joinNames = (names: NameGroups): string => {
  if (typeof names === 'string') return joinLines(names)
  const hasGroups = names.some((item) => typeof item !== 'string')
  return names.map((item) => [item].flat().map(joinLines).join('、')).join(hasGroups ? '，' : '、')
}
