/** Properties draw the same cases every time, so that a change is judged by itself; PROPERTY_SEED=random explores, a number repeats. */
import fc from 'fast-check'

const asked = process.env.PROPERTY_SEED

if (asked !== 'random') fc.configureGlobal({ seed: Number(asked ?? 20_120_701) })
