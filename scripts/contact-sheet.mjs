// Puts the first and last sides of every PDF in output/ on one picture, docs/contact-sheet.png. Needs pdftoppm (poppler-utils).
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32, deflateSync } from 'node:zlib'

const dotsPerInch = 36
const gap = 8
const sidesPerRow = 10
const background = 200

/** A binary PPM as pdftoppm writes it. */
const readPpm = (path) => {
  const bytes = readFileSync(path)
  const [head, width, height] = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.toString('latin1', 0, 40))
  return { width: Number(width), height: Number(height), pixels: bytes.subarray(head.length) }
}

const firstAndLast = (pdf, folder, index) => {
  const prefix = join(folder, String(index).padStart(3, '0'))
  execFileSync('pdftoppm', ['-r', String(dotsPerInch), pdf, prefix])
  const sides = readdirSync(folder)
    .filter((name) => join(folder, name).startsWith(`${prefix}-`))
    .sort()
  return [sides[0], ...(sides.length > 1 ? [sides.at(-1)] : [])].map((name) => readPpm(join(folder, name)))
}

const tile = (sides) => {
  const cellWidth = Math.max(...sides.map(({ width }) => width)) + gap
  const cellHeight = Math.max(...sides.map(({ height }) => height)) + gap
  const width = Math.min(sidesPerRow, sides.length) * cellWidth + gap
  const height = Math.ceil(sides.length / sidesPerRow) * cellHeight + gap
  const pixels = Buffer.alloc(width * height * 3, background)
  sides.forEach((side, index) => {
    const left = gap + (index % sidesPerRow) * cellWidth
    const top = gap + Math.floor(index / sidesPerRow) * cellHeight
    for (let row = 0; row < side.height; row++) {
      const from = row * side.width * 3
      side.pixels.copy(pixels, ((top + row) * width + left) * 3, from, from + side.width * 3)
    }
  })
  return { width, height, pixels }
}

const pngChunk = (type, data) => {
  const body = Buffer.concat([Buffer.from(type), data])
  const size = Buffer.alloc(4)
  size.writeUInt32BE(data.length)
  const check = Buffer.alloc(4)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([size, body, check])
}

const encodePng = ({ width, height, pixels }) => {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2, 0, 0, 0], 8)
  const rows = Array.from({ length: height }, (_, row) =>
    Buffer.concat([Buffer.from([0]), pixels.subarray(row * width * 3, (row + 1) * width * 3)]),
  )
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    pngChunk('IHDR', header),
    pngChunk('IDAT', deflateSync(Buffer.concat(rows), { level: 9 })),
    pngChunk('IEND', Buffer.alloc(0)),
  ])
}

const folder = mkdtempSync(join(tmpdir(), 'hongtou-sheet-'))
try {
  const pdfs = readdirSync('output')
    .filter((name) => name.endsWith('.pdf'))
    .sort()
  const sides = pdfs.flatMap((name, index) => firstAndLast(join('output', name), folder, index))
  writeFileSync('docs/contact-sheet.png', encodePng(tile(sides)))
  console.log(`docs/contact-sheet.png: ${sides.length} sides of ${pdfs.length} documents`)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
