/** What every part of a DOCX begins with, and the namespaces of their elements. */
export const xmlHeader = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

export const wordNamespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

export const officeNamespace = 'http://schemas.openxmlformats.org/officeDocument/2006'

export const packageNamespace = 'http://schemas.openxmlformats.org/package/2006'

export const drawingNamespace = 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing'
