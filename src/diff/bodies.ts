/** The names of bodies that a document's elements hold: 发文机关, 主送, 抄送, 印发. */
import type { OfficialDocument } from '../model/official-document.ts'

export const namesOfBodies = ({ issuers, body, colophon }: OfficialDocument): readonly string[] => {
  const lists = [body.addressees, colophon?.addressees, colophon?.cc, colophon?.printedBy]
  return [
    ...issuers.flatMap(({ fullName, shortName }) => [fullName, shortName ?? '']),
    ...body.signOff.issuers,
    ...lists.flatMap((list) => (list ?? '').split(/[、，。；：\s]/u)),
  ].filter((name) => /^\p{Script=Han}{2,30}$/u.test(name))
}
