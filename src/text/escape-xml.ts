/** Text as XML character data or attribute value, without the characters that no XML may hold. */
export const escapeXml = (text: string): string =>
  text.replace(special, (character) => entities[character] ?? '')

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is left out.
const special = /[&<>"\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
