/** Pictures of seals and 签名章: found, recognised, measured; limits and damage. */
import { deflateSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Files } from '../../src/files/files.ts'
import { memoryFiles } from '../../src/files/memory-files.ts'
import { recogniseImage } from '../../src/reader/image/recognise-image.ts'
import { type ReadOutcome, readDocument } from '../../src/reader/read-document.ts'
import { folder, goodDocument, templateFolders } from './good-document.ts'

type Contents = Readonly<Record<string, string | Uint8Array>>

const filesWith = (changes: Contents): Files =>
  memoryFiles(new Map(Object.entries({ ...goodDocument, ...changes })))

const read = (changes: Contents): ReadOutcome => readDocument(filesWith(changes), folder, { templateFolders })

const signOffOf = (changes: Contents) => {
  const result = read(changes)
  if (!result.ok) throw new Error(result.diagnostics.map(({ message }) => message).join())
  return result.value.document.body.signOff
}

const chunk = (name: string, data: readonly number[] = []): number[] => [
  ...[0, 0, ...twoBytes(data.length)],
  ...Buffer.from(name),
  ...data,
  ...[0, 0, 0, 0],
]
const twoBytes = (value: number): number[] => [value >> 8, value & 0xff]

const png = (width: number, height: number): Uint8Array =>
  Uint8Array.from([
    ...[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    ...chunk('IHDR', [0, 0, ...twoBytes(width), 0, 0, ...twoBytes(height), 8, 6, 0, 0, 0]),
    ...chunk('IDAT', [...deflateSync(new Uint8Array(width * height > 1e6 ? 0 : height * (1 + width * 4)))]),
    ...chunk('IEND'),
  ])

const jpeg = (width: number, height: number): Uint8Array =>
  Uint8Array.from([
    ...[0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0],
    ...[0xff, 0xff, 0xc4, 0, 3, 0],
    ...[0xff, 0xc2, 0, 11, 8, ...twoBytes(height), ...twoBytes(width), 1, 1, 0x11, 0],
    ...[0xff, 0xd9],
  ])

const svg = (attributes: string, inner = ''): Uint8Array =>
  new TextEncoder().encode(`<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${inner}</svg>`)

describe('seals', () => {
  const issuer = 'content/机关/滨江市人民政府.yaml'
  const picture = 'content/机关/印章/滨江市.png'
  const sealed = (lines: string): Contents => ({
    [issuer]: `印章: 印章/滨江市.png\n${lines}`,
    [picture]: png(500, 480),
  })

  test("a body's seal lies beside its file; format and size come from the bytes", () => {
    const { seals } = signOffOf(sealed('层级: 省\n'))
    expect(seals).toEqual([
      {
        image: { file: picture, format: 'png', bytes: png(500, 480), width: 500, height: 480 },
        diameter: 50,
      },
    ])
    const { inputs, sources } = read(sealed(''))
    expect(inputs).toEqual([`${folder}/公文.yaml`, 'templates/报告.yaml', issuer, picture])
    expect(sources.has(picture)).toBe(false)
  })

  test.each([
    ['', 45],
    ['层级: 中央', 50],
    ['层级: 市', 45],
    ['层级: 县', 45],
    ['层级: 乡', 42],
    ['印章直径: 42', 42],
    ['层级: 省\n印章直径: 38.5', 38.5],
  ])('%j: %d mm', (line, diameter) =>
    expect(signOffOf(sealed(`${line}\n`)).seals?.[0]?.diameter).toBe(diameter),
  )

  test('seals stand in the order of 署名; a body without one leaves its place free', () => {
    const main = `文种: 通知
发文机关: [滨江市水利局, 滨江市人民政府]
标题: 关于防汛的通知
正文: [甲。]
`
    const changes = { ...sealed('简称: 市政府\n'), [`${folder}/公文.yaml`]: main }
    const diameters = (lines: string) =>
      signOffOf({ ...changes, [`${folder}/公文.yaml`]: main + lines }).seals?.map((seal) => seal?.diameter)
    expect(diameters('')).toEqual([undefined, 45])
    expect(diameters('署名: [市政府, 滨江市水利局]\n')).toEqual([45, undefined])
    expect(diameters('署名: 滨江市水利局\n')).toBeUndefined()
    expect(diameters('署名: 无\n')).toBeUndefined()
    expect(diameters('用印: 无\n')).toBeUndefined()
  })

  test('a 署名 that is no 发文机关 brings its own seal', () => {
    const main = '文种: 通知\n发文机关: 滨江市防汛指挥部\n署名: 滨江市人民政府\n标题: 通知\n正文: [甲。]\n'
    const { issuers, seals } = signOffOf({ ...sealed(''), [`${folder}/公文.yaml`]: main })
    expect([issuers, seals?.length]).toEqual([['滨江市人民政府'], 1])
  })

  test('a file of more than 20 MB is refused unread', () => {
    const files = filesWith(sealed(''))
    const large: Files = {
      ...files,
      size: (path) => (path === picture ? 21_000_000 : files.size(path)),
      readBytes: (path) => {
        if (path === picture) throw new Error('read')
        return files.readBytes(path)
      },
    }
    const { diagnostics } = readDocument(large, folder, { templateFolders })
    expect(diagnostics.map(({ message }) => message)).toEqual([
      '图片“印章/滨江市.png”有 21 MB，超过了 20 MB。',
    ])
  })
})

test('签名章: pictures in the order of the bodies, 无 where there is none, one file read once', () => {
  const main = `文种: 决定
发文机关: [甲局, 乙局, 丙局]
标题: 决定
用印: 签名章
签发人职务: [甲局局长, 乙局局长, 丙局局长]
签名章: [../章/甲.jpg, 无, ../章/甲.jpg]
正文: [甲。]
`
  const { signatures } = signOffOf({
    [`${folder}/公文.yaml`]: main,
    'content/2025/章/甲.jpg': jpeg(300, 120),
  })
  expect(signatures?.map(({ position, image }) => [position, image?.file, image?.format])).toEqual([
    ['甲局局长', 'content/2025/章/甲.jpg', 'jpeg'],
    ['乙局局长', undefined, undefined],
    ['丙局局长', 'content/2025/章/甲.jpg', 'jpeg'],
  ])
  expect(signatures?.[0]?.image?.bytes).toBe(signatures?.[2]?.image?.bytes)
})

describe('size', () => {
  test.each([
    ['png', png(500, 480), 500, 480],
    ['jpeg', jpeg(640, 300), 640, 300],
    ['svg', svg('width="45mm" height="90mm"'), (45 * 96) / 25.4, (90 * 96) / 25.4],
    ['svg', svg('width="100%" height="100%" viewBox="0 0 45 30"'), 45, 30],
    ['svg', svg("viewBox='-10,-10, 20 , 40.5'"), 20, 40.5],
    ['svg', svg('stroke-width="3" width="4pt" height=\'3px\''), 16 / 3, 3],
    [
      'svg',
      new TextEncoder().encode('\ufeff<?xml version="1.0"?>\n<!-- 章 -->\n<s:svg width="1" height="2"/>'),
      1,
      2,
    ],
  ])('%s %#', (format, bytes, width, height) => {
    expect(recogniseImage(bytes)).toEqual({ format, bytes, width, height })
  })

  test('references within the file are allowed', () => {
    const inner = '<use xlink:href="#a"/><path fill="url(#b)"/>'
    expect(recogniseImage(svg('viewBox="0 0 1 1"', inner))).toMatchObject({ format: 'svg' })
  })
})

describe('refused', () => {
  const messageOf = (bytes: Uint8Array): string => {
    const found = recogniseImage(bytes)
    return 'message' in found ? found.message : found.format
  }

  test.each([
    ['a PNG cut short', png(10, 10).subarray(0, 40)],
    ['a PNG without size', png(0, 10)],
    ['a JPEG cut short', jpeg(10, 10).subarray(0, 10)],
    ['a JPEG without height', jpeg(10, 0)],
  ])('%s', (_name, bytes) => expect(messageOf(bytes)).toBe('已经损坏，或者不完整'))

  test.each([
    ['nothing', new Uint8Array()],
    ['a GIF', Buffer.from('GIF89a')],
    ['a web page', Buffer.from('<html><svg/></html>')],
    ['text that is not UTF-8', Buffer.from([0x3c, 0x73, 0x76, 0x67, 0xff])],
  ])('%s', (_name, bytes) => expect(messageOf(bytes)).toBe('不是 PNG、JPEG 或 SVG 图片'))

  test('too many pixels', () => {
    expect(messageOf(png(10_001, 10))).toBe('有 10001 × 10 像素，超过了 10000 × 10000')
    expect(messageOf(png(9000, 9000))).toBe('有 9000 × 9000 像素，超过了 8000 万像素')
    expect(messageOf(png(900, 900))).toBe('png')
  })

  test.each([
    '<!DOCTYPE svg>',
    '<!ENTITY a "b">',
    '<script>1</script>',
    '<svg:script/>',
    '<rect onload="1"/>',
    '<foreignObject/>',
    '<a xlink:href="https://a.cn"/>',
    "<use href = 'a.svg#b'/>",
    '<a href="java&#115;cript:1"/>',
    '<image href="data:image/svg+xml;base64,AAAA"/>',
    '<style>@import "a.css";</style>',
    '<style>.a{fill:url( "https://a.cn/b")}</style>',
  ])('%s', (inner) => expect(messageOf(svg('viewBox="0 0 1 1"', inner))).toContain('为了安全不能使用'))
})

test('an SVG around a picture of pixels is refused: the PDF would not show it', () => {
  const found = recogniseImage(svg('viewBox="0 0 1 1"', '<image href="data:image/png;base64,AAAA"/>'))
  expect(found).toEqual({ message: '里嵌着一幅点阵图，PDF 里画不出来', hint: '整幅导出为 PNG 再用' })
})

test('whatever the bytes are, they are an image or a problem', () => {
  const start = fc.constantFrom(png(9, 9), jpeg(9, 9), svg('viewBox="0 0 1 1"'), Buffer.from('<?<!--<!<svg'))
  const cut = fc.tuple(start, fc.nat(60), fc.uint8Array({ maxLength: 40 }))
  fc.assert(
    fc.property(cut, ([bytes, at, rest]) => {
      recogniseImage(Uint8Array.from([...bytes.subarray(0, at), ...rest]))
    }),
    { numRuns: 500 },
  )
})
