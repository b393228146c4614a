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
  if (url.startsWith('node:')) return 'node'
  const path = modulePath({ url, lineNumber }) ?? ''
  const packageName = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1]
  if (packageName !== undefined) return packageName
  const own = /^src\/(?:([^/]+)\/)?(?:([^/]+)\/)?[^/]+$/.exec(path)
  return own
    ? ['hongtou', own[1], own[1] === 'writers' ? own[2] : undefined].filter(Boolean).join('/')
    : undefined
}

/** src/layout/place.ts or node_modules/docx/dist/index.mjs, whether a frame is in the bundle, in the library or in a package. */
export const modulePath = ({ url, lineNumber }) => {
  if (/\/dist\/cli\/[^/]+\.c?js$/.test(url)) return bundledModule(url, lineNumber)
  const inPackage = /node_modules\/.*/.exec(url)?.[0]
  return inPackage ?? /\/dist\/(.*)\.js$/.exec(url)?.[1]?.replace(/.*/, 'src/$&.ts')
}

/** What a sample was spent on: { kind: 'load' | 'run' | 'gc' | 'idle' | 'native', owner }. */
export const classify = (whole) => {
  const name = whole[0].functionName
  if (name === '(garbage collector)') return { kind: 'gc', owner: '垃圾回收' }
  if (name === '(idle)') return { kind: 'idle', owner: '等待（磁盘、线程）' }
  if (name === '(program)') return { kind: 'native', owner: 'V8 与系统（不在任何函数里）' }
  const stack = belowNode(whole)
  const owner = stack.map(ownerOf).find((found) => found !== undefined && found !== 'node')
  const loadsAt = stack.findIndex((frame, index) => isLoader(frame) || isModuleBody(frame, stack[index + 1]))
  return loadsAt < 0
    ? { kind: 'run', owner: owner ?? 'node' }
    : { kind: 'load', owner: loaderOf(stack, owner) }
}

/** Our own loader does several things: it is named with the function of node it waits for. */
const loaderOf = (stack, owner) => {
  if (owner === undefined) return isBootstrap(stack) ? 'node 启动' : 'ES 模块：解析与编译'
  const own = stack.findIndex((frame) => ownerOf(frame) === 'hongtou/cli')
  return owner === 'hongtou/cli' && own > 0
    ? `${owner}：${stack[own - 1].functionName || '顶层或无名'}`
    : owner
}

/** Node loads the command's first file, and the whole run hangs on that: what carries it is cut off. */
const belowNode = (stack) => {
  const start = stack.findIndex(
    ({ functionName, url }) => functionName === '' && url.endsWith('/dist/cli/bin.js'),
  )
  return start < 0 ? stack : stack.slice(0, start + 1)
}

const isLoader = (frame) =>
  /^node:internal\/(modules|bootstrap|main|process\/esm_loader)/.test(frame.url) ||
  /^src\/cli\/(open-scripts|load-chunk|compiled-code)\.ts$/.test(modulePath(frame) ?? '')

const isBootstrap = (stack) => stack.some(({ url }) => /^node:internal\/(bootstrap|main)/.test(url))

/** The top level of a module runs while it loads. */
const isModuleBody = ({ functionName }, parent) =>
  functionName === '' && parent !== undefined && isLoader(parent)

/** Sums ms by key, largest first. */
export const totals = (samples, keyOf) => {
  const sums = new Map()
  for (const { ms, stack } of samples) {
    const key = keyOf(stack)
    if (key !== undefined) sums.set(key, (sums.get(key) ?? 0) + ms)
  }
  return [...sums].sort(([, a], [, b]) => b - a)
}
