/** The report as one HTML file that needs nothing else: no network, no other file; only its own style and script run. */
import { createHash } from 'node:crypto'
import type { ComparedDocument, Comparison } from '../../comparison.ts'
import type { ReportOptions } from '../report-content.ts'
import { findBlockLinks } from './block-links.ts'
import { categoryOf, foldedCategories } from './categories.ts'
import { type Html, html, plainText, trustMarkup } from './html.ts'
import { findMovePlaces } from './move-places.ts'
import { listOutline, type Outline, renderOutline } from './outline.ts'
import { renderBlocks } from './render-blocks.ts'
import { renderElements } from './render-elements.ts'
import { renderFigures } from './render-figures.ts'
import { renderLeftovers } from './render-leftovers.ts'
import { renderSummary } from './render-summary.ts'
import { renderHelp, renderToolbar } from './render-toolbar.ts'
import { pageScript } from './script/page-script.ts'
import { spotChanges } from './spot-changes.ts'
import { pageStyle } from './styles/page-style.ts'

export const writeHtmlReport = (comparison: Comparison, options: ReportOptions): string => {
  const blocks = spotChanges(comparison)
  const outline = listOutline(blocks)
  const links = findBlockLinks(comparison.alignedBlocks)
  const { old, new: current, changes, elements, figures, leftovers } = comparison
  const off = options.fold ? foldedCategories : []
  const context = { changes, moves: findMovePlaces(blocks), sectionIds: outline.sectionIds }
  const page = html`<!DOCTYPE html>
<html lang="zh-CN">
${renderHead(current)}
<body class="${['side', ...off.map((category) => `off-${category}`)].join(' ')}" data-changes="${changes.map(categoryOf).join(' ')}">
<a class="skip controls" href="#text">跳到正文</a>
${renderToolbar(changes, off)}
<div class="columns">
${renderNavigation(outline, figures.length > 0)}
<main>
${renderSummary(comparison)}
${renderElements(elements, changes)}
<section id="text" class="marked" aria-labelledby="text-title">
<h2 id="text-title">正文和附件</h2>
<div class="sides" aria-hidden="true"><div>旧稿：${nameSide(old)}</div><div>新稿：${nameSide(current)}</div></div>
<div class="rows">
${renderBlocks(blocks, context)}</div>
</section>
${renderFigures(figures, options.limit, links)}
${renderLeftovers(leftovers, links)}
</main>
</div>
${renderHelp()}
<script>${trustMarkup(pageScript)}</script>
</body>
</html>
`
  return page.markup
}

const renderHead = ({ title }: ComparedDocument): Html =>
  html`<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentPolicy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${plainText(`比对：${title}`)}</title>
<style>${trustMarkup(pageStyle)}</style>
</head>`

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/** Nothing may be fetched, and nothing may run but what was written here. */
const contentPolicy = [
  "default-src 'none'",
  `style-src ${hashOf(pageStyle)}`,
  `script-src ${hashOf(pageScript)}`,
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

const nameSide = ({ name, year }: ComparedDocument): string => (year === undefined ? name : `${year}年度`)

const renderNavigation = (outline: Outline, hasFigures: boolean): Html =>
  html`<nav class="outline controls" aria-label="目录">
<ul>
<li><a href="#summary">概况</a></li>
<li><a href="#elements">要素</a></li>
<li><a href="#text">正文和附件</a>
${renderOutline(outline)}</li>
${hasFigures && html`<li><a href="#figures">数据</a></li>`}
<li><a href="#leftovers">沿用上年</a></li>
</ul>
</nav>`
