/** Random edits of a document: after the patch the folder prints what was wanted, or what did not fit is told. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { memoryFiles } from '../../src/files/memory-files.ts'
import type { Block, OfficialDocument } from '../../src/model/official-document.ts'
import { keyOf } from '../../src/patch/align-blocks.ts'
import { patchContent } from '../../src/patch/patch-content.ts'
import { mapPrinted } from '../../src/patch/printed-map.ts'
import { textChanges } from '../../src/patch/text-changes.ts'
import { readDocument } from '../../src/reader/read-document.ts'
import { joinLines } from '../../src/text/white-space.ts'

const folder = 'content/通知'
const contents = new Map([
  [
    `${folder}/公文.yaml`,
    `文种: 通知
发文机关: 滨江市人民政府
标题: 滨江市人民政府关于做好{{年份}}年工作的通知
变量: {年份: '2025', 数量: 三十六}
成文日期: 2025-03-06
结语: 特此通知。
`,
  ],
  [`${folder}/正文/00-导语.yaml`, '内容: 现就做好{{年份}}年渡口安全管理工作通知如下。\n'],
  [
    `${folder}/正文/01-责任.yaml`,
    `标题: 落实管理责任
内容:
  - |  # 核过
    全市现有渡口{{数量}}处，均已明确责任人。
    各地要每月检查一次，发现隐患立即整改。
  - '船舶应当在开航前检查："救生衣"、灭火器等设备。'
  - 标题: 县级责任
    内容: 县级人民政府对本行政区域渡口安全负总责。
  - 标题: 乡级责任
    内容:
      - 乡镇人民政府负责日常管理，遇有大风大雾及时停航。
      - 渡工应当持证上岗。
`,
  ],
  [
    `${folder}/正文/02-检查.yaml`,
    `标题: 强化监督检查
内容:
  - 海事机构应当加强巡查，全年检查不少于{{数量}}次。
  # 留着
  - 对检查不认真的，予以通报。
`,
  ],
])

const read = (files: ReadonlyMap<string, string>): OfficialDocument => {
  const result = readDocument(memoryFiles(files), folder, { templateFolders: [] })
  if (!result.ok) throw new Error(result.diagnostics.map(({ message }) => message).join('\n'))
  return result.value.document
}

const document = read(contents)
const blocks = document.body.mainText

const patchTo = (
  wanted: OfficialDocument,
): { files: ReadonlyMap<string, string>; unplaced: readonly string[] } => {
  const result = patchContent({
    files: memoryFiles(contents),
    folder,
    templateFolders: [],
    wanted,
    pictures: new Map(),
  })
  if (!result.ok) throw new Error(result.diagnostics.map(({ message }) => message).join('\n'))
  const files = new Map(contents)
  for (const [path, content] of result.value.writes) {
    if (typeof content === 'string') files.set(path, content)
    else files.delete(path)
  }
  return { files, unplaced: result.value.unplaced }
}

const withText = (mainText: readonly Block[]): OfficialDocument => ({
  ...document,
  body: { ...document.body, mainText },
})

const piece = fc.constantFrom(
  '应当',
  '每周',
  '。',
  '，其中',
  '5个',
  '“新”',
  '{{',
  ': ',
  ' #',
  '水利部门',
  'A1',
  '"',
  "'",
)
const place = fc.nat(blocks.length - 1)
const edit = fc.oneof(
  fc.record({
    kind: fc.constant('text' as const),
    at: place,
    from: fc.nat(40),
    length: fc.nat(12),
    text: piece,
  }),
  fc.record({ kind: fc.constant('remove' as const), at: place }),
  fc.record({
    kind: fc.constant('insert' as const),
    at: place,
    text: fc.array(piece, { minLength: 2, maxLength: 6 }),
  }),
)

const applied = (
  edits: readonly (typeof edit extends fc.Arbitrary<infer Edit> ? Edit : never)[],
): readonly Block[] => {
  let result: Block[] = [...blocks]
  for (const one of edits) {
    const block = blocks[one.at]
    const index = block ? result.indexOf(block) : -1
    if (!block || index < 0 || block.kind !== 'paragraph') continue
    if (one.kind === 'remove') result = result.filter((other) => other !== block)
    else if (one.kind === 'insert') {
      const text = joinLines(`新增${one.text.join('')}内容。`)
      result.splice(index + 1, 0, { kind: 'paragraph', text, path: [] })
    } else {
      const from = Math.min(one.from, block.text.length)
      const text = joinLines(block.text.slice(0, from) + one.text + block.text.slice(from + one.length))
      if (text !== '') result[index] = { ...block, text }
    }
  }
  return result
}

test('what was wanted is printed, or what did not fit is told', () => {
  let placed = 0
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 4 }), (edits) => {
      const wanted = applied(edits)
      const { files, unplaced } = patchTo(withText(wanted))
      if (unplaced.length > 0) return
      placed += 1
      expect(read(files).body.mainText.map(keyOf)).toEqual(wanted.map(keyOf))
      for (const text of files.values()) expect(text).not.toContain('{{{')
    }),
    { numRuns: 300 },
  )
  // Most edits find their place: only those of values of variables cannot.
  expect(placed).toBeGreaterThan(150)
})

describe('small parts', () => {
  test('changes of a text make the other text', () => {
    fc.assert(
      fc.property(fc.array(piece), fc.array(piece), (one, other) => {
        const [before, after] = [one.join(''), other.join('')]
        const changes = textChanges(before, after)
        const made = changes.reduceRight(
          (text, { start, end, text: now }) => text.slice(0, start) + now + text.slice(end),
          before,
        )
        expect(made).toBe(after)
      }),
    )
  })

  test.each([
    ['共{{数量}}处。', '共三十六处。', [0, undefined, undefined, undefined, 7, 8]],
    ['甲\n乙', '甲乙', [0, 2]],
    ['{{a}}', '甲', [undefined]],
    ['\\{{甲', '{{甲', [1, 2, 3]],
  ])('%j printed as %j', (raw, printed, places) => {
    expect(mapPrinted(raw, printed)).toEqual(places)
  })

  test('a text that was not printed from this one has no places', () => {
    expect(mapPrinted('甲乙', '甲丙')).toBeUndefined()
    expect(mapPrinted('{{a}}乙', '甲丙')).toBeUndefined()
  })
})
