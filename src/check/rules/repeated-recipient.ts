/** 同一机关不重复主送、抄送。 */
import type { Finding, Rule } from '../rule.ts'
import { splitNames } from '../split-names.ts'
import type { TextPart } from '../text-parts.ts'

export const repeatedRecipient: Rule = {
  id: 'repeated-recipient',
  title: '重复的收文机关',
  severity: 'warning',
  clause: '《党政机关公文处理工作条例》第九条（十六）',
  reason: '抄送机关是除主送机关外的其他机关，同一机关只写一处、写一次。',
  bad: '抄送机关: [市委办公室, 各县（区）人民政府]\n印发机关: 滨江市人民政府办公室\n印发日期: 2025-05-07',
  good: '抄送机关: 市委办公室\n印发机关: 滨江市人民政府办公室\n印发日期: 2025-05-07',

  check: ({ texts }) => {
    const seen = new Map<string, string>()
    return texts.flatMap((part): readonly Finding[] => {
      const label = labels[part.kind]
      return label === undefined ? [] : repeatsIn(part, label, seen)
    })
  },
}

const labels: Readonly<Partial<Record<TextPart['kind'], string>>> = { addressees: '主送机关', cc: '抄送机关' }

const repeatsIn = ({ text, path }: TextPart, label: string, seen: Map<string, string>): readonly Finding[] =>
  splitNames(text).flatMap((name): readonly Finding[] => {
    const before = seen.get(name)
    if (before === undefined) {
      seen.set(name, label)
      return []
    }
    const message =
      before === label ? `“${name}”在${label}里写了两次。` : `“${name}”在${before}和${label}里都写了。`
    return [{ path, message, hint: `只留一处“${name}”` }]
  })
