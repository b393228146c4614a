/** Findings over a sample document, as rules and their tests need them. */
import { type Sample, sampleFiles, sampleFolder } from '../../src/check/sample.ts'
import { type CheckResult, checkDocument } from '../../src/check-document.ts'
import { memoryFiles } from '../../src/files/memory-files.ts'

export const checkSample = (sample: Sample): CheckResult =>
  checkDocument(memoryFiles(sampleFiles(sample)), sampleFolder, { templateFolders: ['模板'] })

/** Ids of the rules that have something to say about one paragraph. */
export const rulesAbout = (paragraph: string, more = ''): readonly string[] => {
  const text = `${more}正文:\n  - |\n    ${paragraph}\n`
  return checkSample(text).diagnostics.map(({ rule }) => rule)
}
