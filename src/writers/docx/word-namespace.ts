/** Namespaces of the parts of a DOCX. */
export const wordNamespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

export const officeNamespace = 'http://schemas.openxmlformats.org/officeDocument/2006'

export const packageNamespace = 'http://schemas.openxmlformats.org/package/2006'

export const drawingNamespace = 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing'
