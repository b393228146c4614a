/** How a record names a path, so that it means the same on every machine: from the working folder, or from this package. */
import { isAbsolute, join, relative, resolve, sep } from 'node:path'
import { builtInTemplates } from '../workspace.ts'

const builtIn = 'hongtou:'

export const toWorkspacePath = (cwd: string, path: string): string => {
  // As it was asked for: how many folders lie above this one is another matter on another machine.
  if (!isAbsolute(path)) return path.replaceAll(sep, '/')
  const inPackage = relative(builtInTemplates, path)
  const isInPackage = inPackage !== '..' && !inPackage.startsWith(`..${sep}`) && !isAbsolute(inPackage)
  const shown = isInPackage ? `${builtIn}${inPackage}` : relative(cwd, path) || '.'
  return shown.replaceAll(sep, '/')
}

export const fromWorkspacePath = (cwd: string, path: string): string =>
  path.startsWith(builtIn) ? join(builtInTemplates, path.slice(builtIn.length)) : resolve(cwd, path)
