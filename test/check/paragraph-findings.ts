/** One paragraph of a sample document, checked: what is found where, and what --fix makes of it. */
import { sampleFiles, sampleFolder } from '../../src/check/sample.ts'
import { applyFixes } from '../../src/diagnostics/apply-fixes.ts'
import { checkSample } from './check-sample.ts'

const write = (paragraph: string): string => `正文:\n  - |\n    ${paragraph}\n`

/** The rules, each with the stretch of the writer's file it points at: `half-width-marks ,`. */
export const findingsIn = (paragraph: string): readonly string[] => {
  const { diagnostics, sources } = checkSample(write(paragraph))
  return diagnostics.map(({ rule, span }) => {
    return `${rule} ${span ? sources.get(span.file)?.slice(span.start, span.end) : ''}`
  })
}

/** The paragraph after --fix has run until it changes nothing more. */
export const mend = (paragraph: string): string => {
  let text = write(paragraph)
  for (let run = 0; run < 6; run += 1) {
    const { diagnostics, sources } = checkSample(text)
    const whole = sampleFiles(text).get(`${sampleFolder}/公文.yaml`) ?? ''
    const fixed = applyFixes(diagnostics, sources).texts.get(`${sampleFolder}/公文.yaml`) ?? whole
    if (fixed === whole) return /- \|\n {4}(.*)\n?$/u.exec(text)?.[1] ?? ''
    text = fixed.slice(fixed.indexOf('正文:'))
  }
  return '没有停下来'
}
