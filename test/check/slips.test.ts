/** Edges of the rules on slips of typing: neighbours that only look like mistakes, and real ones. */
import { describe, expect, test } from 'vitest'
import { findTypos } from '../../src/check/typo-table.ts'
import { rulesAbout } from './check-sample.ts'
import { findingsIn, mend } from './paragraph-findings.ts'

describe('nothing is found in right texts', () => {
  test.each([
    // Words of which one ends and the next begins with the same character.
    '目的的实现需要努力，为了了解情况，除了了结旧案，所有的的确确认过。',
    '对对口支援工作和和谐社区建设作出安排，参与与会人员讨论，给予与否由会议决定。',
    '以及及时上报，合并并公布，各区将将来的任务列入计划，即将将任务下达，自由由此而来。',
    '服务服务对象，管理管理人员，依法执行执行案件，服从从严治党要求。',
    '一次一次上门，一户一户登记，一个一个解决，逐条逐条核对，研究研究再定。',
    '二〇二〇年，一二三四一二三四，人人有责，天天检查，常常回访。',
    // Neighbours of the table of typos.
    '公布署名文章，自身分管领域，按装机容量计算，按装配式建筑标准，形成份额优势。',
    '避暑名城，全部暑假，部署期限，关注消防，举报消费欺诈，通报消息，备注消除。',
    '形势严峻工作艰巨，攻坚难题，研究竞争政策，完毕竞价，交通迅速恢复，物资迅速到位。',
    '通讯速度，资讯速递，审讯期间，通讯期刊，立即然后上报，建立既有建筑台账，伴随既有问题。',
    '就读职业学校，编纂改革史，一张帖子，预防犯罪，手机秘密，低廉结算，选拔款项，海拔款待。',
    '争辩认为，申辩认定，解答辨析，分辨论证，严重迭代，注重迭代，解答覆盖，监侧重点，放松驰援。',
    '搭建帐篷，一座座落成，势必需要，方针贬低，大幅射击，强调拔高，计划拔除，往返馈赠。',
    '既将任务分解又将责任压实，想方设法，应急反应情况良好，以权利制约权力，权力和责任对等。',
    // Particles and words of date.
    '报名截止日期为5月31日，申报截止后不再受理，截至2025年5月底已检查水库12座。',
    '积极的推动作用，更好的落实机制，扎实的开展计划，充分的贯彻措施，认真地履行职责。',
    '做出样子，制作出版物，找出路子，其他工作，撤销机构。',
  ])('%s', (text) => expect(rulesAbout(text)).toEqual([]))
})

describe('each wrong place is found', () => {
  test.each([
    [
      '防汛的的责任，开展了了检查，已经将将责任落实。',
      ['doubled-words 的的', 'doubled-words 了了', 'doubled-words 将将'],
    ],
    [
      '进行进行检查，为进一步为进一步加强，落实落实责任。',
      ['doubled-words 进行进行', 'doubled-words 为进一步为进一步', 'doubled-words 落实落实'],
    ],
    [
      '作出布署，安装按装，台帐，群众反应情况，防犯风险，竟争力。',
      ['typo 布署', 'typo 按装', 'typo 帐', 'typo 反应', 'typo 防犯', 'typo 竟'],
    ],
    [
      '公布权利清单，权力和义务对等，近年来年，座落于滨江。',
      ['typo 权利清单', 'typo 权力和义务', 'typo 近年来年', 'typo 座落'],
    ],
    ['截止2025年5月底，截止目前，已检查水库12座。', ['as-of-date 截止', 'as-of-date 截止']],
    [
      '扎实的开展检查，问题不同程度的存在。',
      ['adverbial-particle 扎实的开展', 'adverbial-particle 不同程度的存在'],
    ],
    [
      '其它工作，做出部署，撤消机构。',
      ['preferred-words 其它', 'preferred-words 做出', 'preferred-words 撤消'],
    ],
  ])('%s', (text, findings) => expect([...findingsIn(text)].sort()).toEqual([...findings].sort()))
})

test('words are never mended by themselves', () => {
  const text = '作出布署，防汛的的责任，截止目前，其它工作。'
  expect(mend(text)).toBe(text)
})

test('every typo stands beside a right word that is no typo itself', () => {
  expect(findTypos('作出布署').map(({ right }) => findTypos(right).length)).toEqual([0])
  expect(findTypos('部署、安装、账户、成分、辐射、竣工、防范、裁量、渎职、汛期、显著')).toEqual([])
})

describe('a sentence written twice', () => {
  const sentence = '组织力量对全市水库开展拉网式排查。'
  const more = (...texts: readonly string[]): readonly string[] => rulesAbout(texts.join('\n  - |\n    '))
  test('is found in another paragraph', () =>
    expect(more(sentence, `${sentence}险情及时处置。`)).toEqual(['repeated-sentence']))
  test('is found under another ordinal', () =>
    expect(more(`一是${sentence}二是落实值守。`, `三是${sentence}`)).toContain('repeated-sentence'))
  test('is let be when it is an entry', () =>
    expect(
      more(
        '责任单位：市水利局、市应急局、各县（市、区）。',
        '责任单位：市水利局、市应急局、各县（市、区）。',
      ),
    ).toEqual([]))
  test('is let be when it is short', () => expect(more('落实防汛责任。', '落实防汛责任。')).toEqual([]))
})
