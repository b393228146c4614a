/** A finished side → its content stream: every operator within a tag or an artifact, and none that changes nothing. */
import type { PageItem, PlacedImage, RuleLine, TextRun } from '../../layout/page.ts'
import { mmPerPt } from '../../standard/page-geometry.ts'
import { contentNumber } from './content-number.ts'
import type { EmbeddedFont } from './embedded-font.ts'
import type { InkOperators } from './ink-operators.ts'
import { setText } from './set-text.ts'
import type { MarkedItems } from './tag-pages.ts'

export interface ContentResources {
  font(face: string): EmbeddedFont
  readonly inks: Readonly<Record<RuleLine['colour'], InkOperators>>
  /** The operators that draw a picture and leave the graphics state as it was. */
  drawImage(item: PlacedImage): string
}

/** `height`: of the page, pt. Places count from its upper left corner downwards, as pdfkit has them. */
export const pageContent = (
  marked: readonly MarkedItems[],
  height: number,
  resources: ContentResources,
): string => {
  const state = { ...initialState }
  let content = `1 0 0 -1 0 ${contentNumber(height)} cm\n`
  for (const part of marked) {
    const mark =
      part.kind === 'artifact' ? `/Artifact <</Type/${part.type}>>` : `/${part.type} <</MCID ${part.id}>>`
    content += `${mark} BDC\n${drawItems(part.items, state, resources)}EMC\n`
  }
  return content
}

/** The operator that last set each part of the graphics state. */
interface GraphicsState {
  fill: string
  stroke: string
  width: string
  join: string
  font: string
  spacing: string
  rendering: string
}

const initialState: Readonly<GraphicsState> = {
  fill: '0 g',
  stroke: '0 G',
  width: '1 w',
  join: '0 j',
  font: '',
  spacing: '0 Tc',
  rendering: '0 Tr',
}

/** The operator, where it changes something. */
const change = (state: GraphicsState, part: keyof GraphicsState, operator: string): string => {
  if (state[part] === operator) return ''
  state[part] = operator
  return `${operator}\n`
}

const drawItems = (items: readonly PageItem[], state: GraphicsState, resources: ContentResources): string => {
  let drawn = ''
  let isInText = false
  for (const item of items) {
    const isText = item.kind === 'text'
    if (isInText !== isText) drawn += isText ? 'BT\n' : 'ET\n'
    isInText = isText
    drawn += drawItem(item, state, resources)
  }
  return isInText ? `${drawn}ET\n` : drawn
}

const drawItem = (item: PageItem, state: GraphicsState, resources: ContentResources): string => {
  switch (item.kind) {
    case 'text':
      return drawText(item, state, resources)
    case 'rule':
      return drawRule(item, state, resources)
    case 'image':
      return resources.drawImage(item)
  }
}

const drawText = (run: TextRun, state: GraphicsState, { font, inks }: ContentResources): string => {
  const own = font(run.face)
  const { spacing, operators } = setText(run, own)
  return (
    change(state, 'fill', inks[run.colour].fill) +
    change(state, 'rendering', run.bold ? '2 Tr' : '0 Tr') +
    (run.bold ? strokeOutlines(run, state, inks[run.colour]) : '') +
    change(state, 'font', `/${own.name} ${contentNumber(run.sizePt)} Tf`) +
    // Of a single character nothing follows that could be spaced.
    (run.advances.length < 2 ? '' : change(state, 'spacing', `${spacing} Tc`)) +
    operators
  )
}

/** Width of the line along the outlines of bold text, em. */
const boldStroke = 1 / 36

/** As Word makes a face bold that has no bold kin; round joins, because 仿宋 has sharp ends. */
const strokeOutlines = ({ sizePt }: TextRun, state: GraphicsState, { stroke }: InkOperators): string =>
  change(state, 'stroke', stroke) +
  change(state, 'width', `${contentNumber(sizePt * boldStroke)} w`) +
  change(state, 'join', '1 j')

const drawRule = (rule: RuleLine, state: GraphicsState, { inks }: ContentResources): string => {
  const { x0, x1, y, y1 = y, thickness, colour } = rule
  const [left, right, top, bottom] = [x0, x1, y, y1].map((place) => contentNumber(place / mmPerPt))
  return (
    change(state, 'stroke', inks[colour].stroke) +
    change(state, 'width', `${contentNumber(thickness / mmPerPt)} w`) +
    `${left} ${top} m ${right} ${bottom} l S\n`
  )
}
