/** 联合行文 (7.2.4, 7.2.6, 7.3.5.1): two to twelve bodies, their marks, 签发人, 署名 and seals. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { LaidOut, PlacedImage, TextRun } from '../../src/layout/page.ts'
import type { OfficialDocument } from '../../src/model/official-document.ts'
import { notice, oneRowParagraphs } from '../tools/documents.ts'
import { seal } from '../tools/seals.ts'
import { layOut } from './lay-out.ts'

const bodies = [
  '滨江市发展和改革委员会',
  '滨江市财政局',
  '滨江市司法局',
  '滨江市住房和城乡建设局',
  '滨江市市场监督管理局',
  '滨江市教育局',
  '滨江市民政局',
  '滨江市卫生健康委员会',
  '滨江市交通运输局',
  '滨江市水利局',
  '滨江市农业农村局',
  '滨江市商务局',
]

interface Joint {
  readonly count: number
  readonly signatories: number
  readonly paragraphs: number
  readonly diameter: number
}

const jointDocument = ({ count, signatories, paragraphs, diameter }: Joint): OfficialDocument => {
  const names = bodies.slice(0, count)
  return {
    ...notice({
      masthead: {
        issuerMark: { names, suffix: '文件' },
        signatories: names.slice(0, signatories).map((_, index) => `王${'一二三四五六七八九十甲乙'[index]}`),
      },
      body: { title: '关于进一步规范渡口安全检查的通知', mainText: oneRowParagraphs(paragraphs) },
      signOff: { issuers: names, seals: names.map(() => seal(diameter)) },
    }),
    issuers: names.map((fullName) => ({ fullName })),
  }
}

const runsOf = ({ pages }: LaidOut, element: TextRun['element']): readonly TextRun[] =>
  pages
    .flatMap((page) => page.items)
    .filter((item) => item.kind === 'text')
    .filter((run) => run.element === element)

const middle = ({ x, width, y, height }: PlacedImage) => ({ x: x + width / 2, y: y + height / 2 })

const joint = fc.record({
  count: fc.integer({ min: 2, max: 12 }),
  signatories: fc.constant(0),
  paragraphs: fc.integer({ min: 3, max: 40 }),
  diameter: fc.constantFrom(42, 45, 50),
})

describe('any number of bodies', () => {
  test('R-7.3.3-a R-7.2.4-d page 1 shows 正文 and the marks stand in issuing order', () => {
    fc.assert(
      fc.property(joint, (shape) => {
        const laidOut = layOut(jointDocument(shape))
        const first = laidOut.pages[0]?.items ?? []
        expect(first.some(({ element }) => element === 'paragraph')).toBe(true)
        const marks = runsOf(laidOut, 'issuerMark').map(({ text }) => text)
        expect(marks.at(-1)?.endsWith('文件')).toBe(true)
        const named = marks.slice(0, -1)
        expect(named).toEqual(named.length === 0 ? [] : bodies.slice(0, shape.count))
      }),
      { numRuns: 60 },
    )
  })

  test('R-7.3.5.1-c R-7.3.5.1-d every seal covers its own 署名, within the sides of the 版心, touching no other; the last covers the date', () => {
    fc.assert(
      fc.property(joint, (shape) => {
        const laidOut = layOut(jointDocument(shape))
        expect(runsOf(laidOut, 'signOff').map(({ text }) => text)).toEqual(bodies.slice(0, shape.count))
        for (const { items } of laidOut.pages) {
          const seals = items.filter((item) => item.kind === 'image')
          const names = items
            .filter((item) => item.kind === 'text')
            .filter(({ element }) => element === 'signOff')
          expect(seals).toHaveLength(names.length)
          seals.forEach((image, index) => {
            const name = names[index]
            if (name === undefined) throw new Error('a seal without 署名')
            const width = name.advances.reduce((sum, advance) => sum + advance, 0)
            expect(Math.abs(middle(image).x - (name.x + width / 2))).toBeLessThan(2)
            expect(middle(image).y).toBeLessThan(name.baseline + 3)
            expect(image.x).toBeGreaterThanOrEqual(28)
            expect(image.x + image.width).toBeLessThanOrEqual(184)
            expect(image.y).toBeGreaterThanOrEqual(37)
            expect(image.y + image.height).toBeLessThanOrEqual(267)
            for (const other of seals.slice(0, index)) {
              const apart = Math.hypot(middle(image).x - middle(other).x, middle(image).y - middle(other).y)
              expect(apart).toBeGreaterThan(shape.diameter)
            }
          })
        }
        const [date] = runsOf(laidOut, 'documentDate')
        const last = laidOut.pages
          .flatMap(({ items }) => items)
          .filter((item) => item.kind === 'image')
          .at(-1)
        if (date === undefined || last === undefined) throw new Error('no date or no seal')
        const dateMiddle = date.x + date.advances.reduce((sum, advance) => sum + advance, 0) / 2
        expect(Math.abs(middle(last).x - dateMiddle)).toBeLessThan(2)
        expect(date.baseline).toBeLessThan(middle(last).y + shape.diameter / 2)
      }),
      { numRuns: 60 },
    )
  })
})

test('R-7.2.4-e twelve bodies show the lead body only, and the writer is told', () => {
  const laidOut = layOut(jointDocument({ count: 12, signatories: 0, paragraphs: 5, diameter: 45 }))
  expect(runsOf(laidOut, 'issuerMark').map(({ text }) => text)).toEqual(['滨江市发展和改革委员会文件'])
})

test('R-7.2.4-d names of a stack are equally wide and 文件 stands at the middle of their right', () => {
  const laidOut = layOut(jointDocument({ count: 3, signatories: 0, paragraphs: 5, diameter: 45 }))
  const marks = runsOf(laidOut, 'issuerMark')
  const suffix = marks.at(-1)
  const names = marks.slice(0, -1)
  const ends = names.map(({ x, advances }) => x + advances.reduce((sum, advance) => sum + advance, 0))
  expect(Math.max(...ends) - Math.min(...ends)).toBeLessThan(0.01)
  expect(suffix?.x).toBeCloseTo(ends[0] ?? 0, 1)
  const baselines = names.map(({ baseline }) => baseline)
  expect(suffix?.baseline).toBeCloseTo((Math.min(...baselines) + Math.max(...baselines)) / 2, 1)
})

test('R-7.2.6-c 签发人 stand two to a row beside the number, which is level with the last row', () => {
  const laidOut = layOut(jointDocument({ count: 5, signatories: 5, paragraphs: 5, diameter: 45 }))
  const names = runsOf(laidOut, 'signatory').filter(({ text }) => text !== '签发人：')
  const number = runsOf(laidOut, 'documentNumber')[0]
  expect(names.map(({ text }) => text)).toEqual(['王一', '王二', '王三', '王四', '王五'])
  const rows = [...new Set(names.map(({ baseline }) => baseline.toFixed(1)))]
  expect(rows).toHaveLength(3)
  expect(number?.baseline).toBeCloseTo(names.at(-1)?.baseline ?? 0, 0)
  expect(names[0]?.x).toBeCloseTo(names[2]?.x ?? 0, 2)
  expect(names[2]?.x).toBeCloseTo(names[4]?.x ?? 0, 2)
})
