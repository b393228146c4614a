/** Template texts that reach for more than the document's names get a complaint and no value. */
import { expect, test } from 'vitest'
import { memoryFiles } from '../../src/files/memory-files.ts'
import { readDocument } from '../../src/reader/read-document.ts'
import { documentWith, folder, goodDocument, templateFolders } from '../reader/good-document.ts'

const main = `${folder}/公文.yaml`

const readText = (text: string, lines = '') => {
  const before = (goodDocument[main] ?? '').replace('正文:\n', `${lines}正文:\n`)
  const files = memoryFiles(documentWith({ [main]: `${before}  - |\n    ${text}\n` }))
  return readDocument(files, folder, { templateFolders })
}

test.each([
  ['constructor', '{{constructor}}', 'unknown-name'],
  ['__proto__', '{{__proto__}}', 'unknown-name'],
  ['a chain to the language', '{{发文机关.constructor.prototype}}', 'unknown-name'],
  ['length', '{{发文机关.length}}', 'unknown-name'],
  ['a path upwards', '{{../../constructor}}', 'unknown-name'],
  ['lookup', '{{lookup 数据 "constructor"}}', 'unknown-name'],
  ['log', '{{log "甲"}}', 'unknown-name'],
  ['with', '{{#with 发文机关}}甲{{/with}}', ''],
  ['partial', '{{> 别的文件}}', 'template-syntax'],
  ['partial block', '{{#> 别的文件}}甲{{/别的文件}}', 'template-syntax'],
  ['dynamic partial', '{{> (lookup . "甲")}}', 'template-syntax'],
  ['decorator', '{{* 装饰}}', 'template-syntax'],
  ['decorator block', '{{#*inline "甲"}}乙{{/inline}}', 'template-syntax'],
  ['helper that is no function of ours', '{{toString 发文机关}}', 'unknown-name'],
  ['helper from the language', '{{hasOwnProperty "甲"}}', 'unknown-name'],
  ['hash', '{{汉字数字 年度 甲=乙}}', ''],
  ['root data', '{{@root.constructor}}', 'unknown-name'],
])('%s', (_name, text, rule) => {
  const { ok, diagnostics } = readText(text)
  expect(ok).toBe(false)
  if (rule !== '') expect(diagnostics.map((found) => found.rule)).toContain(rule)
})

test('{{{raw}}} and {{& raw}} are the same as {{raw}}: no text is markup here', () => {
  const result = readText('{{{事由}}}，{{& 事由}}，{{事由}}。', '附注: <b>甲</b>\n')
  const printed = JSON.stringify(result.ok && result.value.document.body.mainText.at(-1))
  expect(printed.split('2024年法治政府建设情况')).toHaveLength(4)
})

test('loops in loops stop', () => {
  const list = `变量:\n  甲: [${Array.from({ length: 100 }, (_, at) => `第${at}项`).join(', ')}]\n`
  const text = `{{#each 甲}}{{#each ../甲}}{{#each ../../甲}}{{#each ../../../甲}}项{{/each}}{{/each}}{{/each}}{{/each}}`
  const started = performance.now()
  const { diagnostics } = readText(text, list)
  expect(diagnostics.map(({ message }) => message).join()).toContain('展开超过')
  expect(performance.now() - started).toBeLessThan(5000)
})
