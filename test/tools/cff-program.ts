/** Opens a bare CFF program as a font by wrapping it in a minimal OpenType file. */
import { create, type Font } from 'fontkit'
import { concatBytes, uint16, uint32 } from '../../src/fonts/bytes.ts'

export const openCffProgram = (program: Uint8Array, widths: readonly number[]): Font => {
  const head = new Uint8Array(54)
  head.set([0, 1, 0, 0], 0)
  head.set([0x5f, 0x0f, 0x3c, 0xf5], 12)
  head.set([3, 232], 18)
  const hhea = new Uint8Array(36)
  hhea.set([0, 1, 0, 0], 0)
  hhea.set(uint16(widths.length), 34)
  const hmtx = uint16(...widths.flatMap((width) => [Math.round(width), 0]))
  const maxp = concatBytes([uint32(0x00005000), uint16(widths.length)])
  const tables: [string, Uint8Array][] = [
    ['CFF ', program],
    ['head', head],
    ['hhea', hhea],
    ['hmtx', hmtx],
    ['maxp', maxp],
  ]
  let offset = 12 + tables.length * 16
  const records = tables.map(([tag, bytes]) => {
    const record = concatBytes([
      Uint8Array.from([...tag].map((c) => c.charCodeAt(0))),
      uint32(0, offset, bytes.length),
    ])
    offset += (bytes.length + 3) & ~3
    return record
  })
  const bodies = tables.map(([, bytes]) => concatBytes([bytes, new Uint8Array(-bytes.length & 3)]))
  return create(
    Buffer.from(concatBytes([uint32(0x4f54544f), uint16(tables.length, 64, 2, 16), ...records, ...bodies])),
  ) as Font
}
