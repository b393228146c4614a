/** Rules of GB/T 9704—2012 about what an element may say: the reader refuses what breaks them and says which clause. */
import { describe, expect, test } from 'vitest'
import { memoryFiles } from '../../src/files/memory-files.ts'
import { readDocument } from '../../src/reader/read-document.ts'
import { documentWith, folder, goodDocument, mainWith, templateFolders } from './good-document.ts'

const read = (files: Readonly<Record<string, string>>) =>
  readDocument(memoryFiles(documentWith(files)), folder, { templateFolders })

/** Rules broken by lines added to the good document. */
const rulesOf = (lines: string): readonly string[] =>
  read(mainWith(lines)).diagnostics.map(({ rule }) => rule)

const documentOf = (lines: string) => {
  const result = read(mainWith(lines))
  if (!result.ok) throw new Error(result.diagnostics.map(({ message }) => message).join('\n'))
  return result.value.document
}

describe('版头', () => {
  test('R-7.2.1-a 份号 is printed as six digits', () => {
    expect(documentOf('份号: 12\n').masthead?.copyNumber).toBe('000012')
    expect(rulesOf('份号: 1000000\n')).toEqual(['copy-number'])
  })

  test('R-7.2.1-b a classified document must bear a 份号', () => {
    expect(read(mainWith('密级: 机密\n保密期限: 1年\n')).ok).toBe(false)
    expect(read(mainWith('密级: 机密\n保密期限: 1年\n份号: 3\n')).ok).toBe(true)
  })

  test('R-7.2.2-b only 绝密, 机密 and 秘密', () => {
    expect(read(mainWith('密级: 内部\n份号: 3\n')).ok).toBe(false)
  })

  test('R-7.2.2-c the period in Arabic digits: 1年, 6个月, 长期', () => {
    for (const term of ['1年', '6个月', '长期'])
      expect(read(mainWith(`密级: 机密\n保密期限: ${term}\n份号: 3\n`)).ok).toBe(true)
    expect(read(mainWith('密级: 机密\n保密期限: 一年\n份号: 3\n')).ok).toBe(false)
  })

  test('R-7.2.4-a the mark is the name of the body and 文件', () => {
    expect(documentOf('').masthead?.issuerMark).toEqual({ names: ['滨江市人民政府'], suffix: '文件' })
  })

  test.each([
    '滨政文[2025]12号',
    '滨政文（2025）12号',
    '滨政文〔2025〕012号',
    '滨政文〔2025〕第12号',
    '滨政文〔25〕12号',
  ])('R-7.2.5-b %s is no 发文字号', (number) =>
    expect(rulesOf(`发文字号: ${number}\n`)).toContain('document-number'),
  )

  test('R-7.2.5-d a joint document has one 发文字号, that of the 主办机关', () => {
    const main = (goodDocument[`${folder}/公文.yaml`] ?? '')
      .replace('发文机关: 滨江市人民政府', '发文机关: [滨江市人民政府, 临川市人民政府]')
      .replace('签发人: 李明', '签发人: [李明, 周远]')
    const result = read({ [`${folder}/公文.yaml`]: `${main}发文字号: 滨政文〔2025〕12号\n` })
    expect(result.ok && result.value.document.masthead?.documentNumber).toEqual({
      issuerCode: '滨政文',
      year: 2025,
      serial: 12,
    })
  })

  test('R-7.2.6-d an upward document must name its 签发人', () => {
    const main = (goodDocument[`${folder}/公文.yaml`] ?? '').replace('签发人: 李明\n', '')
    const { diagnostics, ok } = read({ [`${folder}/公文.yaml`]: main })
    expect(ok).toBe(false)
    expect(diagnostics).toMatchObject([{ rule: 'signatory', clause: 'GB/T 9704—2012 7.2.6' }])
  })
})

test('R-7.3.5.4-a 成文日期 must be a day of the calendar', () => {
  for (const date of ['2025-02-30', '2025年2月20日', '25-02-20'])
    expect(rulesOf(`印发日期: ${date}\n`)).toContain('date')
})

test('R-P-A.1 a 表题 ends without a mark', () => {
  expect(rulesOf('  - 表格: {题: 渡口名录。, 列: [渡口], 行: [[东渡]]}\n')).not.toEqual([])
})
