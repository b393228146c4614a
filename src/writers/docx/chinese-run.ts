/** A run of text that says it is East Asian, so that quotes and dashes take the Chinese face. */
import { Tab, TextRun } from 'docx'
import { jointedText } from './script-joints.ts'

/** `style`: id of a character style. */
export const chineseRun = (text: string, style?: string): TextRun =>
  new TextRun({
    children: jointedText(text),
    font: { hint: 'eastAsia' },
    ...(style === undefined ? {} : { style }),
  })

export const tabRun = (): TextRun => new TextRun({ children: [new Tab()] })
