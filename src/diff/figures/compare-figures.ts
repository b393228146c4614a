/** Every figure of both documents, matched by what it counts: from the text, from tables, from 数据.yaml. */
import type { TracedBlock } from '../align-blocks.ts'
import type { BlockContext } from '../compare-sentences.ts'
import type { FigureComparison, FigureSide } from '../comparison.ts'
import type { DocumentMatching } from '../match-documents.ts'
import type { Parts, Unit } from '../parts.ts'
import { newTextOf, oldTextOf } from '../segments.ts'
import { type DataTree, listDataFigures, type NamedFigure } from './data-figures.ts'
import { extractFigures, type Figure } from './extract-figures.ts'
import { matchFigures } from './match-figures.ts'

export interface FigureSources {
  readonly old: { readonly data?: DataTree }
  readonly new: { readonly data?: DataTree }
}

export const compareFigures = (
  sources: FigureSources,
  traced: readonly TracedBlock[],
  matching: DocumentMatching,
  context: BlockContext,
  limit: number,
): readonly FigureComparison[] =>
  withoutRepeats([
    ...compareData(sources, limit),
    ...compareTextFigures(matching, context, limit),
    ...traced.flatMap((block) => tableFigures(block, limit)),
  ])

/** A figure and where it stands. */
interface PlacedFigure extends Figure {
  readonly side: FigureSide
}

const compareTextFigures = (
  { groups, movedSentences }: DocumentMatching,
  { old, new: current }: BlockContext,
  limit: number,
): readonly FigureComparison[] => {
  const olds = figuresBySentence(old)
  const news = figuresBySentence(current)
  const partner = new Map(
    [...groups.flatMap(({ sentences }) => sentences), ...movedSentences].map((pair) => [pair.new, pair.old]),
  )
  const paired = news.flatMap((figures, index) => {
    const from = partner.get(index)
    return matchFigures(from === undefined ? [] : (olds[from] ?? []), figures)
  })
  const used = new Set(partner.values())
  const alone = olds.flatMap((figures, index) =>
    used.has(index) ? [] : figures.map((figure) => ({ old: figure })),
  )
  return joinByName([...paired, ...alone]).map((pair) =>
    describe(pair.new?.name ?? pair.old?.name ?? '', 'text', pair, limit),
  )
}

interface PlacedPair {
  readonly old?: PlacedFigure
  readonly new?: PlacedFigure
}

const figuresBySentence = (parts: Parts): readonly (readonly PlacedFigure[])[] =>
  parts.sentences.map(({ kind, text, unit }) => {
    const path = parts.units[unit]?.path ?? []
    if (kind !== 'paragraph') return []
    return extractFigures(text).map((figure) => ({
      ...figure,
      side: { text: figure.text, value: figure.value, path, sentence: text },
    }))
  })

/** What stands alone on both sides under one telling name, once on each, is the same figure at another place. */
const joinByName = (pairs: readonly PlacedPair[]): readonly PlacedPair[] => {
  const olds = aloneByName(pairs.flatMap((pair) => (pair.old && !pair.new ? [pair.old] : [])))
  const news = aloneByName(pairs.flatMap((pair) => (pair.new && !pair.old ? [pair.new] : [])))
  return pairs.flatMap((pair): readonly PlacedPair[] => {
    if (pair.old && pair.new) return [pair]
    const key = keyOf(pair.new ?? pair.old)
    const [old, current] = [olds.get(key), news.get(key)]
    if (old === undefined || current === undefined) return [pair]
    return pair.new === current ? [{ old, new: current }] : []
  })
}

const shortestName = 4

const keyOf = (figure: PlacedFigure | undefined): string => `${figure?.name} ${figure?.unit}`

const aloneByName = (figures: readonly PlacedFigure[]): ReadonlyMap<string, PlacedFigure> => {
  const found = new Map<string, PlacedFigure>()
  const repeated = new Set<string>()
  for (const figure of figures) {
    if (figure.name.length < shortestName || found.has(keyOf(figure))) repeated.add(keyOf(figure))
    found.set(keyOf(figure), figure)
  }
  for (const key of repeated) found.delete(key)
  return found
}

const tableFigures = (
  { block, oldUnit, newUnit }: TracedBlock,
  limit: number,
): readonly FigureComparison[] => {
  const { table } = block
  if (table === undefined || block.relation === 'movedFrom') return []
  return table.rows.flatMap((row) =>
    row.cells.flatMap((cell, index): readonly FigureComparison[] => {
      const column =
        newTextOf(table.columns[index]?.segments ?? []) || oldTextOf(table.columns[index]?.segments ?? [])
      const old = cellFigure(oldTextOf(cell), column, oldUnit)
      const current = cellFigure(newTextOf(cell), column, newUnit)
      if (index === table.keyColumn || column === '序号' || (old ?? current) === undefined) return []
      const name = `${row.key}·${column}`
      return [describe(name, 'text', { ...(old && { old }), ...(current && { new: current }) }, limit)]
    }),
  )
}

const cellFigure = (text: string, column: string, unit: Unit | undefined): PlacedFigure | undefined => {
  const digits = /^[-+]?\d[\d,]*(?:\.\d+)?(?=%?$)/u.exec(text)?.[0]
  if (digits === undefined) return undefined
  const value = Number(digits.replaceAll(',', ''))
  const named = /[（(]([^（）()]{1,6})[）)]$/u.exec(column)?.[1]
  const side = { text, value, path: unit?.path ?? [] }
  return { text, value, unit: text.endsWith('%') ? '%' : (named ?? ''), name: '', side }
}

const compareData = (sources: FigureSources, limit: number): readonly FigureComparison[] => {
  const olds = dataByName(sources.old.data)
  const news = dataByName(sources.new.data)
  return [...new Set([...news.keys(), ...olds.keys()])].map((name) => {
    const [old, current] = [olds.get(name), news.get(name)]
    return describe(name, 'data', { ...(old && { old }), ...(current && { new: current }) }, limit)
  })
}

const dataByName = (tree: DataTree | undefined): ReadonlyMap<string, PlacedFigure> =>
  new Map(listDataFigures(tree ?? {}).map((figure) => [figure.name, dataFigure(figure)]))

const dataFigure = ({ name, path, number, unit }: NamedFigure): PlacedFigure => {
  const [read] = extractFigures(`${number}${unit}`)
  const value = read?.value ?? Number(number)
  const text = number + unit
  return { name, text, value, unit: unit.replace(/^[万亿千百]+/u, ''), side: { text, value, path } }
}

const describe = (
  name: string,
  source: 'text' | 'data',
  { old, new: current }: PlacedPair,
  limit: number,
): FigureComparison => {
  const unit = current?.unit ?? old?.unit ?? ''
  const difference = old && current ? rounded(current.value - old.value) : undefined
  const relative =
    difference !== undefined && old?.value ? rounded((difference / Math.abs(old.value)) * 100) : undefined
  const isShare = unit === '%' || unit === '％' || unit === '‰'
  return {
    name,
    source,
    unit,
    status:
      old === undefined ? 'new' : current === undefined ? 'vanished' : difference === 0 ? 'same' : 'changed',
    ...(old && { old: old.side }),
    ...(current && { new: current.side }),
    ...(difference !== undefined && { difference }),
    ...(relative !== undefined && !isShare && { percent: relative }),
    isLarge: relative !== undefined && Math.abs(relative) > limit,
  }
}

const rounded = (value: number): number => Number(value.toFixed(6))

const withoutRepeats = (figures: readonly FigureComparison[]): readonly FigureComparison[] => {
  const seen = new Set<string>()
  return figures.filter(({ name, unit, source, old, new: current }) => {
    const key = [source, name, unit, old?.text, current?.text].join('\n')
    return seen.has(key) ? false : seen.add(key)
  })
}
