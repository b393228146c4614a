// Keeps V8's compiled code beside the bundle, for this machine's Node: builds the sample report once and stores what V8 compiled for it.
// Without fonts that build stops early and less is kept; `npm run fonts` therefore runs this again.
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import zlib from 'node:zlib'

const sample = 'content/2025/法治政府建设年度报告'
const folder = resolve(process.argv[2] ?? 'dist/cli')

const compile = async () => {
  const { writeCompiledCode } = starter('compiled-code.js')
  const { openScripts } = starter('open-scripts.js')
  starter('tune-v8.js').tuneV8()
  const scripts = openScripts(folder)
  await buildSample(scripts.load('./hongtou.cjs'))
  const loaded = scripts.loaded()
  writeCompiledCode(
    folder,
    loaded.map(({ file, source, script }) => ({ file, source, code: script.createCachedData() })),
  )
}

const starter = (name) => createRequire(import.meta.url)(join(folder, name))

/** What it says and how it ends does not matter. */
const buildSample = async ({ run }) => {
  const output = mkdtempSync(join(tmpdir(), 'hongtou-compile-'))
  const { write } = process.stderr
  process.stderr.write = () => true
  await run(['build', sample, '-f', 'pdf,docx,txt', '-o', output])
  process.stderr.write = write
  process.exitCode = 0
  rmSync(output, { recursive: true, force: true })
}

// Node before 20.15 cannot check what it would keep.
if (zlib.crc32 !== undefined && existsSync(sample)) await compile()
