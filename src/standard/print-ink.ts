/** 印刷用墨 (GB/T 9704—2012 6.2): black BL100 %, red M80 % Y80 %; shares of each ink in percent. */
export const printInk = {
  black: { cyan: 0, magenta: 0, yellow: 0, black: 100 },
  red: { cyan: 0, magenta: 80, yellow: 80, black: 0 },
} as const
