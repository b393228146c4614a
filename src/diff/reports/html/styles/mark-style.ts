/** How marked text looks; a category that is switched off reads as plain text of its side. */
import { categories } from '../categories.ts'

const marks = `
del, ins { unicode-bidi: isolate; -webkit-box-decoration-break: clone; box-decoration-break: clone; border-radius: 2px; }
del { color: var(--removed); background: var(--removed-ground); text-decoration: line-through; text-decoration-thickness: 1px; }
ins { color: var(--added); background: var(--added-ground); text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: .2em; }
del.k-moved, ins.k-moved, .moved-here span.k-moved { color: var(--moved); background: var(--moved-ground); text-decoration-style: double; }
.moved-here span.k-moved { text-decoration-line: underline; text-underline-offset: .2em; }
ins.moved-here { color: inherit; background: none; text-decoration: none; }
del.k-year, del.k-renumbered, ins.k-year, ins.k-renumbered { text-decoration-style: dotted; }
.row > .sign span { display: block; }
button[aria-pressed="true"].k-added, .sign .k-added { color: var(--added); }
button[aria-pressed="true"].k-removed, .sign .k-removed { color: var(--removed); }
button[aria-pressed="true"].k-moved, .sign .k-moved { color: var(--moved); }
button[aria-pressed="true"].k-changed, .sign .k-changed { color: var(--changed); }
.sign .k-renumbered, .sign .k-year { color: var(--quiet); }
.side .text:not(.wide) del, .side .text:not(.wide) .move[data-end="old"] { display: none; }
.move { display: inline-block; margin-right: .35em; padding: 0 .45em; border: 1px solid var(--moved); border-radius: 1em; color: var(--moved); font-size: .75em; line-height: 1.5; font-weight: 400; text-indent: 0; }
.invisible::before { content: attr(data-code); padding: 0 .25em; border: 1px solid var(--doubt); border-radius: 3px; color: var(--doubt); background: var(--doubt-ground); font-size: .75em; }
mark { color: var(--doubt); background: var(--doubt-ground); font-weight: 600; }
.current { outline: 2px solid var(--focus); outline-offset: 1px; }
.row.current, tr.current { outline-offset: -2px; border-radius: 6px; background: var(--here); }
.flash { animation: flash 1.6s ease-out; }
@keyframes flash { from { background: var(--here); } }
@media (prefers-reduced-motion: reduce) { .flash { animation: none; } }
`

const plain = 'color: inherit; background: none; text-decoration: none;'

/** Beside the old text what was removed stands plain; where the texts are one it is left out. */
const switchedOff = categories
  .map(
    ({ category }) => `
.off-${category} .marked del.k-${category}, .off-${category} .marked ins.k-${category}, .off-${category} .moved-here span.k-${category} { ${plain} }
.off-${category}:not(.side) .text del.k-${category}, .off-${category} .wide del.k-${category} { display: none; }
.off-${category} .current.k-${category}:not(.switch) { outline: none; }
.off-${category} .sign .k-${category} { display: none; }
`,
  )
  .join('')

export const markStyle: string = `${marks}${switchedOff}
.off-moved .rows .move { display: none; }
.off-removed tr.k-removed, .off-removed:not(.side) .row.removed, .off-moved:not(.side) .row.movedFrom { display: none; }
`
