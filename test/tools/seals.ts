/** An invented seal and stamp as SVG pictures. */
import type { ImageFile, Seal } from '../../src/model/official-document.ts'

const circle = '<circle cx="50" cy="50" r="48" fill="none" stroke="#f00" stroke-width="3"/>'

const picture = (width: number, height: number, drawing: string): ImageFile => ({
  file: `${width}x${height}.svg`,
  format: 'svg',
  bytes: new TextEncoder().encode(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">${drawing}</svg>`,
  ),
  width,
  height,
})

export const seal = (diameter = 45): Seal => ({ image: picture(100, 100, circle), diameter })

export const stamp: ImageFile = picture(200, 100, '<rect width="200" height="100" fill="#f00"/>')
