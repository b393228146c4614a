/** The tables of the handbook, made from the code: commands, keys, helpers, templates, rules. */
import type { Command } from 'commander'
import { layoutNotes } from '../../src/check/notes/layout-notes.ts'
import { readingNotes } from '../../src/check/notes/reading-notes.ts'
import type { RuleNote } from '../../src/check/notes/rule-note.ts'
import type { Rule } from '../../src/check/rule.ts'
import { rules } from '../../src/check/rules/index.ts'
import type { Sample } from '../../src/check/sample.ts'
import { severityNames } from '../../src/diagnostics/format-pretty.ts'
import { listKeys } from '../../src/reader/list-keys.ts'
import { helperNotes } from '../../src/reader/template/helper-notes.ts'

const heading = (title: string, lead: string): string => `# ${title}\n\n${lead}\n`

/** A cell of a Markdown table. */
const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', '<br>')
const code = (text: string): string => (text === '' ? '' : `\`${cell(text)}\``)
const row = (...cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`
const tableHead = (...names: readonly string[]): string => row(...names) + row(...names.map(() => '---'))

export const commandTables = (program: Command): string =>
  [
    heading(
      '附录一　命令',
      '每个命令都可以加 `--help` 看用法。退出码：0 没有错误；1 内容有错；2 用法不对、磁盘或内存出了毛病，或程序出错；130、143、129 是被停下的。',
    ),
    ...program.commands.filter((command) => command.name() !== 'help').map(commandSection),
  ].join('\n')

const commandSection = (command: Command): string => {
  const words = command.registeredArguments.map((argument) => {
    const name = argument.variadic ? `${argument.name()}...` : argument.name()
    return argument.required ? `<${name}>` : `[${name}]`
  })
  const argumentRows = command.registeredArguments.map((argument) =>
    row(code(argument.name()), cell(argument.description)),
  )
  const optionRows = command.options
    .filter((option) => !option.hidden)
    .map((option) => row(code(option.flags), cell(withDefault(option.description, option.defaultValue))))
  return [
    `## ${command.name()}\n`,
    `${command.description()}\n`,
    `\`\`\`\n${['hongtou', command.name(), '[选项]', ...words].join(' ')}\n\`\`\`\n`,
    `${tableHead('参数和选项', '说明')}${[...argumentRows, ...optionRows].join('')}`,
  ].join('\n')
}

const withDefault = (description: string, value: unknown): string =>
  value === undefined ? description : `${description}（默认 ${String(value)}）`

export const keyTables = (): string => {
  const rows = listKeys()
  const files = [...new Set(rows.map(({ file }) => file))]
  return [
    heading(
      '附录二　YAML 的键',
      '每个文件能写的键。“必写”以外的都可以不写；别的键会报错，并提示最接近的一个。',
    ),
    ...files.map((file) =>
      [
        `## ${file}\n`,
        tableHead('键', '说明', '例') +
          rows
            .filter((each) => each.file === file)
            .map(({ key, isRequired, description, values, example }) => {
              const choices = values.length > 0 ? `（${values.join('、')}）` : ''
              return row(
                code(key),
                cell(`${isRequired ? '**必写**　' : ''}${description}${choices}`),
                code(example),
              )
            })
            .join(''),
      ].join('\n'),
    ),
  ].join('\n')
}

export const helperTable = (): string =>
  [
    heading(
      '附录三　变量里的函数',
      '写在 `{{ }}` 里，参数用空格分开，括号里可以再用函数。“例”中的数取自 数据.yaml 和上年的 数据.yaml。',
    ),
    tableHead('函数', '写法', '作用', '例', '印成') +
      helperNotes
        .map(({ name, usage, says, example }) =>
          row(name, code(usage), cell(says), code(example.text), cell(example.result)),
        )
        .join(''),
  ].join('\n')

export const ruleTables = (): string =>
  [
    heading(
      '附录四　检查规则',
      `\`hongtou check\` 逐条检查的 ${rules.length} 条规则，后面是读入和排版时会报告的问题。\`hongtou check --explain 规则名\` 讲一条。`,
    ),
    ...rules.map(ruleSection),
    '## 读入和排版时报告的问题\n',
    tableHead('名称', '问题', '例或改法') + [...readingNotes, ...layoutNotes].map(noteRow).join(''),
  ].join('\n')

const ruleSection = ({ id, title, severity, clause, reason, hint, bad, good }: Rule): string =>
  [
    `### ${title}　\`${id}\`\n`,
    `${severityNames[severity]}。依据：${clause}。${reason}${hint === undefined ? '' : `改法：${hint}。`}\n`,
    `\`\`\`yaml\n# 错\n${sampleText(bad)}\n# 对\n${sampleText(good)}\n\`\`\`\n`,
  ].join('\n')

const noteRow = ({ id, title, bad, advice }: RuleNote): string =>
  row(
    code(id),
    cell(title),
    advice === undefined ? code(bad === undefined ? '' : sampleText(bad)) : cell(advice),
  )

const sampleText = (sample: Sample): string => {
  if (typeof sample === 'string') return sample.trimEnd()
  const others = Object.entries(sample.文件).flatMap(([name, text]) => [`# ${name}`, text.trimEnd()])
  return [sample.公文.trimEnd(), ...others].filter((line) => line !== '').join('\n')
}
