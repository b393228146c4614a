/** For our own bugs: a state that no input should lead to. */
export const unreachable = (what: string): never => {
  throw new Error(`hongtou 内部错误（请报告）：${what}`)
}
