/** A piece of the text in the file: finished markup, or a picture, which the docx library writes when its file has a place in the package. */
import type { ImageRun } from 'docx'

export type FlowChild = string | ImageRun
