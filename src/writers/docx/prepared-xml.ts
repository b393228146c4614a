/** An element as the docx library prepares it → XML. */
import { escapeXml } from '../../text/escape-xml.ts'

/** `content`: finished markup that comes behind its own. */
export const preparedXml = (prepared: unknown, content = ''): string => {
  if (!isObject(prepared)) return escapeXml(String(prepared))
  const [name = '', value] = Object.entries(prepared)[0] ?? []
  const children = (Array.isArray(value) ? value : [value]).filter((child) => child !== undefined)
  const attributes = children.flatMap((child) =>
    isObject(child) && isObject(child._attr) ? [child._attr] : [],
  )
  const inside =
    children
      .filter((child) => !isObject(child) || isElement(child))
      .map((child) => preparedXml(child))
      .join('') + content
  const start = `<${name}${attributes.map(attributesXml).join('')}`
  return inside === '' ? `${start}/>` : `${start}>${inside}</${name}>`
}

/** And neither attributes nor nothing at all. */
const isElement = (child: Readonly<Record<string, unknown>>): boolean =>
  !('_attr' in child) && Object.keys(child).length > 0

const attributesXml = (attributes: Readonly<Record<string, unknown>>): string =>
  Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escapeXml(String(value))}"`)
    .join('')

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null
