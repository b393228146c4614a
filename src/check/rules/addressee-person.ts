/** 不以本机关名义向个人报送公文。 */
import { findMatches, type Rule } from '../rule.ts'
import { requestSample } from '../sample-kinds.ts'

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
    findMatches(
      texts.filter(({ kind }) => kind === 'addressees'),
      /[^、，]*(?:同志|书记|省长|市长|州长|盟长|县长|区长|旗长|乡长|镇长|局长|厅长|处长|科长|院长|检察长|秘书长|主任|先生|女士|领导)(?=[、，]|$)/gu,
      ([person]) => ({ message: `主送机关写的是个人“${person}”，应为机关名称。` }),
    ),
}
