/** 署名的机关就是发文机关，次序相同。 */
import type { Rule } from '../rule.ts'

export const signOffBodies: Rule = {
  id: 'sign-off-bodies',
  title: '署名与发文机关',
  severity: 'warning',
  clause: 'GB/T 9704—2012 7.3.5',
  reason: '署名写发文机关的全称或者规范化简称，联合行文按发文机关的次序逐个署名，与版头和标题一致。',
  hint: '改成与发文机关一致；或者删去“署名”，由发文机关生成',
  bad: '署名: 滨江市人民政府办公室',
  good: '署名: 滨江市人民政府',

  check: ({ document: { issuers, body } }) => {
    const signing = body.signOff.issuers
    if (signing.length === 0) return []
    const path = ['body', 'signOff', 'issuers']
    const places = signing.map((name) =>
      issuers.findIndex(({ fullName, shortName }) => name === fullName || name === shortName),
    )
    const bodies = issuers.map(({ fullName }) => fullName).join('、')
    const strange = signing.find((_, index) => places[index] === -1)
    if (strange !== undefined) {
      return [{ path, message: `署名写的是“${strange}”，发文机关是${bodies}。` }]
    }
    if (places.length === issuers.length && places.every((place, index) => place === index)) return []
    return [{ path, message: `署名是${signing.join('、')}，与发文机关${bodies}的次序或者个数不同。` }]
  },
}
