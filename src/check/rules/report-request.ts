/** 报告里不夹带请示事项。 */
import type { DocumentType } from '../../model/document-type.ts'
import { isMainText } from '../main-text.ts'
import { findMatches, type Rule } from '../rule.ts'
import { reportSample } from '../sample-kinds.ts'

/** Other types that never ask to be answered. */
const unasking: ReadonlySet<DocumentType> = new Set(['通知', '通报', '批复', '公告', '通告', '纪要'])

export const reportRequest: Rule = {
  id: 'report-request',
  title: '夹带的请示事项',
  severity: 'error',
  clause: '《党政机关公文处理工作条例》第十五条（四）',
  reason: '不得在报告等非请示性公文中夹带请示事项：报告不用答复，请示事项会被耽误。',
  hint: '请示事项另用“请示”行文；报告只用“特此报告”收尾',
  bad: reportSample('正文: [现将防汛工作情况报告如下。, "妥否，请批示。"]'),
  good: reportSample('正文: [现将防汛工作情况报告如下。, 特此报告。]'),

  check: ({ document: { documentType }, texts }) => {
    const paragraphs = texts.filter((part) => part.kind === 'paragraph' && isMainText(part))
    const pattern = documentType === '报告' ? request : unasking.has(documentType) ? question : undefined
    if (!pattern) return []
    return findMatches(paragraphs, pattern, ([words]) => ({
      message: `${documentType}里写了请示的话“${words}”。`,
    }))
  },
}

/** 妥否，请批示: fits nothing but a 请示 (or an upward 意见, 函). */
const question = /(?<=^|[。；，])(?:以上[^。；，]{0,10}，?)?(?:[妥当可]否|是否[妥可]当?)，?请[^。；]{0,12}/gu

/** The same, and what a notice may well tell others to do: 请……审批. */
const request = new RegExp(
  [
    question.source,
    '(?<=^|[。；，])(?:特|现|恳|敬|务)?请[^。；，]{0,10}?(?:予以?)?(?:批示|批复|审批|核准)(?=[。；]|$)',
    '(?<=^|[。；，])(?:恳请|敬请|特请)[^。；，]{0,30}(?:批准|审批|批复|批示)',
    '(?<=^|[。；，])(?:请予|请求)[^。；，]{0,30}(?:批准|审批|批复|批示)(?=[。；，]|$)',
  ].join('|'),
  'gu',
)
