/** ByteSource: a font file read in pieces, so that a 7 MB font costs only the glyphs that are used. */
export interface ByteSource {
  readonly size: number
  /** The bytes [offset, offset + length); shorter at the end of the file. */
  read(offset: number, length: number): Uint8Array
}

export const memoryByteSource = (bytes: Uint8Array): ByteSource => ({
  size: bytes.length,
  read: (offset, length) => bytes.subarray(offset, offset + length),
})
