/** The tables: compared ones, elements, figures, plans. */
export const tableStyle = `
table { border-collapse: collapse; }
th, td { padding: .35rem .7rem; text-align: left; vertical-align: top; }
caption { padding: .35rem; font-weight: 600; }
.scroll { overflow-x: auto; }
.compared, .elements, .figures, .plans, .suspects { width: 100%; }
.compared th, .compared td, .elements th, .elements td, .figures th, .figures td, .plans th, .plans td, .suspects th, .suspects td { border: 1px solid var(--line); }
thead th { background: var(--ground); font-weight: 600; }
thead td.sign { background: var(--ground); }
tbody th { font-weight: 600; }
.compared th, .compared td { min-width: 4.5em; white-space: pre-wrap; }
table td.sign { width: 2.25rem; min-width: 0; padding-right: .3rem; padding-left: .3rem; }
.elements th[scope="row"] { width: 8.5em; font-weight: 600; white-space: nowrap; }
.elements { table-layout: fixed; }
.elements thead th:nth-child(2) { width: 8.5em; }
.elements td { white-space: pre-wrap; overflow-wrap: anywhere; }
details { margin-top: .75rem; }
summary { cursor: pointer; color: var(--quiet); font-size: .875rem; }
details .elements { margin-top: .5rem; color: var(--quiet); }
.documents th { padding-left: 0; white-space: nowrap; }

.figures .number { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
.figures tbody th { font-weight: 400; }
.figures .place { color: inherit; font-size: inherit; text-decoration: underline dotted; text-underline-offset: .25em; }
.figures .place:hover { color: var(--accent); }
.figures .large { background: var(--doubt-ground); }
.figures .large td:last-child { color: var(--doubt); font-weight: 600; }
.figures .vanished td, .figures .same td { color: var(--quiet); }
#figures .switches { margin-bottom: .75rem; }
.sort { padding: 0 1.2em 0 0; border: 0; border-radius: 0; background: none; font-weight: 600; position: relative; }
.number .sort { padding: 0 0 0 1.2em; }
.sort::after { content: "↕"; position: absolute; right: 0; color: var(--quiet); font-weight: 400; }
.number .sort::after { right: auto; left: 0; }
[aria-sort="ascending"] .sort::after { content: "↑"; color: var(--accent); }
[aria-sort="descending"] .sort::after { content: "↓"; color: var(--accent); }
body:not(.scripted) .sort::after { content: none; }

.shares { display: flex; flex-wrap: wrap; gap: 1rem 3rem; margin: 0; }
.shares dt { font-weight: 600; }
.shares dd { margin: 0; }
.shares meter { width: 10rem; vertical-align: middle; }
.sentences { margin: 0; padding-left: 2.5em; }
.sentences li { padding: .1rem 0; }
.plans td:first-child, .plans td:last-child { width: 45%; }
.badge { display: inline-block; padding: 0 .6em; border: 1px solid currentColor; border-radius: 1em; font-size: .875em; white-space: nowrap; }
.plan-yes { color: var(--added); background: var(--added-ground); }
.plan-no { color: var(--removed); background: var(--removed-ground); font-weight: 600; }
.plan-maybe, .plan-repeated { color: var(--doubt); background: var(--doubt-ground); }
`
