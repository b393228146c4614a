/** Stanzas: groups of lines with an empty line between them, the shape of every reading text. */

export type Stanza = readonly string[]

export const joinStanzas = (stanzas: readonly Stanza[]): string =>
  stanzas
    .filter((lines) => lines.length > 0)
    .map((lines) => `${lines.join('\n')}\n`)
    .join('\n')

/** A row of a table on one line. */
export const tableLine = (cells: readonly string[]): string => cells.join(' | ')
