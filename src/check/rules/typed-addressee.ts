/** 主送机关不写在正文里。 */
import { mainParagraphs } from '../main-text.ts'
import type { Rule } from '../rule.ts'

export const typedAddressee: Rule = {
  id: 'typed-addressee',
  title: '写进正文的主送机关',
  severity: 'error',
  clause: 'GB/T 9704—2012 7.3.2',
  reason: '主送机关在标题下空一行顶格编排，写成正文的第一段会空两字，也登记不上。',
  hint: '从正文里删去这一段，写成一行“主送机关: ……”，末尾的冒号由排版加上',
  bad: '主送机关:\n正文: [各县（区）人民政府，市政府各部门：, 现将有关事项通知如下。]',
  good: '主送机关: [[各县（区）人民政府], [市政府各部门]]',

  check: (subject) => {
    const [first] = mainParagraphs(subject)
    if (first?.path.at(-1) !== 0 || !isAddressees(first.text)) return []
    return [{ path: first.path, message: `正文的第一段“${first.text}”是主送机关。` }]
  },
}

/** Names of bodies up to a colon, and no word of a sentence among them. */
const isAddressees = (text: string): boolean =>
  /^[^。；！？]{2,80}：$/u.test(text) && bodies.test(text) && !sentence.test(text)

const bodies =
  /(?:政府|委员会|[县区市）]委|党委|党组|[局厅院]|办事处|办公室|各[^，、：]{0,15}(?:部门|机构|单位|企业|学校|公司))(?:（[^）]*）)?[：、，]/u
const sentence = /如下|以下|通知|报告|请示|答复|批复|根据|按照|为了|关于|现将|经过|已经|提出|要求|决定/u
