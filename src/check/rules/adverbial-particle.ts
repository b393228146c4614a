/** 状语后面用“地”。 */
import { findOutsideNames } from '../prose.ts'
import type { Rule } from '../rule.ts'

export const adverbialParticle: Rule = {
  id: 'adverbial-particle',
  title: '“的”应为“地”',
  severity: 'info',
  clause: '惯例',
  reason: '修饰动词的词语后面用“地”，修饰名词的后面用“的”。',
  bad: '正文: [各县要扎实的开展汛前检查。]',
  good: '正文: [各县要扎实地开展汛前检查。]',

  check: ({ texts }) =>
    findOutsideNames(
      texts,
      /(扎实|切实|深入|稳步|有序|认真|不断|持续|严格|大力|顺利|圆满|更好|较好|很好|充分|及时)的(开展|做好|抓好|搞好|推进|履行|贯彻|落实|完成)(?!机制|措施|力度|情况|体系|计划|方案|办法|方式|工作机制|状态|能力|者|问题|[，。、；的]|$)|不同程度的(存在)/gu,
      ([found]) => ({
        message: `“${found}”的“的”修饰动词，应为“地”。`,
        hint: `写成“${found.replace('的', '地')}”`,
      }),
    ),
}
