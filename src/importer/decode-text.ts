/** Bytes of a text file → text: UTF-8, UTF-16 by its mark, else GB 18030, which old Chinese files are in. */

export interface DecodedText {
  readonly text: string
  /** The encoding, when it was not UTF-8. */
  readonly encoding?: 'GB 18030' | 'UTF-16'
}

export const decodeText = (bytes: Uint8Array): DecodedText => {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return { text: decode(bytes, 'utf-16le') ?? '', encoding: 'UTF-16' }
  if (first === 0xfe && second === 0xff) return { text: decode(bytes, 'utf-16be') ?? '', encoding: 'UTF-16' }
  const utf8 = decode(bytes, 'utf-8')
  if (utf8 !== undefined) return { text: utf8 }
  const gb = bytes.includes(0) ? undefined : decode(bytes, 'gb18030')
  if (gb !== undefined && /[\p{Script=Han}]/u.test(gb)) return { text: gb, encoding: 'GB 18030' }
  return { text: new TextDecoder('utf-8').decode(bytes) }
}

const decode = (bytes: Uint8Array, encoding: string): string | undefined => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}
