/** Who made a revision and when; every one has a number of its own. */

export interface RevisionStamp {
  /** Attributes of the next revision. */
  next(): Readonly<Record<string, string>>
}

export const startStamp = (author: string, date: Date): RevisionStamp => {
  let id = 0
  const time = `${date.toISOString().slice(0, 19)}Z`
  return {
    next: () => {
      id += 1
      return { 'w:id': String(id), 'w:author': author, 'w:date': time }
    },
  }
}
