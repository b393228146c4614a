/** How many 字 a text takes: a full-width character one, a half-width one half. */
import { displayWidth } from '../../text/display-width.ts'

export const columnsOf = (text: string): number => displayWidth(text) / 2
