/** Colours, the bar, the outline, the rows of the text. */
export const layoutStyle = `
:root {
  color-scheme: light dark; --bar: 3.6rem;
  --paper: #ffffff; --ground: #f4f5f7; --ink: #1c1f23; --quiet: #5d6570; --line: #d8dce2;
  --accent: #1f5fbf; --focus: #1f5fbf; --here: #fff3c4;
  --removed: #b3261e; --removed-ground: #fdecea; --added: #0a6640; --added-ground: #e4f5ea;
  --moved: #6a3fb0; --moved-ground: #f0eafa; --changed: #8a5300; --doubt: #8a5300; --doubt-ground: #fff1d6;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #1b1e23; --ground: #131519; --ink: #e4e7eb; --quiet: #a0a8b3; --line: #383d45;
    --accent: #8ab4f8; --focus: #8ab4f8; --here: #4a4011;
    --removed: #ff9d94; --removed-ground: #45201e; --added: #7fdca6; --added-ground: #173a28;
    --moved: #cdb2ff; --moved-ground: #332650; --changed: #f0bf6a; --doubt: #f0bf6a; --doubt-ground: #40310f;
  }
}
* { box-sizing: border-box; }
html { scroll-padding-top: calc(var(--bar) + 3rem); }
body {
  margin: 0; background: var(--ground); color: var(--ink);
  font: 16px/1.75 "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", "Noto Sans SC", "Noto Serif SC", sans-serif;
}
a { color: var(--accent); text-decoration: none; }
a:hover { text-decoration: underline; }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; border-radius: 3px; }
h1 { margin: 0 0 .75rem; font-size: 1.5rem; line-height: 1.4; }
h2 { margin: 0 0 .75rem; font-size: 1.2rem; }
#summary > :first-child { margin: 0; }
h3 { margin: 1.5rem 0 .5rem; font-size: 1rem; }
button {
  padding: .2rem .65rem; border: 1px solid var(--line); border-radius: 6px; background: var(--paper); color: var(--ink);
  font: inherit; font-size: .875rem; line-height: 1.5; cursor: pointer;
}
button:hover { border-color: var(--accent); }
button[aria-pressed="true"] { border-color: var(--accent); box-shadow: inset 0 0 0 1px var(--accent); font-weight: 600; }
button[aria-pressed="false"] { color: var(--quiet); }
.explanation, .source, .note, .none, .place { color: var(--quiet); font-size: .875em; }
.place { color: var(--accent); white-space: normal; }

/* The controls are of no use without the script, which takes this away. */
body:not(.scripted) .toolbar, body:not(.scripted) .switches { display: none; }
.skip { position: absolute; left: -999px; }
.skip:focus { left: .5rem; top: .5rem; z-index: 3; padding: .25rem .75rem; background: var(--paper); }

.toolbar {
  position: sticky; top: 0; z-index: 2; display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; align-items: center;
  padding: .6rem 1.25rem; border-bottom: 1px solid var(--line); background: var(--paper);
}
.toolbar > :last-child { margin-left: auto; }
.switches { display: flex; flex-wrap: wrap; gap: .35rem; align-items: center; }
.switches .count { color: var(--quiet); font-weight: 400; }
#position { min-width: 7.5em; text-align: center; font-size: .875rem; color: var(--quiet); font-variant-numeric: tabular-nums; }

.columns { display: grid; grid-template-columns: 17rem minmax(0, 1fr); max-width: 110rem; margin: 0 auto; }
.outline {
  position: sticky; top: var(--bar); align-self: start; max-height: calc(100vh - var(--bar)); overflow-y: auto;
  padding: 1.25rem .5rem 2rem 1.25rem; font-size: .875rem; line-height: 1.5;
}
.outline ul, .outline ol { margin: 0; padding: 0; list-style: none; }
.outline a { display: flex; gap: .5rem; justify-content: space-between; padding: .2rem .5rem; border-radius: 6px; color: var(--ink); }
.outline a:hover { background: var(--line); text-decoration: none; }
.outline > ul > li > a { font-weight: 600; }
.outline .level-2 a { padding-left: 1.5rem; }
.outline .level-1 a { padding-left: .75rem; }
.outline del { color: var(--quiet); background: none; }
.outline .here > a { background: var(--here); }
.outline .count:not(:empty) {
  flex: none; align-self: start; min-width: 1.6em; padding: 0 .4em; border-radius: 1em; background: var(--line); text-align: center;
  font-variant-numeric: tabular-nums;
}
main { padding: 1.25rem 1.25rem 4rem; min-width: 0; }
section { margin-bottom: 1.25rem; padding: 1.25rem 1.5rem 1.5rem; border: 1px solid var(--line); border-radius: 10px; background: var(--paper); }

.counts { margin: .75rem 0; font-weight: 600; }
.facts { display: flex; flex-wrap: wrap; gap: .5rem 1rem; margin: 0; padding: 0; list-style: none; }
.facts a { display: block; padding: .3rem .9rem; border: 1px solid var(--line); border-radius: 8px; color: var(--ink); }
.facts b { font-size: 1.15rem; color: var(--accent); }
.legend { display: flex; flex-wrap: wrap; gap: .25rem 1rem; margin: 1rem 0 0; font-size: .875rem; }

.sides, .side .row { display: grid; grid-template-columns: 2rem minmax(0, 1fr) minmax(0, 1fr); column-gap: 1.25rem; }
body:not(.side) .row { display: grid; grid-template-columns: 2rem minmax(0, 1fr); column-gap: 1.25rem; }
.sides { position: sticky; top: var(--bar); z-index: 1; padding: .35rem 0; border-bottom: 1px solid var(--line); background: var(--paper); color: var(--quiet); font-size: .875rem; }
.sides > :first-child { grid-column: 2; }
body:not(.side) .sides, body:not(.side) .old { display: none; }
.row { padding: .3rem 0; border-bottom: 1px solid transparent; }
.row:hover { border-bottom-color: var(--line); }
.sign { text-align: center; font-size: .8125em; font-weight: 700; line-height: 2.15; user-select: none; }
.old, .text { white-space: pre-wrap; overflow-wrap: anywhere; }
.row > .sign { grid-column: 1; }
.row > .old, .row > .text { grid-column: 2; }
.side .row > .text { grid-column: 3; }
.row > .note { grid-column: 2 / -1; }
.row > .text.wide { grid-column: 2 / -1; white-space: normal; }
.heading .old, .heading .text, .attachmentTitle .old, .attachmentTitle .text { font-weight: 700; }
.level-1 .old, .level-1 .text { padding-top: .75rem; font-size: 1.15rem; }
.attachmentTitle { margin-top: 1.5rem; border-top: 2px solid var(--line); }
.paragraph .old, .paragraph .text { text-indent: 2em; }
.picture .old:not(:empty)::before, .picture .text:not(:empty)::before { content: "〔图〕"; color: var(--quiet); }
.ghost { padding: 0 .75rem; border-left: 3px solid var(--moved); color: var(--quiet); }
.unchanged-run { margin: .25rem 0 .25rem 3.25rem; border-style: dashed; color: var(--quiet); }
.row.away { display: none; }

@media (max-width: 1000px) {
  .columns { display: block; }
  .outline { position: static; max-height: 16rem; margin: 1rem 1.25rem 0; padding: .75rem; border: 1px solid var(--line); border-radius: 10px; background: var(--paper); }
  .toolbar { gap: .4rem .75rem; padding: .5rem 1rem; }
  .toolbar > :last-child { margin-left: 0; }
  .sides { position: static; }
  section { padding: 1rem; }
}
@media (max-width: 600px) {
  .side .row { grid-template-columns: 1.5rem minmax(0, 1fr); }
  .side .row > .text { grid-column: 2; }
  .side .row > .old:not(:empty) { padding-bottom: .25rem; border-bottom: 1px dotted var(--line); }
  .sides { display: none; }
}
#help { max-width: 34rem; padding: 1.5rem; border: 1px solid var(--line); border-radius: 10px; background: var(--paper); color: var(--ink); }
#help::backdrop { background: rgba(0, 0, 0, .45); }
#help th { padding-right: 1.5rem; text-align: left; font-weight: 400; white-space: nowrap; }
kbd { padding: .05rem .45rem; border: 1px solid var(--line); border-bottom-width: 2px; border-radius: 5px; font: inherit; font-size: .875rem; }
`
