/** hongtou verify: does each output belong to this content, this program and these fonts? */
import { join } from 'node:path'
import { findFontFiles } from '../../files/font-folders.ts'
import { nodeFilesIn } from '../../files/node-files.ts'
import { createFontSet, type FontSet } from '../../fonts/font-set.ts'
import { roleNames } from '../../model/terms.ts'

import { createFontHasher } from '../build/font-hashes.ts'
import { programIdentity } from '../build/program-identity.ts'
import { chooseManifests, findManifests } from '../build/read-manifests.ts'
import {
  type ChangedInput,
  type Verified,
  type VerifiedDocument,
  verifyOutput,
} from '../build/verify-output.ts'
import { type ExitCode, type Io, UsageError } from '../io.ts'
import { fontsFolder } from '../workspace.ts'

export const runVerify = (folder: string, io: Io): ExitCode => {
  const files = nodeFilesIn(io.cwd)
  const found = chooseManifests(findManifests(files, folder), folder)
  if (found.length === 0)
    throw new UsageError(`${folder} 里没有清单 manifest.json。先运行 hongtou build，再来核对。`)
  const broken = found.filter(({ manifest }) => manifest === undefined)
  for (const { path } of broken) io.out(`清单坏了，或者被人改过：${path}。请重新排一遍。\n`)
  if (broken.length > 0) return 1
  let fonts: FontSet | undefined
  const verified = verifyOutput({
    files,
    cwd: io.cwd,
    output: folder,
    manifests: found.flatMap(({ manifest }) => manifest ?? []),
    program: programIdentity(),
    fonts: () => {
      fonts ??= createFontSet(findFontFiles(fontsFolder(io)))
      return fonts
    },
    hashFont: createFontHasher(new Map()).hash,
  })
  const lines = [
    ...programLines(verified),
    ...verified.documents.flatMap((one) => linesOf(one, folder)),
    ...foreignLines(verified, folder),
  ]
  io.out(lines.map((line) => `${line}\n`).join(''))
  io.out(sumUp(verified, lines.length === 0))
  return lines.length === 0 ? 0 : 1
}

const programLines = ({ otherProgram }: Verified): readonly string[] => {
  if (otherProgram === undefined) return []
  const here = programIdentity()
  return [
    '不是这个程序排的：',
    ...(otherProgram.version === here.version
      ? []
      : [`  排版时是红头 ${otherProgram.version}，这里是 ${here.version}`]),
    ...(otherProgram.runtime === here.runtime
      ? []
      : [`  排版时是 ${otherProgram.runtime}，这里是 ${here.runtime}`]),
  ]
}

const linesOf = ({ folder, outputs, inputs, fonts }: VerifiedDocument, output: string): readonly string[] => {
  const lines = [
    ...outputs.flatMap(({ file, state }) =>
      state === 'right'
        ? []
        : [`  ${join(output, file)} ${state === 'missing' ? '不见了' : '被改过，不是当时排出来的'}`],
    ),
    ...inputs.map((input) => `  内容改过：${describeInput(input)}`),
    ...(fonts.length === 0
      ? []
      : [`  字体换过：${fonts.map((role) => roleNames[role]).join('、')}和排版时用的不同，或者这里没有`]),
  ]
  return lines.length === 0 ? [] : [`${folder}：`, ...lines]
}

const describeInput = ({ path, change }: ChangedInput): string => {
  const name = path.replace(/^hongtou:/, '自带模板 ').replace(/:size$/, '')
  if (path.endsWith('/') && change === 'changed') return `${name} 里的文件有增减`
  return `${name} ${{ changed: '改了', added: '是后加的', removed: '没有了' }[change]}`
}

const foreignLines = ({ foreign }: Verified, output: string): readonly string[] =>
  foreign.length === 0 ? [] : ['不属于任何公文的文件：', ...foreign.map((name) => `  ${join(output, name)}`)]

const sumUp = ({ documents }: Verified, isRight: boolean): string => {
  const count = documents.reduce((sum, { outputs }) => sum + outputs.length, 0)
  return isRight
    ? `${documents.length} 份公文、${count} 个文件都对得上：内容、程序、字体和文件都没有变。\n`
    : `对不上，见上（清单里有 ${documents.length} 份公文、${count} 个文件）。\n`
}
