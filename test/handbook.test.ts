/** The handbook says what the code does: its tables are made from it, and what its text names exists. */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { rules } from '../src/check/rules/index.ts'
import { createProgram } from '../src/cli/main.ts'
import { listKeys } from '../src/reader/list-keys.ts'
import { helperNotes } from '../src/reader/template/helper-notes.ts'
import { fakeIo } from './cli/fake-io.ts'
import { commandTables, helperTable, keyTables, ruleTables } from './tools/handbook-tables.ts'

const folder = fileURLToPath(new URL('../docs/手册', import.meta.url))
const program = createProgram(fakeIo(), () => undefined)

/** `npx vitest run test/handbook.test.ts -u` writes them anew. */
test.each([
  ['附录一-命令.md', commandTables(program)],
  ['附录二-键.md', keyTables()],
  ['附录三-函数.md', helperTable()],
  ['附录四-规则.md', ruleTables()],
])('%s is what the code says', async (name, table) => {
  await expect(table).toMatchFileSnapshot(`${folder}/${name}`)
})

const chapters = readdirSync(folder)
  .filter((name) => !name.startsWith('附录'))
  .map((name) => ({ name, text: readFileSync(`${folder}/${name}`, 'utf8') }))

describe.each(chapters)('$name', ({ text }) => {
  test('every command and option it shows exists', () => {
    const used = [...text.matchAll(/\bhongtou ([a-z]+)([^\n`#]*)/g)]
    for (const [line, name = '', rest = ''] of used) {
      const command = program.commands.find((each) => each.name() === name)
      expect(command, line).toBeDefined()
      const options = [...rest.matchAll(/(?<=\s)(--[\p{L}-]+|-[a-zA-Z])(?![\p{L}-])/gu)].map(
        ([option]) => option,
      )
      const known = command?.options.flatMap(({ short, long }) => [short, long]) ?? []
      expect(
        options.filter((option) => !known.includes(option) && option !== '--help'),
        line,
      ).toEqual([])
    }
  })

  test('every rule it names exists', () => {
    const named = [...text.matchAll(/--explain ([a-z-]+)/g)].map(([, id]) => id)
    expect(named.filter((id) => !rules.some((rule) => rule.id === id))).toEqual([])
  })

  test('every helper it calls exists', () => {
    const called = [...text.matchAll(/\{\{(\p{Script=Han}+) /gu)].map(([, name]) => name)
    expect(called.filter((name) => !helperNotes.some((note) => note.name === name))).toEqual([])
  })
})

test('the chapters tell of every key of 公文.yaml and of every helper and command somewhere', () => {
  const all = readdirSync(folder)
    .map((name) => readFileSync(`${folder}/${name}`, 'utf8'))
    .join('\n')
  const names = [
    ...listKeys().map(({ key }) => key),
    ...helperNotes.map(({ name }) => name),
    ...program.commands
      .filter((command) => command.name() !== 'help')
      .map((command) => `hongtou ${command.name()}`),
  ]
  expect(names.filter((name) => !all.includes(name))).toEqual([])
})
