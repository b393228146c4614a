/** 不以本机关名义向个人报送公文。 */
import { excerptOf, type Rule } from '../rule.ts'
import { requestSample } from '../sample-kinds.ts'
import { splitNames } from '../split-names.ts'

export const addresseePerson: Rule = {
  id: 'addressee-person',
  title: '主送个人',
  severity: 'error',
  clause: '《党政机关公文处理工作条例》第十五条（五）',
  reason: '除上级机关负责人直接交办事项外，不得以本机关名义向上级机关负责人报送公文。',
  hint: '改为主送机关的名称；负责人直接交办的，在“豁免”里写明',
  bad: requestSample('主送机关: 陈立副省长'),
  good: requestSample('主送机关: 江州省人民政府'),

  check: ({ texts }) =>
    texts
      .filter(({ kind }) => kind === 'addressees')
      .flatMap((part) =>
        splitNames(part.text)
          .filter((name) => person.test(name))
          .map((name) => ({
            path: part.path,
            excerpt: excerptOf(part, part.text.indexOf(name), name.length),
            message: `主送机关写的是个人“${name}”，应为机关名称。`,
          })),
      ),
}

const person = /(?:同志|书记|[省市州盟县区旗乡镇局厅处科院]长|检察长|秘书长|主任|先生|女士|领导)$/u
