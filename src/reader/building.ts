/** Building: what every step that puts a document together needs — where to report, what texts may use, what came from where, the pictures. */
import type { Diagnostic, Span } from '../diagnostics/diagnostic.ts'
import { type Path, pathKey } from '../model/path.ts'
import { joinLines } from '../text/white-space.ts'
import type { ReadImage } from './image/read-image.ts'
import { fillTemplate } from './template/fill-template.ts'
import type { Scope } from './template/walk.ts'
import type { YamlTree } from './yaml/yaml-tree.ts'

export interface Building {
  readonly report: (diagnostic: Diagnostic) => void
  readonly scope: Scope
  readonly places: Places
  readonly readImage: ReadImage
}

/** Where the parts of the document were written. */
export interface Places {
  note(path: Path, span: Span): void
  /** The place of a path, or of the nearest part around it. */
  locate(path: Path): Span | undefined
}

export const startPlaces = (): Places => {
  const spans = new Map<string, Span>()
  return {
    note: (path, span) => void spans.set(pathKey(path), span),
    locate: (path) => {
      for (let length = path.length; length >= 0; length -= 1) {
        const span = spans.get(pathKey(path.slice(0, length)))
        if (span) return span
      }
      return undefined
    },
  }
}

/** A text as it will be printed: its variables filled in, its lines joined. */
export const finishText = (building: Building, raw: string, tree: YamlTree, path: Path): string => {
  warnBlankLine(building, raw, tree, path)
  return joinLines(fillTemplate(building, raw, tree, path))
}

/** One text is one paragraph; a writer who leaves a line blank means two. */
const warnBlankLine = (building: Building, raw: string, tree: YamlTree, path: Path): void => {
  if (!raw.includes('\n') || raw.includes('{{')) return
  // Outside `|` a single line break has become a space already, and a blank line a line break.
  const blank =
    tree.textStyle(path) === 'BLOCK_LITERAL' ? /\n\s*\n\s*(?=\S)/u.exec(raw) : /\n(?=\S)/u.exec(raw)
  if (!blank) return
  const start = blank.index + blank[0].length
  building.report({
    rule: 'blank-line',
    severity: 'warning',
    message: '一段文字里空了一行，空行前后会并成一个自然段。',
    hint: '要分段，就写成列表的两项，各用一个“- ”开头；不分段就删去空行',
    span: tree.textSpan(path, start, (raw.slice(start).split('\n', 1)[0] ?? '').length + start),
  })
}
