/** Cuts a paragraph after 。！？ and the marks that close with them; joined the pieces are the paragraph again. */

export const splitSentences = (text: string): readonly string[] =>
  text.match(/[^。！？]*[。！？]+[”’）)》〉」』】]*|[^。！？]+$/gu) ?? []
