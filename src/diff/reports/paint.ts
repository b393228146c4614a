/** How changed words are shown on a terminal: with colours, or with brackets where there are none. */
import type { ReportEntry } from './report-content.ts'

export interface Paint {
  (style: ReportEntry['label'] | 'place' | 'strong', text: string): string
  removed(text: string): string
  added(text: string): string
  pair(removed: string, added: string): string
}

export const paintWith = (colour: boolean): Paint => (colour ? coloured : plain)

const plain: Paint = Object.assign((_style: string, text: string): string => text, {
  removed: (text: string): string => `【删：${text}】`,
  added: (text: string): string => `【增：${text}】`,
  pair: (removed: string, added: string): string => `【${removed}→${added}】`,
})

const escapes: Readonly<Record<string, string>> = {
  增: '32',
  删: '31',
  改: '33',
  移: '36',
  号: '2',
  place: '1;34',
  strong: '1',
}

const wrap = (codes: string, text: string): string => `\u001b[${codes}m${text}\u001b[0m`

const coloured: Paint = Object.assign(
  (style: string, text: string): string => wrap(escapes[style] ?? '0', text),
  {
    removed: (text: string): string => wrap('31;9', text),
    added: (text: string): string => wrap('32;4', text),
    pair: (removed: string, added: string): string => wrap('31;9', removed) + wrap('32;4', added),
  },
)
