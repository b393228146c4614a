/** The bar of switches, and the help on keys. Without scripts neither is shown, and the page reads as it is. */
import type { Change } from '../../comparison.ts'
import { type Category, categories, categoryOf } from './categories.ts'
import { type Html, html } from './html.ts'

export const renderToolbar = (changes: readonly Change[], off: readonly Category[]): Html =>
  html`<div class="toolbar controls" role="toolbar" aria-label="看法和筛选">
<div class="switches" role="group" aria-label="怎样看">
<button type="button" id="side-by-side" aria-pressed="true" aria-keyshortcuts="s">左右对照</button>
<button type="button" id="inline" aria-pressed="false" aria-keyshortcuts="s">合在一起</button>
<button type="button" id="only-changes" aria-pressed="false" aria-keyshortcuts="c">只看有改动的</button>
</div>
<div class="switches" role="group" aria-label="显示哪些改动" id="filters">
${categories.map((names) => renderSwitch(names, changes, off))}</div>
<div class="switches" role="group" aria-label="逐处看">
<button type="button" id="previous" aria-keyshortcuts="p k">上一处</button>
<output id="position" aria-live="polite"></output>
<button type="button" id="next" aria-keyshortcuts="n j">下一处</button>
<button type="button" id="open-help" aria-keyshortcuts="?" aria-label="按键说明">？</button>
</div>
</div>`

const renderSwitch = (
  { category, name, explanation }: (typeof categories)[number],
  changes: readonly Change[],
  off: readonly Category[],
): Html => {
  const count = changes.filter((change) => categoryOf(change) === category).length
  return html`<button type="button" class="${`switch k-${category}`}" data-category="${category}" aria-pressed="${
    off.includes(category) ? 'false' : 'true'
  }" title="${explanation}">${name} <span class="count">${count}</span></button>
`
}

const keys: readonly { readonly keys: readonly string[]; readonly effect: string }[] = [
  { keys: ['n', 'j'], effect: '下一处改动' },
  { keys: ['p', 'k'], effect: '上一处改动' },
  { keys: ['s'], effect: '左右对照与合在一起互换' },
  { keys: ['c'], effect: '只看有改动的段落，再按一次看全文' },
  { keys: ['f'], effect: '到筛选：方向键选，空格键开关' },
  { keys: ['1', '至', '6'], effect: '开关第几种改动' },
  { keys: ['?'], effect: '打开这个说明' },
  { keys: ['Esc'], effect: '关上说明' },
]

export const renderHelp = (): Html =>
  html`<dialog id="help" aria-labelledby="help-title">
<h2 id="help-title">按键说明</h2>
<table><tbody>${keys.map(
    (row) =>
      html`<tr><th scope="row">${row.keys.map((key) => (key === '至' ? html` 至 ` : html`<kbd>${key}</kbd> `))}</th><td>${row.effect}</td></tr>
`,
  )}</tbody></table>
<p>打印时不印按钮和目录，印出来的与现在看到的一样：筛掉的改动不作标记。</p>
<button type="button" id="close-help">关上</button>
</dialog>`
