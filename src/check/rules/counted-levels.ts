/** “市、县两级”的级数与所列相符。 */
import { findOutsideNames } from '../prose.ts'
import type { Rule } from '../rule.ts'

export const countedLevels: Rule = {
  id: 'counted-levels',
  title: '“……级”与所列的级数不符',
  severity: 'warning',
  clause: '惯例：数据前后一致',
  reason: '列出的层级有几个，后面就是几级。',
  bad: '正文: [完善市、县、乡两级防汛体系。]',
  good: '正文: [完善市、县、乡三级防汛体系。]',

  check: ({ texts }) =>
    findOutsideNames(
      texts,
      // 市县、乡镇 run two levels together; what stands before 、 belongs to the list.
      /(?<![、省市县区乡镇村央家）])((?:(?:中央|国家|省|市|县|区|乡镇|乡|镇|村)(?:（[^（）]*）)?、)+(?:市|县|区|乡镇|乡|镇|街道|村|社区|组)(?:（[^（）]*）)?)([两二三四五])级/gu,
      ([found, levels = '', count = '']) => {
        const listed = levels.replace(/（[^（）]*）/gu, '').split('、').length
        const said = '一两三四五'.indexOf(count.replace('二', '两')) + 1
        return listed === said
          ? undefined
          : { message: `“${found}”列了${listed}级，却写“${count}级”。`, hint: '核对级数' }
      },
    ),
}
