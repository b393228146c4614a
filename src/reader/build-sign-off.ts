/** 落款 (GB/T 9704—2012 7.3.5): 署名, 成文日期, and 印章 or 签名章 with their pictures. */
import type { DocumentForm } from '../model/document-type.ts'
import type { Seal, Signature, SignOff } from '../model/official-document.ts'
import type { Path } from '../model/path.ts'
import { seal as sealSizes } from '../standard/elements.ts'
import { joinLines } from '../text/white-space.ts'
import type { Building } from './building.ts'
import type { Draft, IssuerEntry } from './draft.ts'
import { mistake } from './mistake.ts'
import type { IssuerFile } from './schema/issuer-schema.ts'
import type { SealingName } from './schema/official-document-schema.ts'

export const buildSignOff = (building: Building, draft: Draft, form: DocumentForm): SignOff => {
  const { value, tree } = draft.main
  for (const [key, property] of signOffKeys) {
    if (value[key] !== undefined)
      building.places.note(['body', 'signOff', ...property], tree.valueSpan([key]))
  }
  const sealing = sealingOf(draft, form)
  const seals = sealing === '印章' ? buildSeals(building, draft) : []
  return {
    sealing: sealings[sealing],
    issuers: signingNames(draft),
    ...(seals.some((seal) => seal !== undefined) && { seals }),
    ...(sealing === '签名章' && { signatures: buildSignatures(building, draft) }),
    ...(value.成文日期 && { documentDate: value.成文日期 }),
  }
}

const signOffKeys = [
  ['用印', []],
  ['署名', ['issuers']],
  ['签发人职务', ['signatures']],
  ['成文日期', ['documentDate']],
] as const

const sealings = { 印章: 'seal', 无: 'none', 签名章: 'signature-stamp' } as const

/** As written, else as the template says, else as the form has it; what is published plain bears no seal. */
export const sealingOf = ({ main, template }: Draft, form: DocumentForm): SealingName =>
  main.value.用印 ?? (form === 'plain' ? '无' : (template?.value.用印 ?? usualSealings[form]))

const usualSealings = { general: '印章', letter: '印章', order: '签名章', minutes: '无' } as const

/** An issuer signs with its full name; a 署名 that is written stands as it is. */
const signingNames = ({ main: { value }, signers }: Draft): readonly string[] =>
  signers.map(({ name, file }) => (value.署名 === undefined ? (file?.value.全称 ?? name) : joinLines(name)))

const buildSeals = (building: Building, { signers }: Draft): readonly (Seal | undefined)[] =>
  signers.map(({ file }) => {
    const written = file?.value.印章
    if (!file || written === undefined) return undefined
    const image = building.readImage(written, file.tree.valueSpan(['印章']))
    return image && { image, diameter: sealDiameter(file.value) }
  })

const sealDiameter = ({ 印章直径, 层级 }: IssuerFile): number =>
  印章直径 ?? (层级 ? sealSizes.diameters[levels[层级]] : sealSizes.usualDiameter)

const levels = { 中央: 'central', 省: 'provincial', 市: 'municipal', 县: 'county', 乡: 'township' } as const

/** 签发人职务 and 签名章, one for each body that signs (7.3.5.3). */
const buildSignatures = (building: Building, draft: Draft): readonly Signature[] => {
  const { value, tree } = draft.main
  const bodies = draft.signers.length > 0 ? draft.signers : draft.issuers
  const positions = [value.签发人职务 ?? []].flat()
  const stamps = [value.签名章 ?? []].flat()
  if (positions.length === 0) reportNoPosition(building, draft)
  else if (positions.length !== bodies.length) reportCount(building, draft, '签发人职务', positions, bodies)
  if (stamps.length > 0 && stamps.length !== bodies.length) {
    reportCount(building, draft, '签名章', stamps, bodies)
  }
  return positions.map((position, index): Signature => {
    const stamp = stamps[index]
    const path: Path = Array.isArray(value.签名章) ? ['签名章', index] : ['签名章']
    const image =
      stamp === undefined || stamp === '无' ? undefined : building.readImage(stamp, tree.valueSpan(path))
    return { position: joinLines(position), ...(image && { image }) }
  })
}

const clause = 'GB/T 9704—2012 7.3.5.3'

const reportNoPosition = (building: Building, { main }: Draft): void =>
  building.report(
    mistake('signatory-position', '加盖签名章，没有写签发人职务。', {
      reason: '签发人职务标注在签名章左边。',
      hint: '补上一行“签发人职务: 市长”；不用签名章的，写“用印: 印章”或“用印: 无”',
      clause,
      span: main.value.用印 ? main.tree.valueSpan(['用印']) : main.tree.keySpan([]),
    }),
  )

const reportCount = (
  building: Building,
  { main: { tree } }: Draft,
  key: '签发人职务' | '签名章',
  written: readonly string[],
  bodies: readonly IssuerEntry[],
): void =>
  building.report(
    mistake('signatory-position', `署名的机关有 ${bodies.length} 个，“${key}”写了 ${written.length} 个。`, {
      hint: `按机关的次序，每个机关写一个${key === '签名章' ? '；没有图片的写“无”' : ''}`,
      clause,
      span: tree.keySpan([key]),
    }),
  )
