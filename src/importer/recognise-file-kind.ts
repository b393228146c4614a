/** Tells by its content what kind of file is to be imported; names lie. */

export type FileKind =
  | 'docx'
  | 'pdf'
  | 'text'
  | 'doc'
  | 'ofd'
  | 'rtf'
  | 'spreadsheet'
  | 'image'
  | 'encrypted-docx'

export const recogniseFileKind = (bytes: Uint8Array, name: string): FileKind => {
  const head = latin(bytes.subarray(0, 1024))
  if (head.startsWith('\u00d0\u00cf\u0011\u00e0')) return isEncrypted(bytes) ? 'encrypted-docx' : 'doc'
  if (head.startsWith('PK\u0003\u0004')) return zipKind(bytes)
  if (/^[\s\S]{0,1020}%PDF-/u.test(head)) return 'pdf'
  if (/^\s*\{\\rtf/u.test(head)) return 'rtf'
  if (/^(?:\u0089PNG|\u00ff\u00d8\u00ff|GIF8|BM[\s\S]{4}\0\0|II\*\0|MM\0\*)/u.test(head)) return 'image'
  return /\.(?:doc|wps)$/iu.test(name) && head.includes('\0') ? 'doc' : 'text'
}

const latin = (bytes: Uint8Array): string => String.fromCharCode(...bytes)

/** The directory of a zip stands at its end, the first names at its start: either tells. */
const zipKind = (bytes: Uint8Array): FileKind => {
  const names = latinSlices(bytes)
  if (/OFD\.xml/u.test(names)) return 'ofd'
  return /xl\/workbook|ppt\/presentation/u.test(names) ? 'spreadsheet' : 'docx'
}

const latinSlices = (bytes: Uint8Array): string =>
  Buffer.from(bytes.subarray(0, 8192)).toString('latin1') +
  Buffer.from(bytes.subarray(Math.max(0, bytes.length - 65_536))).toString('latin1')

/** A DOCX with a password is an OLE file with a stream of this name, in UTF-16. */
const isEncrypted = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(
    Buffer.from('EncryptedPackage', 'utf16le'),
  )

/** Why a file of this kind is not imported, and what to do; undefined for those that are. */
export const refusalOf = (kind: FileKind, name: string): string | undefined => {
  const advice: Readonly<Record<Exclude<FileKind, 'docx' | 'pdf' | 'text'>, string>> = {
    doc: '是旧的 Word（.doc）或 WPS 文字（.wps）格式，读不了。请用 WPS 或 Word 打开，“另存为”.docx，再导入。',
    'encrypted-docx': '加了打开密码，读不了。请在 WPS 或 Word 里取消密码，“另存为”.docx，再导入。',
    rtf: '是 RTF 格式，读不了。请用 WPS 或 Word 打开，“另存为”.docx，再导入。',
    ofd: '是 OFD 版式文件，读不了。请找编辑时的 .docx；没有的，用 OFD 阅读器导出为文本（.txt）或 PDF，再导入。',
    spreadsheet: '是电子表格或演示文稿，不是文字文档。请把文字存成 .docx 或 .txt，再导入。',
    image: '是图片，里面没有文字可取。请先做文字识别（OCR），存成 .docx 或 .txt，再导入。',
  }
  return kind === 'docx' || kind === 'pdf' || kind === 'text' ? undefined : `“${name}”${advice[kind]}`
}
