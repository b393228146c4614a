/** What someone changed in Word goes into the YAML: only the touched words, with comments and variables kept. */
import { beforeAll, describe, expect, test } from 'vitest'
import {
  buildDocx,
  change,
  contentsOf,
  editXml,
  newParagraph,
  type Patched,
  paragraphWith,
  patchWith,
} from './edit-docx.ts'

const main = `文种: 通知   # 不要改
发文机关: 滨江市人民政府
发文字号: 滨政发〔2025〕8号
标题: 滨江市人民政府关于做好{{年份}}年渡口安全管理工作的通知
主送机关:
  - 各县（市、区）人民政府
  - 市政府各部门
变量:
  年份: '2025'
  数量: 三十六
用印: 印章
成文日期: 2025-03-06    # 签发那天
附注: 此件公开发布
抄送机关: [市委办公室, 市人大常委会办公室]
印发机关: 滨江市人民政府办公室
印发日期: 2025-03-07
`
const preface = `内容: 现就做好{{年份}}年渡口安全管理工作通知如下，请认真贯彻落实。
`
const first = `标题: 落实管理责任
内容:
  # 数字由水利局核过
  - |
    全市现有渡口{{数量}}处，均已明确责任人。
    各地要每月检查一次，发现隐患立即整改。
  - 列举:
      - 完善制度。健全渡口签单发航制度。
      - 加强培训。每年培训渡工两次
      - 配齐设备。救生衣按载客人数配备。
  - 标题: 县级责任
    内容: 县级人民政府对本行政区域渡口安全负总责。
  - 标题: 乡级责任
    接排: 是
    内容: 乡镇人民政府负责日常管理。遇有大风大雾，及时停航。
`
const second = `标题: 强化监督检查
内容:
  - 海事机构应当加强巡查。
  - 表格:
      题: 检查次数表
      列: [单位, 次数]
      行:
        - [江城区, '12']   # 年度合计
        - [临港区, 8]
  - 对检查不认真的，予以通报。
结语: 特此通知。
`
const contents = contentsOf({
  '公文.yaml': main,
  '正文/00-导语.yaml': preface,
  '正文/01-落实管理责任.yaml': first,
  '正文/02-强化监督检查.yaml': second,
})

let docx: Uint8Array
beforeAll(async () => {
  docx = await buildDocx(contents)
})

const patch = (edit: (xml: string) => string): Promise<Patched> => patchWith(contents, editXml(docx, edit))

const before = {
  '公文.yaml': main,
  '正文/00-导语.yaml': preface,
  '正文/01-落实管理责任.yaml': first,
  '正文/02-强化监督检查.yaml': second,
}

test('an unchanged document changes nothing', async () => {
  const patched = await patch((xml) => xml)
  expect(patched.unplaced).toEqual([])
  expect(patched.changes).toEqual([])
  expect(patched.files).toEqual(before)
})

describe('words', () => {
  test('a sentence beside a variable and a comment', async () => {
    const patched = await patch(change('各地要每月检查一次', '各地要每半个月检查一次'))
    expect(patched.unplaced).toEqual([])
    expect(patched.files['正文/01-落实管理责任.yaml']).toBe(first.replace('每月检查', '每半个月检查'))
    expect(patched.changes).toHaveLength(1)
    expect(patched.changes[0]).toMatchObject({ file: 'content/通知/正文/01-落实管理责任.yaml', line: 6 })
  })

  test('in a sentence with a variable the variable stays', async () => {
    const patched = await patch(change('三十六处，均已明确责任人', '三十六处，全部明确了责任人'))
    expect(patched.unplaced).toEqual([])
    expect(patched.files['正文/01-落实管理责任.yaml']).toContain('全市现有渡口{{数量}}处，全部明确了责任人。')
  })

  test('a changed value of a variable is told, not written over', async () => {
    const patched = await patch(change('三十六处，均已明确责任人', '三十七处，均已落实责任人'))
    expect(patched.files['正文/01-落实管理责任.yaml']).toContain('全市现有渡口{{数量}}处，均已落实责任人。')
    expect(patched.unplaced.join('')).toContain('来自变量')
  })

  test('a sentence taken out leaves no empty line', async () => {
    const patched = await patch(change('各地要每月检查一次，发现隐患立即整改。', ''))
    expect(patched.unplaced).toEqual([])
    expect(patched.files['正文/01-落实管理责任.yaml']).toBe(
      first.replace('    各地要每月检查一次，发现隐患立即整改。\n', ''),
    )
  })

  test('items of a 列举, a run-in heading and its text, a cell, the 结语', async () => {
    const patched = await patch((xml) =>
      [
        change('每年培训渡工两次', '每年培训渡工三次'),
        change('（二）乡级责任。', '（二）乡镇责任。'),
        change('及时停航', '立即停航'),
        change('>12<', '>13<'),
        change('特此通知。', '特此通知，请认真执行。'),
      ].reduce((text, edit) => edit(text), xml),
    )
    expect(patched.unplaced).toEqual([])
    expect(patched.files['正文/01-落实管理责任.yaml']).toBe(
      first.replace('渡工两次', '渡工三次').replace('乡级责任', '乡镇责任').replace('及时停航', '立即停航'),
    )
    expect(patched.files['正文/02-强化监督检查.yaml']).toBe(
      second.replace("'12'", "'13'").replace('特此通知。', '特此通知，请认真执行。'),
    )
  })
})

describe('paragraphs and headings', () => {
  test('a new paragraph goes behind the one before it', async () => {
    const patched = await patch((xml) => {
      const paragraph = paragraphWith(xml, '海事机构应当')
      return xml.replace(paragraph, paragraph + newParagraph('MainText', '节假日增加检查频次。'))
    })
    expect(patched.unplaced).toEqual([])
    expect(patched.files['正文/02-强化监督检查.yaml']).toBe(
      second.replace('加强巡查。\n', '加强巡查。\n  - 节假日增加检查频次。\n'),
    )
  })

  test('a new paragraph makes a list of a single text', async () => {
    const patched = await patch((xml) => {
      const paragraph = paragraphWith(xml, '负总责')
      return xml.replace(paragraph, paragraph + newParagraph('MainText', '所需经费列入预算。'))
    })
    expect(patched.unplaced).toEqual([])
    expect(patched.files['正文/01-落实管理责任.yaml']).toContain(
      '    内容:\n      - 县级人民政府对本行政区域渡口安全负总责。\n      - 所需经费列入预算。\n',
    )
  })

  test('a paragraph taken out', async () => {
    const patched = await patch((xml) => xml.replace(paragraphWith(xml, '予以通报'), ''))
    expect(patched.unplaced).toEqual([])
    expect(patched.files['正文/02-强化监督检查.yaml']).toBe(
      second.replace('  - 对检查不认真的，予以通报。\n', ''),
    )
  })

  test('a section taken out, and another of the first level put in', async () => {
    const patched = await patch((xml) => {
      const without = xml
        .replace(paragraphWith(xml, '县级责任'), '')
        .replace(paragraphWith(xml, '负总责'), '')
      const last = paragraphWith(without, '予以通报')
      return without.replace(
        last,
        last +
          newParagraph('HeadingLevel1', '三、加强宣传引导') +
          newParagraph('MainText', '在渡口设置警示标志。'),
      )
    })
    expect(patched.unplaced).toEqual([])
    expect(patched.files['正文/01-落实管理责任.yaml']).not.toContain('县级')
    expect(patched.files['正文/03-加强宣传引导.yaml']).toBe(
      '标题: 加强宣传引导\n内容: 在渡口设置警示标志。\n结语: 特此通知。\n',
    )
    expect(patched.files['正文/02-强化监督检查.yaml']).not.toContain('结语')
  })

  test('a heading alone cannot go', async () => {
    const patched = await patch((xml) => xml.replace(paragraphWith(xml, '强化监督检查'), ''))
    expect(patched.unplaced.join('')).toContain('强化监督检查')
  })
})

describe('elements', () => {
  test('文号, title, addressees, date, 附注, 抄送', async () => {
    const patched = await patch((xml) =>
      [
        change('滨政发〔2025〕8号', '滨政发〔2025〕9号'),
        change('渡口安全管理工作的通知', '渡口渡船安全管理工作的通知'),
        change('市政府各部门：', '市政府各部门、各直属机构：'),
        change('>2025年3月6日<', '>2025年3月10日<'),
        change('（此件公开发布）', '（此件依申请公开）'),
        change('市人大常委会办公室。', '市人大常委会办公厅。'),
      ].reduce((text, edit) => edit(text), xml),
    )
    expect(patched.unplaced).toEqual([])
    const file = patched.files['公文.yaml']
    expect(file).toContain('发文字号: 滨政发〔2025〕9号\n')
    expect(file).toContain('标题: 滨江市人民政府关于做好{{年份}}年渡口渡船安全管理工作的通知\n')
    expect(file).toContain('市政府各部门')
    expect(file).toContain('各直属机构')
    expect(file).toContain('成文日期: 2025-03-10    # 签发那天\n')
    expect(file).toContain('附注: 此件依申请公开\n')
    expect(file).toContain('抄送机关: [市委办公室, 市人大常委会办公厅]\n')
    expect(file).toContain('文种: 通知   # 不要改\n')
  })
})

describe('tracked changes', () => {
  const edit = (xml: string): string =>
    change(
      '海事机构应当加强巡查。</w:t></w:r>',
      '海事机构</w:t></w:r><w:del w:id="90" w:author="李"><w:r><w:delText>应当加强</w:delText></w:r></w:del><w:ins w:id="91" w:author="李"><w:r><w:t>每周</w:t></w:r></w:ins><w:r><w:t>巡查。</w:t></w:r>',
    )(xml)

  test('are accepted', async () => {
    const patched = await patch(edit)
    expect(patched.unplaced).toEqual([])
    expect(patched.files['正文/02-强化监督检查.yaml']).toBe(second.replace('应当加强巡查', '每周巡查'))
  })
})

test('another document is not patched onto this one', async () => {
  const other = contentsOf({
    '公文.yaml': main.replace('渡口安全', '森林防火'),
    '正文/00-导语.yaml': '内容: 近期气温升高，火险等级上升。\n',
    '正文/01-防火.yaml': '标题: 严格火源管控\n内容: 林区内禁止一切野外用火。\n',
  })
  await expect(patchWith(contents, await buildDocx(other))).rejects.toThrow('不像是同一份公文')
})
