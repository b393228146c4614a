/** 2018年机构改革以后不再使用的机关名称。 */
import { findMatches, type Rule } from '../rule.ts'
import { isRunningText } from '../text-parts.ts'

/** Old name → new name; since the reform of 2018, in place at every level by 2019. */
const renamed: readonly (readonly [string, string])[] = [
  ['工商行政管理局', '市场监督管理局'],
  ['质量技术监督局', '市场监督管理局'],
  ['食品药品监督管理局', '市场监督管理局'],
  ['环境保护局', '生态环境局'],
  ['国土资源局', '自然资源局'],
  ['安全生产监督管理局', '应急管理局'],
  ['卫生和计划生育委员会', '卫生健康委员会'],
  ['卫生计生委', '卫生健康委'],
  ['法制办公室', '司法局'],
  ['国土资源厅', '自然资源厅'],
  ['环境保护厅', '生态环境厅'],
  ['农业厅', '农业农村厅'],
]
const newNames = new Map(renamed)
const inForceFrom = 2019

export const renamedBody: Rule = {
  id: 'renamed-body',
  title: '已经更名的机关',
  severity: 'info',
  clause: '惯例：名称用现行的规范名称',
  reason: '这个机关在2018年机构改革中已经撤并或者更名。',
  bad: '变量: {年度: 2024}\n正文: [由市环境保护局牵头落实。]',
  good: '变量: {年度: 2024}\n正文: [由市生态环境局牵头落实。]',

  check: ({ texts, year }) =>
    year === undefined || year < inForceFrom
      ? []
      : findMatches(
          texts.filter(isRunningText),
          new RegExp(`(?<!原[省市县区]?)(?:${renamed.map(([name]) => name).join('|')})`, 'gu'),
          ([found]) => ({
            message: `“${found}”是2018年以前的名称，现在一般是“${newNames.get(found)}”。`,
            hint: `核对后改成现行名称；讲过去的事，写“原${found}”`,
          }),
        ),
}
