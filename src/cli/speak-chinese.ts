/** commander's own words in Chinese: help headings and usage errors. */
import type { Command, CommanderError } from 'commander'

const headings: Readonly<Record<string, string>> = {
  'Usage:': '用法:',
  'Arguments:': '参数:',
  'Options:': '选项:',
  'Commands:': '命令:',
  'Global Options:': '全局选项:',
}

export const speakChinese = (command: Command): void => {
  command.helpOption('-h, --help', '显示帮助').configureHelp({
    styleTitle: (title) => headings[title] ?? title,
    styleUsage: (usage) => usage.replace('[options]', '[选项]').replace('[command]', '[命令]'),
    subcommandTerm: (sub) => [sub.name(), ...sub.registeredArguments.map(argumentTerm)].join(' '),
    optionDescription: withDefault,
    argumentDescription: withDefault,
  })
  if (command.commands.length > 0) command.helpCommand('help [命令]', '显示某个命令的帮助')
  for (const sub of command.commands) {
    sub.exitOverride().configureOutput(command.configureOutput())
    speakChinese(sub)
  }
}

/** Of --no-…, the default goes without saying. */
const withDefault = ({
  description,
  defaultValue,
}: {
  readonly description: string
  readonly defaultValue?: unknown
}): string =>
  defaultValue === undefined || defaultValue === true
    ? description
    : `${description}（默认 ${String(defaultValue)}）`

const argumentTerm = (argument: { name(): string; required: boolean; variadic: boolean }): string => {
  const name = argument.variadic ? `${argument.name()}...` : argument.name()
  return argument.required ? `<${name}>` : `[${name}]`
}

export const usageMessage = (error: CommanderError): string => {
  const quoted = /'([^']*)'/.exec(error.message)?.[1] ?? ''
  switch (error.code) {
    case 'commander.unknownOption':
      return `没有这个选项：${quoted}`
    case 'commander.unknownCommand':
      return `没有这个命令：${quoted}`
    case 'commander.missingArgument':
      return `缺少参数：${quoted}`
    case 'commander.missingMandatoryOptionValue':
      return `缺少选项：${quoted}`
    case 'commander.optionMissingArgument':
      return `选项 ${quoted} 后面要有值`
    case 'commander.excessArguments':
      return '参数太多'
    case 'commander.help':
      return '请给出要做的事。'
    default:
      return error.message
  }
}
