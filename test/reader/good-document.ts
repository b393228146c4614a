/** A small document without a mistake, as files in memory; tests replace or add single files. */

export const templateFolders = ['templates'] as const
export const folder = 'content/2025/报告'

export const goodDocument: Readonly<Record<string, string>> = {
  'templates/报告.yaml': `文种: 报告
标题: '{{发文机关}}关于{{事由}}的报告'
必备: [主送机关]
`,
  'content/机关/滨江市人民政府.yaml': `简称: 市政府
印发机关: 滨江市人民政府办公室
`,
  'content/2025/报告/公文.yaml': `文种: 报告
发文机关: 滨江市人民政府
签发人: 李明
事由: 2024年法治政府建设情况
主送机关: 江南省人民政府
成文日期: 2025-02-20
正文:
  - 现将有关情况报告如下。
`,
}

/** The good document with some files replaced; an empty text takes a file away. */
export const documentWith = (changes: Readonly<Record<string, string>>): ReadonlyMap<string, string> => {
  const files = Object.entries({ ...goodDocument, ...changes }).filter(([, text]) => text !== '')
  return new Map(files)
}

/** The good document's 公文.yaml with other lines at its end. */
export const mainWith = (lines: string): Readonly<Record<string, string>> => ({
  [`${folder}/公文.yaml`]: `${goodDocument[`${folder}/公文.yaml`]}${lines}`,
})

/** The good document with its text in 正文/ instead. */
export const textWith = (files: Readonly<Record<string, string>>): Readonly<Record<string, string>> => ({
  [`${folder}/公文.yaml`]: (goodDocument[`${folder}/公文.yaml`] ?? '').replace(/正文:\n.*\n/, ''),
  ...Object.fromEntries(Object.entries(files).map(([name, text]) => [`${folder}/正文/${name}`, text])),
})
