/** Samples of rules: a small right document of which a rule changes what it is about. */

/** Keys of 公文.yaml that replace those of the sample document (`键:` left empty takes one away), or that and other files by name. */
export type Sample = string | SampleFiles

export interface SampleFiles {
  readonly 公文: string
  /** Path from the workspace → content: the document's folder is 公文夹/, last year's may be 上年/, bodies lie in 机关/, templates in 模板/. */
  readonly 文件: Readonly<Record<string, string>>
}

export const sampleFolder = '公文夹'

/** A notice that no rule has anything to say about. */
const base: Readonly<Record<string, string>> = {
  文种: '通知',
  发文机关: '滨江市人民政府',
  发文字号: '滨政发〔2025〕8号',
  标题: '滨江市人民政府关于做好防汛工作的通知',
  主送机关: '各县（区）人民政府',
  正文: '[现将做好防汛工作的有关事项通知如下。]',
  成文日期: '2025-05-06',
}

/** Every file of the sample's workspace. */
export const sampleFiles = (sample: Sample): ReadonlyMap<string, string> => {
  const { 公文, 文件 } = typeof sample === 'string' ? { 公文: sample, 文件: {} } : sample
  const written = [...公文.matchAll(/^([^\s#:：-][^:：\n]*):/gmu)].map(([, key = '']) => key)
  const kept = Object.entries(base).filter(([key]) => !written.includes(key))
  const given = 公文.replace(/^[^\s#:：-][^:：\n]*: *(?:\n(?=\S)|(?![\s\S]))/gmu, '')
  const main = [...kept.map(([key, value]) => `${key}: ${value}`), given].join('\n')
  return new Map([[`${sampleFolder}/公文.yaml`, main], ...Object.entries(文件)])
}
