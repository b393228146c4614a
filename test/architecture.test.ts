import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))
const src = join(root, 'src')

/** Who may import whom (besides itself). `files` and `layout` mean all of the room; a path means that file only. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  model: [],
  xml: [],
  text: ['model'],
  standard: ['model'],
  diagnostics: ['model', 'text'],
  fonts: ['model', 'standard'],
  files: ['model', 'fonts'],
  reader: ['model', 'text', 'standard', 'diagnostics', 'files/files.ts'],
  importer: ['model', 'text', 'standard', 'diagnostics', 'xml'],
  patch: ['model', 'text', 'diagnostics', 'reader', 'importer', 'files/files.ts'],
  check: ['model', 'text', 'standard', 'diagnostics'],
  diff: ['model', 'text', 'standard', 'diagnostics'],
  redline: ['model', 'text', 'standard', 'fonts', 'diff', 'layout', 'writers/docx', 'xml'],
  'redline-document.ts': ['model', 'diagnostics', 'fonts', 'diff', 'layout', 'redline', 'writers'],
  register: ['model', 'text', 'standard', 'diagnostics'],
  starter: ['model', 'text', 'standard', 'diagnostics', 'reader', 'files/files.ts'],
  layout: ['model', 'text', 'standard', 'diagnostics', 'fonts'],
  'writers/pdf': ['model', 'text', 'standard', 'fonts', 'layout/page.ts'],
  'writers/docx': ['model', 'text', 'standard', 'fonts', 'layout/page.ts'],
  'writers/txt': ['model', 'text', 'standard', 'fonts', 'layout/page.ts'],
  'writers/reading': ['model', 'text'],
  writers: ['model', 'standard', 'fonts', 'layout/page.ts', 'writers/pdf', 'writers/docx', 'writers/txt'],
  'pipeline.ts': ['model', 'text', 'diagnostics', 'files', 'fonts', 'reader', 'layout', 'writers'],
  'check-document.ts': ['model', 'text', 'diagnostics', 'files', 'reader', 'check'],
  'index.ts': [
    'check',
    'check-document.ts',
    'diff',
    'model',
    'diagnostics',
    'files',
    'fonts',
    'importer',
    'layout',
    'pipeline.ts',
    'reader',
    'writers',
  ],
  cli: [
    'model',
    'text',
    'standard',
    'diagnostics',
    'files',
    'fonts',
    'reader',
    'importer',
    'patch',
    'check',
    'diff',
    'register',
    'starter',
    'check-document.ts',
    'redline-document.ts',
    'layout',
    'writers',
    'writers/reading',
    'pipeline.ts',
  ],
}

const sources = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => ({ name, text: readFileSync(join(src, name), 'utf8') }))

const roomOf = (name: string): string => {
  if (!name.includes('/')) return name
  const [first = '', second = ''] = name.split('/')
  return first === 'writers' && name.split('/').length > 2 ? `${first}/${second}` : first
}

const importsOf = (name: string, text: string): readonly string[] =>
  [...text.matchAll(/(?:from|import\()\s*'(\.[^']+)'/g)].map(([, target = '']) =>
    relative(src, resolve(src, dirname(name), target)),
  )

describe('imports go one way', () => {
  test.each(sources)('$name', ({ name, text }) => {
    const room = roomOf(name)
    const allowed = mayImport[room] ?? []
    const wrong = importsOf(name, text).filter((target) => {
      const targetRoom = roomOf(target)
      return targetRoom !== room && !allowed.includes(targetRoom) && !allowed.includes(target)
    })
    expect(wrong).toEqual([])
  })
})

const isAdapter = (name: string): boolean =>
  name.startsWith('cli/') || /^files\/(node-files|font-folders)\.ts$/.test(name)

test('only the command line and the file adapters touch the disk, the process and the clock', () => {
  const offenders = sources
    .filter(({ name, text }) => {
      if (isAdapter(name)) return false
      return /from 'node:(fs|os|child_process|process)'|\bprocess\.|\bconsole\.|Date\.now|new Date\(\)|Math\.random/.test(
        text,
      )
    })
    .map(({ name }) => name)
  expect(offenders).toEqual([])
})

test('every source file begins by saying its job', () => {
  const silent = sources.filter(({ text }) => !/^(#!.*\n)?\/\*\* /.test(text)).map(({ name }) => name)
  expect(silent).toEqual([])
})

test('files stay small, but for the list of rules, which has a line for each', () => {
  const long = sources
    .filter(({ name, text }) => name !== 'check/rules/index.ts' && text.split('\n').length > 300)
    .map(({ name }) => name)
  expect(long).toEqual([])
})

test('no named export is a default one and nothing is left to do', () => {
  const offenders = sources
    .filter(
      ({ name, text }) =>
        !name.endsWith('.d.ts') && /\bTODO\b|\bFIXME\b|@ts-ignore|export default/.test(text),
    )
    .map(({ name }) => name)
  expect(offenders).toEqual([])
})

test('every npm script the README names exists', () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8')
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>
  }
  const named = [...readme.matchAll(/npm run ([a-z-]+)/g)].map(([, script = '']) => script)
  expect(named.length).toBeGreaterThan(0)
  expect(named.filter((script) => !(script in scripts))).toEqual([])
})
