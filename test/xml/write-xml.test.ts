/** What was read is written back, with the characters XML keeps for itself. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readXml, type XmlElement } from '../../src/xml/read-xml.ts'
import { writeXml } from '../../src/xml/write-xml.ts'

const text = fc.string({ unit: fc.constantFrom(...'报告《》&<>"\'a1 \u200b𠮷]') })
const value = fc.string({ unit: fc.constantFrom(...'报告&<>"\'a1 \n\t') })
const name = fc.constantFrom('w:p', 'w:r', 'mc:Choice', 'Default')

const element: fc.Arbitrary<XmlElement> = fc.letrec<{ element: XmlElement }>((tie) => ({
  element: fc.record({
    name,
    attributes: fc.dictionary(fc.constantFrom('w:val', 'Id', 'xml:space'), value),
    children: fc.oneof(
      { maxDepth: 3 },
      fc.array(
        text.filter((each) => each !== ''),
        { maxLength: 1 },
      ),
      fc.array(tie('element'), { maxLength: 3 }),
    ),
  }),
})).element

test('written and read again it is the same', () => {
  fc.assert(
    fc.property(element, (root) => {
      const reading = readXml(new TextEncoder().encode(writeXml(root)), '部件', 'qualified')
      expect(reading).toEqual({ kind: 'tree', root: { ...root, attributes: { ...root.attributes } } })
    }),
  )
})

test('names can be read without their prefixes', () => {
  const reading = readXml(new TextEncoder().encode('<w:p w:id="1"><w:r/></w:p>'), '部件', 'local')
  expect(reading).toMatchObject({ root: { name: 'p', attributes: { id: '1' }, children: [{ name: 'r' }] } })
})

test('a DTD is refused', () => {
  const bytes = new TextEncoder().encode('<!DOCTYPE p [<!ENTITY a "b">]><p>&a;</p>')
  expect(readXml(bytes, '部件', 'qualified')).toMatchObject({ kind: 'refused' })
})
