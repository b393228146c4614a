/** 特提、平急只用于电报。 */
import type { Rule } from '../rule.ts'

export const telegramUrgency: Rule = {
  id: 'telegram-urgency',
  title: '电报的紧急程度',
  severity: 'warning',
  clause: '《党政机关公文处理工作条例》第九条（三）',
  reason: '紧急公文分别标注“特急”“加急”，“特提”“平急”是电报的等级。',
  hint: '改为“特急”或者“加急”',
  bad: '紧急程度: 平急',
  good: '紧急程度: 加急',

  check: ({ document: { masthead } }) => {
    const urgency = masthead?.urgency
    if (urgency !== '特提' && urgency !== '平急') return []
    return [{ path: ['masthead', 'urgency'], message: `紧急程度写了“${urgency}”，公文应为“特急”或“加急”。` }]
  },
}
