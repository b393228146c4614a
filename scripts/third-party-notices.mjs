// Lists the licences of the packages whose code is in the bundle.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** `modules` are paths of files in node_modules. Throws for a package that tells no licence. */
export const writeNotices = (modules, file) => {
  const packages = [...new Set(modules.map(packageFolder))].map(describe)
  const sections = packages
    .sort((a, b) => (a.title < b.title ? -1 : 1))
    .map(({ title, text }) => `## ${title}\n\n${text}\n`)
  writeFileSync(file, `${heading}\n${sections.join('\n')}`)
}

const heading = `# Third-party code in dist/cli

The command is bundled with code of the packages below, each under its own licence.
`

const packageFolder = (path) => /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(path)[0]

const describe = (folder) => {
  const { name, version, license, author } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const texts = licenceFiles(folder).map((file) => fenced(readFileSync(join(folder, file), 'utf8').trim()))
  if (texts.length === 0 && license === undefined) throw new Error(`${name} tells no licence`)
  return {
    title: `${name} ${version} (${license ?? 'see below'})`,
    text: texts.join('\n\n') || standardText(license, author) || 'The package carries no licence text.',
  }
}

/** saxes names its licence in package.json only. */
const standardText = (license, author) =>
  license === 'ISC' && author !== undefined
    ? fenced(isc.replace('AUTHOR', typeof author === 'string' ? author : author.name))
    : ''

const isc = `Copyright (c) AUTHOR and contributors

Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee is hereby granted,
provided that the above copyright notice and this permission notice appear in all copies.

THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS SOFTWARE INCLUDING ALL
IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT,
INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN
ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF
THIS SOFTWARE.`

const licenceFiles = (folder) =>
  readdirSync(folder).filter((name) => /^(licen[cs]e|notice|copying)/i.test(name))

const fenced = (text) => `\`\`\`text\n${text}\n\`\`\``
