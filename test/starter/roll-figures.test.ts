/** Whatever 数据.yaml holds and however it is laid out, rolling it takes out the numbers and nothing else. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { stringify } from 'yaml'
import { dataSlipKeys } from '../../src/reader/schema/slip-keys.ts'
import { parseYaml } from '../../src/reader/yaml/parse-yaml.ts'
import type { YamlTree } from '../../src/reader/yaml/yaml-tree.ts'
import { rollData } from '../../src/starter/roll-figures.ts'
import { spliceText } from '../../src/starter/splice-text.ts'

const parse = (text: string): YamlTree => {
  const { tree, diagnostics } = parseYaml('数据.yaml', text, dataSlipKeys)
  if (!tree || diagnostics.length > 0) throw new Error(`${diagnostics[0]?.message} in\n${text}`)
  return tree
}

const emptied = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null) return '待填'
  if (Object.hasOwn(value, '值')) return { ...value, 值: '待填' }
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, emptied(inner)]))
}

const number = fc.oneof(
  fc.integer({ min: -999, max: 999_999 }).map(String),
  fc.constantFrom('68.42', '0.10', '007'),
)
const figure = fc.record({ 值: number, 单位: fc.constantFrom('件', '万元', '%') })
const name = fc.constantFrom('收到', '受理', '审结', '维持', '合计', '单位')
const { data } = fc.letrec((tie) => ({
  leaf: fc.oneof(number, figure),
  data: fc.dictionary(name, fc.oneof({ maxDepth: 3 }, tie('leaf'), tie('data')), { minKeys: 1, maxKeys: 4 }),
}))
const layout = fc.record({
  collectionStyle: fc.constantFrom('block' as const, 'flow' as const, 'any' as const),
  defaultStringType: fc.constantFrom('PLAIN' as const, 'QUOTE_SINGLE' as const, 'QUOTE_DOUBLE' as const),
  defaultKeyType: fc.constant('PLAIN' as const),
  lineWidth: fc.constantFrom(20, 80),
})
/** Comments of the writer's own at the ends of some lines. */
const remarks = fc.infiniteStream(fc.boolean())

test('numbers become 待填, all else and the shape stay, and a second time changes nothing', () => {
  fc.assert(
    fc.property(data, layout, remarks, fc.constantFrom('\n', '\r\n'), (value, style, some, end) => {
      const lines = stringify(value, style).trimEnd().split('\n')
      const text =
        `# 数\n${lines.map((line) => (some.next().value ? `${line} # 注` : line)).join('\n')}\n`.replaceAll(
          '\n',
          end,
        )
      const tree = parse(text)
      const rolled = spliceText(text, rollData(text, tree).edits)
      expect(parse(rolled).value).toEqual(emptied(tree.value))
      expect(rolled.split(end)).toHaveLength(text.split(end).length)
      const again = rollData(rolled, parse(rolled))
      expect(again).toEqual({ edits: [], count: 0 })
    }),
    { numRuns: 100 },
  )
})
