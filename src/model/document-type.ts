/** The fifteen 文种 (条例 art. 8), the forms of GB/T 9704 clauses 7 and 10, and the directions of 行文. */

export const documentTypes = [
  '决议',
  '决定',
  '命令',
  '公报',
  '公告',
  '通告',
  '意见',
  '通知',
  '通报',
  '报告',
  '请示',
  '批复',
  '议案',
  '函',
  '纪要',
] as const
export type DocumentType = (typeof documentTypes)[number]

/** `plain` (普通) has no 版头: title, text and sign-off on plain paper, as on a website. */
export type DocumentForm = 'general' | 'letter' | 'order' | 'minutes' | 'plain'

export type Direction = 'upward' | 'lateral' | 'downward'

/** The usual direction of a 文种; doctrine, not text of art. 8. A template may say otherwise. */
export const usualDirection = (type: DocumentType): Direction => {
  if (type === '报告' || type === '请示' || type === '议案') return 'upward'
  return type === '函' ? 'lateral' : 'downward'
}
