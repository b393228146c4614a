/** What bench/diff.mjs measures: longer and longer pairs of reports, and planted edits of every kind. */
import { compareDocuments } from '../../src/diff/compare-documents.ts'
import type { Block, OfficialDocument } from '../../src/model/official-document.ts'
import { plantEdits, randomFrom } from './generated-edits.ts'
import { type EditKind, measureRecall, type Score } from './measure-recall.ts'
import { annualReport } from './read-sample.ts'

export { annualReport, compareDocuments }

/** The two sample reports, with copies of them whose words are other ones. */
export const lengthen = (times: number): { old: OfficialDocument; current: OfficialDocument } => ({
  old: repeatText(annualReport(2024), times),
  current: repeatText(annualReport(2025), times),
})

const repeatText = (document: OfficialDocument, times: number): OfficialDocument => {
  const blocks = Array.from({ length: times }, (_, copy) =>
    document.body.mainText.map((block) => (copy === 0 ? block : disguise(block, copy))),
  ).flat()
  return {
    ...document,
    body: {
      ...document.body,
      mainText: blocks.map((block, index) => ({ ...block, path: ['body', 'mainText', index] })),
    },
  }
}

/** Every third 汉字 becomes another one, the same for one copy in both documents: alike in structure, new in words. */
const disguise = (block: Block, copy: number): Block => {
  if (block.kind !== 'heading' && block.kind !== 'paragraph') return block
  const random = randomFrom(copy)
  const shift = 1 + Math.floor(random() * 2000)
  const text = block.text.replaceAll(/\p{Script=Han}/gu, (character) => {
    const code = character.codePointAt(0) ?? 0
    return code % 3 === 0 ? String.fromCodePoint(0x4e00 + ((code - 0x4e00 + shift) % 20_000)) : character
  })
  return { ...block, text }
}

export const paragraphsOf = ({ body }: OfficialDocument): number => body.mainText.length

export const lengthOf = ({ body }: OfficialDocument): number =>
  body.mainText.reduce((sum, block) => sum + ('text' in block ? block.text.length : 0), 0)

export const measureKinds = (
  documents: number,
): { totals: Readonly<Record<string, Score>>; falseMoves: number } => {
  const totals: Record<string, Score> = {}
  let falseMoves = 0
  for (let seed = 1; seed <= documents; seed += 1) {
    const document = annualReport(seed % 2 === 0 ? 2024 : 2025)
    const edits = plantEdits(document, seed)
    const measured = measureRecall(
      edits,
      compareDocuments({ document, name: '旧' }, { document: edits.document, name: '新' }),
    )
    falseMoves += measured.falseMoves.length
    for (const kind of Object.keys(measured.scores) as EditKind[]) {
      const { planted, found } = measured.scores[kind]
      const before = totals[kind] ?? { planted: 0, found: 0 }
      totals[kind] = { planted: before.planted + planted, found: before.found + found }
    }
  }
  return { totals, falseMoves }
}
