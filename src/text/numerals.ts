/** 汉字数字: 1 → 一 up to 999, and year-like numbers digit by digit, 2024 → 二〇二四. */

const digits = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const

/** The counting form of a whole number from 0 to 999, as in 第十二章 or （二十一）; undefined outside it. */
export const toChineseNumeral = (value: number): string | undefined => {
  if (!Number.isInteger(value) || value < 0 || value > 999) return undefined
  if (value === 0) return '零'
  const hundreds = Math.floor(value / 100)
  const tens = Math.floor(value / 10) % 10
  const ones = value % 10
  const head = hundreds > 0 ? `${digits[hundreds]}百` : ''
  if (tens === 0) return head + (ones === 0 ? '' : `${head && '零'}${digits[ones]}`)
  const ten = tens === 1 && hundreds === 0 ? '十' : `${digits[tens]}十`
  return head + ten + (ones === 0 ? '' : digits[ones])
}

/** The value of a counting form that toChineseNumeral can make; undefined for anything else. */
export const fromChineseNumeral = (text: string): number | undefined => {
  const match =
    /^(?:([一二三四五六七八九])百)?(?:([一二三四五六七八九])?(十)|(零))?([一二三四五六七八九])?$/u.exec(text)
  if (text === '零') return 0
  if (!match || text === '') return undefined
  const [, hundreds = '', tens = '', ten, , ones = ''] = match
  const value = digitOf(hundreds) * 100 + (ten ? digitOf(tens) || 1 : 0) * 10 + digitOf(ones)
  return toChineseNumeral(value) === text ? value : undefined
}

/** Digit by digit, as years and codes are read: 2024 → 二〇二四. Characters that are no digits stay. */
export const toChineseDigits = (value: number | string): string =>
  String(value).replace(/\d/g, (digit) => digits[Number(digit)] ?? digit)

const formalDigits = '零壹贰叁肆伍陆柒捌玖'
const formalPlaces = ['', '拾', '佰', '仟'] as const
const formalGroups = ['', '万', '亿'] as const

/** 大写 of a whole number of up to twelve digits, as on cheques: 10205 → 壹万零贰佰零伍; undefined for anything else. */
export const toFormalNumeral = (text: string): string | undefined => {
  if (!/^(?:0|[1-9]\d{0,11})$/.test(text)) return undefined
  if (text === '0') return '零'
  const count = Math.ceil(text.length / 4)
  const padded = text.padStart(count * 4, '0')
  const groups = Array.from({ length: count }, (_, index) => padded.slice(index * 4, index * 4 + 4))
  const spoken = groups.map((group, index) => {
    const name = formalGroup(group)
    return name === '零' ? name : name + (formalGroups[count - 1 - index] ?? '')
  })
  return spoken
    .join('')
    .replace(/零+/gu, '零')
    .replace(/^零|零$/gu, '')
}

/** Four digits with their places; a 零 marks every gap, to be thinned out by the caller. */
const formalGroup = (group: string): string => {
  if (group === '0000') return '零'
  const names = Array.from(group, (digit, index) => {
    return digit === '0' ? '零' : `${formalDigits[Number(digit)]}${formalPlaces[3 - index]}`
  })
  return names.join('').replace(/零+$/u, '')
}

const digitOf = (character: string): number =>
  Math.max(0, digits.indexOf(character as (typeof digits)[number]))
