/** Elements of WordprocessingML as text. */

export type Attributes = Readonly<Record<string, string | number | undefined>>

/** Attributes without a value are left out; none needs escaping: they are numbers, names and colours of ours. */
export const elementXml = (name: string, attributes: Attributes): string => {
  let start = `<${name}`
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) start += ` ${key}="${value}"`
  }
  return `${start}/>`
}

/** An element that says one thing; nothing where there is nothing to say. */
export const valueXml = (name: string, value: string | number | undefined): string =>
  value === undefined ? '' : `<${name} w:val="${value}"/>`

export const flagXml = (name: string, isSet: boolean | undefined): string => (isSet ? `<${name}/>` : '')

/** An element around others; nothing where there are none. */
export const groupXml = (name: string, content: string): string =>
  content === '' ? '' : `<${name}>${content}</${name}>`
