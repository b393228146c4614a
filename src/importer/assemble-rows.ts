/** Rows whose styles may tell elements → ImportedDocument: the path of files that word processors wrote. */
import { joinLines } from '../text/white-space.ts'
import { buildSections } from './build-sections.ts'
import { identifyDocument, namedIssuer } from './identify-document.ts'
import type { ImportNote } from './import-note.ts'
import type { HeadElements, ImportedAttachment, ImportedDocument, TailElements } from './imported-document.ts'
import { noteText } from './note-text.ts'
import { recogniseHead, takeAddressees, takeMasthead } from './recognise-head.ts'
import { attachmentStart, recogniseTail } from './recognise-tail.ts'
import type { SourceParagraph, SourceRow } from './source-row.ts'
import { takeClosing } from './take-closing.ts'
import { isPosition, readAttendance, takeStyled } from './take-styled.ts'

export interface AssembledDocument {
  readonly document: Omit<ImportedDocument, 'source' | 'pictures'>
  readonly notes: readonly ImportNote[]
}

/** Every row is a paragraph. */
export const assembleRows = (rows: readonly SourceRow[]): AssembledDocument => {
  const notes: ImportNote[] = []
  const parts = takeStyledParts(rows, notes) ?? takePlainParts(rows, notes)
  const { closing, rest } = takeClosing(parts.text.map(toParagraph))
  const built = buildSections(rest)
  const attachments = readAttachments(parts.attachmentRows, notes)
  const identity = identifyDocument(parts.head, parts.tail)
  const document = {
    ...identity.document,
    head: parts.head,
    preface: built.preface,
    sections: built.sections,
    ...(closing === undefined ? {} : { closing }),
    tail: parts.tail,
    attachments,
  }
  return { document, notes: [...notes, ...built.notes, ...identity.notes, ...noteText(document)] }
}

interface Parts {
  readonly head: HeadElements
  readonly tail: TailElements
  readonly text: readonly SourceRow[]
  readonly attachmentRows: readonly SourceRow[]
}

/** Styles first; the recognisers of text only where a style tells nothing. */
const takeStyledParts = (rows: readonly SourceRow[], notes: ImportNote[]): Parts | undefined => {
  const styled = takeStyled(rows, notes)
  if (!styled) return undefined
  const { masthead } = takeMasthead(styled.before.map(spaced), notes)
  const head: HeadElements = { titleRows: [], ...masthead, ...present(styled.head) }
  const [first] = styled.text
  const addressed =
    head.addressees === undefined && first && first.role === undefined
      ? takeAddressees(styled.text, notes)
      : { rest: styled.text }
  const named = 'addressees' in addressed && addressed.addressees ? { addressees: addressed.addressees } : {}
  const last = addressed.rest.at(-1)
  const whole: Parts = { ...styled, head: { ...head, ...named }, text: addressed.rest }
  return styled.tail.documentDate || !last || last.role !== undefined ? whole : takePlainTail(whole, notes)
}

/** The end of a text whose styles tell nothing of it. */
const takePlainTail = ({ head, tail, text, attachmentRows }: Parts, notes: ImportNote[]): Parts => {
  const attended = text.filter((row) => readAttendance([row]))
  const signed = head.form === '命令' ? text.findLast((row) => isPosition(row.text)) : undefined
  const found = recogniseTail(
    text.filter((row) => row !== signed && !attended.includes(row)).map(spaced),
    namedIssuer(head),
  )
  notes.push(...found.notes)
  const attendance = readAttendance(attended)
  return {
    head,
    tail: {
      ...found.tail,
      ...(attendance && { attendance }),
      ...(signed && { positions: [signed.text] }),
      ...present(tail),
    },
    text: found.rest,
    attachmentRows: [...found.attachmentRows, ...attachmentRows],
  }
}

/** Without what is empty. */
const present = <T extends object>(elements: T): Partial<T> =>
  Object.fromEntries(
    Object.entries(elements).filter(([, value]) => value !== undefined && String(value) !== ''),
  ) as Partial<T>

const takePlainParts = (rows: readonly SourceRow[], notes: ImportNote[]): Parts => {
  const { head, rest, notes: told } = recogniseHead(rows.map(spaced))
  notes.push(...told)
  const nothing: TailElements = { attachmentNames: [], signers: [] }
  return takePlainTail({ head, tail: nothing, text: rest, attachmentRows: [] }, notes)
}

/** The recognisers know blanks, not tabs. */
const spaced = (row: SourceRow): SourceRow => ({ ...row, text: joinLines(row.text.replace(/\t+/gu, '　　')) })

const toParagraph = ({ line, text, role, runIn, figure }: SourceRow): SourceParagraph => {
  const whole = joinLines(text.replace(/\t/gu, ' '))
  // What joining takes out of the heading's part moves its end.
  const lead = runIn === undefined ? undefined : joinLines(text.slice(0, runIn)).length
  return {
    line,
    text: whole,
    marked: false,
    ...(role && { role }),
    ...(lead !== undefined && { runIn: lead }),
    ...(figure && { figure }),
  }
}

/** `rows` begins with a row 附件. */
const readAttachments = (rows: readonly SourceRow[], notes: ImportNote[]): readonly ImportedAttachment[] => {
  const starts = rows.flatMap(({ role, text }, index) =>
    role === 'attachmentMark' || (role === undefined && attachmentStart.test(text)) ? [index] : [],
  )
  return starts.flatMap((start, index): ImportedAttachment[] => {
    const part = rows.slice(start + 1, starts[index + 1] ?? rows.length)
    const styled = part.filter(({ role }) => role === 'attachmentTitle')
    const titles = styled.length > 0 ? styled : part.slice(0, 1)
    const body = part.filter((row) => !titles.includes(row))
    const title = titles.map(({ text }) => joinLines(text)).join('')
    const line = rows[start]?.line ?? 1
    if (title === '' || body.length === 0) {
      const message = `第 ${line} 行起的附件“${title}”没有内容，没有导入。`
      notes.push({ kind: 'missing', severity: 'warning', line, message, removed: title })
      return []
    }
    const built = buildSections(body.map(toParagraph))
    notes.push(...built.notes)
    return [{ title, preface: built.preface, sections: built.sections }]
  })
}
