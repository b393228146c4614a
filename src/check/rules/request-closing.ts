/** 请示末尾提出请求。 */
import { mainParagraphs } from '../main-text.ts'
import type { Rule } from '../rule.ts'
import { requestSample } from '../sample-kinds.ts'

export const requestClosing: Rule = {
  id: 'request-closing',
  title: '请示的请求',
  severity: 'warning',
  clause: '《党政机关公文处理工作条例》第八条（十一）',
  reason: '请示适用于向上级机关请求指示、批准，末尾要明确提出请求，习惯写“妥否，请批示”。',
  hint: '末尾加一段“妥否，请批示。”',
  bad: requestSample('正文: [现就调整河道管理范围有关事项请示如下。, 河道管理范围拟调整为两岸各50米。]'),
  good: requestSample('正文: [河道管理范围拟调整为两岸各50米。, "妥否，请批示。"]'),

  check: (subject) => {
    const closing = mainParagraphs(subject).slice(-3)
    const last = closing.at(-1)
    if (subject.document.documentType !== '请示' || !last) return []
    const asks =
      /(?:请|请求|申请|望|盼)[^。]{0,60}(?:批示|批复|批准|审批|审定|审核|审议|指示|核准|核定|同意|批转|转报|支持|解决|明示|答复|为[盼荷])|[妥当可]否/u
    if (closing.some(({ text }) => asks.test(text))) return []
    return [{ path: last.path, message: '请示末尾没有提出请求（如“妥否，请批示”）。' }]
  },
}
