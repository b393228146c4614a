/** One side with a picture of each kind, as the layout would hand it to the PDF writer. */
import type { LaidOut, PlacedImage } from '../../src/layout/page.ts'
import type { ImageFile } from '../../src/model/official-document.ts'
import { notice } from '../tools/documents.ts'

/** Red, half transparent, 2 × 2 pixels. */
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAYAAABytg0kAAAAEUlEQVR4nGP4z8DQAMIMMAYAOOgF/REzMMkAAAAASUVORK5CYII=',
  'base64',
)

/** Only what says that it is a JPEG of 1 × 1 pixels: its data go into the PDF as they are. */
const jpeg = Buffer.from('ffd8ffc00011080001000103011100021100031100ffd9', 'hex')

const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10" width="10" height="10">
<circle cx="5" cy="5" r="4" fill="none" stroke="#f00"/><path d="M1 1L9 9" stroke="red" opacity="0.5"/></svg>`

const pictures: readonly ImageFile[] = [
  { file: '印章.png', format: 'png', bytes: png, width: 2, height: 2 },
  { file: '图.jpg', format: 'jpeg', bytes: jpeg, width: 1, height: 1 },
  { file: '图.svg', format: 'svg', bytes: new TextEncoder().encode(svg), width: 10, height: 10 },
]

const place = (image: ImageFile, index: number): PlacedImage => ({
  kind: 'image',
  image,
  x: 30,
  y: 40 + index * 30,
  width: 25,
  height: 25,
  element: 'seal',
  path: [],
})

export const sideWithPictures = (): LaidOut => ({
  pages: [{ width: 210, height: 297, items: pictures.map(place) }],
  document: notice({}),
  bookmarks: [],
})
