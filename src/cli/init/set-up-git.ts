/** git's own settings for an office's repository: each person has to make them once in their copy. */
import { spawnSync } from 'node:child_process'
import { existsSync, realpathSync } from 'node:fs'
import { relative, resolve } from 'node:path'

/** What was done and what could not be, one sentence each. */
export const setUpGit = (folder: string, force: boolean): readonly string[] => {
  const top = askGit(folder, ['rev-parse', '--show-toplevel'])
  if (top === undefined)
    return ['这里还不是 git 仓库，git 的设置没有做；运行 git init 以后，再运行一次 hongtou init。']
  const settings = {
    'diff.hongtou.textconv': `${withLocalCommands(top, folder)}hongtou text --git`,
    'diff.hongtou.cachetextconv': 'false',
    // The heading above a change stands in the line that begins with @@.
    'diff.hongtou.xfuncname': '^#+ .*$',
    // Without it git writes 汉字 in file names as numbers.
    'core.quotepath': 'false',
  }
  const done = Object.entries(settings).map(([key, value]) => set(folder, key, value, force))
  return [...done, setHooks(folder, top, force)]
}

/** git calls through a shell, at the top of the repository; npx would take a second for each file. */
const withLocalCommands = (top: string, folder: string): string => {
  const below = relative(realpathSync(top), realpathSync(folder)).replaceAll('\\', '/')
  // What a shell would not leave as it is; a command installed for all still works.
  if (/["$`]/.test(below)) return ''
  return `PATH="${below === '' ? '' : `${below}/`}node_modules/.bin:$PATH" `
}

const set = (folder: string, key: string, value: string, force: boolean): string => {
  const old = askGit(folder, ['config', '--local', '--get', key])
  if (old === value) return `已有 git config ${key} '${value}'`
  if (old !== undefined && !force) return `保留 git config ${key} '${old}'（要改成“${value}”，加 --force）`
  const isSet = askGit(folder, ['config', '--local', key, value]) !== undefined
  return isSet ? `设置 git config ${key} '${value}'` : `没能设置 git config ${key} '${value}'，请自己运行`
}

/** Hooks that are in use already would no longer run. */
const setHooks = (folder: string, top: string, force: boolean): string => {
  if (realpathSync(top) !== realpathSync(folder)) {
    return `这里不是仓库的顶层（${top}），提交前的检查和 .github/workflows 只在顶层起作用，没有设置。`
  }
  const inUse = askGit(folder, ['rev-parse', '--git-path', 'hooks/pre-commit'])
  const isOurs = askGit(folder, ['config', '--local', '--get', 'core.hooksPath']) === '.githooks'
  if (!isOurs && !force && inUse !== undefined && existsSync(resolve(folder, inUse))) {
    return `保留 ${inUse}；要在提交前检查公文，在它里面加上一行：sh .githooks/pre-commit`
  }
  return set(folder, 'core.hooksPath', '.githooks', force)
}

/** Undefined when git is missing, there is no repository, or nothing is set. */
const askGit = (folder: string, args: readonly string[]): string | undefined => {
  const { status, stdout } = spawnSync('git', args, { cwd: folder, encoding: 'utf8' })
  return status === 0 ? stdout.replace(/\r?\n$/, '') : undefined
}
