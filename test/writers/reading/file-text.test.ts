import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fileText } from '../../../src/writers/reading/file-text.ts'

test('公文.yaml: its elements, then its text', () => {
  const written = {
    发文机关: '滨江市人民政府',
    标题: '关于做好\n防汛工作的通知',
    附件: ['名单', '计划'],
    抄送机关: [['市委办公室', '市人大常委会办公室'], ['市法院']],
    出席: [{ 单位: '市水利局', 姓名: '方远' }],
    变量: { 雨量: '120毫米' },
    正文: [
      '入汛以来，\n降雨偏多。现将有关事项通知如下。',
      {
        标题: '加强值守',
        接排: '是',
        内容: ['{{雨量}}以上的，立即上报。', { 标题: '值班', 内容: '专人值班。' }],
      },
    ],
    结语: '特此通知。',
  }
  expect(fileText(written)).toBe(`发文机关：滨江市人民政府
标题：关于做好防汛工作的通知
附件：名单
附件：计划
抄送机关：市委办公室、市人大常委会办公室
抄送机关：市法院
出席.单位：市水利局
出席.姓名：方远
变量.雨量：120毫米

入汛以来，降雨偏多。
现将有关事项通知如下。

# 加强值守

接排：是

{{雨量}}以上的，立即上报。

## 值班

专人值班。

特此通知。
`)
})

test('a section: heading, items, tables, pictures', () => {
  const written = {
    标题: '主要成效',
    编号: '无',
    内容: [
      { 列举: ['加强设计。部署工作。', '完善机制。'] },
      {
        表格: {
          题: '情况',
          列: ['类别', '收到'],
          行: [
            ['处罚', '12'],
            ['许可', '^'],
          ],
          横排: '是',
        },
      },
      {
        表格: {
          列: [
            ['甲', '<'],
            ['乙', '丙'],
          ],
          行: [['1', '2']],
        },
      },
      { 图片: { 文件: '附图.png', 题: '示意图' } },
    ],
  }
  expect(fileText(written)).toBe(`# 主要成效

编号：无

- 加强设计。
  部署工作。
- 完善机制。

表格.题：情况
表格.横排：是
类别 | 收到
处罚 | 12
许可 | ^

甲 | <
乙 | 丙
1 | 2

图片.文件：附图.png
图片.题：示意图
`)
})

test('数据.yaml: a figure on a line', () => {
  const written = { 许可: { 受理: '1200', 办结: { 值: '1060', 单位: '件', 口径: '市本级' } } }
  expect(fileText(written)).toBe('许可.受理：1200\n许可.办结：1060件，口径：市本级\n')
})

test('whatever is written is shown, also where it does not belong', () => {
  const words = fc.constantFrom(
    '甲',
    '乙丙',
    '标题',
    '内容',
    '列举',
    '表格',
    '行',
    '正文',
    'toString',
    '结语',
  )
  const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
    tree: fc.oneof(
      { depthSize: 'small' },
      words,
      fc.array(tie('tree'), { maxLength: 3 }),
      fc.dictionary(words, tie('tree'), { maxKeys: 3 }),
    ),
  }))
  const leaves = (value: unknown): string[] =>
    typeof value === 'object' && value !== null ? Object.values(value).flatMap(leaves) : [String(value)]
  fc.assert(
    fc.property(tree, (value) => {
      const text = fileText(value)
      expect(leaves(value).filter((leaf) => !text.includes(leaf))).toEqual([])
    }),
  )
})
