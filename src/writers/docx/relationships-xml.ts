/** What a part, or the package, names other parts by: rId1, rId2 … in the order given. */
import { packageNamespace } from './word-namespace.ts'

export interface Relationship {
  readonly type: string
  readonly target: string
}

export const relationshipsXml = (relationships: readonly Relationship[]): string =>
  [
    `<Relationships xmlns="${packageNamespace}/relationships">`,
    ...relationships.map(
      ({ target, type }, index) => `<Relationship Id="rId${index + 1}" Type="${type}" Target="${target}"/>`,
    ),
    '</Relationships>',
  ].join('')
