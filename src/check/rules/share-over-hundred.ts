/** 占比和合格率一类的百分数不超过100%。 */
import { findOutsideNames } from '../prose.ts'
import type { Rule } from '../rule.ts'

/** Rates of a part in its whole; 完成率, 到位率 and the like may exceed 100%. */
const rates =
  '占比|比重|合格率|满意率|满意度|覆盖率|出庭率|普及率|成功率|及格率|整改率|回复率|答复率|采纳率|败诉率|纠错率|及时率|公开率|知晓率|准确率|通过率|达标率|优良率|差错率|参保率|持证率'

export const shareOverHundred: Rule = {
  id: 'share-over-hundred',
  title: '比率超过100%',
  severity: 'warning',
  clause: '惯例：数据前后一致',
  reason: '部分占总体的比率不会超过100%。',
  hint: '核对分子和分母',
  bad: '正文: [防汛检查覆盖率达到120%。]',
  good: '正文: [防汛检查覆盖率达到100%。]',

  check: ({ texts }) =>
    findOutsideNames(
      texts,
      new RegExp(
        `(?:${rates})(?:分别|均|都)?(?:为|达到|达|是|提高到|上升到|保持在|稳定在)?(\\d{3,}(?:\\.\\d+)?)[%％]`,
        'gu',
      ),
      ([found, figure]) => (Number(figure) > 100 ? { message: `“${found}”超过了100%。` } : undefined),
    ),
}
