/** What an office keeps beside its documents: its registered bodies and its house words. */

/** 层级, from the top down. */
export const administrativeLevels = ['中央', '省', '市', '县', '乡'] as const
export type AdministrativeLevel = (typeof administrativeLevels)[number]

/** A body with a file under 机关/. */
export interface RegisteredIssuer {
  readonly fullName: string
  readonly shortName?: string
  /** 发文机关标志 of the general form. */
  readonly mark?: string
  /** 机关代字; all of them, whatever 文种 they are for. */
  readonly issuerCodes: readonly string[]
  readonly level?: AdministrativeLevel
  /** 党委, 人大, 政府, 政协, 部门 … */
  readonly category?: string
}

/** 术语.yaml: how the office writes its words. */
export interface HouseTerms {
  /** 用语: the wording to use, and the wordings it stands for. */
  readonly usages: readonly { readonly preferred: string; readonly discouraged: readonly string[] }[]
  /** 名称: names of laws, documents, meetings and bodies as they are in force. */
  readonly names: readonly string[]
}

export const noHouseTerms: HouseTerms = { usages: [], names: [] }
