/** SourceFile: a YAML file that a document was read from, to go along with it. */
export interface SourceFile {
  /** Unique, without folders: a `/` of its path is ／ in its name. */
  readonly name: string
  readonly bytes: Uint8Array
}
