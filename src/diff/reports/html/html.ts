/** HTML made from templates in which every text is escaped, so that nothing of a document can become markup. */

/** Markup that is known to be safe; only `html` and `trustMarkup` make it. */
export interface Html {
  readonly markup: string
}

export type HtmlValue = string | number | undefined | false | Html | readonly HtmlValue[]

/** Strings are text: escaped, and with their invisible characters shown, but in attributes only escaped. */
export const html = (literals: TemplateStringsArray, ...values: readonly HtmlValue[]): Html => {
  let markup = literals[0] ?? ''
  values.forEach((value, index) => {
    const isAttribute = (literals[index] ?? '').endsWith('="')
    markup += isAttribute ? escapeText(String(value ?? '')) : markupOf(value)
    markup += literals[index + 1] ?? ''
  })
  return { markup }
}

/** Text where no markup can stand, such as the title of the page. */
export const plainText = (text: string): Html => ({ markup: escapeText(text) })

/** For our own styles and scripts. */
export const trustMarkup = (markup: string): Html => ({ markup })

const markupOf = (value: HtmlValue): string => {
  if (value === undefined || value === false) return ''
  if (typeof value === 'string') return showText(value)
  if (typeof value === 'number') return String(value)
  return isList(value) ? value.map(markupOf).join('') : value.markup
}

const isList = (value: Html | readonly HtmlValue[]): value is readonly HtmlValue[] => Array.isArray(value)

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const escapeText = (text: string): string =>
  text.replaceAll(/[&<>"']/gu, (mark) => escapes[mark] ?? mark).replaceAll('\0', '\uFFFD')

/** Control characters but line feed and tab, and what has no width or turns the direction of what follows. */
const invisible = /(?![\n\t])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u

/** An invisible character is named where it stands; isolated, it turns nothing outside. */
const showText = (text: string): string => {
  if (!invisible.test(text)) return escapeText(text)
  return Array.from(text, (character) =>
    invisible.test(character) ? showInvisible(character) : escapeText(character),
  ).join('')
}

const showInvisible = (character: string): string => {
  const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
  const written = character === '\r' ? '&#13;' : escapeText(character)
  return `<bdi class="invisible" data-code="${code}" title="看不见的字符 ${code}">${written}</bdi>`
}
