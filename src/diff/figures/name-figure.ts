/** What a figure counts, read from the words around it. */

/** Stands where a date or another number that counts nothing was. */
export const blank = '\u3000'

/** A name this short says what it counts only together with the figure or clause before it: 其中优秀, 驳回. */
const longestShort = 3
const longestName = 22

export interface FigureName {
  readonly name: string
  /** What the following short names belong to. */
  readonly root: string
  /** The words after the figure were taken: they do not name the next one, too. */
  readonly isFromAfter: boolean
}

/** `before` and `after` reach to the neighbouring figures; `last` is how the figure before was named. */
export const nameFigure = (
  before: string,
  after: string,
  last: Pick<FigureName, 'root' | 'isFromAfter'> & { readonly previous: string },
): FigureName => {
  const clauses = hideMarks(before).split(clauseMark).map(showMarks)
  const clause = clauses.at(-1) ?? ''
  const isTaken = last.isFromAfter && clauses.length === 1 && nounAfter(after) !== ''
  const isNewPart = /[；;。]/u.test(before)
  const own = isTaken ? '' : clean(clause)
  const leading = clauses.length > 1 ? clean(clauses.at(-2) ?? '') : ''
  const base = (isNewPart ? '' : last.root) || leading
  const named = (name: string, root: string, isFromAfter = false): FigureName => ({ name, root, isFromAfter })
  if (target.test(own) && last.previous.endsWith(formerly)) {
    return named(last.previous.slice(0, -formerly.length), base)
  }
  if (isFormer(clause, after))
    return named(own.replace(/[由从]$/u, '') + formerly, own.replace(/[由从]$/u, ''))
  if (/共计?$/u.test(clause) && own === '') return named(join(base, '合计'), base)
  if (relation.test(own)) {
    return named(join(isNewPart ? '' : last.previous || base, relationName(own)), base)
  }
  const isFromAfter = own.length < 2 || own.endsWith('的')
  const name = isFromAfter ? own + nounAfter(after) : own
  return name.length <= longestShort ? named(join(base, name), base) : named(name, name, isFromAfter)
}

const clauseMark = /[，。；：！？,;:]/u
/** 减少到43项: what the figure before it became. */
const target = /^(?:(?:增长|增加|减少|缩短|提高|下降|降低|压缩|上升|扩大|调整|延长)?[到至为]|调整为)$/u

/** 由49项减少到43项: the first figure is last year's. */
const formerly = '（原）'
const isFormer = (clause: string, after: string): boolean =>
  /(?:由|从)$/u.test(clause) && /^\p{Script=Han}{0,3}[到至为]/u.test(after)

/** Words that relate a figure to the one before it. */
const relation =
  /^(?:占.*|比.*|(?:同比|环比)?(?:增长|上升|下降|减少|增加|提高|降低|压减|缩短)|(?:增长|增加|减少|缩短|提高|下降|降低)?[到至])$/u

const relationName = (own: string): string => {
  if (/^占/u.test(own)) return own.replace(/的$/u, '').replace(/^占$/u, '占比')
  return /^比(?:的)?$/u.test(own) ? '比较数' : own
}

const join = (base: string, name: string): string => [base, name].filter((part) => part !== '').join('·')

/** Marks inside brackets and quotes do not end a clause: 县（市、区）. */
const hidden: Readonly<Record<string, string>> = {
  '，': '\ue000',
  '；': '\ue001',
  '：': '\ue002',
  '。': '\ue003',
  '、': '\ue004',
}
const shown = new Map(Object.entries(hidden).map(([mark, sign]) => [sign, mark]))
const hideMarks = (text: string): string =>
  text.replaceAll(/（[^（）]*）|“[^“”]*”/gu, (part) =>
    part.replaceAll(/[，；：。、]/gu, (mark) => hidden[mark] ?? mark),
  )
const showMarks = (text: string): string =>
  text.replaceAll(/[\ue000-\ue004]/gu, (sign) => shown.get(sign) ?? '')

const nounAfter = (after: string): string =>
  clean(showMarks(hideMarks(after).split(/[，。；：！？,;:、]/u)[0] ?? ''), 'head')

const clean = (text: string, keep: 'head' | 'tail' = 'tail'): string =>
  shorten(
    text
      .replaceAll(
        /[比较](?:上年|去年)?[\u3000\s]*(?:同期|年)?(?=增长|上升|下降|减少|增加|提高|降低|压减|“)/gu,
        '',
      )
      .replaceAll(/[\u3000\s]+/gu, '')
      .replaceAll(/、{2,}/gu, '、')
      .replace(/^.*[（(](?=[^（）()]*$)/u, '')
      .replace(/^[、）)”’]+/u, '')
      .replace(
        /^(?:包括|我[局市县区厅省]|目前|现有?|全年|全市|全省|全县|全局|其中|共计?|累计|已经?|分别|截至|年?底|依法|有|的|对|将|把|为|就|在|另|自起|前)+/u,
        '',
      )
      .replace(
        /(?:达到|共计|超过|不少于|不超过|分别|(?<![行作认成因])为|达|共|约|近|了|是|等|各|和|及|、|[“‘（(])+$/u,
        '',
      ),
    keep,
  )

/** Long names keep the end that is next to the figure, from a 、 on when there is one. */
const shorten = (text: string, keep: 'head' | 'tail'): string => {
  if (text.length <= longestName) return text
  if (keep === 'head') return text.slice(0, longestName)
  const tail = text.slice(-longestName)
  const mark = tail.indexOf('、')
  return mark >= 0 && mark < longestName - 4 ? tail.slice(mark + 1) : tail
}
