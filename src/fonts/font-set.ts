/** FontSet: the faces each role draws with, first choice first, opened only when a character asks for them. */
import { type FontRole, fontRoles } from '../standard/typeface.ts'
import type { ByteSource } from './byte-source.ts'
import { type Face, openFace } from './face.ts'
import {
  latinPostScriptNames,
  normaliseFamily,
  roleFamilies,
  roleFileNames,
  wideFamilies,
} from './families.ts'
import { type FontMemory, rememberNames } from './font-memory.ts'
import { type FontNames, readFontNames } from './font-names.ts'
import { openSfnt } from './sfnt.ts'

export type FontOrigin = 'project' | 'system' | 'installed'

export interface FontFile {
  readonly path: string
  readonly origin: FontOrigin
  readonly source: ByteSource
  readonly memory?: FontMemory
}

export interface RoleCandidate {
  readonly file: FontFile
  /** The name in families.ts that chose it. */
  readonly matched: string
}

export interface FontSet {
  /** Candidates of each role in the order they are tried. */
  readonly candidates: Readonly<Record<FontRole, readonly RoleCandidate[]>>
  /** Files that are not fonts we can draw with. */
  readonly unreadable: readonly FontFile[]
  /** Candidates that bear a name but could not be opened when they were needed. */
  damaged(): readonly FontFile[]
  /** The first face of the role that has the character; undefined when none has. */
  faceFor(role: FontRole, codePoint: number): Face | undefined
  /** The face that draws all ordinary characters of the role. */
  mainFace(role: FontRole): Face | undefined
  /** A face handed out before, by id. */
  face(id: string): Face | undefined
}

const originOrder: readonly FontOrigin[] = ['project', 'system', 'installed']

export const createFontSet = (files: readonly FontFile[]): FontSet => {
  const named = files.map((file) => ({
    file,
    names: rememberNames(file.memory, () => peekNames(file.source)),
  }))
  const readable = named.flatMap(({ file, names }) =>
    names === undefined ? [] : [{ file, names, keys: keysOf(names), base: baseName(file.path) }],
  )
  const candidates = Object.fromEntries(
    fontRoles.map((role) => [role, candidatesFor(role, readable)]),
  ) as Record<FontRole, readonly RoleCandidate[]>
  const open = openOnce()
  const faceFor = (role: FontRole, codePoint: number): Face | undefined => {
    for (const { file } of candidates[role]) {
      const face = open.face(file)
      if (face?.has(codePoint)) return face
    }
    return undefined
  }
  return {
    candidates,
    unreadable: named.filter(({ names }) => names === undefined).map(({ file }) => file),
    faceFor,
    mainFace: (role) => faceFor(role, role === 'latin' ? 0x30 : 0x56fd),
    damaged: () => open.refused(),
    face: (id) => open.byId(id),
  }
}

interface NamedFile {
  readonly file: FontFile
  readonly names: FontNames
  readonly keys: ReadonlySet<string>
  readonly base: string
}

const candidatesFor = (role: FontRole, files: readonly NamedFile[]): readonly RoleCandidate[] => {
  const found: RoleCandidate[] = []
  const add = (file: FontFile, matched: string): void => {
    if (!found.some((candidate) => candidate.file === file)) found.push({ file, matched })
  }
  for (const { file, base } of files) {
    if (file.origin === 'project' && base === roleFileNames[role]) add(file, base)
  }
  for (const wanted of role === 'latin' ? [latinPostScriptNames] : [roleFamilies[role], wideFamilies]) {
    for (const origin of originOrder) {
      for (const name of wanted) {
        for (const file of files) {
          if (file.file.origin === origin && bears(file, name, role)) add(file.file, name)
        }
      }
    }
  }
  return found
}

const bears = ({ names, keys }: NamedFile, name: string, role: FontRole): boolean =>
  role === 'latin' ? names.postScriptName === name : keys.has(normaliseFamily(name))

const peekNames = (source: ByteSource): FontNames | undefined => {
  const sfnt = openSfnt(source)
  const table = sfnt?.table('name')
  return table === undefined || table.length < 6 ? undefined : readFontNames(table)
}

const keysOf = (names: FontNames): ReadonlySet<string> =>
  new Set([...names.families, names.postScriptName].map(normaliseFamily))

const baseName = (path: string): string => path.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '')

interface OpenedFaces {
  face(file: FontFile): Face | undefined
  byId(id: string): Face | undefined
  refused(): readonly FontFile[]
}

const openOnce = (): OpenedFaces => {
  const faces = new Map<string, Face | undefined>()
  const refused: FontFile[] = []
  const open = (file: FontFile): Face | undefined => {
    const face = openFace(file.path, file.source, file.memory)
    if (face === undefined) refused.push(file)
    return face
  }
  return {
    face(file) {
      if (!faces.has(file.path)) faces.set(file.path, open(file))
      return faces.get(file.path)
    },
    byId: (id) => faces.get(id),
    refused: () => refused,
  }
}
