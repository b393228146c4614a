/** Pictures that lie about their size, run scripts, reach outside or grow when drawn are refused before a writer sees them. */
import { deflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { recogniseImage } from '../../src/reader/image/recognise-image.ts'

const chunk = (name: string, data: Uint8Array = new Uint8Array()): Uint8Array => {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  return Buffer.concat([length, Buffer.from(name), data, Buffer.alloc(4)])
}

const png = (width: number, height: number, pixels: Uint8Array, interlaced = 0): Uint8Array => {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width)
  header.writeUInt32BE(height, 4)
  header.set([8, 6, 0, 0, interlaced], 8)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const data = deflateSync(pixels)
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', data), chunk('IEND')])
}

const rows = (width: number, height: number): Uint8Array => new Uint8Array(height * (1 + width * 4))

const svg = (inner: string): Uint8Array =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1">${inner}</svg>`)

const laughs = Array.from({ length: 9 }, (_, at) => {
  return `<g id="a${at + 1}">${`<use href="#a${at}"/>`.repeat(10)}</g>`
}).join('')

const messageOf = (bytes: Uint8Array): string => {
  const found = recogniseImage(bytes)
  return 'message' in found ? found.message : found.format
}

describe('refused', () => {
  test.each([
    ['PNG that claims 100000 × 100000', png(100_000, 100_000, rows(1, 1)), '超过了 10000 × 10000'],
    ['PNG of too many pixels', png(9999, 9999, rows(1, 1)), '万像素'],
    [
      'PNG that claims to be small and inflates to 200 MB',
      png(10, 10, new Uint8Array(200 * 1024 * 1024)),
      '损坏',
    ],
    ['PNG with fewer pixels than it claims', png(100, 100, rows(10, 10)), '损坏'],
    ['PNG whose data are no zlib', Buffer.from(png(10, 10, rows(10, 10))).fill(0, 45, 50), '损坏'],
    [
      'JPEG that claims 65535 × 65535',
      Uint8Array.from([0xff, 0xd8, 0xff, 0xc0, 0, 11, 8, 255, 255, 255, 255, 1]),
      '像素',
    ],
    ['SVG script', svg('<script>1</script>'), '脚本'],
    ['SVG event', svg('<rect onload="1"/>'), '脚本'],
    ['SVG reference to the net', svg('<image href="http://a.cn/b.png"/>'), '外部引用'],
    ['SVG reference to a file', svg('<image href="file:///etc/passwd"/>'), '外部引用'],
    [
      'SVG entities',
      Buffer.from('<!DOCTYPE svg [<!ENTITY a "aa">]><svg viewBox="0 0 1 1">&a;</svg>'),
      '不是 PNG、JPEG 或 SVG',
    ],
    ['SVG billion laughs by use', svg(`<path id="a0" d="M0 0"/>${laughs}<use href="#a9"/>`), '画不完'],
    ['SVG that uses itself', svg('<g id="a"><use href="#a"/></g>'), '画不完'],
    [
      'SVG patterns in a ring',
      svg('<pattern id="a"><g fill="url(#b)"/></pattern><pattern id="b"><g fill="url(#a)"/></pattern>'),
      '画不完',
    ],
    ['SVG nested without end', svg(`${'<g>'.repeat(100_000)}${'</g>'.repeat(100_000)}`), '层以上'],
    ['SVG of a million shapes', svg('<g/>'.repeat(1_000_000)), '画不完'],
  ])('%s', (_name, bytes, message) => {
    const started = performance.now()
    expect(messageOf(bytes)).toContain(message)
    expect(performance.now() - started).toBeLessThan(3000)
  })
})

test('honest pictures are taken', () => {
  expect(messageOf(png(30, 20, rows(30, 20)))).toBe('png')
  // Adam7: 1 + 1 + 1 + 2 + 2 + 4 + 4 rows of 8 × 8 pixels in passes of 1, 1, 2, 2, 4, 4, 8.
  expect(messageOf(png(8, 8, new Uint8Array(15 + 64 * 4), 1))).toBe('png')
  expect(messageOf(svg('<path id="a" d="M0 0"/><use href="#a"/><use href="#a"/><g fill="#a00"/>'))).toBe(
    'svg',
  )
})
