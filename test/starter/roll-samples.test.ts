/** Every document of content/ can be rolled forward, and the draft reads and keeps its sentences. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Files } from '../../src/files/files.ts'
import { memoryFiles } from '../../src/files/memory-files.ts'
import { nodeFilesIn } from '../../src/files/node-files.ts'
import { findDocumentFolders } from '../../src/reader/find-document-folders.ts'
import { readDocument } from '../../src/reader/read-document.ts'
import { listFiles } from '../../src/starter/list-files.ts'
import { rollForward } from '../../src/starter/roll-forward.ts'

const disk = nodeFilesIn('.')
const templateFolders = ['templates']
const folders = findDocumentFolders(disk, 'content')
const to = 'content/2099/新的一份'

/** The workspace with more files in it. */
const withFiles = (base: Files, added: ReadonlyMap<string, string | Uint8Array>): Files => {
  const memory = memoryFiles(added)
  return {
    readText: (path) => memory.readText(path) ?? base.readText(path),
    readBytes: (path) => memory.readBytes(path) ?? base.readBytes(path),
    size: (path) => memory.size(path) ?? base.size(path),
    list: (path) => memory.list(path) ?? base.list(path),
    realPath: (path) => (memory.size(path) === undefined ? base.realPath(path) : path),
  }
}

test.each(folders)('%s', (from) => {
  const rolled = rollForward(disk, { from, to, templateFolders })
  if (!rolled.ok) throw new Error(rolled.diagnostics.map(({ message }) => message).join('\n'))
  const written = [...rolled.value.files].map(([path, content]) => [`${to}/${path}`, content] as const)
  const draft = readDocument(withFiles(disk, new Map(written)), to, { templateFolders })
  expect(draft.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
  const before = readDocument(disk, from, { templateFolders })
  if (!draft.ok || !before.ok) throw new Error('not read')
  expect(draft.value.previousFolder).toBe(from)
  const [last, next] = [before.value.document, draft.value.document]
  expect(next.body.mainText).toHaveLength(last.body.mainText.length)
  expect(next.masthead?.documentNumber).toBeUndefined()
  const year = last.body.signOff.documentDate?.year
  expect(next.body.signOff.documentDate?.year).toBe(year === undefined ? undefined : year + 1)
})

test('whatever a writer’s file holds, rolling answers and does not throw', () => {
  const from = 'content/2024/法治政府建设年度报告'
  const texts = listFiles(disk, from).map((path): [string, string] => {
    return [`${from}/${path}`, disk.readText(`${from}/${path}`) ?? '']
  })
  const scrap = fc.constantFrom(
    '',
    '\n',
    ':',
    ': ',
    '- ',
    '|',
    '"',
    '{',
    '年度: 2023\n',
    '2023年',
    '#',
    '｜',
    '待填',
  )
  fc.assert(
    fc.property(fc.constantFrom(...texts), fc.nat(), fc.nat(8), scrap, ([path, text], at, length, put) => {
      const place = at % (text.length + 1)
      const changed = text.slice(0, place) + put + text.slice(place + length)
      const files = withFiles(disk, new Map([[path, changed]]))
      // The folder of the changed file must still list its neighbours.
      const rolled = rollForward({ ...files, list: disk.list }, { from, to, templateFolders })
      expect(rolled.ok || rolled.diagnostics.length > 0).toBe(true)
    }),
    { numRuns: 80 },
  )
})
