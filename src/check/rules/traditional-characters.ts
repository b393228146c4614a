/** 公文用规范汉字。 */
import { findMatches, type Rule } from '../rule.ts'
import { isRunningText } from '../text-parts.ts'

/** Traditional forms that no name in simplified text keeps, each before the form in use. */
const forms = new Map(
  Array.from(
    '國国會会關关於于與与發发員员務务處处時时經经開开業业產产門门問问間间電电話话書书長长來来個个們们對对動动區区縣县鄉乡鎮镇費费單单應应點点種种報报導导專专學学習习權权責责罰罚設设計计實实現现進进過过辦办機机構构製制無无義义萬万億亿號号標标題题準准據据擴扩護护環环響响隊队隨随險险際际陸陆階阶額额類类預预領领頭头顯显顧顾風风飛飞飾饰駐驻驗验體体黨党齊齐齡龄檢检樣样極极歷历殘残氣气決决減减測测滿满漢汉災灾爭争狀状獎奖獲获療疗監监盤盘碼码礎础確确禮礼積积穩稳競竞節节範范築筑糧粮級级紀纪約约純纯納纳紙纸組组結结給给統统維维網网綜综緊紧線线縮缩績绩織织續续聯联職职聽听脫脱腦脑舉举舊旧藝艺蘇苏虧亏補补複复視视規规親亲覺觉觀观訂订訊讯討讨訓训記记許许診诊訴诉評评試试該该詳详認认誤误誠诚說说課课調调談谈請请論论諾诺謀谋證证識识議议讀读變变讓让財财貧贫貨货販贩貫贯貴贵買买貸贷貿贸資资質质賠赔賣卖賬账購购贈赠贏赢趕赶車车軍军軟软較较載载輔辅輕轻輪轮輸输轄辖轉转農农運运達达違违遠远適适選选遺遗還还郵邮鄰邻醫医釋释針针銀银錄录鐵铁錢钱閉闭閱阅隱隐雜杂離离難难靈灵靜静韓韩順顺須须飯饭飲饮養养餘余館馆馬马騙骗驅驱魚鱼鳥鸟麥麦黃黄',
  ).flatMap((character, index, all): readonly (readonly [string, string])[] =>
    index % 2 === 0 ? [[character, all[index + 1] ?? '']] : [],
  ),
)

export const traditionalCharacters: Rule = {
  id: 'traditional-characters',
  title: '繁体字',
  severity: 'info',
  clause: '《中华人民共和国国家通用语言文字法》第九条',
  reason: '国家机关以普通话和规范汉字为公务用语用字。',
  bad: '正文: [各縣要落实防汛责任。]',
  good: '正文: [各县要落实防汛责任。]',

  check: ({ texts }) =>
    findMatches(
      texts.filter(isRunningText),
      new RegExp(`[${[...forms.keys()].join('')}]+`, 'gu'),
      ([found]) => ({
        message: `“${found}”是繁体字。`,
        hint: `写成“${Array.from(found, (character) => forms.get(character) ?? character).join('')}”；人名、地名照原样的除外`,
      }),
    ),
}
