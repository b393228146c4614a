/** The two inks of a 公文 as operators of a content stream: sRGB for screens and files, CMYK for the press. */
import type { Colour } from '../../layout/page.ts'
import { printInk } from '../../standard/print-ink.ts'

/** What the colours of the layout come out as. */
export type Inks =
  /** #RRGGBB. */
  { readonly kind: 'screen'; readonly red: string } | { readonly kind: 'print' }

export interface InkOperators {
  readonly fill: string
  readonly stroke: string
}

export const inkOperators = (inks: Inks): Readonly<Record<Colour, InkOperators>> => {
  switch (inks.kind) {
    case 'screen':
      return { black: { fill: '0 g', stroke: '0 G' }, red: screenInk(inks.red) }
    case 'print':
      return { black: pressInk(printInk.black), red: pressInk(printInk.red) }
  }
}

const screenInk = (colour: string): InkOperators => {
  const parts = [1, 3, 5].map((at) => share(Number.parseInt(colour.slice(at, at + 2), 16) / 255)).join(' ')
  return { fill: `${parts} rg`, stroke: `${parts} RG` }
}

const pressInk = ({ cyan, magenta, yellow, black }: (typeof printInk)[Colour]): InkOperators => {
  const parts = [cyan, magenta, yellow, black].map((percent) => share(percent / 100)).join(' ')
  return { fill: `${parts} k`, stroke: `${parts} K` }
}

const share = (value: number): string => String(Math.round(value * 10_000) / 10_000)
