/** 模板列出的必备内容都写到了。 */
import type { Rule } from '../rule.ts'
import { isRunningText } from '../text-parts.ts'

const template = '名称: 样例\n文种: 通知\n必备内容: [{名称: 存在的不足, 关键词: [不足, 短板]}]\n'

export const requiredContents: Rule = {
  id: 'required-contents',
  title: '缺少必备的内容',
  severity: 'error',
  clause: '《法治政府建设与责任落实督察工作规定》等，见模板的“必备内容”',
  reason: '这类公文应当写明规定的几项内容，少一项就不完整。',
  hint: '补上这一部分；用了别的说法的，换成规定里的说法',
  bad: { 公文: '模板: 样例\n正文: [全年防汛工作平稳有序。]', 文件: { '模板/样例.yaml': template } },
  good: { 公文: '模板: 样例\n正文: [全年防汛工作还有短板。]', 文件: { '模板/样例.yaml': template } },

  check: ({ texts, requiredContents: wanted }) => {
    const text = texts
      .filter(isRunningText)
      .map((part) => part.text)
      .join('\n')
    return wanted
      .filter(({ keywords }) => !keywords.some((keyword) => text.includes(keyword)))
      .map(({ name, keywords }) => ({
        path: ['body', 'title'],
        message: `没有写“${name}”：正文里找不到“${keywords.join('”“')}”。`,
      }))
  },
}
