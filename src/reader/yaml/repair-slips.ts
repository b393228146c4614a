/** The commonest slips of a Chinese keyboard are repaired, so that reading goes on and finds what else is wrong. */
import { type Edit, findSlips, type Slip, type SlipKeys } from './find-slips.ts'

export interface Repair {
  readonly text: string
  readonly slips: readonly Slip[]
  /** The place in the writer's text of an offset in the repaired text. */
  toOriginal(offset: number): number
}

export const repairSlips = (text: string, keys: SlipKeys): Repair => {
  const slips = findSlips(text, keys)
  const edits = slips.flatMap((slip) => slip.edits).sort((a, b) => a.start - b.start)
  let repaired = ''
  let at = 0
  for (const { start, end, replacement } of edits) {
    repaired += text.slice(at, start) + replacement
    at = end
  }
  return { text: repaired + text.slice(at), slips, toOriginal: (offset) => toOriginal(edits, offset) }
}

const toOriginal = (edits: readonly Edit[], offset: number): number => {
  let grown = 0
  for (const { start, end, replacement } of edits) {
    const from = start + grown
    if (offset < from) break
    if (offset < from + replacement.length) return Math.min(start + offset - from, end)
    grown += replacement.length - (end - start)
  }
  return offset - grown
}
