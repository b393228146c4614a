/** Elements that changed → edits of 公文.yaml. */
import type { CalendarDate, OfficialDocument } from '../model/official-document.ts'
import { elementNames } from '../model/terms.ts'
import type { YamlTree } from '../reader/yaml/yaml-tree.ts'
import { formatIsoDate } from '../text/dates.ts'
import { formatDocumentNumber } from '../text/document-number.ts'
import { rawAt } from './block-edits.ts'
import { editScalar, type ScalarEdits } from './scalar-edits.ts'
import { yamlPlaces } from './yaml-places.ts'

interface Element {
  readonly key: string
  readonly name: string
  readonly before: string | undefined
  readonly after: string | undefined
  /** Written in another way than it is printed, so that it is replaced as a whole. */
  readonly whole?: boolean
  /** The names a list has. */
  readonly names?: readonly string[]
}

export const editElements = (
  tree: YamlTree,
  source: string,
  before: OfficialDocument,
  after: OfficialDocument,
): ScalarEdits => {
  const parts = elementsOf(before, after)
    .filter((element) => element.before !== element.after)
    .map((element) => editElement(tree, source, element))
  return {
    edits: parts.flatMap(({ edits }) => edits),
    unplaced: [...parts.flatMap(({ unplaced }) => unplaced), ...formChanges(before, after)],
  }
}

const elementsOf = (before: OfficialDocument, after: OfficialDocument): readonly Element[] => {
  const one = (
    key: string,
    name: string,
    read: (document: OfficialDocument) => string | undefined,
  ): Element => ({
    key,
    name,
    before: read(before),
    after: read(after),
  })
  const whole = (
    key: string,
    name: string,
    read: (document: OfficialDocument) => string | undefined,
  ): Element => ({
    ...one(key, name, read),
    whole: true,
  })
  const many = (
    key: string,
    name: string,
    read: (document: OfficialDocument) => readonly string[],
  ): Element => ({
    ...one(key, name, (document) => read(document).join('、') || undefined),
    names: read(after),
  })
  const names = elementNames
  const printsHead = before.form !== 'plain' && after.form !== 'plain'
  const printsColophon = printsHead && before.form !== 'letter'
  const printsTitle = before.form !== 'order'
  const printsSigners = before.form !== 'order' && before.form !== 'minutes'
  return [
    ...(printsTitle ? [one('标题', names.title, ({ body }) => body.title.replaceAll('|', ''))] : []),
    ...(printsHead
      ? [
          whole('份号', names.copyNumber, ({ masthead }) => plainNumber(masthead?.copyNumber)),
          whole('密级', names.classification, ({ masthead }) => masthead?.classification?.level),
          whole('保密期限', '保密期限', ({ masthead }) => masthead?.classification?.term),
          whole('紧急程度', names.urgency, ({ masthead }) => masthead?.urgency),
          whole('发文字号', names.documentNumber, ({ masthead }) =>
            masthead?.documentNumber ? formatDocumentNumber(masthead.documentNumber) : undefined,
          ),
          whole('令号', names.orderNumber, ({ masthead }) => masthead?.orderNumber),
          many('签发人', names.signatory, ({ masthead }) => masthead?.signatories ?? []),
        ]
      : []),
    many('主送机关', names.addressees, ({ body, colophon }) =>
      splitNames(body.addressees ?? colophon?.addressees),
    ),
    many('附件', names.attachmentList, ({ body }) => body.attachmentList),
    ...(printsSigners ? [many('署名', names.signOff, ({ body }) => body.signOff.issuers)] : []),
    whole('成文日期', names.documentDate, ({ body }) => isoDate(body.signOff.documentDate)),
    one('附注', names.note, ({ body }) => body.note),
    one('出席', names.attendees, ({ body }) => body.attendance?.attendees),
    one('请假', names.absentees, ({ body }) => body.attendance?.absentees),
    one('列席', names.observers, ({ body }) => body.attendance?.observers),
    ...(printsHead ? [many('抄送机关', names.cc, ({ colophon }) => splitNames(colophon?.cc))] : []),
    ...(printsColophon
      ? [
          whole('印发机关', names.printedBy, ({ colophon }) => colophon?.printedBy),
          whole('印发日期', names.printDate, ({ colophon }) => isoDate(colophon?.printDate)),
        ]
      : []),
  ]
}

const plainNumber = (number: string | undefined): string | undefined =>
  number === undefined ? undefined : String(Number(number))

const isoDate = (date: CalendarDate | undefined): string | undefined => date && formatIsoDate(date)

/** With the marks between them, so that a changed 、 or ， counts as a change. */
const splitNames = (names: string | undefined): readonly string[] =>
  names === undefined ? [] : names.replace(/。$/u, '').split('、')

const formChanges = (before: OfficialDocument, after: OfficialDocument): readonly string[] => {
  const mark = ({ masthead }: OfficialDocument): string =>
    masthead ? `${masthead.issuerMark.names.join('、')}${masthead.issuerMark.suffix}` : ''
  return mark(before) === mark(after) || before.form !== after.form
    ? []
    : [`${elementNames.issuerMark}“${mark(before)}”改成“${mark(after)}”，标志由机关名称生成，请手工改`]
}

const editElement = (tree: YamlTree, source: string, element: Element): ScalarEdits => {
  const { key, after, before, whole, name } = element
  const places = yamlPlaces(source)
  const region = places.keyRegion([], key)
  const missed = `${name}“${before ?? '（无）'}”改成“${after ?? '（无）'}”`
  if (!region)
    return after === undefined || key === '附件' ? unplacedOf(missed) : addKey(tree, source, element)
  if (after === undefined) return edited(tree.file, region.start, region.end, '')
  const raw = rawAt(tree, [key])
  if (raw === undefined) return editNames(tree, source, element)
  if (!whole) {
    // A | asks for a row break and is not printed.
    const solid = key === '标题' ? raw.replaceAll('|', ' ') : raw
    return editScalar({ tree, path: [key], raw: solid, printed: before ?? '' }, after)
  }
  if (raw.includes('{{')) return unplacedOf(`${missed}（这里写的是变量）`)
  const span = tree.valueSpan([key])
  return edited(tree.file, span.start, span.end, after)
}

const unplacedOf = (text: string): ScalarEdits => ({ edits: [], unplaced: [text] })

const edited = (file: string, start: number, end: number, text: string): ScalarEdits => ({
  edits: [{ file, start, end, text }],
  unplaced: [],
})

/** Before 正文, which is long, or at the end. */
const addKey = (tree: YamlTree, source: string, { key, after = '', names }: Element): ScalarEdits => {
  const at = yamlPlaces(source).keyRegion([], '正文')?.start ?? source.length
  const value = names && names.length > 1 && key === '签发人' ? `[${names.join(', ')}]` : after
  const gap = at > 0 && source[at - 1] !== '\n' ? '\n' : ''
  return edited(tree.file, at, at, `${gap}${key}: ${value}\n`)
}

/** A list, maybe of lists: names are changed in place while their number stays. */
const editNames = (
  tree: YamlTree,
  source: string,
  { key, names = [], name, before, after }: Element,
): ScalarEdits => {
  const written = textsAt(Reflect.get(Object(tree.value), key), [key])
  const wanted = names.flatMap((one) => one.split('，'))
  const isPlain = names.join('、') === (after ?? '') && written.length === wanted.length
  if (isPlain) {
    const parts = written.map(({ text, path }, index) =>
      editScalar({ tree, path, raw: text, printed: text }, wanted[index] ?? ''),
    )
    return { edits: parts.flatMap(({ edits }) => edits), unplaced: parts.flatMap(({ unplaced }) => unplaced) }
  }
  const region = yamlPlaces(source).keyRegion([], key)
  if (!region) return unplacedOf(`${name}“${before ?? ''}”改成“${after ?? ''}”`)
  const isList = key === '签发人' || key === '署名' || key === '附件'
  const value = isList ? `\n${names.map((one) => `  - ${one}`).join('\n')}` : ` ${after ?? ''}`
  return edited(tree.file, region.start, region.end, `${key}:${value}\n`)
}

interface WrittenName {
  readonly text: string
  readonly path: readonly (string | number)[]
}

const textsAt = (value: unknown, path: WrittenName['path']): readonly WrittenName[] => {
  if (typeof value === 'string') return [{ text: value, path }]
  return Array.isArray(value) ? value.flatMap((item, index) => textsAt(item, [...path, index])) : []
}
