/** The figures of 数据.yaml, named by their path. */
import type { Path } from '../../model/path.ts'

/** 数据.yaml as read: numbers, numbers with a unit, and groups of these. */
export interface DataTree {
  readonly [name: string]: string | DataFigure | DataTree
}

export interface DataFigure {
  readonly 值: string
  readonly 单位?: string | undefined
  readonly 口径?: string | undefined
}

export interface NamedFigure {
  /** 复议.办结 */
  readonly name: string
  readonly path: Path
  readonly number: string
  readonly unit: string
}

export const listDataFigures = (tree: DataTree, above: Path = []): readonly NamedFigure[] =>
  Object.entries(tree).flatMap(([key, value]): readonly NamedFigure[] => {
    const path = [...above, key]
    if (typeof value === 'string') return [{ name: path.join('.'), path, number: value, unit: '' }]
    if (isFigure(value)) {
      return [{ name: path.join('.'), path, number: value.值, unit: value.单位 ?? '' }]
    }
    return listDataFigures(value, path)
  })

const isFigure = (value: DataFigure | DataTree): value is DataFigure => typeof value.值 === 'string'
