/** 出席, 请假, 列席 of minutes (10.3): a label in 黑体, wrapped rows under the first character after its colon. */
import type { Attendance } from '../model/official-document.ts'
import { minutes } from '../standard/elements.ts'
import { columnWidth, typeArea } from '../standard/page-geometry.ts'
import { breakLines } from './break-lines.ts'
import { bodySpan } from './compose-main-text.ts'
import { type FlowRow, type LayoutContext, plainRow, withFirst } from './flow.ts'
import type { ElementKind } from './page.ts'
import { glyphsWidth, measureSpan } from './spans.ts'

export const attendanceRows = (
  attendance: Attendance | undefined,
  context: LayoutContext,
): readonly FlowRow[] => {
  const entries: readonly (readonly [ElementKind, string, string | undefined])[] = [
    ['attendees', '出席', attendance?.attendees],
    ['absentees', '请假', attendance?.absentees],
    ['observers', '列席', attendance?.observers],
  ]
  const rows = entries.flatMap(([element, label, text]) =>
    text === undefined ? [] : labelledRows(element, label, text, context),
  )
  return withFirst(rows, { rowsBefore: minutes.rowsAboveAttendance })
}

const labelledRows = (
  element: ElementKind,
  label: string,
  text: string,
  context: LayoutContext,
): readonly FlowRow[] => {
  const path = ['body', 'attendance', element]
  const x = typeArea.left + minutes.attendanceIndent * columnWidth
  const labelGlyphs = [bodySpan(label, element, path, 'heiti'), bodySpan('：', element, path)].flatMap(
    (span) => measureSpan(span, context.fonts),
  )
  const textX = x + glyphsWidth(labelGlyphs)
  const shape = { measure: typeArea.right - textX, firstIndent: 0, restIndent: 0 }
  return breakLines([bodySpan(text, element, path)], shape, context.fonts).map(({ glyphs }, index) =>
    plainRow(
      index === 0
        ? [
            { x, glyphs: labelGlyphs },
            { x: textX, glyphs },
          ]
        : [{ x: textX, glyphs }],
    ),
  )
}
