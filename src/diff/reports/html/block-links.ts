/** Finds the row of the page that shows a place of one of the documents. */
import { type Path, pathKey } from '../../../model/path.ts'
import type { AlignedBlock } from '../../comparison.ts'
import { type Html, html } from './html.ts'
import { rowId } from './move-places.ts'

export interface BlockLinks {
  /** The text as a link to its row; without one the text alone. */
  link(text: string, side: 'old' | 'new', path: Path | undefined): Html
}

export const findBlockLinks = (blocks: readonly AlignedBlock[]): BlockLinks => {
  const rows = { old: new Map<string, string>(), new: new Map<string, string>() }
  blocks.forEach((block, index) => {
    if (block.old) rows.old.set(pathKey(block.old.path), rowId(index))
    if (block.new) rows.new.set(pathKey(block.new.path), rowId(index))
  })
  return {
    link: (text, side, path) => {
      const row = path && findRow(rows[side], path)
      return row === undefined ? html`${text}` : html`<a class="place" href="${`#${row}`}">${text}</a>`
    },
  }
}

/** The path of a part of a block, such as a cell, begins with the block's. */
const findRow = (rows: ReadonlyMap<string, string>, path: Path): string | undefined => {
  for (let length = path.length; length > 0; length -= 1) {
    const row = rows.get(pathKey(path.slice(0, length)))
    if (row !== undefined) return row
  }
  return undefined
}
