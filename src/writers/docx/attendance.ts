/** 出席, 请假, 列席 of minutes (GB/T 9704—2012 10.3): a label in 黑体, rows turned over under the first name. */
import type { Attendance } from '../../model/official-document.ts'
import { minutes } from '../../standard/elements.ts'
import { columnsOf } from './columns-of.ts'
import { gridParagraph, type ParagraphDraft } from './paragraph-draft.ts'
import { columnsToTwips } from './units.ts'

/** `pitch`: a row of the grid, mm. */
export const composeAttendance = (
  attendance: Attendance | undefined,
  pitch: number,
): readonly ParagraphDraft[] => {
  const entries: readonly (readonly [string, string, string | undefined])[] = [
    ['attendees', '出席', attendance?.attendees],
    ['absentees', '请假', attendance?.absentees],
    ['observers', '列席', attendance?.observers],
  ]
  return entries
    .flatMap(([key, label, text]) => (text === undefined ? [] : [{ key, label, text }]))
    .map(({ key, label, text }, index) =>
      gridParagraph('Attendance', `：${text}`, {
        path: ['body', 'attendance', key],
        lead: { text: label, style: 'AttendanceLabel' },
        before: index === 0 ? minutes.rowsAboveAttendance * pitch : 0,
        indent: hangingIndent(`${label}：`),
      }),
    )
}

const hangingIndent = (label: string): { readonly left: number; readonly hanging: number } => ({
  left: columnsToTwips(minutes.attendanceIndent + columnsOf(label)),
  hanging: columnsToTwips(columnsOf(label)),
})
