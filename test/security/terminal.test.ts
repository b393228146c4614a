/** What is said on a terminal or in a CI log holds no command of a writer's: escape sequences, lines of its own, hidden turns of direction. */
import { describe, expect, test } from 'vitest'
import { guardTerminal } from '../../src/cli/guard-terminal.ts'
import { main } from '../../src/cli/main.ts'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts'
import { formatGithub } from '../../src/diagnostics/format-github.ts'
import { formatPretty } from '../../src/diagnostics/format-pretty.ts'
import { showUnsafe } from '../../src/text/unsafe-characters.ts'
import { fakeIo } from '../cli/fake-io.ts'
import { noticeWith, read, write } from '../cli/workspace.ts'

const hostile = '甲\u001b[2J\u001b]0;标题\u0007\u009b31m\r乙\u202e丙'
/** Whatever a terminal would obey. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it is about
const obeyed = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/u

const diagnostic: Diagnostic = {
  rule: 'x',
  severity: 'error',
  message: `“${hostile}”\n::error::假`,
  reason: hostile,
  hint: `${hostile}\r\n::warning::假`,
  span: { file: `${hostile}.yaml\n::error::假`, start: 0, end: 5 },
}
const sources = new Map([[diagnostic.span?.file ?? '', `标题: ${hostile}\n`]])

test('the pretty report', () => {
  const report = formatPretty([diagnostic], sources)
  expect(report).not.toMatch(obeyed)
  expect(report).not.toMatch(/^\s*::/mu)
  expect(report).toContain('␛[2J')
  expect(report).toContain('〔U+202E〕')
})

test('the annotations for GitHub stay on one line each', () => {
  const lines = formatGithub([diagnostic, diagnostic], sources)
    .trimEnd()
    .split(/\r?\n|\r/u)
  expect(lines).toHaveLength(2)
  for (const line of lines) expect(line.startsWith('::error file=')).toBe(true)
})

describe('the guard of all commands', () => {
  const say = (text: string, colour: boolean): string => {
    const io = fakeIo({ colour, outColour: colour })
    guardTerminal(io).err(text)
    guardTerminal(io).out(text)
    expect(io.said.out).toBe(io.said.err)
    return io.said.err
  }

  test('lets our own colours and progress through, where there are colours', () => {
    const own = '\r\u001b[K[1/2] 甲\n\u001b[31m错误\u001b[0m\t\u001b[31;9m旧\u001b[0m\r\n'
    expect(say(own, true)).toBe(own)
    expect(say('\u001b[31m红\u001b[0m', false)).toBe('␛[31m红␛[0m')
  })

  test.each([true, false])('shows everything else, colours: %s', (colour) => {
    for (const text of [
      '\u001b[2J',
      '\u001b]0;x\u0007',
      '\u001b[8m',
      '甲\r\u001b[K乙',
      '\u009b2J',
      '\u202e',
      'a\rb',
    ])
      expect(say(text, colour)).not.toMatch(obeyed)
  })
})

describe('commands', () => {
  test.each([['check'], ['build'], ['text'], ['register'], ['text', '--git', 'content/通知/公文.yaml']])(
    '%s %s',
    async (...argv) => {
      const io = fakeIo()
      write(io, 'content/通知/公文.yaml', noticeWith({ 标题: `关于${hostile.replaceAll('\r', '')}的通知` }))
      expect(await main([...argv], io)).toBe(argv.includes('--git') ? 0 : 1)
      expect(io.said.out + io.said.err).not.toMatch(obeyed)
      expect(io.said.out + io.said.err).not.toBe('')
    },
  )

  test('a folder whose name holds an escape sequence', async () => {
    const io = fakeIo()
    write(io, 'content/通知\u001b[2J/公文.yaml', noticeWith({ 标题: '通知。' }))
    await main(['check'], io)
    expect(io.said.out + io.said.err).not.toMatch(obeyed)
  })

  test('check --fix takes the characters out', async () => {
    const io = fakeIo()
    write(io, 'content/通知/公文.yaml', noticeWith({ 标题: '滨江市人民政府关于防\u202e汛\u001b的通知' }))
    await main(['check', '--fix'], io)
    expect(read(io, 'content/通知/公文.yaml')).toContain('标题: 滨江市人民政府关于防汛的通知\n')
  })
})

test('texts without such characters are shown as they are', () => {
  const text = '第一行\r\n\t第二行　👨‍👩‍👧\n'
  expect(showUnsafe(text)).toBe(text)
})
