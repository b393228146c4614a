/** 公文要素不写在正文里。 */
import { isMainText } from '../main-text.ts'
import { excerptOf, type Finding, type Rule } from '../rule.ts'

export const typedElement: Rule = {
  id: 'typed-element',
  title: '写进正文的要素',
  severity: 'error',
  clause: 'GB/T 9704—2012 7.1',
  reason: '附件说明、附注、抄送机关等要素各有固定的位置和字体，写成自然段就排不到位，也登记不上。',
  bad: '正文: [现将做好防汛工作的有关事项通知如下。, 抄送：市委办公室。]',
  good: '抄送机关: 市委办公室\n印发机关: 滨江市人民政府办公室\n印发日期: 2025-05-07',

  check: ({ texts }) =>
    texts.flatMap((part): readonly Finding[] => {
      if (part.kind !== 'paragraph' || !isMainText(part)) return []
      const element = elements.find(({ sign }) => sign.test(part.text))
      const words = element?.sign.exec(part.text)?.[0]
      if (!element || words === undefined) return []
      return [
        {
          path: part.path,
          excerpt: excerptOf(part, 0, words.length),
          message: `正文里的“${words}”是公文的要素，应当写在“${element.key}”里。`,
          hint: `从正文里删去这一段，写成一行“${element.key}: ……”`,
        },
      ]
    }),
}

const elements: readonly { readonly key: string; readonly sign: RegExp }[] = [
  { key: '抄送机关', sign: /^(?:抄送|抄报|分送)[：:]/u },
  { key: '主送机关', sign: /^主送(?:机关)?[：:]/u },
  { key: '签发人', sign: /^签发人[：:]/u },
  { key: '附件', sign: /^附件\s*[\d一二三四五六七八九十]*[：:]/u },
  { key: '附注', sign: /^（(?:联系人|联系电话|此件|本件)[^）]*）$/u },
  { key: '发文字号', sign: /^[\p{Script=Han}]{2,10}[〔[（(【]\d{4}[〕\])）】]第?\d+号$/u },
  { key: '印发日期', sign: /^[\p{Script=Han}]{2,20}办公[厅室]\s*\d{4}年\d{1,2}月\d{1,2}日印发$/u },
]
