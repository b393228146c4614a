/** What a printed side shows: rules, the red mark and rows of ink, in mm from the trim, read from poppler's pixels. */
import { execFile, execFileSync } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)
const pixelsPerMm = 10

export interface InkBox {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
  /** Of the ink in it, mm². */
  readonly area: number
}

export interface InkPage {
  /** Horizontal lines across most of the 版心. */
  readonly redRules: readonly InkBox[]
  readonly blackRules: readonly InkBox[]
  /** Red ink that is no rule: the 发文机关标志. */
  readonly mark: InkBox | undefined
  /** Black rows from the head margin to below the 版心. */
  readonly rows: readonly InkBox[]
  readonly pageNumber: InkBox | undefined
  /** The 一字线 at the left of the page number. */
  readonly dash: InkBox | undefined
  /** Around all ink above the page number, the smallest speck included. */
  readonly everything: InkBox | undefined
}

export const hasPoppler = (): boolean => {
  try {
    execFileSync('pdftoppm', ['-v'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** The text of each side as poppler reads it, without white space. */
export const readPdfText = async (pdf: Uint8Array): Promise<string[]> =>
  withFile(pdf, async (path) => {
    const { stdout } = await run('pdftotext', ['-raw', '-enc', 'UTF-8', path, '-'], { maxBuffer: 1 << 26 })
    return stdout
      .split('\f')
      .slice(0, -1)
      .map((page) => page.replace(/\s/g, ''))
  })

export const readInk = async (pdf: Uint8Array): Promise<InkPage[]> =>
  withFile(pdf, async (path, folder) => {
    await run('pdftoppm', ['-r', String(pixelsPerMm * 25.4), path, join(folder, 'side')])
    const files = (await readdir(folder)).filter((name) => name.endsWith('.ppm')).sort()
    return Promise.all(files.map(async (name) => readPage(await readFile(join(folder, name)))))
  })

const withFile = async <T>(
  pdf: Uint8Array,
  use: (path: string, folder: string) => Promise<T>,
): Promise<T> => {
  const folder = await mkdtemp(join(tmpdir(), 'hongtou-ink-'))
  try {
    const path = join(folder, 'document.pdf')
    await writeFile(path, pdf)
    return await use(path, folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

interface RowOfPixels {
  readonly count: number
  readonly left: number
  readonly right: number
}

const readPage = (ppm: Buffer): InkPage => {
  const [, width = 0, height = 0] =
    /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(ppm.toString('latin1', 0, 40))?.map(Number) ?? []
  const pixels = ppm.subarray(ppm.length - width * height * 3)
  const red = scan(pixels, width, height, (r, g, b) => r > 150 && g < 140 && b < 140)
  const black = scan(pixels, width, height, isBlack)
  const isRule = ({ count }: RowOfPixels): boolean => count > 140 * pixelsPerMm
  const isInk = ({ count }: RowOfPixels): boolean => count > 0
  const rows = boxes(black, (row) => isInk(row) && !isRule(row), 15).filter(
    ({ top, bottom }) => bottom - top > 1,
  )
  const aboveNumber = (all: readonly RowOfPixels[]) => boxes(all.slice(0, 264 * pixelsPerMm), isInk, height)
  const pageNumber = rows.find(({ top }) => top >= 264)
  return {
    redRules: boxes(red, isRule, 0),
    blackRules: boxes(black, isRule, 0),
    mark: boxes(red, (row) => isInk(row) && !isRule(row), 200)[0],
    rows: rows.filter(({ top }) => top < 264),
    pageNumber,
    dash: pageNumber && boxes(scan(pixels, width, height, isBlack, pageNumber.left + 3), isInk, 0).at(-1),
    everything: around([...aboveNumber(red), ...aboveNumber(black)]),
  }
}

const isBlack = (r: number, g: number, b: number): boolean => r < 140 && g < 140 && b < 140

const around = (all: readonly InkBox[]): InkBox | undefined =>
  all.length === 0
    ? undefined
    : {
        top: Math.min(...all.map(({ top }) => top)),
        bottom: Math.max(...all.map(({ bottom }) => bottom)),
        left: Math.min(...all.map(({ left }) => left)),
        right: Math.max(...all.map(({ right }) => right)),
        area: all.reduce((sum, { area }) => sum + area, 0),
      }

const scan = (
  pixels: Buffer,
  width: number,
  height: number,
  matches: (r: number, g: number, b: number) => boolean,
  rightMm = width / pixelsPerMm,
): readonly RowOfPixels[] =>
  Array.from({ length: height }, (_, y) => {
    let count = 0
    let left = width
    let right = 0
    for (let x = 0; x < rightMm * pixelsPerMm; x += 1) {
      const at = (y * width + x) * 3
      if (!matches(pixels[at] ?? 255, pixels[at + 1] ?? 255, pixels[at + 2] ?? 255)) continue
      count += 1
      left = Math.min(left, x)
      right = x + 1
    }
    return { count, left, right }
  })

/** Joins neighbouring rows of pixels that belong together; `gap` pixels of white may lie between them. */
const boxes = (
  rows: readonly RowOfPixels[],
  belongs: (row: RowOfPixels) => boolean,
  gap: number,
): readonly InkBox[] => {
  const found: { top: number; bottom: number; left: number; right: number; count: number }[] = []
  rows.forEach((row, y) => {
    if (!belongs(row)) return
    const last = found.at(-1)
    if (last === undefined || y - last.bottom > gap) {
      found.push({ top: y, bottom: y + 1, left: row.left, right: row.right, count: row.count })
      return
    }
    last.bottom = y + 1
    last.left = Math.min(last.left, row.left)
    last.right = Math.max(last.right, row.right)
    last.count += row.count
  })
  return found.map(({ top, bottom, left, right, count }) => ({
    top: top / pixelsPerMm,
    bottom: bottom / pixelsPerMm,
    left: left / pixelsPerMm,
    right: right / pixelsPerMm,
    area: count / pixelsPerMm ** 2,
  }))
}
