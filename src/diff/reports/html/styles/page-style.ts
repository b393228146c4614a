/** The style of the page: all of it, in one sheet. */

import { layoutStyle } from './layout-style.ts'
import { markStyle } from './mark-style.ts'
import { printStyle } from './print-style.ts'
import { tableStyle } from './table-style.ts'

export const pageStyle: string = [layoutStyle, markStyle, tableStyle, printStyle].join('')
