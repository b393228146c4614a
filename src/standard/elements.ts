/** Distances, insets and line weights of the elements of GB/T 9704—2012 clause 7, each with its clause. mm, 字 and rows. */

/** 版头 (7.2). */
export const masthead = {
  /** Upper edge of the 发文机关标志 below the 版心's top edge, mm (7.2.4). */
  markDrop: 35,
  /** Empty rows between the mark and the 发文字号 or 签发人 row (7.2.5, 7.2.6). */
  rowsBelowMark: 2,
  /** Inset of 发文字号 (left) and 签发人 (right) of upward documents, 字 (7.2.5, 7.2.6). */
  upwardInset: 1,
  /** Names of 签发人 on a row (7.2.6). */
  signatoriesPerRow: 2,
  /** Red separator below the last row, mm (7.2.7). */
  separatorDrop: 4,
  /** The standard gives no thickness; 1.5 pt is the common one (standard practice, 0.35–0.7 mm). */
  separatorThickness: 0.53,
} as const

/** 发文机关标志: no size is given; practice keeps a character within 22 × 15 mm (high × wide) and squeezes its width before its height. */
export const markPractice = {
  maxHeightPt: 52,
  maxCharacterWidth: 15,
  minStretch: 0.66,
  /** White kept at each side of the 版心, mm. */
  sideMargin: 3,
  /** Heights that the mark of a joint document shrinks through; 2号 is the least. */
  jointHeightsPt: [48, 44, 40, 36, 32, 28, 26, 24, 22],
  /** White between stacked names, in their height. */
  stackLead: 0.25,
} as const

/** 主体 (7.3), rows and 字. */
export const body = {
  rowsAboveTitle: 2,
  /** 2号 rows of a title: 35 pt is within the 32–35 pt of good practice. */
  titlePitchPt: 35,
  /** Longest title row in 2号 characters (7.3.1: 156 / 7.761). */
  titleColumns: 20,
  rowsAboveAddressees: 1,
  paragraphIndent: 2,
  rowsAboveAttachmentList: 1,
  noteIndent: 2,
} as const

/** 落款 (7.3.5), rows and 字. */
export const signOff = {
  /** Sealed: the date's right inset (7.3.5.1). */
  sealedDateInset: 4,
  /** Empty rows above a sealed 署名, so that a 42–45 mm seal's top comes within one row of the text (R-X-seal-gap). */
  rowsAboveSealed: 2,
  /** Unsealed (7.3.5.2). */
  rowsAboveUnsealed: 1,
  unsealedInset: 2,
  dateShift: 2,
} as const

/**
 * Closer rows where the rest of a side cannot hold seal, 署名 or date (7.3.5.5), or lacks a row for the 版记. The standard
 * gives no figures; 27 pt keeps nine tenths of its 29.61 pt, so that at most two rows more stand on a side.
 */
export const tightening = { mostPitchPt: 29.5, leastPitchPt: 27, stepPt: 0.25 } as const

/** 印章 and 签名章 (7.3.5.1, 7.3.5.3), mm, rows and 字. */
export const seal = {
  /** Cities, counties and districts (R-X-seal-size); what the layout reckons with when no image tells. */
  usualDiameter: 45,
  /** By the level of the body (R-X-seal-size). */
  diameters: { central: 50, provincial: 50, municipal: 45, county: 45, township: 42 },
  /** 署名 and date sit this much below the seal's centre. */
  centreAboveText: 3,
  /** Names of joint bodies on a row: as many seals as 156 mm takes. */
  mostPerRow: 3,
  /** White between two seals, which may neither overlap nor touch. */
  gap: 3,
  /** White that is left between rows of seals whose rows were tightened. */
  leastGap: 1,
  /** A seal may reach this far below the 版心: 7.3.5.1 bounds a row of seals at its sides only. */
  belowTypeArea: 5,
} as const

export const signatureStamp = {
  rowsAbove: 2,
  /** As high as a row and the white above and below it, so that empty rows around it stay whole. */
  height: 15.3,
  /** Room left where there is no image. */
  usualWidth: 28,
  maxWidth: 40,
  /** One body a row, with a row of white so that stamps do not touch. */
  rowsBetween: 1,
  inset: 4,
  gapToPosition: 2,
  rowsAboveDate: 1,
} as const

/** 信函格式 (10.1), mm and rows. */
export const letter = {
  markTop: 30,
  ruleWidth: 170,
  ruleDrop: 4,
  thickLine: 0.53,
  thinLine: 0.26,
  /** White between the two lines of a double rule; the standard gives none. */
  ruleGap: 0.35,
  /** The thick line of the second rule above the page's lower edge. */
  secondRuleFromBottom: 20,
  rowsAboveTitle: 2,
} as const

/** 命令（令）格式 (10.2), mm and rows. */
export const order = { markDrop: 20, rowsAboveNumber: 2, rowsAboveBody: 2 } as const

/** 纪要格式 (10.3). */
export const minutes = { markDrop: 35, rowsAboveAttendance: 1, attendanceIndent: 2 } as const

/** 附件 (7.3.7): rows of its first side. */
export const attachmentPage = { markRow: 1, titleRow: 3 } as const

/** 表格: 仿宋 4号, smaller where it has to be, at most as wide as the 版心, its header on every side (§9.3). mm. */
export const table = {
  /** 4号, 小四, 五号: the first in which the longest stretches stand side by side. */
  sizesPt: [14, 12, 10.5],
  outerLine: 0.35,
  innerLine: 0.25,
  /** White at the left and right of a cell's text. */
  sidePadding: 1.5,
  /** White above and below a cell's text; with it a 4号 row is as high as a row of the 版记. */
  rowPadding: 1.78,
  /** Step of the rows inside a cell, in their height. */
  linePitch: 1.35,
  /** Cells at least so many characters wide have rows that end flush. */
  flushFrom: 12,
  /** Characters of text that a column takes at least. */
  leastCharacters: 2,
  /** What a row gives at most so that the table fills whole rows of the grid. */
  mostStretch: 1.25,
  /** White between 表题 or 续表 and the table. */
  captionGap: 1.8,
  /** Tables up to this many rows of the grid are not parted. */
  keptWhole: 6,
  /** Rows of a table that begin it at the foot of a side, at least. */
  leastRows: 2,
} as const

/** 图片, mm. */
export const picture = { captionGap: 2 } as const

/** 表题 and 图题 in 黑体 4号. */
export const captionSizePt = 14

/** 版记 (7.4), mm and 字. */
export const colophon = {
  thickLine: 0.35,
  thinLine: 0.25,
  /** Inset left and right, 字 (7.4.2, 7.4.3). */
  inset: 1,
  /** Height of a 4号 row; the standard gives none, 8–9 mm is good practice. */
  rowHeight: 8.5,
} as const

/** 页码 (7.5). */
export const pageNumber = {
  /** The 一字线 below the 版心's lower edge, mm. */
  drop: 7,
  /** Inset at the outer side, 字. */
  inset: 1,
} as const
