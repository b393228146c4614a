/** 层级 of a body: as registered under 机关/, else what its name says for certain. */
import { type AdministrativeLevel, administrativeLevels, type RegisteredIssuer } from '../model/office.ts'

/** Undefined when the name leaves it open: 某某市 may be a city of a province or of a county's rank. */
export const levelOf = (
  name: string,
  registered: readonly RegisteredIssuer[],
): AdministrativeLevel | undefined => {
  const known = registered.find(({ fullName, shortName }) => fullName === name || shortName === name)?.level
  return known ?? signs.find(([, sign]) => sign.test(name))?.[0]
}

/** How many levels the second stands above the first; negative when it stands below. */
export const levelsBetween = (from: AdministrativeLevel, to: AdministrativeLevel): number =>
  administrativeLevels.indexOf(from) - administrativeLevels.indexOf(to)

const organ = '(?:人民政府|政府|委|人大|人民代表大会|政协|监察委|纪委|[^省市县区州乡镇]{2,12}[厅局])'

/** The lowest first, because a full name begins with those above it. */
const signs: readonly (readonly [AdministrativeLevel, RegExp])[] = [
  ['乡', /^各?(?:乡|镇|街道)(?!村)|(?:乡|镇)(?:人民政府|党委|人大)|街道(?:办事处|党工委)/u],
  ['县', new RegExp(`^各?(?:县|区(?!域|间))|县${organ}|(?<!自治|开发|新|高新|城|地|园|社)区${organ}`, 'u')],
  ['市', new RegExp(`^市(?!场|政[^府协]|县)|自治州${organ}|^各(?:市|设区市)`, 'u')],
  ['省', new RegExp(`^(?:省|自治区)|(?:省|自治区)${organ}`, 'u')],
  ['中央', /^(?:中共中央|国务院|全国人大|全国人民代表大会|中央)/u],
]
