/** Two documents, each written as DOCX → one DOCX with 修订: accepting all gives the new one, rejecting all the old text. */
import { namesOfBodies } from '../../diff/bodies.ts'
import { compareWords } from '../../diff/compare-words.ts'
import type { Comparison } from '../../diff/comparison.ts'
import { tokenSplitter } from '../../diff/split-tokens.ts'
import type { OfficialDocument } from '../../model/official-document.ts'
import { unreachable } from '../../model/unreachable.ts'
import { childOf, type XmlElement } from '../../xml/read-xml.ts'
import { listBodyItems } from './body-items.ts'
import { openParts, packParts } from './docx-parts.ts'
import { listFlowSteps } from './list-flow-steps.ts'
import { renderWoven } from './render-woven.ts'
import { startStamp } from './revision-stamp.ts'
import { takeOverPictures } from './take-over-pictures.ts'
import { weaveFlows } from './weave-flow.ts'
import type { CompareTexts } from './weave-items.ts'

export interface WrittenDocument {
  readonly document: OfficialDocument
  /** Its DOCX, 附件 included. */
  readonly docx: Uint8Array
}

export interface TrackingRequest {
  readonly old: WrittenDocument
  readonly new: WrittenDocument
  readonly comparison: Comparison
  /** Both stand at every 修订. */
  readonly author: string
  readonly date: Date
}

export const trackChanges = ({ author, comparison, date, ...sides }: TrackingRequest): Uint8Array => {
  const old = openParts(sides.old.docx)
  const current = openParts(sides.new.docx)
  const pictures = takeOverPictures(old, current)
  const body = bodyOf(current.document)
  const flows = {
    old: listBodyItems(bodyOf(pictures.document), sides.old.document),
    new: listBodyItems(body, sides.new.document),
  }
  const steps = listFlowSteps(comparison.alignedBlocks, flows)
  const woven = weaveFlows(flows, steps, textComparer(sides.old.document, sides.new.document, comparison))
  const lastSection = body.children.filter((child) => typeof child !== 'string' && child.name === 'w:sectPr')
  const tracked = { ...body, children: [...renderWoven(woven, startStamp(author, date)), ...lastSection] }
  const document: XmlElement = {
    ...current.document,
    children: current.document.children.map((child) => (child === body ? tracked : child)),
  }
  return packParts(current, new Map([...pictures.partsFor(tracked), ['word/document.xml', document]]))
}

const bodyOf = (document: XmlElement): XmlElement =>
  childOf(document, 'w:body') ?? unreachable('DOCX 里没有正文')

const textComparer = (
  old: OfficialDocument,
  current: OfficialDocument,
  comparison: Comparison,
): CompareTexts => {
  const split = tokenSplitter([...namesOfBodies(old), ...namesOfBodies(current)])
  const years = { old: comparison.old.year, new: comparison.new.year }
  return (before, after) => compareWords(before, after, { split, years })
}
