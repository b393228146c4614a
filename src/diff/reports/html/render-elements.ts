/** The elements of both documents as a table; those that are the same stand folded below. */
import type { AlignedElement, Change } from '../../comparison.ts'
import { signOf } from './categories.ts'
import { type Html, html } from './html.ts'
import { changeAttribute, renderPieces } from './render-marks.ts'

export const renderElements = (elements: readonly AlignedElement[], changes: readonly Change[]): Html => {
  const indices = new Map(
    changes.flatMap(({ subject, name }, index) => (subject === 'element' ? [[name, index] as const] : [])),
  )
  const same = elements.filter(({ relation }) => relation === 'equal')
  const rows = elements.flatMap((element) =>
    element.relation === 'equal' ? [] : [renderElement(element, element.relation, indices.get(element.name))],
  )
  return html`<section id="elements" class="marked" aria-labelledby="elements-title">
<h2 id="elements-title">要素</h2>
${rows.length === 0 ? html`<p>要素没有变化。</p>` : elementTable(rows)}
${same.length > 0 && html`<details><summary>没有变化的要素 ${same.length} 项</summary>${sameTable(same)}</details>`}
</section>`
}

const elementTable = (rows: readonly Html[]): Html =>
  html`<table class="elements"><thead><tr><td class="sign"></td><th scope="col">要素</th><th scope="col">旧稿</th><th scope="col">新稿</th></tr></thead>
<tbody>${rows}</tbody></table>`

const renderElement = (
  { name, segments, relation }: AlignedElement,
  category: 'added' | 'removed' | 'changed',
  change: number | undefined,
): Html => {
  const pieces = segments.map((segment) => ({ ...segment, category }))
  return html`<tr${changeAttribute(change)}><td class="sign"><span class="${`k-${category}`}">${signOf(category)}</span></td><th scope="row">${name}</th><td>${
    relation === 'added' ? html`<span class="none">无</span>` : renderPieces(pieces, 'old')
  }</td><td>${relation === 'removed' ? html`<span class="none">无</span>` : renderPieces(pieces, 'new')}</td></tr>
`
}

const sameTable = (elements: readonly AlignedElement[]): Html =>
  html`<table class="elements"><tbody>${elements.map(
    ({ name, new: current }) =>
      html`<tr><th scope="row">${name}</th><td>${current?.text ?? ''}</td></tr>
`,
  )}</tbody></table>`
