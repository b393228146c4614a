// Reads V8 CPU profiles: where each sample was spent, whether a module was being loaded, and by which package.
import { readFileSync } from 'node:fs'
import { bundledModule } from './bundled-module.mjs'

/** One profile file as leaf samples: { ms, stack } with the stack from the leaf to the root. */
export const readSamples = (file) => {
  const { nodes, samples, timeDeltas } = JSON.parse(readFileSync(file, 'utf8'))
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const parents = new Map(nodes.flatMap((node) => (node.children ?? []).map((child) => [child, node.id])))
  const stacks = new Map()
  const stackOf = (id) => {
    if (!stacks.has(id)) {
      const stack = []
      for (let at = id; at !== undefined; at = parents.get(at)) stack.push(byId.get(at).callFrame)
      stacks.set(id, stack)
    }
    return stacks.get(id)
  }
  return samples.map((id, index) => ({ ms: timeDeltas[index] / 1000, stack: stackOf(id) }))
}

/** The package, our own top folder (src/layout) or node itself that a frame belongs to. */
export const ownerOf = ({ url, lineNumber }) => {
  if (/\/dist\/cli\/[^/]+\.js$/.test(url)) return 'hongtou/cli'
  if (!url.endsWith('.cjs')) return url.startsWith('node:') ? 'node' : undefined
  const path = bundledModule(url, lineNumber) ?? ''
  const packageName = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1]
  if (packageName !== undefined) return packageName
  const own = /^src\/(?:([^/]+)\/)?(?:([^/]+)\/)?[^/]+$/.exec(path)
  return own
    ? ['hongtou', own[1], own[1] === 'writers' ? own[2] : undefined].filter(Boolean).join('/')
    : undefined
}

/** What a sample was spent on: { kind: 'load' | 'run' | 'gc' | 'idle' | 'native', owner }. */
export const classify = (stack) => {
  const name = stack[0].functionName
  if (name === '(garbage collector)') return { kind: 'gc', owner: '垃圾回收' }
  if (name === '(idle)') return { kind: 'idle', owner: '等待（磁盘、线程）' }
  if (name === '(program)') return { kind: 'native', owner: 'V8 与系统（不在任何函数里）' }
  const owner = stack.map(ownerOf).find((found) => found !== undefined && found !== 'node')
  const loadsAt = stack.findIndex((frame, index) => isLoader(frame) || isModuleBody(frame, stack[index + 1]))
  return loadsAt < 0
    ? { kind: 'run', owner: owner ?? 'node' }
    : { kind: 'load', owner: owner ?? (isBootstrap(stack) ? 'node 启动' : 'ES 模块：解析与编译') }
}

const isLoader = ({ url }) =>
  /^node:internal\/(modules|bootstrap|main|process\/esm_loader)/.test(url) ||
  url.endsWith('/dist/cli/open-scripts.js')

const isBootstrap = (stack) => stack.some(({ url }) => /^node:internal\/(bootstrap|main)/.test(url))

/** The top level of a module runs while it loads; the command's own top level is the run itself. */
const isModuleBody = ({ functionName, url }, parent) =>
  functionName === '' && parent !== undefined && isLoader(parent) && !url.endsWith('/dist/cli/bin.js')

/** Sums ms by key, largest first. */
export const totals = (samples, keyOf) => {
  const sums = new Map()
  for (const { ms, stack } of samples) {
    const key = keyOf(stack)
    if (key !== undefined) sums.set(key, (sums.get(key) ?? 0) + ms)
  }
  return [...sums].sort(([, a], [, b]) => b - a)
}
