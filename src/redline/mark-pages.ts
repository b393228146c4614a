/** The laid-out merged document → a 花脸稿: the same sides, with lines through what is gone and under what is new. */
import type { AlignedElement, ComparedDocument, Segment } from '../diff/comparison.ts'
import type { FontSet } from '../fonts/font-set.ts'
import type { LaidOut, Page, PageItem, TextRun } from '../layout/page.ts'
import { pathKey } from '../model/path.ts'
import { mmPerPt, pageWidth, typeArea } from '../standard/page-geometry.ts'
import { drawMarks } from './draw-marks.ts'
import type { MergedDocument } from './merge-documents.ts'
import { placeSmallText } from './small-text.ts'
import { type CharacterMarks, startStreams, type TextStreams } from './text-streams.ts'

export interface RedlineTitles {
  readonly old: ComparedDocument
  readonly new: ComparedDocument
}

export const markPages = (
  laidOut: LaidOut,
  merged: MergedDocument,
  titles: RedlineTitles,
  fonts: FontSet,
): LaidOut => {
  const streams = startStreams(merged.marks)
  const replaced = startReplaced(merged.replaced, fonts)
  const mark = itemMarker(merged, streams, replaced, fonts)
  const pages = laidOut.pages.map((page): Page => ({ ...page, items: page.items.flatMap(mark) }))
  const legend = placeLegend(titles, replaced.unplaced(), fonts)
  return {
    ...laidOut,
    pages: pages.map((page, index) => (index === 0 ? { ...page, items: [...page.items, ...legend] } : page)),
  }
}

type MarkItem = (item: PageItem) => readonly PageItem[]

const itemMarker = (
  { marks }: MergedDocument,
  streams: TextStreams,
  replaced: Replaced,
  fonts: FontSet,
): MarkItem => {
  const joints = new Map([...marks].flatMap(([key, { joint }]) => (joint ? [[key, joint] as const] : [])))
  const named = new Set<string>()
  const nameMove = (run: TextRun, found: CharacterMarks): readonly PageItem[] => {
    const at = found.findIndex((segment) => segment?.move !== undefined && !named.has(moveKey(segment)))
    const segment = found[at]
    if (!segment) return []
    named.add(moveKey(segment))
    const x = run.x + run.advances.slice(0, at).reduce((sum, advance) => sum + advance, 0)
    return placeAbove(
      `移${segment.move}${segment.kind === 'removed' ? '（原处）' : '（现处）'}`,
      { ...run, x },
      fonts,
    )
  }
  const nameJoint = (run: TextRun): readonly PageItem[] => {
    const joint = joints.get(pathKey(run.path))
    joints.delete(pathKey(run.path))
    return joint ? placeAbove(joint === 'added' ? '新分段' : '原分段，今接上段', run, fonts) : []
  }
  return (item) => {
    if (item.kind !== 'text') return [item]
    const found = streams.read(item)
    return [
      item,
      ...drawMarks(item, found),
      ...nameMove(item, found),
      ...nameJoint(item),
      ...replaced.markRun(item),
    ]
  }
}

const moveKey = ({ move, kind }: Segment): string => `${move} ${kind}`

/** Elements of a set form: the new one is underlined, the old one stands struck in small type above it. */
interface Replaced {
  markRun(run: TextRun): readonly PageItem[]
  /** Those that the new document no longer prints. */
  unplaced(): readonly AlignedElement[]
}

const startReplaced = (elements: readonly AlignedElement[], fonts: FontSet): Replaced => {
  const waiting = new Map<string, AlignedElement>(elements.map((element) => [element.key, element]))
  const added = new Set(elements.filter((element) => element.new).map(({ key }) => key))
  return {
    markRun: (run) => {
      const element = waiting.get(run.element)
      waiting.delete(run.element)
      if (!added.has(run.element)) return []
      const all: Segment = { kind: 'added', text: run.text }
      const underline = drawMarks(
        run,
        Array.from(run.text, () => all),
      )
      return [...underline, ...(element?.old ? placeOld(element.old.text, run, fonts) : [])]
    },
    unplaced: () => [...waiting.values()].filter(({ old }) => old !== undefined),
  }
}

const placeOld = (text: string, run: TextRun, fonts: FontSet): readonly PageItem[] =>
  strike(placeAbove(text.replaceAll('\n', '；'), run, fonts))

/** Above the characters, in the white between two rows. */
const placeAbove = (text: string, run: TextRun, fonts: FontSet): readonly TextRun[] => {
  const centre = run.baseline - run.sizePt * mmPerPt * 0.88 - 2
  return placeSmallText(text, { x: run.x, centre, right: typeArea.right }, fonts)
}

const strike = (runs: readonly TextRun[]): readonly PageItem[] =>
  runs.flatMap((run) => {
    const gone: Segment = { kind: 'removed', text: run.text }
    return [
      run,
      ...drawMarks(
        run,
        Array.from(run.text, () => gone),
      ),
    ]
  })

/** Upper edges of the legend's rows, mm from the top of the page: in the 天头. */
const legendTop = 12
const legendPitch = 5

const placeLegend = (
  { old, new: current }: RedlineTitles,
  unplaced: readonly AlignedElement[],
  fonts: FontSet,
): readonly PageItem[] => {
  const row = (index: number) => ({
    x: typeArea.left,
    centre: legendTop + index * legendPitch,
    right: pageWidth - 5,
  })
  const plain = placeSmallText(`花脸稿　旧稿：${describe(old)}　新稿：${describe(current)}`, row(0), fonts)
  const key = legendKey(row(1), fonts)
  const gone = unplaced.map(({ name, old: side }) => `${name}：${side?.text ?? ''}`).join('　')
  return [...plain, ...key, ...(gone === '' ? [] : strike(placeSmallText(gone, row(2), fonts)))]
}

const describe = ({ name, year }: ComparedDocument): string =>
  year === undefined ? name : `${name}（${year}年）`

/** Each sign explained with itself. */
const legendKey = (
  place: { readonly x: number; readonly centre: number; readonly right: number },
  fonts: FontSet,
): readonly PageItem[] => {
  const signs: readonly Segment[] = [
    { kind: 'removed', text: '删去的文字' },
    { kind: 'added', text: '新增的文字' },
    { kind: 'removed', text: '移走的文字', move: 1 },
    { kind: 'added', text: '移来的文字', move: 1 },
  ]
  const items: PageItem[] = []
  let x = place.x
  for (const sign of signs) {
    const runs = placeSmallText(sign.text, { ...place, x }, fonts)
    for (const run of runs) {
      items.push(
        run,
        ...drawMarks(
          run,
          Array.from(run.text, () => sign),
        ),
      )
      x = run.x + run.advances.reduce((sum, advance) => sum + advance, 0)
    }
    x += 6
  }
  return items
}
