/** The bookmarks of a PDF, parsed from its outline objects: title, depth, page and height above the page's foot. */

export interface OutlineItem {
  readonly title: string
  /** 1 for the outermost. */
  readonly depth: number
  /** 0-based. */
  readonly page: number
  /** mm from the top of an A4 page. */
  readonly y: number
}

type Objects = ReadonlyMap<string, string>

export const readOutline = (pdf: Uint8Array): readonly OutlineItem[] => {
  const objects = readObjects(Buffer.from(pdf).toString('latin1'))
  const catalog = [...objects.values()].find((body) => body.includes('/Type /Catalog')) ?? ''
  const root = objects.get(reference(catalog, 'Outlines') ?? '')
  return root === undefined ? [] : itemsBelow(root, 1, objects, pageOrder(objects, catalog))
}

const readObjects = (text: string): Objects =>
  new Map(
    [...text.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g)].map((match) => [
      match[1] ?? '',
      match[2] ?? '',
    ]),
  )

const reference = (body: string, key: string): string | undefined =>
  new RegExp(`/${key} (\\d+) 0 R`).exec(body)?.[1]

const pageOrder = (objects: Objects, catalog: string): readonly string[] => {
  const pages = objects.get(reference(catalog, 'Pages') ?? '') ?? ''
  const kids = /\/Kids \[([^\]]*)\]/.exec(pages)?.[1] ?? ''
  return [...kids.matchAll(/(\d+) 0 R/g)].map((match) => match[1] ?? '')
}

const itemsBelow = (
  parent: string,
  depth: number,
  objects: Objects,
  pages: readonly string[],
): readonly OutlineItem[] => {
  const items: OutlineItem[] = []
  let next = reference(parent, 'First')
  while (next !== undefined) {
    const body = objects.get(next) ?? ''
    const target = /\/Dest \[(\d+) 0 R \/XYZ \S+ (\S+) \S+\]/.exec(body)
    const height = (297 * 72) / 25.4
    items.push(
      {
        title: literalString(body),
        depth,
        page: pages.indexOf(target?.[1] ?? ''),
        y: ((height - Number(target?.[2])) * 25.4) / 72,
      },
      ...itemsBelow(body, depth + 1, objects, pages),
    )
    next = reference(body, 'Next')
  }
  return items
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

/** A literal string, in UTF-16 when it begins with a byte order mark. */
const literalString = (body: string): string => {
  const raw = /\/Title \(((?:\\[\s\S]|[^\\()])*)\)/.exec(body)?.[1] ?? ''
  const bytes = raw.replace(/\\([\s\S])/g, (_, character: string) => escapes[character] ?? character)
  return bytes.startsWith('\u00fe\u00ff')
    ? Buffer.from(bytes.slice(2), 'latin1').swap16().toString('utf16le')
    : bytes
}
