/** 部门向下级政府行文，写明经政府同意。 */
import type { DocumentType } from '../../model/document-type.ts'
import { mainTextOf } from '../main-text.ts'
import type { Rule } from '../rule.ts'
import { splitNames } from '../split-names.ts'

const types: ReadonlySet<DocumentType> = new Set(['通知', '决定', '意见', '通报'])
const bureau = '发文机关: 滨江市水利局\n发文字号: 滨水发〔2025〕8号\n标题: 滨江市水利局关于做好防汛工作的通知'

export const departmentToGovernment: Rule = {
  id: 'department-to-government',
  title: '部门向下级政府行文',
  severity: 'warning',
  clause: '《党政机关公文处理工作条例》第十六条（二）',
  reason:
    '部门不得向下级党委、政府发布指令性公文；需经政府审批的具体事项，经政府同意后可以由部门行文，文中须注明已经政府同意。',
  hint: '主送下级对口部门；经政府同意的，在正文里写上“经市人民政府同意”',
  bad: bureau,
  good: `${bureau}\n正文: [经市人民政府同意，现将做好防汛工作的有关事项通知如下。]`,

  check: (subject) => {
    const { documentType, direction, issuers, body, colophon } = subject.document
    if (
      direction !== 'downward' ||
      !types.has(documentType) ||
      !issuers.every(({ fullName }) => isDepartment(fullName))
    )
      return []
    const names = splitNames(body.addressees ?? colophon?.addressees ?? '')
    const lower = names.find((name) => /^各.*(?:人民政府|党委|[县区市）]委)$/u.test(name))
    if (lower === undefined || /经[^。]{0,30}(?:同意|批准|授权)|受[^。]{0,20}委托/u.test(mainTextOf(subject)))
      return []
    const message = `${issuers[0]?.fullName ?? ''}是部门，主送了“${lower}”，正文没有注明经同级党委、政府同意。`
    return [{ path: ['body', 'addressees'], message }]
  },
}

const isDepartment = (name: string): boolean =>
  /(?:局|厅|委员会)$/u.test(name) && !/^中共|人民代表大会|政治协商|监察委员会|纪律检查|管理委员会/u.test(name)
