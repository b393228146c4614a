/** The picture that a YAML file names, read once; paths start from that file and stay within the content. */
import type { Diagnostic, Span } from '../../diagnostics/diagnostic.ts'
import type { ImageFile } from '../../model/official-document.ts'
import { joinPath } from '../file-path.ts'
import { mistake } from '../mistake.ts'
import { pathProblem } from '../path-problem.ts'
import type { Reading } from '../reading.ts'
import { type ImageProblem, type Recognised, recogniseImage } from './recognise-image.ts'

/** `written`: the path as the writer wrote it at `at`. Undefined when there is no such picture; it has been reported. */
export type ReadImage = (written: string, at: Span) => ImageFile | undefined

const mostBytes = 20 * 1024 * 1024

/** `root`: the folder that holds the content; no picture lies outside it. */
export const imageReader = (reading: Reading, root: string): ReadImage => {
  const known = new Map<string, Recognised | ImageProblem | undefined>()
  return (written, at) => {
    const file = joinPath(at.file, '..', written)
    const wrong = pathProblem(written, joinPath(at.file, '..'), root)
    if (wrong !== undefined) {
      reading.report(pathMistake(written, wrong, at))
      return undefined
    }
    if (!known.has(file)) known.set(file, load(reading, file))
    const found = known.get(file)
    if (found && 'format' in found) return { file, ...found }
    reading.report(found ? contentMistake(written, found, at) : missing(written, file, at))
    return undefined
  }
}

const load = (reading: Reading, file: string): Recognised | ImageProblem | undefined => {
  const size = reading.files.size(file) ?? 0
  if (size > mostBytes) {
    const megabytes = Math.ceil(size / 1024 / 1024)
    return { message: `有 ${megabytes} MB，超过了 20 MB`, hint: '缩小图片的像素，或者存成压缩率更高的格式' }
  }
  const bytes = reading.openBytes(file)
  return bytes && recogniseImage(bytes)
}

const pathMistake = (written: string, wrong: string, span: Span): Diagnostic =>
  mistake('image-path', `图片路径“${written}”${wrong}。`, {
    hint: '把图片放进存放公文的文件夹，写从本文件出发的相对路径，如 印章/滨江市人民政府.png',
    span,
  })

const missing = (written: string, file: string, span: Span): Diagnostic =>
  mistake('missing-file', `找不到图片“${written}”。`, {
    hint: `路径从本文件所在的文件夹算起，这里要有 ${file}`,
    span,
  })

const contentMistake = (written: string, { message, hint }: ImageProblem, span: Span): Diagnostic =>
  mistake('image', `图片“${written}”${message}。`, { hint, span })
