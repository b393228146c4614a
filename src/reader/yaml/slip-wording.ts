/** What the writer is told about each slip of the keyboard. */

export const slipWording = {
  colonSpace: { rule: 'missing-space', hint: '冒号后面加一个空格' },
  colon: { rule: 'full-width-colon', hint: '改成半角冒号加一个空格“: ”' },
  quotes: { rule: 'full-width-quotes', hint: '键不用加引号，直接写键名' },
  dash: {
    rule: 'full-width-dash',
    message: '列表项开头用了全角的横线或空格。',
    hint: '改成半角减号加一个空格“- ”',
  },
  dashSpace: {
    rule: 'missing-space',
    message: '列表项的“-”后面缺一个空格。',
    hint: '“-”后面加一个空格',
  },
  tab: { rule: 'tab-indentation', message: '缩进用了制表符（Tab）。', hint: '改成半角空格，每级两个' },
  wideSpace: {
    rule: 'full-width-indentation',
    message: '缩进用了全角空格。',
    hint: '改成半角空格，每级两个；正文段首不用空格，排版时自动缩进二字',
  },
  bar: {
    rule: 'full-width-bar',
    message: '多行文字的标记用了全角“｜”或“＞”。',
    hint: '改成半角的 | 或 >',
  },
  comment: { rule: 'full-width-hash', message: '注释用了全角井号“＃”。', hint: '改成半角的 #' },
  braces: {
    rule: 'unquoted-variable',
    message: '以“{{”开头的文字没有加引号。',
    hint: "整段加引号，如 '{{年度}}年……'，或者先写 | 再另起一行",
  },
  openQuote: {
    rule: 'yaml-syntax',
    message: '引号没有成对。',
    hint: '补上右引号；文字里本身有引号时，用中文引号“”',
  },
} as const
