// Puts the programs in place that tests and the bench use: LibreOffice Writer, Poppler, qpdf, PDFBox, fontconfig, Chromium. Touches the network only when one is missing.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const tools = [
  {
    programs: ['soffice'],
    debian: 'libreoffice-writer-nogui',
    name: 'LibreOffice Writer',
    why: '把 DOCX 转成 PDF，检验 Word 文档的版面',
  },
  {
    programs: ['pdftoppm', 'pdftotext'],
    debian: 'poppler-utils',
    name: 'Poppler',
    why: '把 PDF 变成图和文字，检验版面和文本',
  },
  {
    programs: ['qpdf'],
    debian: 'qpdf',
    name: 'qpdf',
    why: '检验 PDF 的语法',
  },
  {
    programs: ['java'],
    debian: 'default-jre-headless',
    name: 'Java',
    why: '运行 PDFBox Preflight',
  },
  {
    programs: [],
    files: ['preflight', 'javax.activation', 'jaxb-api'].map((name) => `/usr/share/java/${name}.jar`),
    debian: 'libpdfbox2-java libactivation-java libjaxb-api-java',
    name: 'PDFBox Preflight',
    why: '检验存档用的 PDF（PDF/A）',
  },
  {
    programs: ['fc-match'],
    debian: 'fontconfig',
    name: 'fontconfig',
    why: '让 LibreOffice 找到字体',
  },
  {
    programs: ['chromium'],
    debian: 'chromium',
    name: 'Chromium',
    why: '打开比对报告的网页，检验按键、筛选和打印',
  },
]

const isInstalled = (program) => {
  const endings = process.platform === 'win32' ? ['.exe', '.com', '.cmd'] : ['']
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean)
  return folders.some((folder) => endings.some((ending) => existsSync(join(folder, program + ending))))
}

const isThere = ({ programs, files = [] }) =>
  programs.every(isInstalled) && files.every((file) => existsSync(file))

const missingTools = () => tools.filter((tool) => !isThere(tool))

const say = (text) => process.stderr.write(`${text}\n`)

const main = async () => {
  const missing = missingTools()
  if (missing.length === 0) {
    say(`测试要用的程序都在：${tools.map(({ name }) => name).join('、')}。`)
    return 0
  }
  const prefix = rootPrefix()
  if (!isInstalled('apt-get') || prefix === undefined) {
    sayByHand(missing)
    return 0
  }
  say('测试要用的程序还缺这些，现在用 apt-get 安装（需要联网，可能要几分钟）：')
  for (const { debian, name, why } of missing) say(`  ${debian}（${name}）：${why}`)
  return install(prefix, missing)
}

/** What makes a command run as root: nothing, `sudo -n`, or undefined when neither will do. */
const rootPrefix = () => {
  if (process.getuid?.() === 0) return []
  return spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0 ? ['sudo', '-n'] : undefined
}

const install = async (prefix, missing) => {
  const packages = missing.flatMap(({ debian }) => debian.split(' '))
  // A third-party source that does not answer fails the update; the packages may be there all the same.
  const updated = await apt(prefix, ['update'])
  const installed = await apt(prefix, ['install', '-y', '--no-install-recommends', ...packages])
  const left = missingTools()
  if (installed.ok && left.length === 0) {
    say('装好了。')
    return 0
  }
  const reason = [installed, updated].find(({ ok }) => !ok)?.reason ?? '装完以后仍然找不到程序'
  say(`没有装成：${reason}`)
  say(
    `请检查网络和软件源，然后自己运行：apt-get update && apt-get install -y --no-install-recommends ${packages.join(' ')}`,
  )
  return 1
}

/** Runs apt-get and shows its milestones, not the hundreds of lines between them. */
const apt = (prefix, args) =>
  new Promise((resolve) => {
    const [command, ...rest] = [
      ...prefix,
      'env',
      'LC_ALL=C',
      'DEBIAN_FRONTEND=noninteractive',
      'apt-get',
      ...args,
    ]
    say(`· ${[...prefix, 'apt-get', ...args].join(' ')}`)
    const child = spawn(command, rest, { stdio: ['ignore', 'pipe', 'pipe'] })
    let errors = ''
    let pending = ''
    child.stdout.setEncoding('utf8').on('data', (text) => {
      const lines = (pending + text).split('\n')
      pending = lines.pop() ?? ''
      for (const line of lines) if (isMilestone(line)) say(`  ${line.trim()}`)
    })
    child.stderr.setEncoding('utf8').on('data', (text) => {
      errors += text
    })
    child.on('error', (error) => resolve({ ok: false, reason: error.message }))
    child.on('close', (code) => resolve({ ok: code === 0, reason: lastError(errors, code) }))
  })

const isMilestone = (line) =>
  /^(Fetched|Need to get|Setting up (libreoffice-(core|writer)|poppler-utils|qpdf|libpdfbox2-java|fontconfig\b|chromium )|\d+ upgraded)/.test(
    line.trim(),
  )

const lastError = (errors, code) =>
  errors
    .split('\n')
    .filter((line) => /^(E:|Err|sudo:)/.test(line))
    .at(-1) ?? `apt-get 的退出码是 ${code}`

const sayByHand = (missing) => {
  say('测试要用的程序还缺这些，这台机器上没法自动安装；与它们有关的测试会跳过：')
  for (const { debian, name, why } of missing) say(`  ${name}：${why}。${byHand(debian)}`)
}

const byHand = (debian) => {
  if (process.platform === 'darwin') return homebrew[debian]
  if (process.platform === 'win32') return '请从官网下载安装，并把程序所在的文件夹加进 PATH'
  return `Debian、Ubuntu：sudo apt-get install --no-install-recommends ${debian}；其他系统请装同名或相近的包`
}

const homebrew = {
  'libreoffice-writer-nogui': 'brew install --cask libreoffice，并让 soffice 在 PATH 里',
  'poppler-utils': 'brew install poppler',
  qpdf: 'brew install qpdf',
  'default-jre-headless': 'brew install openjdk',
  'libpdfbox2-java libactivation-java libjaxb-api-java': '只在 Debian、Ubuntu 上有，缺了就不做这一项检验',
  fontconfig: 'brew install fontconfig',
  chromium: 'brew install --cask chromium，并让 chromium 在 PATH 里',
}

process.exitCode = await main()
