/** Right documents of kinds other than the plain notice, for the samples of rules about them. */

/** The elements of a right 请示; keys of `changes` take the place of its own. */
export const requestSample = (changes: string): string => withDefaults(request, changes)

/** The elements of a right 报告. */
export const reportSample = (changes: string): string => withDefaults(report, changes)

/** The elements of a right 函. */
export const letterSample = (changes: string): string => withDefaults(letter, changes)

/** The elements of a right 批复. */
export const replySample = (changes: string): string => withDefaults(reply, changes)

/** The elements of a right 纪要. */
export const minutesSample = (changes: string): string => withDefaults(minutes, changes)

type Elements = Readonly<Record<string, string>>

const request: Elements = {
  文种: '请示',
  发文字号: '滨政文〔2025〕8号',
  签发人: '顾远舟',
  标题: '滨江市人民政府关于调整河道管理范围的请示',
  主送机关: '江州省人民政府',
  正文: '[现就调整河道管理范围有关事项请示如下。, "妥否，请批示。"]',
  附注: '联系人：何清和，电话：0555-2301168',
}

const report: Elements = {
  文种: '报告',
  发文字号: '滨政文〔2025〕8号',
  签发人: '顾远舟',
  标题: '滨江市人民政府关于防汛工作情况的报告',
  主送机关: '江州省人民政府',
  正文: '[现将防汛工作情况报告如下。]',
}

const letter: Elements = {
  文种: '函',
  发文字号: '滨政函〔2025〕8号',
  标题: '滨江市人民政府关于商请共享水文信息的函',
  主送机关: '临川市人民政府',
  正文: '[现就共享水文信息有关事项函商如下。, 请予函复。]',
}

const reply: Elements = {
  文种: '批复',
  标题: '滨江市人民政府关于调整河道管理范围的批复',
  主送机关: '滨江市水利局',
  正文: '["你局《关于调整河道管理范围的请示》（滨水〔2025〕8号）收悉。现批复如下。", 此复。]',
}

const minutes: Elements = {
  文种: '纪要',
  发文字号: '',
  发文机关标志: '滨江市人民政府常务会议纪要',
  标题: '滨江市人民政府第46次常务会议纪要',
  主送机关: '',
  出席: '[顾远舟, 林舟]',
}

const withDefaults = (elements: Elements, changes: string): string => {
  const changed = [...changes.matchAll(/^([^\s#:：-][^:：\n]*):/gmu)].map(([, key = '']) => key)
  const kept = Object.entries(elements).filter(([key]) => !changed.includes(key))
  return [...kept.map(([key, value]) => `${key}: ${value}`.trimEnd()), changes].join('\n')
}
