// pdfmake's PDF document without what our pages never ask of it: pdfkit's text, tables, forms and encryption stay out of the bundle.
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const pdfDocument = createRequire(import.meta.url).resolve('pdfmake/js/PDFDocument.js')
const pdfkit = join(dirname(createRequire(pdfDocument).resolve('pdfkit')), 'pdfkit.es.js')

/** Written as an ES module, so that what nothing uses can be told and left out. */
const asModule = [
  ['"use strict";\n\nexports.__esModule = true;\nexports.default = void 0;\n', ''],
  [
    'var _pdfkit = _interopRequireDefault(require("pdfkit"));',
    'import pdfkit from "pdfkit";\nconst _pdfkit = { default: pdfkit };',
  ],
  [
    'var _variableType = require("./helpers/variableType");',
    'import * as _variableType from "./helpers/variableType";',
  ],
  ['var _default = exports.default = PDFDocument;', 'export default { default: PDFDocument };'],
]

/** Calls and tables of methods that would keep the parts alive. */
const cut = [
  'this.initFonts(options.font);',
  'this.initText();',
  'this.initTables();',
  'this.initSubset(options);',
  'this._id = PDFSecurity.generateFileID(this.info);',
  'this._security = PDFSecurity.create(this, options);',
  'this.endAcroForm();',
  ...['Metadata', 'Fonts', 'Text', 'Annotations', 'AcroForm', 'Attachments', 'Subset', 'Table'].map(
    (name) => `mixin(${name}Mixin);`,
  ),
  'this.initMetadata();',
  'PDFDocument.LineWrapper = LineWrapper;',
]

/** Margins are of no concern to finished pages. */
const plainMargins = ['x => document.sizeToPoint(x, 0, this)', 'x => x']

export const leanPdfkit = {
  name: 'lean-pdfkit',
  resolveId: (id, importer) => (id === 'pdfkit' && importer === pdfDocument ? pdfkit : undefined),
  transform(code, id) {
    if (id === pdfDocument) return replaceAll(code, asModule, id)
    if (id !== pdfkit) return undefined
    return replaceAll(code, [plainMargins, ...cut.map((text) => [text, ''])], id)
  },
}

/** Another version of the package may read otherwise: then there is something to be looked at. */
const replaceAll = (code, pairs, id) =>
  pairs.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`${id} no longer has: ${from}`)
    return text.replace(from, to)
  }, code)
