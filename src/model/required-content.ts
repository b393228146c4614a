/** RequiredContent: what the text of a document of its kind must speak of, found by any of its keywords. */
export interface RequiredContent {
  readonly name: string
  readonly keywords: readonly string[]
}
