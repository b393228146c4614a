/** Draft: everything on disk that one document is made of, loaded and held against its schemas, not yet put together. */
import type { Path } from '../model/path.ts'
import type { YamlFile } from './load-yaml.ts'
import type { AttachmentFile, SectionFile } from './schema/block-schema.ts'
import type { DataFile } from './schema/data-schema.ts'
import type { IssuerFile } from './schema/issuer-schema.ts'
import type { OfficialDocumentFile } from './schema/official-document-schema.ts'
import type { TemplateFile } from './schema/template-schema.ts'
import type { YamlTree } from './yaml/yaml-tree.ts'

export interface Draft {
  readonly main: YamlFile<OfficialDocumentFile>
  /** False when keys of 公文.yaml were left out for their mistakes: good enough to check the texts against, no more. */
  readonly isWhole: boolean
  readonly template?: YamlFile<TemplateFile> | undefined
  /** There should be a template, but it is missing or has mistakes, which have been reported. */
  readonly templateFailed: boolean
  /** In the order of 发文机关. */
  readonly issuers: readonly IssuerEntry[]
  /** The bodies of 署名, which need not be those of 发文机关; empty for 署名: 无. */
  readonly signers: readonly IssuerEntry[]
  readonly sections: readonly Section[]
  readonly attachments: readonly YamlFile<AttachmentFile>[]
  readonly data?: DataState | undefined
  /** 数据.yaml of the folder named by 上年. */
  readonly lastYear?: DataState | undefined
}

export interface IssuerEntry {
  /** As written under 发文机关 or 署名. */
  readonly name: string
  readonly file?: YamlFile<IssuerFile> | undefined
}

/** A file of 正文/, or the 正文 of 公文.yaml as one section without a heading. */
export interface Section {
  readonly value: SectionFile
  readonly tree: YamlTree
  /** Where 内容 stands in the tree. */
  readonly contentPath: Path
}

/** 数据.yaml, or that it is there but cannot be used. */
export type DataState = YamlFile<DataFile> | 'broken'
