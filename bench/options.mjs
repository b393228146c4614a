// The options of every bench script: help in Chinese, and one plain line for what is not understood.
import { parseArgs } from 'node:util'
import { textTable } from './text-table.mjs'

/**
 * `options`: name → { help, value?, fallback? }. With `value` (what stands for it in the help) an option takes a value, a whole
 * number of 1 or more where the fallback is a number; without it is a switch. `operand` names what may follow, if anything may.
 */
export const readOptions = ({ command, job, options, operand, args = process.argv.slice(2) }) => {
  const known = { ...options, help: { help: '显示这些说明', short: 'h' } }
  const { tokens, positionals } = parseArgs({
    args,
    options: Object.fromEntries(Object.entries(known).map(([name, option]) => [name, kindOf(option)])),
    strict: false,
    allowPositionals: true,
    tokens: true,
  })
  if (tokens.some(({ kind, name }) => kind === 'option' && name === 'help')) {
    console.log(helpText(command, job, known, operand))
    process.exit(0)
  }
  const given = tokens.filter(({ kind }) => kind === 'option')
  const mistake =
    given.map((token) => mistakeOf(token, known[token.name])).find((text) => text !== undefined) ??
    positionals.slice(operand === undefined ? 0 : 1).map((extra) => `不认识“${extra}”`)[0]
  if (mistake !== undefined) stopWith(`${mistake}。用 --help 看用法。`)
  const values = new Map(given.map(({ name, value }) => [name, value]))
  return {
    positionals,
    values: Object.fromEntries(
      Object.entries(options).map(([name, option]) => [name, chosen(option, name, values)]),
    ),
  }
}

/** Says what is wrong and ends the script. */
export const stopWith = (message) => {
  console.error(message)
  process.exit(2)
}

const kindOf = ({ value, short }) => ({
  type: value === undefined ? 'boolean' : 'string',
  ...(short === undefined ? {} : { short }),
})

const mistakeOf = ({ rawName, value }, option) => {
  if (option === undefined) return `没有“${rawName}”这个选项`
  if (option.value === undefined) return value === undefined ? undefined : `“${rawName}”后面不写什么`
  if (value === undefined || value === '') return `“${rawName}”后面要写${option.value}`
  if (typeof option.fallback === 'number' && !/^[1-9]\d{0,8}$/.test(value))
    return `“${rawName}”后面写的是“${value}”，应为不小于 1 的整数`
  return undefined
}

const chosen = ({ value, fallback }, name, given) => {
  if (value === undefined) return given.has(name)
  if (!given.has(name)) return fallback
  return typeof fallback === 'number' ? Number(given.get(name)) : given.get(name)
}

const helpText = (command, job, options, operand) => {
  const rows = Object.entries(options).map(([name, { help, value, fallback, short }]) => [
    `${short === undefined ? '' : `-${short}, `}--${name}${value === undefined ? '' : ` <${value}>`}`,
    fallback === undefined ? help : `${help}（默认 ${fallback}）`,
  ])
  const rest = operand === undefined ? '' : ` [${operand}]`
  return `${job}\n\n用法：${command} [选项]${rest}\n\n选项：\n${textTable(rows, [])}`
}
