/** The sample reports of two years, read as the command reads them. */
import { fileURLToPath } from 'node:url'
import { nodeFilesIn } from '../../src/files/node-files.ts'
import type { OfficialDocument } from '../../src/model/official-document.ts'
import { type ReadDocument, readDocument } from '../../src/reader/read-document.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

export const readSample = (folder: string): ReadDocument => {
  const read = readDocument(nodeFilesIn(root), folder, { templateFolders: ['templates'] })
  if (!read.ok) throw new Error(read.diagnostics.map(({ message }) => message).join('\n'))
  return read.value
}

export const annualReport = (year: 2024 | 2025): OfficialDocument =>
  readSample(`content/${year}/法治政府建设年度报告`).document
