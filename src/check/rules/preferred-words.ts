/** 公文习用的词形。 */
import { findOutsideNames } from '../prose.ts'
import type { Rule } from '../rule.ts'

const decision = '决定|规定|部署|安排|批示|指示|答复|承诺|判决|裁定|处理|处罚|贡献|努力|评价|回应|结论'

export const preferredWords: Rule = {
  id: 'preferred-words',
  title: '“其它”“做出”等词形',
  severity: 'info',
  clause: '惯例',
  reason: '公文和法律文件习用“其他”“作出”“撤销”，全文一致，不用另一种写法。',
  bad: '正文: [对防汛工作做出部署。]',
  good: '正文: [对防汛工作作出部署。]',

  check: ({ texts }) =>
    findOutsideNames(
      texts,
      new RegExp(`其它|做出(?=[^，。；：、]{0,6}(?:${decision}))|撤消`, 'gu'),
      ([found]) => {
        const right = found === '其它' ? '其他' : found === '做出' ? '作出' : '撤销'
        return { message: `公文习用“${right}”，这里写作“${found}”。`, hint: `改为“${right}”` }
      },
    ),
}
