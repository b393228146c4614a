/** The picture of a drawing, new (DrawingML) or old (VML). */
import { findAll, type XmlElement } from '../../xml/read-xml.ts'
import type { DocxPicture } from './docx-block.ts'

const emuPerMm = 36_000

/** `relations`: relation id → part. */
export const pictureOf = (
  drawing: XmlElement,
  relations: ReadonlyMap<string, string>,
): DocxPicture | undefined => {
  const [blip] = findAll(drawing, 'blip')
  const [vector] = blip ? findAll(blip, 'svgBlip') : []
  const [old] = findAll(drawing, 'imagedata')
  if (!blip && !old) return undefined
  const id = vector?.attributes.embed ?? blip?.attributes.embed ?? old?.attributes.id
  const part = id === undefined ? undefined : relations.get(id)
  const [extent] = findAll(drawing, 'extent')
  const [about] = findAll(drawing, 'docPr')
  const width = Number(extent?.attributes.cx ?? 0) / emuPerMm
  return {
    ...(part !== undefined && { part }),
    ...(width > 0 && { width }),
    name: about?.attributes.descr || about?.attributes.title || about?.attributes.name || '',
    floats: findAll(drawing, 'anchor').length > 0,
  }
}
