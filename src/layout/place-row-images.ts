/** Seals and stamps of a row to their places on the side. */
import type { RowImage } from './flow.ts'
import type { PlacedImage } from './page.ts'

export const placeRowImages = (images: readonly RowImage[], rowCentre: number): readonly PlacedImage[] =>
  images.map(({ image, x, dy, width, height, element, path }) => ({
    kind: 'image',
    image,
    x: x - width / 2,
    y: rowCentre + dy - height / 2,
    width,
    height,
    element,
    path,
  }))
