/** Walk: what is carried through the tree of one text while its {{…}} are filled. */
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { anything, Value, ValueGroup } from './value.ts'

export interface Scope {
  readonly values: ValueGroup | typeof anything
  /** Names that exist but have no value in this document, and why. */
  readonly absent: ReadonlyMap<string, string>
}

export type Problem = Pick<Diagnostic, 'rule' | 'message' | 'hint'>

export interface Walk {
  readonly scope: Scope
  readonly complain: (node: hbs.AST.Node, problem: Problem) => void
  /** Nodes already complained about: the body of #each runs many times. */
  readonly reported: Set<hbs.AST.Node>
  /** Statements run so far, shared by all branches. */
  readonly steps: { count: number }
  /** In a branch not taken: names must exist, but need no value. */
  readonly dormant: boolean
}

/** One level of #each: what names are looked up in, and @index and its kin. */
export interface Level {
  readonly here: Value
  readonly data: ValueGroup
}

/** In #if a key that the document happens not to have is simply false. */
export type Absence = 'is-an-error' | 'may-be-absent'

export const complainOnce = (walk: Walk, node: hbs.AST.Node, problem: Problem): void => {
  if (walk.reported.has(node)) return
  walk.reported.add(node)
  walk.complain(node, problem)
}
