/** 出席、请假、列席 of 纪要 (GB/T 9704—2012 10.3) as they are printed after each label's colon. */
import type { Attendance } from '../model/official-document.ts'
import { joinLines } from '../text/white-space.ts'
import type { Building } from './building.ts'
import type { Draft } from './draft.ts'
import type { Attendees, UnitAttendees } from './schema/attendance-schema.ts'

export const attendanceKeys = [
  ['出席', 'attendees'],
  ['请假', 'absentees'],
  ['列席', 'observers'],
] as const

/** Undefined when nobody is written. */
export const buildAttendance = (building: Building, draft: Draft): Attendance | undefined => {
  const { value, tree } = draft.main
  const entries = attendanceKeys.flatMap(([key, property]): [string, string][] => {
    const written = value[key]
    if (written === undefined) return []
    building.places.note(['body', 'attendance', property], tree.valueSpan([key]))
    return [[property, printAttendees(written)]]
  })
  return entries.length > 0 ? Object.fromEntries(entries) : undefined
}

/** 市司法局　李某某、市财政局　王某某; names of one unit are parted by a space of one 字, as they are from the unit. */
const printAttendees = (written: Attendees): string =>
  typeof written === 'string'
    ? joinLines(written)
    : written.map((item) => (typeof item === 'string' ? joinLines(item) : printUnit(item))).join('、')

const printUnit = ({ 单位, 姓名 }: UnitAttendees): string => [单位, 姓名].flat().map(joinLines).join('　')
