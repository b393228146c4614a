/** The script of the page: its parts in order, in a scope of their own. Plain text, so that every build gives the same bytes. */
import { changeScript } from './change-script.ts'
import { figureScript } from './figure-script.ts'
import { keyScript } from './key-script.ts'
import { viewScript } from './view-script.ts'

export const pageScript: string = `(() => {
'use strict'
${viewScript}${changeScript}${figureScript}${keyScript}
document.body.classList.add('scripted')
tellBarHeight()
if (window.matchMedia('(max-width: 600px)').matches) showSideBySide(false)
refresh()
})()
`
