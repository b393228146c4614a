// Tables for a terminal, where a 汉字 takes two columns. The first column is set right, the others left.
/** East Asian width, near enough for our labels. */
const width = (text) => Array.from(text).reduce((sum, character) => sum + (isWide(character) ? 2 : 1), 0)

const isWide = (character) =>
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/.test(
    character,
  )

const padding = (text, columns) => ' '.repeat(Math.max(0, columns - width(text)))

/** `rightColumns`: indexes of the columns of numbers. */
export const textTable = (rows, rightColumns = [0]) => {
  const columns = Array.from({ length: Math.max(0, ...rows.map((row) => row.length)) }, (_, column) =>
    Math.max(...rows.map((row) => width(row[column] ?? ''))),
  )
  const cell = (text, column) =>
    rightColumns.includes(column)
      ? padding(text, columns[column]) + text
      : text + padding(text, columns[column])
  return rows.map((row) => `  ${row.map(cell).join('  ')}`.trimEnd()).join('\n')
}
