/** Which characters 西文字体 draws: those that Word takes from w:ascii and w:hAnsi where the hint is eastAsia and the language Chinese (MS-OI29500 2.1.88). */

/** Signs of Latin-1 that Word leaves to the Chinese face: § ° ± · × ÷, the vowels of 拼音 and their like. */
const leftToChinese = new Set([...'¡¤§¨ª\u00ad¯°±²³´¶·¸¹º¼½¾¿×÷àáèéêìíòóùúü'])

/** Digits, Latin letters and half-width signs; not ℃ ‰ — … nor the quotation marks, which stay Chinese. */
export const isWestern = (codePoint: number): boolean =>
  codePoint <= 0x7f ||
  (codePoint >= 0xa0 && codePoint <= 0xff && !leftToChinese.has(String.fromCodePoint(codePoint)))
