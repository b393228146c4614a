/** 版式: only what the standard leaves free. */
export interface HouseStyle {
  /** 行距: `standard` = 国标 (R-3-b, first row touches the 版心), `grid` = 网格 (Word's 22 boxes). */
  readonly rowModel: 'standard' | 'grid'
  /** 标志字号 in points; absent: chosen by the layout. */
  readonly markSizePt?: number
  /** 西文字体: digits and Latin in the Chinese face or in Times New Roman. */
  readonly latinFont: 'chinese' | 'times'
  /** 三级标题加粗. */
  readonly boldLevel3: boolean
  /** 版记偶数面: put the 版记 on an even side, for duplex printing. */
  readonly colophonOnEvenPage: boolean
  /** 红色, as #RRGGBB. */
  readonly red: string
}

export const defaultHouseStyle: HouseStyle = {
  rowModel: 'standard',
  latinFont: 'chinese',
  boldLevel3: false,
  colophonOnEvenPage: true,
  red: '#FF0000',
}
