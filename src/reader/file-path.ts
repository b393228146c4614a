/** Paths with `/` between their parts, absolute or relative; no disk is asked. */

/** Joins and resolves `.` and `..`; a leading `..` that has nothing to cancel stays. */
export const joinPath = (...parts: readonly string[]): string => {
  const absolute = parts[0]?.startsWith('/') ?? false
  const steps: string[] = []
  for (const step of parts.join('/').split('/')) {
    if (step === '' || step === '.') continue
    if (step === '..' && steps.length > 0 && steps.at(-1) !== '..') steps.pop()
    else if (step !== '..' || !absolute) steps.push(step)
  }
  const joined = steps.join('/')
  return absolute ? `/${joined}` : joined || '.'
}

/** The folder above, or undefined at the top. Above a relative path's first folder is `.`, then `..`. */
export const parentOf = (path: string): string | undefined => {
  if (path === '/') return undefined
  return path.startsWith('/') || !/^(?:\.\.\/)*\.\.$/.test(path) ? joinedParent(path) : deeper(path)
}

const joinedParent = (path: string): string => joinPath(path, '..')

/** A relative path has no known top; a few folders above the working folder are enough to look in. */
const deeper = (path: string): string | undefined => (path.split('/').length < 8 ? `../${path}` : undefined)

/** Whether a joined path lies below a joined folder, as far as the two tell without asking the disk. */
export const isWithin = (folder: string, path: string): boolean => {
  if (folder.startsWith('/') !== path.startsWith('/')) return false
  const outer = stepsOf(folder)
  const inner = stepsOf(path)
  const climbs = outer.filter((step) => step === '..').length
  const climbed = inner.filter((step) => step === '..').length
  if (climbed < climbs) return outer.length === climbs
  return climbed === climbs && inner.length > outer.length && outer.every((step, at) => inner[at] === step)
}

const stepsOf = (path: string): string[] => path.split('/').filter((step) => step !== '' && step !== '.')

/** How a joined path is written from a joined folder; both absolute, or both relative without a leading `..`. */
export const relativePath = (folder: string, path: string): string => {
  const from = stepsOf(folder)
  const to = stepsOf(path)
  const parting = from.findIndex((step, at) => to[at] !== step)
  const shared = parting < 0 ? from.length : parting
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/') || '.'
}
