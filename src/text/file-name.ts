/** A title as the name of a file: what no file system takes, or nobody sees, is left out. */
import { invisibleCharacters } from './unsafe-characters.ts'

/** Never empty, hidden, a path, or a name that Windows keeps for itself. */
export const toFileName = (text: string): string => {
  const bare = text.replace(invisibleCharacters, '').replace(/[|\\/:*?"<>]/gu, '')
  const name = Array.from(bare)
    .slice(0, mostCharacters)
    .join('')
    .replace(/^[\s.]+|[\s.]+$/gu, '')
  if (name === '') return '公文'
  return reserved.test(name) ? `公文${name}` : name
}

const mostCharacters = 60

/** Devices, whatever ending follows. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu
