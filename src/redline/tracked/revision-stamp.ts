/** Who made a revision and when; every one has a number of its own. */

export interface RevisionStamp {
  /** Attributes of the next revision. */
  next(): Readonly<Record<string, string>>
  /** The revisions from here on are of another time than those before. */
  changeTime(): void
}

/**
 * LibreOffice joins revisions of one author and one kind made within a minute, also over the end of a paragraph that
 * nobody touched: it would go with them.
 */
const minutesApart = 2

export const startStamp = (author: string, date: Date): RevisionStamp => {
  let id = 0
  let isLater = false
  const times = [0, minutesApart].map((minutes) => {
    const time = new Date(date.getTime() + minutes * 60_000)
    return `${time.toISOString().slice(0, 19)}Z`
  })
  return {
    next: () => {
      id += 1
      return { 'w:id': String(id), 'w:author': author, 'w:date': times[isLater ? 1 : 0] ?? '' }
    },
    changeTime: () => {
      isLater = !isLater
    },
  }
}
