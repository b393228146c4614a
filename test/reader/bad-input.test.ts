/** Every broken document in test/golden/bad-input with the exact message its writer sees. */
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { formatPretty } from '../../src/diagnostics/format-pretty.ts'
import { memoryFiles } from '../../src/files/memory-files.ts'
import { readDocument } from '../../src/reader/read-document.ts'
import { documentWith, folder, templateFolders } from './good-document.ts'

const golden = new URL('../golden/bad-input/', import.meta.url)
const cases = readdirSync(golden)
  .filter((name) => name.endsWith('.input.txt'))
  .map((name) => name.replace('.input.txt', ''))

/** `>>> path` lines part the files; paths are relative to the document's folder unless they begin with `/`. */
const parseFiles = (text: string): Record<string, string> => {
  const [, ...parts] = text.split(/^>>> (.+)\n/m)
  const files: Record<string, string> = {}
  for (let index = 0; index < parts.length; index += 2) {
    const name = parts[index] ?? ''
    files[name.startsWith('/') ? name.slice(1) : `${folder}/${name}`] = parts[index + 1] ?? ''
  }
  return files
}

test.each(cases)('%s', async (name) => {
  const input = readFileSync(new URL(`${name}.input.txt`, golden), 'utf8')
  const files = memoryFiles(documentWith(parseFiles(input)))
  const { diagnostics, sources } = readDocument(files, folder, { templateFolders })
  expect(diagnostics).not.toHaveLength(0)
  await expect(formatPretty(diagnostics, sources)).toMatchFileSnapshot(
    `../golden/bad-input/${name}.output.txt`,
  )
})

test('there are at least twenty', () => expect(cases.length).toBeGreaterThanOrEqual(20))
