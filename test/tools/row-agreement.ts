/** Rows of our pages and of another program's, and how far they end at the same characters. */
import type { Page, TextRun } from '../../src/layout/page.ts'
import type { Block, OfficialDocument } from '../../src/model/official-document.ts'
import { uprightItems } from '../../src/writers/upright-items.ts'

/** Text of each row of a side. */
export type Rows = readonly string[]

/** Text of each row of a side, without white space, page number and 续表. */
export const rowsOf = (page: Page): Rows => {
  const runs = uprightItems(page)
    .filter((item) => item.kind === 'text')
    .filter(({ element }) => element !== 'pageNumber' && element !== 'tableContinued')
  const rows: TextRun[][] = []
  for (const run of runs.toSorted((a, b) => a.baseline - b.baseline)) {
    const row = rows.at(-1)
    if (row !== undefined && run.baseline - (row[0]?.baseline ?? 0) < 1.5) row.push(run)
    else rows.push([run])
  }
  return rows.map((row) =>
    row
      .toSorted((a, b) => a.x - b.x)
      .map(({ text }) => text)
      .join('')
      .replace(/\s/g, ''),
  )
}

/** Positions in the document's text after which a row ends. */
const breaksOf = (pages: readonly Rows[]): ReadonlySet<number> => {
  let at = 0
  return new Set(
    pages.flat().map((row) => {
      at += row.length
      return at
    }),
  )
}

/** Share of row ends that both have. */
export const breakAgreement = (ours: readonly Rows[], theirs: readonly Rows[]): number => {
  const [a, b] = [breaksOf(ours), breaksOf(theirs)]
  const shared = [...a].filter((each) => b.has(each)).length
  return shared / Math.max(1, a.size + b.size - shared)
}

/** A side on which a table goes on shows its 表题 again, where our pages have 续表. */
export const withoutRepeatedCaptions = (
  pages: readonly Rows[],
  document: OfficialDocument | undefined,
): readonly Rows[] => {
  const blocks = document === undefined ? [] : blocksOf(document)
  const captions = new Set(
    blocks.flatMap((block) => (block.kind === 'table' ? [block.caption?.replace(/\s/g, '')] : [])),
  )
  const seen = new Set<string>()
  return pages.map((rows) =>
    rows.filter((row) => {
      const isRepeated = captions.has(row) && seen.has(row)
      seen.add(row)
      return !isRepeated
    }),
  )
}

const blocksOf = ({ attachments, body }: OfficialDocument): readonly Block[] =>
  [body.mainText, ...attachments.map(({ blocks }) => blocks)].flat()
