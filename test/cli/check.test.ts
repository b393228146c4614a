import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { default as ajvDraft04 } from 'ajv-draft-04'
import { expect, test } from 'vitest'
import { main } from '../../src/cli/main.ts'
import { type FakeIo, fakeIo } from './fake-io.ts'

const good = `文种: 通知
发文机关: 滨江市人民政府
发文字号: 滨政发〔2025〕8号
标题: 滨江市人民政府关于做好防汛工作的通知
主送机关: 各县（区）人民政府
正文:
  - 现将做好防汛工作的有关事项通知如下。
成文日期: 2025-05-06
`
const bad = good.replace('如下。', '如下。。   # 这里写重了')

const workspace = (files: Readonly<Record<string, string>>): FakeIo => {
  const io = fakeIo()
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(io.cwd, name)), { recursive: true })
    writeFileSync(join(io.cwd, name), text)
  }
  return io
}

test('a clean document: exit code 0 and a line that says so', async () => {
  const io = workspace({ 'content/通知/公文.yaml': good })
  expect(await main(['check'], io)).toBe(0)
  expect(io.said.out).toBe('')
  expect(io.said.err).toBe('检查了 1 件公文，没有发现问题。\n')
})

test('findings go to standard output with their place; errors exit with 1', async () => {
  const io = workspace({ 'content/通知/公文.yaml': bad })
  expect(await main(['check', 'content/通知'], io)).toBe(1)
  expect(io.said.out).toContain('content/通知/公文.yaml:7:22 错误 double-marks')
  expect(io.said.err).toContain('1 处可以用 --fix 直接改')
})

test('--fix mends the file in place, keeps the comment, and the report is clean', async () => {
  const io = workspace({ 'content/通知/公文.yaml': bad })
  expect(await main(['check', '--fix'], io)).toBe(0)
  expect(readFileSync(join(io.cwd, 'content/通知/公文.yaml'), 'utf8')).toBe(bad.replace('。。', '。'))
  expect(io.said.err).toContain('已改 content/通知/公文.yaml double-marks')
})

test('warnings pass, unless --strict', async () => {
  const warned = { 'content/通知/公文.yaml': good.replace('如下。', '如下：全年办结××件。') }
  expect(await main(['check'], workspace(warned))).toBe(0)
  expect(await main(['check', '--strict'], workspace(warned))).toBe(1)
})

test('JSON has what editors need', async () => {
  const io = workspace({ 'content/通知/公文.yaml': bad })
  await main(['check', '-f', 'json'], io)
  expect(JSON.parse(io.said.out)).toMatchObject([
    {
      rule: 'double-marks',
      severity: 'error',
      file: 'content/通知/公文.yaml',
      line: 7,
      column: 22,
      path: 'body.mainText.0',
      clause: 'GB/T 15834—2011 4',
      fix: { text: '。' },
    },
  ])
})

test('GitHub annotations, one line each', async () => {
  const io = workspace({ 'content/通知/公文.yaml': bad })
  await main(['check', '--format', 'github'], io)
  expect(io.said.out).toBe(
    '::error file=content/通知/公文.yaml,line=7,endLine=7,col=22,endColumn=24,title=double-marks（GB/T 15834—2011 4）::“。。”重复了。%0A改法：留一个“。”\n',
  )
})

test('SARIF validates against its schema, with fixes', async () => {
  const io = workspace({ 'content/通知/公文.yaml': bad, 'content/坏/公文.yaml': '标题：错\n' })
  await main(['check', '--format', 'sarif'], io)
  const schemaFile = fileURLToPath(new URL('../golden/sarif-2.1.0.schema.json', import.meta.url))
  const ajv = new ajvDraft04.default({ strict: false, validateFormats: false, unicodeRegExp: false })
  const validate = ajv.compile(JSON.parse(readFileSync(schemaFile, 'utf8')))
  const log = JSON.parse(io.said.out)
  expect(validate(log), JSON.stringify(validate.errors)).toBe(true)
  expect(log.runs[0].results.length).toBeGreaterThan(1)
  expect(log.runs[0].results.some((result: { fixes?: unknown }) => result.fixes)).toBe(true)
})

test('--explain tells clause, reason and both examples; a wrong name is answered with the nearest', async () => {
  const io = fakeIo()
  expect(await main(['check', '--explain', 'double-marks'], io)).toBe(0)
  expect(io.said.out).toContain('依据：GB/T 15834—2011')
  expect(io.said.out).toContain('请认真贯彻执行。。')
  expect(await main(['check', '--explain', 'double-mark'], io)).toBe(2)
  expect(io.said.err).toContain('是不是“double-marks”？')
  expect(await main(['check', '--explain'], io)).toBe(0)
})

test('wrong usage: unknown format, no such folder, nothing to check', async () => {
  const io = fakeIo()
  expect(await main(['check', '-f', 'xml'], io)).toBe(2)
  expect(await main(['check', '没有'], io)).toBe(2)
  expect(await main(['check', '.'], io)).toBe(1)
})
