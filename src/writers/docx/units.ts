/** Conversions into the units of WordprocessingML: twips (1/20 pt), half-points and eighths of a point. */
import { columnWidth, mmPerPt } from '../../standard/page-geometry.ts'

const twipsPerPt = 20

export const ptToTwips = (pt: number): number => Math.round(pt * twipsPerPt)

export const mmToTwips = (mm: number): number => ptToTwips(mm / mmPerPt)

/** 字 of the 3号 grid. */
export const columnsToTwips = (columns: number): number => mmToTwips(columns * columnWidth)

export const ptToHalfPoints = (pt: number): number => Math.round(pt * 2)

/** Border widths. */
export const mmToEighths = (mm: number): number => Math.round((mm / mmPerPt) * 8)

export const ptToMm = (pt: number): number => pt * mmPerPt

/** Border distances come in whole points. */
export const mmToWholePt = (mm: number): number => Math.round(mm / mmPerPt)
