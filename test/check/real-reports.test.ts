/** Over real reports every finding must be defensible: the golden lists rule and place of each, to be read one by one; no sentence is kept. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { checkDocument } from '../../src/check-document.ts'
import { createPlaceFinder } from '../../src/diagnostics/place.ts'
import { memoryFiles } from '../../src/files/memory-files.ts'
import { importText } from '../../src/importer/import-text.ts'

const reports = fileURLToPath(new URL('../../../shared/reports', import.meta.url))
const names = existsSync(reports) ? readdirSync(reports).filter((name) => name.endsWith('.txt')) : []
const templates = fileURLToPath(new URL('../../templates', import.meta.url))

const findings = (name: string): string => {
  const { files } = importText(readFileSync(`${reports}/${name}`, 'utf8'), { name })
  const all = new Map([...files].map(([path, text]) => [`件/${path}`, text]))
  for (const template of readdirSync(templates).filter((file) => file.endsWith('.yaml')))
    all.set(`模板/${template}`, readFileSync(`${templates}/${template}`, 'utf8'))
  const { diagnostics, sources } = checkDocument(memoryFiles(all), '件', { templateFolders: ['模板'] })
  const placeOf = createPlaceFinder(sources)
  const lines = diagnostics.map((diagnostic) => {
    const place = placeOf(diagnostic)
    const file = place?.file.replace(/^件\//u, '').replace(/(\d\d)-[^/]*$/u, '$1') ?? ''
    return `${file}:${place?.line}:${place?.column} ${diagnostic.severity} ${diagnostic.rule}`
  })
  return `${lines.sort().join('\n')}\n`
}

describe.skipIf(names.length === 0)('findings over the real reports', () => {
  test.each(names)('%s', async (name) => {
    await expect(findings(name)).toMatchFileSnapshot(`../golden/check/${name}`)
  })
})
