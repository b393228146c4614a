/** A folder of YAML to finished files, all in memory. */
import { describe, expect, test } from 'vitest'
import { memoryFiles } from '../src/files/memory-files.ts'
import { type BuildRequest, buildDocument, outputName } from '../src/pipeline.ts'
import { outputFormats } from '../src/writers/index.ts'
import { notice } from './tools/documents.ts'
import { readPdfObjects, textOf } from './tools/pdf-objects.ts'
import { testFonts } from './tools/test-fonts.ts'

const folder = 'content/2025/渡口安全'

const main = `文种: 通知
发文机关: 滨江市人民政府
发文字号: 滨政发〔2025〕8号
标题: 滨江市人民政府关于做好渡口安全管理工作的通知
主送机关: 各县（市、区）人民政府
正文:
  - 现就做好渡口安全管理工作通知如下，请认真贯彻落实。
用印: 印章
成文日期: 2025-03-06
印发机关: 滨江市人民政府办公室
印发日期: 2025-03-07
`

const template = `文种: 通知
格式: 文件
行文方向: 下行
`

const build = (text: string, changes: Partial<BuildRequest> = {}) =>
  buildDocument({
    files: memoryFiles(
      new Map([
        [`${folder}/公文.yaml`, text],
        ['templates/通知.yaml', template],
      ]),
    ),
    folder,
    templateFolders: ['templates'],
    fonts: testFonts,
    formats: outputFormats,
    ...changes,
  })

describe('a document without a mistake', () => {
  test('becomes one file of every format, named by its 文号', async () => {
    const result = await build(main)
    expect(result.diagnostics).toEqual([])
    expect(result.name).toBe('滨政发〔2025〕8号')
    expect(result.pageCount).toBe(2)
    expect(result.outputs.map(({ format }) => format)).toEqual([...outputFormats])
    const [pdf, press, sourced, docx, txt] = result.outputs.map(({ bytes }) => Buffer.from(bytes))
    for (const each of [pdf, press, sourced]) expect(each?.subarray(0, 5).toString()).toBe('%PDF-')
    expect(docx?.subarray(0, 2).toString()).toBe('PK')
    expect(txt?.toString()).toContain('滨江市人民政府文件')
  })

  test('gives the same bytes every time, whatever the clock says', async () => {
    const [one, two] = [await build(main), await build(main)]
    expect(one.outputs).toEqual(two.outputs)
  })

  test('bears the 成文日期, or the date it is told to', async () => {
    const dateOf = async (changes: Partial<BuildRequest>): Promise<string | undefined> => {
      const { outputs } = await build(main, { formats: ['pdf'], ...changes })
      return /<xmp:CreateDate>([\dT:-]+)/.exec(Buffer.from(outputs[0]?.bytes ?? []).toString('latin1'))?.[1]
    }
    expect(await dateOf({})).toBe('2025-03-06T00:00:00')
    expect(await dateOf({ date: new Date(Date.UTC(2030, 0, 2)) })).toBe('2030-01-02T00:00:00')
  })

  test('R-7.3.7-e with 附件分订 every attachment is a file more, in every format, named by its 附件N', async () => {
    const result = await build('', {
      files: memoryFiles(
        new Map([
          [`${folder}/公文.yaml`, main.replace('用印:', '附件分订: 是\n用印:')],
          [`${folder}/附件/1-名录.yaml`, '标题: 渡口名录\n内容: [全市现有渡口37处。]\n'],
          [`${folder}/附件/2-检查.yaml`, '标题: 检查记录表\n内容: [检查情况如下。]\n'],
          ['templates/通知.yaml', template],
        ]),
      ),
    })
    expect(result.diagnostics).toEqual([])
    expect(result.outputs.map(({ suffix, format }) => `${suffix}.${format}`)).toEqual(
      ['', '附件1', '附件2'].flatMap((suffix) => outputFormats.map((format) => `${suffix}.${format}`)),
    )
    expect(result.pageCount).toBe(4)
    const texts = result.outputs
      .filter(({ format }) => format === 'txt')
      .map(({ bytes }) => Buffer.from(bytes).toString())
    expect(texts[0]).not.toContain('全市现有渡口')
    expect(texts[1]).toContain('滨政发〔2025〕8号附件1')
    expect(texts[1]).toContain('全市现有渡口37处。')
    expect(texts[2]).toContain('— 1 —')
  })

  test('names the files that were read', async () => {
    const { sources } = await build(main, { formats: [] })
    expect([...sources.keys()].sort()).toEqual([`${folder}/公文.yaml`, 'templates/通知.yaml'].sort())
  })
})

describe('a document with a mistake', () => {
  test('in its YAML gives no files and asks for no fonts', async () => {
    const result = await build(main.replace('文种:', '文重:'), {
      fonts: () => {
        throw new Error('fonts were opened')
      },
    })
    expect(result.outputs).toEqual([])
    expect(result.diagnostics.some(({ severity }) => severity === 'error')).toBe(true)
  })

  test('found by the layout is shown at its place in the YAML, and gives no files', async () => {
    const result = await build(main.replace('请认真', '请何𠀀认真'))
    expect(result.outputs).toEqual([])
    expect(result.name).toBe('滨政发〔2025〕8号')
    const [diagnostic] = result.diagnostics
    expect(diagnostic?.rule).toBe('glyph-missing')
    const { file = '', start = 0, end = 0 } = diagnostic?.span ?? {}
    expect(result.sources.get(file)?.slice(start, end)).toContain('𠀀')
  })

  test('that is only a warning still gives files', async () => {
    const result = await build(main.replace('请认真', '请何喆认真'), { formats: ['txt'] })
    expect(result.outputs).toHaveLength(1)
    expect(result.diagnostics.map(({ rule }) => rule)).toEqual(['glyph-fallback'])
  })
})

describe('the sources in the PDF', () => {
  const officeOf = (bodies: Readonly<Record<string, string>>) =>
    memoryFiles(
      new Map([
        ['content/机关/滨江市人民政府.yaml', '代字: 滨政发\n'],
        ['content/2025/通知/公文.yaml', `\ufeff${main}`],
        ['content/2025/通知/备忘.yaml', '与本文无关: 是\n'],
        ...Object.entries(bodies),
      ]),
    )

  const attachedIn = async (changes: Partial<BuildRequest>) => {
    const result = await build('', { folder: 'content/2025/通知', formats: ['pdf-yaml'], ...changes })
    const file = readPdfObjects(result.outputs[0]?.bytes ?? new Uint8Array())
    return file.list(file.catalog.entries.get('AF')).map((link) => {
      const bytes = file.stream(file.dictionary(file.get(link, 'EF'))?.entries.get('F'))
      return [textOf(file.get(link, 'UF')), bytes.toString('utf8')]
    })
  }

  test('are the YAML files that were read and no others, byte for byte, under names that tell where they lie', async () => {
    const files = officeOf({ 'templates/通知.yaml': template })
    expect(await attachedIn({ files })).toEqual([
      ['公文.yaml', `\ufeff${main}`],
      ['templates／通知.yaml', template],
      ['机关／滨江市人民政府.yaml', '代字: 滨政发\n'],
    ])
  })

  test('leave out the templates that come with the program', async () => {
    const files = officeOf({ '/opt/hongtou/templates/通知.yaml': template })
    const names = (await attachedIn({ files, templateFolders: ['/opt/hongtou/templates'] })).map(
      ([name]) => name,
    )
    expect(names).toEqual(['公文.yaml', '机关／滨江市人民政府.yaml'])
  })
})

describe('a JPEG in CMYK', () => {
  const jpeg = Buffer.from('ffd8ffc00014080001000104011100021100031100041100ffd9', 'hex')
  const files = memoryFiles(
    new Map<string, string | Uint8Array>([
      [`${folder}/公文.yaml`, main.replace('用印:', '  - 图片: {文件: 附图.jpg}\n用印:')],
      [`${folder}/附图.jpg`, jpeg],
      ['templates/通知.yaml', template],
    ]),
  )

  test.each(['pdf', 'pdf-yaml'] as const)(
    'keeps %s from being a PDF/A, of which the writer is told',
    async (format) => {
      const { diagnostics, outputs } = await build('', { files, formats: [format] })
      expect(outputs).toHaveLength(1)
      expect(diagnostics.map(({ rule, severity }) => [rule, severity])).toEqual([
        ['pdf-cmyk-image', 'warning'],
      ])
      expect(diagnostics[0]?.message).toContain('附图.jpg')
    },
  )

  test('is what the press wants', async () => {
    expect((await build('', { files, formats: ['pdf-cmyk'] })).diagnostics).toEqual([])
  })
})

describe('an SVG picture', () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="200" height="100"><path d="M0 0H9"/></svg>'
  const files = memoryFiles(
    new Map([
      [`${folder}/公文.yaml`, main.replace('用印:', '  - 图片: {文件: 附图.svg}\n用印:')],
      [`${folder}/附图.svg`, svg],
      ['templates/通知.yaml', template],
    ]),
  )

  test('is told of where it goes into a DOCX, at its place in the YAML', async () => {
    const result = await build('', { files, formats: ['docx'] })
    expect(result.outputs).toHaveLength(1)
    expect(result.diagnostics.map(({ rule, severity }) => [rule, severity])).toEqual([
      ['docx-svg', 'warning'],
    ])
    const [{ hint, message, span } = { message: '' }] = result.diagnostics
    expect(message).toContain('附图.svg')
    expect(hint).toContain('PNG')
    expect(result.sources.get(span?.file ?? '')?.slice(span?.start, span?.end)).toContain('附图.svg')
  })

  test('is nothing to tell of in a PDF', async () => {
    expect((await build('', { files, formats: ['pdf'] })).diagnostics).toEqual([])
  })
})

describe('the name of the files', () => {
  const titled = (title: string): string => {
    const { masthead, ...rest } = notice({ body: { title } })
    if (masthead === undefined) throw new Error('the notice has a 版头')
    const { documentNumber: _, ...draft } = masthead
    return outputName({ ...rest, masthead: draft })
  }

  test('is the 文号', () => expect(outputName(notice())).toBe('滨政发〔2025〕8号'))

  test('is the title of a document without one, without what no file system takes', () => {
    expect(titled('滨江市人民政府|关于A/B："渡口"<安全>的通知？*')).toBe(
      '滨江市人民政府关于AB：渡口安全的通知？',
    )
  })

  test('is cut when too long, between characters', () => {
    const name = titled(`${'滨'.repeat(59)}𬭚${'江'.repeat(20)}`)
    expect(name).toBe(`${'滨'.repeat(59)}𬭚`)
  })
})
