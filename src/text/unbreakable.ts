/** Cuts a text into stretches that no row break may split: numbers with their unit, —— and ……, Latin words, single 汉字. */

/** Measure words and units that stay with the number before them. */
const units =
  '年月日时分秒元件个项次人名家条部类份批户期宗起位所处级届天周倍岁路层场座辆台套支吨克米里亩度角号章款项届篇种遍步轮万亿千百'
const number = String.raw`[¥￥$＄£€＋+−]?\d+(?:[.,:]\d+)*`
const afterNumber = `(?:[%％‰℃°]|[A-Za-z]{1,3}(?![A-Za-z])|[余多]?[万亿]{1,2}[余多]?[${units}]?|[余多]?[${units}])?`
const stretch = new RegExp(
  [
    '——+',
    '…+',
    `${number}${afterNumber}`,
    String.raw`[A-Za-z\u00c0-\u024f][A-Za-z0-9\u00c0-\u024f'’.@:/_&=?#-]*[A-Za-z0-9\u00c0-\u024f/]`,
    '[？！]{2,3}',
    '[\\s\\S]',
  ].join('|'),
  'uy',
)

export const unbreakableStretches = (text: string): readonly string[] => {
  const stretches: string[] = []
  for (let at = 0; at < text.length; at += stretches.at(-1)?.length ?? 1) {
    stretches.push(standsAlone(text.charCodeAt(at)) ? text.charAt(at) : stretchAt(text, at))
  }
  return stretches
}

/** 汉字 and the common marks begin nothing longer: looked at first, because nearly all characters are such. */
const standsAlone = (code: number): boolean =>
  (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3000 && code <= 0x3011) || code === 0xff0c

const stretchAt = (text: string, at: number): string => {
  stretch.lastIndex = at
  return stretch.exec(text)?.[0] ?? text.charAt(at)
}
