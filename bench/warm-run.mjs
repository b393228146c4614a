// A process that sets documents when its parent asks: <name of the builder>. Messages: { from, count } → { seconds, processor, memory, held }.
import { warmBuilders } from './warm-builders.mjs'

const builder = await warmBuilders[process.argv[2]]()

/** In the order of asking; inputs are made before the clock starts. */
const buildStretch = async ({ from, count }) => {
  const inputs = []
  for (let number = from; number < from + count; number++) inputs.push(await builder.take(number))
  const processor = process.cpuUsage()
  const started = performance.now()
  for (const input of inputs) {
    const files = await builder.build(input)
    if (files.some((bytes) => bytes.length < 1000)) throw new Error('排出来的文件是空的')
  }
  const seconds = (performance.now() - started) / 1000
  const { user, system } = process.cpuUsage(processor)
  return { seconds, processor: (user + system) / 1e6, memory: process.memoryUsage.rss() / 2 ** 20 }
}

/** What is still held after everything that can be has been let go, buffers outside the heap too. */
const heldMegabytes = () => {
  for (let times = 0; times < 3; times++) globalThis.gc?.()
  const { heapUsed, external } = process.memoryUsage()
  return (heapUsed + external) / 2 ** 20
}

process.on('message', async (stretch) => {
  const figures = await buildStretch(stretch)
  process.send({ ...figures, held: heldMegabytes() })
})
process.on('disconnect', () => builder.close?.())
process.send({ ready: true })
