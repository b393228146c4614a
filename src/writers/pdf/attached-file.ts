/** AttachedFile: a file that goes along inside a PDF. */
export interface AttachedFile {
  /** Without folders. */
  readonly name: string
  readonly bytes: Uint8Array
}
