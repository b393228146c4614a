/** YAML syntax errors in plain Chinese. */
import type { YAMLError } from 'yaml'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'

export interface Wording {
  readonly rule: string
  readonly message: string
  readonly hint: string
}

/** What to tell the writer about a YAML error on a line of the source. */
export const syntaxDiagnostic = (error: YAMLError, line: string): Omit<Diagnostic, 'span'> => ({
  severity: 'error',
  ...wordingOf(error, line),
})

const wordingOf = ({ code, message }: YAMLError, line: string): Wording => {
  if (code === 'DUPLICATE_KEY') {
    return {
      rule: 'duplicate-key',
      message: `键“${keyIn(line)}”写了两次。`,
      hint: '留一处，另一处删去或并入',
    }
  }
  if (
    /^\s*(?:- )?[^\s:：]{1,12}：/u.test(line) &&
    (code === 'MISSING_CHAR' || code === 'MULTILINE_IMPLICIT_KEY')
  ) {
    return { ...syntax, message: '这一行像是“键：值”，但用了全角冒号。', hint: '改成半角冒号加一个空格“: ”' }
  }
  if (code === 'BLOCK_AS_IMPLICIT_KEY' && (line.match(/:(?=\s|$)/g) ?? []).length < 2) {
    return {
      ...syntax,
      message: '下一行缩进得太深，被当成了这一行的一部分。',
      hint: '同一级的键或“-”要从同一列开始',
    }
  }
  if (/quote/.test(message)) {
    return { ...syntax, message: '引号没有成对。', hint: '补上右引号；文字里本身有引号时，用中文引号“”' }
  }
  return { ...syntax, ...(wordings[code] ?? wordings.UNEXPECTED_TOKEN) }
}

const keyIn = (line: string): string => /^\s*(?:- )*([^\s:]+)\s*:/u.exec(line)?.[1] ?? line.trim()

const syntax = { rule: 'yaml-syntax' } as const

const wordings: Partial<Record<YAMLError['code'], Omit<Wording, 'rule'>>> & {
  readonly UNEXPECTED_TOKEN: Omit<Wording, 'rule'>
} = {
  UNEXPECTED_TOKEN: {
    message: '这里的写法 YAML 读不懂。',
    hint: '检查缩进是否对齐；文字里有冒号、引号、方括号时整段加单引号，或者先写 | 再另起一行',
  },
  MISSING_CHAR: {
    message: '这一行缺少“键: 值”的冒号，或者列表项缺少“- ”。',
    hint: '检查冒号是不是半角、后面有没有空格，缩进是否与上一行对齐',
  },
  BLOCK_AS_IMPLICIT_KEY: {
    message: '一行里有两个“冒号加空格”，分不清哪个是键。',
    hint: '文字里的冒号改用全角“：”，或者整段加单引号',
  },
  BAD_INDENT: { message: '缩进没有对齐。', hint: '同一级的键或“-”要从同一列开始，每级缩进两个半角空格' },
  TAB_AS_INDENT: { message: '缩进用了制表符（Tab）。', hint: '改成半角空格，每级两个' },
  MULTILINE_IMPLICIT_KEY: {
    message: '这一行和相邻的行连成了一个跨行的键。',
    hint: '看键后面有没有半角冒号和内容，短横和缩进对不对；要写多行文字，先写 | 再另起一行',
  },
  BAD_SCALAR_START: {
    message: '文字不能以这个符号（@、`、% 等）开头。',
    hint: '整段加单引号',
  },
  BAD_ALIAS: { message: '文字以 * 或 & 开头，被当成了 YAML 的引用。', hint: '整段加单引号' },
  BAD_DQ_ESCAPE: { message: '半角双引号里的反斜杠 \\ 被当成了转义。', hint: '改用单引号' },
  TAG_RESOLVE_FAILED: {
    message: '文字以半角 ! 开头，被当成了 YAML 的标签。',
    hint: '整段加单引号，或改用全角“！”',
  },
  MULTIPLE_DOCS: { message: '一个文件里有两份内容（中间有 ---）。', hint: '删去“---”行，一个文件只写一份' },
  BLOCK_IN_FLOW: { message: '方括号或花括号里不能再写缩进的列表。', hint: '改成每行一个“- ”的列表' },
  NON_STRING_KEY: { message: '键只能是文字。', hint: '检查冒号前面的内容' },
  KEY_OVER_1024_CHARS: { message: '键太长了。', hint: '检查冒号：文字里的冒号用全角“：”' },
  RESOURCE_EXHAUSTION: { message: '嵌套太深。', hint: '正文最多四级标题' },
  MULTIPLE_ANCHORS: { message: '不能使用 YAML 锚点（&）。', hint: '文字以 & 开头时加单引号' },
}
