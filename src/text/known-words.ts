/** Words that titles of 公文 are made of: a text that they fill needs no dictionary, whose first use takes 10 ms. */

/** The text's words, or undefined where the dictionary has to say. */
export const splitIntoKnownWords = (text: string): readonly string[] | undefined => {
  const lastWords = lastWordsOf(text)
  const words: string[] = []
  for (let end = text.length; end > 0; ) {
    const last = lastWords[end]
    if (last === undefined) return undefined
    words.push(last)
    end -= last.length
  }
  return words.reverse()
}

/** By where they end: the last words of all beginnings of the text that known words fill. */
const lastWordsOf = (text: string): readonly (string | undefined)[] => {
  const found: (string | undefined)[] = ['']
  for (let end = 1; end <= text.length; end++) {
    for (let start = Math.max(0, end - longest); start < end; start++) {
      const word = text.slice(start, end)
      if (found[start] !== undefined && known.has(word)) found[end] = word
    }
  }
  return found
}

/** Characters. */
const longest = 3

/** Chosen so that where two of them meet nothing else can be read. */
const known = new Set(
  [
    '关于 的 和 与 及 等 对 以及 有关 相关 若干 全面 全市 全省 全县 全区 全国 本市 我市 我省 年度 今年 明年 上半年 下半年',
    '通知 报告 请示 批复 意见 决定 命令 公告 通告 通报 公报 决议 议案 纪要 指示 规定 规则 细则 办法 措施 方案 预案 规划 计划 要点 总结 安排 部署 标准 指南 目录 清单 名单 问题 事项 情况 进展 结果 建议 说明 答复 会议 文件 公文 函',
    '做好 加强 规范 贯彻 深入 推进 推动 推行 促进 开展 进一步 深化 强化 优化 细化 完善 健全 建立 加快 加大 提升 提高 改进 改善 实施 执行 组织 召开 举办 设立 成立 撤销 调整 下达 报送 申报 申请 审批 核定 确定 确认 废止 修改 修订 制定 编制 发布 表彰 表扬 奖励 任免 任命 聘任 同意 商请 协助 支持 履行 配合 报请 解决 落实 协调 共享 划定 划拨 启用 使用 转送 征求 征集 举行 严肃 切实 扎实 着力 持续',
    '工作 建设 管理 监督 检查 督查 督导 考核 评估 评价 验收 整治 治理 整改 改革 发展 创新 服务 保障 保护 防治 防控 防范 处置 救援 救助 救灾 防汛 抗旱 抗震 防火 应急 值班 值守 排查 整顿 清理 培训 宣传 教育 学习 活动 行动 工程 项目 试点 示范 改造 维修 养护 维护 运行 运营 供应 登记 许可 审查 复议 诉讼 执法 司法 立法 普法 信访 调查 统计 普查 审计 公开 归档 报销 招标 采购 招聘 录用 选拔 评选 竞赛',
    '安全 生产 质量 环境 生态 资源 土地 水利 水库 河道 河段 跨界 除险 加固 湖泊 流域 堤防 泵站 渡口 码头 交通 公路 道路 桥梁 铁路 航道 运输 客运 货运 能源 电力 农业 农村 农民 粮食 工业 企业 商贸 旅游 文化 体育 卫生 健康 医疗 养老 就业 人才 社会 民生 社区 城市 城乡 乡镇 街道 村镇 住房 房屋 不动产 建筑 公共 公益 基础 设施 财政 税收 预算 决算 资金 经费 资产 金融 投资 价格 市场 食品 药品 消防 治安 交易 网络 信息 数据 档案 保密 信用 政务 行政 法律 法规 法治 政府 机关 单位 部门 机构 人员 干部 职工 公务员 领导 责任 责任人 目标 指标 举措 成效 任务 制度 机制 体系 体制 职能 职责 权力 权益 经济 科技 科学 技术 学校 校园 学生 教师 周边 儿童 妇女 残疾人 隐患 风险 事故 灾害 污染 排放 节能 绿化 文明 假期 节日 春节 国庆 期间 汛期 冬季 夏季 春季 秋季 重点 重大 专项 综合 联合 统一 先进 集体 个人 典型 案件 案例 积案 化解 群众 代表 委员 提案',
  ].flatMap((row) => row.split(' ')),
)
