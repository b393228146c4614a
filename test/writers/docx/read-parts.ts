/** A DOCX read back for tests: its parts and its text in reading order. */
import { strFromU8, unzipSync } from 'fflate'

export const readParts = (docx: Uint8Array): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(unzipSync(docx)).map(([name, bytes]) => [name, strFromU8(bytes)]))

export const part = (docx: Uint8Array, name: string): string => readParts(docx)[name] ?? ''

/** The main part as Word reads it, without what is there for LibreOffice alone. */
export const readAsWord = (docx: Uint8Array): string =>
  part(docx, 'word/document.xml').replace(/<mc:Fallback>.*?<\/mc:Fallback>|<mc:Fallback\/>/g, '')

/** Texts of the main part in order, paragraph after paragraph, without tabs and breaks. */
export const readText = (docx: Uint8Array): string =>
  [...readAsWord(docx).matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)]
    .map(([, text = '']) =>
      text
        .replace(/&lt;/g, '<')
        .replace(/&gt;/g, '>')
        .replace(/&quot;/g, '"')
        .replace(/&apos;/g, "'")
        .replace(/&amp;/g, '&'),
    )
    .join('')
