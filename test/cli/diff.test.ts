import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { main } from '../../src/cli/main.ts'
import { type FakeIo, fakeIo } from './fake-io.ts'

const notice = (year: number, count: number): string => `文种: 报告
格式: 普通
发文机关: 滨江市人民政府
标题: 滨江市人民政府关于${year}年渡口安全工作的报告
成文日期: ${year + 1}-02-20
用印: 无
${year === 2024 ? '上年: ../../2023/渡口报告\n' : ''}正文:
  - ${year}年，全市组织渡口应急演练${count}场，参加船员和乘客3260人次。
  - 开展宪法宣传周活动，在全市112个乡镇（街道）设置宣传点。
`

const write = (io: FakeIo, path: string, text: string): void => {
  const file = join(io.cwd, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}

const office = (): FakeIo => {
  const io = fakeIo()
  write(io, 'content/2023/渡口报告/公文.yaml', notice(2023, 17))
  write(io, 'content/2024/渡口报告/公文.yaml', notice(2024, 21))
  return io
}

const git = (io: FakeIo, ...args: string[]): void => {
  const identity = ['-c', 'user.name=沈岩', '-c', 'user.email=shen@example.cn']
  execFileSync('git', ['-C', io.cwd, ...identity, ...args], { stdio: 'ignore' })
}

const folders = ['content/2023/渡口报告', 'content/2024/渡口报告'] as const

describe('two folders', () => {
  test('are compared on the terminal', async () => {
    const io = office()
    expect(await main(['diff', ...folders], io)).toBe(0)
    expect(io.said.err).toBe('')
    expect(io.said.out).toContain('应急演练【17场→21场】')
    expect(io.said.out).toContain('+23.5%')
    expect(io.said.out).toContain('雷同率')
  })

  test('one alone is compared with its 上年', async () => {
    const both = office()
    await main(['diff', ...folders], both)
    const one = office()
    expect(await main(['diff', folders[1]], one)).toBe(0)
    expect(one.said.out).toBe(both.said.out)
  })

  test('the report is written into a folder', async () => {
    const io = office()
    expect(await main(['diff', ...folders, '-f', 'md', '-o', '比对'], io)).toBe(0)
    const [file = ''] = readdirSync(join(io.cwd, '比对'))
    expect(io.said.out).toBe(`比对/${file}\n`)
    expect(file).toBe('滨江市人民政府关于2024年渡口安全工作的报告-比对.md')
    expect(readFileSync(join(io.cwd, '比对', file), 'utf8')).toContain('<del>17场</del><ins>21场</ins>')
  })

  test('as a page for the browser, folded or not, with the limit that was given', async () => {
    const io = office()
    await main(['diff', ...folders, '-f', 'html', '-o', '比对', '--limit', '20', '--no-fold'], io)
    const page = readFileSync(join(io.cwd, io.said.out.trim()), 'utf8')
    expect(io.said.out).toMatch(/-比对\.html\n$/u)
    expect(page).toMatch(/<del [^>]*>17场<\/del><ins [^>]*>21场<\/ins>/u)
    expect(page).toContain('变化超过 20% 的标“▲”')
    expect(page).toContain('<body class="side"')
  })

  test('as JSON, with a limit of its own', async () => {
    const io = office()
    await main(['diff', ...folders, '-f', 'json', '--limit', '20'], io)
    const { old, figures } = JSON.parse(io.said.out)
    expect(old).toMatchObject({ name: folders[0], year: 2023 })
    expect(figures.filter(({ isLarge }: { isLarge: boolean }) => isLarge)).toHaveLength(1)
  })

  test('the exit code tells of differences when asked to', async () => {
    expect(await main(['diff', ...folders, '--exit-code'], office())).toBe(1)
    expect(await main(['diff', folders[0], folders[0], '--exit-code'], office())).toBe(0)
  })
})

describe('other sides', () => {
  test('a git revision of a folder, without touching the working tree', async () => {
    const io = office()
    git(io, 'init', '-q')
    git(io, 'add', '-A')
    git(io, 'commit', '-q', '-m', '第一稿')
    write(io, 'content/2024/渡口报告/公文.yaml', notice(2024, 24))
    expect(await main(['diff', 'HEAD:content/2024/渡口报告', folders[1]], io)).toBe(0)
    expect(io.said.out).toContain('应急演练【21场→24场】')
    expect(readFileSync(join(io.cwd, folders[1], '公文.yaml'), 'utf8')).toBe(notice(2024, 24))
  })

  test('a git revision is compared with its 上年 at that revision, from a folder of the repository, too', async () => {
    const io = office()
    git(io, 'init', '-q')
    git(io, 'add', '-A')
    git(io, 'commit', '-q', '-m', '第一稿')
    write(io, 'content/2023/渡口报告/公文.yaml', notice(2023, 1))
    const inside = { ...io, cwd: join(io.cwd, 'content') }
    expect(await main(['diff', 'HEAD:2024/渡口报告'], inside)).toBe(0)
    expect(io.said.out).toContain('应急演练【17场→21场】')
  })

  test('the text of an old report', async () => {
    const io = office()
    const rows = [
      '滨江市人民政府关于2023年渡口安全工作的报告',
      '',
      '2023年，全市组织渡口应急演练17场，参加船员和乘客3260人次。',
      '',
      '滨江市人民政府',
      '2024年2月20日',
    ]
    write(io, '去年.txt', rows.join('\n'))
    expect(await main(['diff', '去年.txt', folders[1]], io)).toBe(0)
    expect(io.said.out).toContain('应急演练【17场→21场】')
  })
})

describe('what cannot be compared', () => {
  const complaint = async (io: FakeIo, ...args: string[]): Promise<string> => {
    expect(await main(['diff', ...args], io)).toBe(2)
    return io.said.err
  }

  test('is answered with what to do', async () => {
    expect(await complaint(office(), '没有', folders[1])).toContain('没有这个文件或文件夹：没有')
    expect(await complaint(office(), folders[0])).toContain('没有写“上年”')
    expect(await complaint(office(), 'content', folders[1])).toContain('一次比对一份')
    expect(await complaint(office(), ...folders, '-f', 'xls')).toContain('可用的有：text、md')
    expect(await complaint(office(), ...folders, '--limit', '很多')).toContain('--limit 应当是一个百分数')
    const io = office()
    write(io, '图.png', '\u0089PNG\r\n')
    expect(await complaint(io, '图.png', folders[1])).toContain('图.png')
    expect(await complaint(io)).toContain('缺少参数')
  })

  test('revisions that are not there', async () => {
    const io = office()
    expect(await complaint(io, 'HEAD:content/2024/渡口报告', folders[1])).toContain('这里不是 git 仓库')
    git(io, 'init', '-q')
    git(io, 'add', '-A')
    git(io, 'commit', '-q', '-m', '第一稿')
    expect(await complaint(io, '没有:content/2024/渡口报告', folders[1])).toContain('没有这个版本：没有')
    expect(await complaint(io, 'HEAD:content/2020', folders[1])).toContain('没有找到 公文.yaml')
  })

  test('a document with mistakes is told with its lines', async () => {
    const io = office()
    write(io, 'content/2024/渡口报告/公文.yaml', notice(2024, 21).replace('文种: 报告', '文种: 汇报'))
    expect(await main(['diff', ...folders], io)).toBe(1)
    expect(io.said.err).toContain('content/2024/渡口报告 有错误，不能比对。')
    expect(io.said.err).toContain('公文.yaml:1:')
    expect(existsSync(join(io.cwd, 'output'))).toBe(false)
  })
})
