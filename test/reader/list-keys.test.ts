import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { listKeys } from '../../src/reader/list-keys.ts'

const rows = listKeys()

test('every key is explained in Chinese', () => {
  expect(rows.filter(({ description }) => !/\p{Script=Han}/u.test(description))).toEqual([])
})

test('every key has an example that YAML reads, unless its keys have theirs', () => {
  const isMap = (key: string, file: string): boolean =>
    rows.some((row) => row.file === file && row.key.startsWith(`${key}.`)) || key === '版式'
  expect(rows.filter(({ key, file, example }) => example === '' && !isMap(key, file))).toEqual([])
  expect(rows.filter(({ example }) => example !== '' && parse(`键: ${example}`) === null)).toEqual([])
})

test('keys within keys are listed once, and the words a value may be', () => {
  const find = (file: string, key: string) => rows.filter((row) => row.file === file && row.key === key)
  expect(find('正文/*.yaml', '内容.表格.列')).toMatchObject([
    { isRequired: true, example: '[类别, 收到, 办结]' },
  ])
  expect(find('附件/*.yaml', '内容.表格.列')).toEqual([])
  expect(find('公文.yaml', '版式.行距')).toMatchObject([{ values: ['国标', '网格'], example: '国标' }])
  expect(find('公文.yaml', '抄送机关')).toMatchObject([
    { example: '[[省委办公厅, 省司法厅], [市中级人民法院]]' },
  ])
})
