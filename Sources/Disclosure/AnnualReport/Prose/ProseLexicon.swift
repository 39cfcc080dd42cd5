/// 词表: how the words are spelt, the longest spelling first.
struct ProseLexicon: Sendable {
  private let entries: [Unicode.Scalar: [(spelling: [Unicode.Scalar], word: ProseWord)]]

  static let shared = ProseLexicon()

  /// The longest word that begins at `start`, with the position behind it.
  func word(in scalars: [Unicode.Scalar], at start: Int) -> (word: ProseWord, end: Int)? {
    guard let candidates = entries[scalars[start]] else { return nil }
    for candidate in candidates where start + candidate.spelling.count <= scalars.count {
      if scalars[start..<(start + candidate.spelling.count)].elementsEqual(candidate.spelling) {
        return (candidate.word, start + candidate.spelling.count)
      }
    }
    return nil
  }

  private init() {
    var entries: [Unicode.Scalar: [(spelling: [Unicode.Scalar], word: ProseWord)]] = [:]
    for (word, spellings) in Self.spellings {
      for spelling in spellings.split(separator: " ") {
        let scalars = Array(spelling.unicodeScalars)
        if let first = scalars.first { entries[first, default: []].append((scalars, word)) }
      }
    }
    for own in Self.ownNames {
      for prefix in ["我", "本"] {
        let scalars = Array((prefix + own).unicodeScalars)
        entries[scalars[0], default: []].append((scalars, .filler))
      }
    }
    self.entries = entries.mapValues { $0.sorted { $0.spelling.count > $1.spelling.count } }
  }

  private static let ownNames = [
    "镇", "乡", "局", "委", "办", "县", "区", "市", "省", "州", "旗", "厅", "院", "处", "中心", "街道", "街道办", "街道办事处", "单位", "部门",
    "机关", "行政机关", "所", "园区", "管委会", "队", "支队", "大队", "分局", "政府", "镇政府", "乡政府", "镇人民政府", "办公室", "署",
  ]

  private static let spellings: [(ProseWord, String)] =
    applications + results + disputes + tableTwo + setting + forbidding

  private static let applications: [(ProseWord, String)] = [
    (.receive, "收到 新收 新收到 接收 接到 接收到 收到并受理 收到和受理 接收并受理 收到并办理"),
    (.accept, "受理"),
    (
      .application,
      "政府信息公开申请 信息公开申请 政府信息依申请公开 政府信息依申请公开申请 依申请公开政府信息 依申请公开政府信息申请 依申请公开申请 依申请公开信息 依申请公开件 依申请公开 "
        + "依申请公开事项 依申请公开政府信息件 政府信息公开的申请 公开政府信息的申请 公开政府信息申请 政府信息申请 申请公开政府信息 申请政府信息公开 申请信息公开 "
        + "政府公开信息申请 依申请信息公开 信息依申请公开 政务公开申请 政务信息公开申请 政务信息依申请公开 公开申请 政府信息公开申请件 要求公开政府信息的申请 申请公开信息 申请公开"
    ),
    (.request, "申请 申请件 依申请"),
    (.handle, "办结 答复 办复 办理答复 答复办结 办结答复 办理并答复 予以答复 作出答复 做出答复 办理完结 办理完毕 回复"),
    (.conduct, "办理 审理 审结 应诉 代理 承办"),
    (.carry, "结转 结转至 结转到 结转入 转结 顺延至 顺延到 转至 转到 转入 结转的 结转为 结转给 转下 延续到 延续至"),
    (.lastYear, "上年 上年度 上一年 上一年度 去年 往年"),
    (.nextYear, "下年 下年度 下一年 下一年度 次年 明年"),
    (.applicant(.naturalPerson), "自然人"),
    (.applicant(.business), "商业企业"),
    (.applicant(.research), "科研机构"),
    (.applicant(.publicWelfare), "社会公益组织"),
    (.applicant(.legalService), "法律服务机构"),
    (.organizations, "法人或其他组织 法人或者其他组织 法人和其他组织 法人及其他组织 法人、其他组织"),
    (
      .filler,
      "公民、法人和其他组织 公民、法人或其他组织 公民、法人或者其他组织 公民、法人及其他组织 公民法人和其他组织 自然人、法人和其他组织 自然人、法人或其他组织 自然人、法人或者其他组织 "
        + "自然人和法人 申请人 社会公众 群众 提出 提交 递交 提起 书面 有效"
    ),
  ]

  private static let results: [(ProseWord, String)] = [
    (.granted, "予以公开 准予公开 给予公开"),
    (.partly, "部分公开 予以部分公开"),
    (.block(.refused), "不予公开"),
    (.block(.cannotProvide), "无法提供"),
    (.block(.notProcessed), "不予处理"),
    (.block(.other), "其他处理"),
    (.row(.notHeld), "本机关不掌握相关政府信息 本机关不掌握 不掌握相关政府信息"),
    (.row(.wouldNeedCreation), "没有现成信息需要另行制作"),
    (.row(.stillUnclear), "补正后申请内容仍不明确"),
    (.row(.petition), "信访举报投诉类申请"),
    (.row(.repeated), "重复申请"),
    (.row(.publishedWork), "要求提供公开出版物"),
    (.row(.excessive), "无正当理由大量反复申请"),
    (.row(.stateSecret), "属于国家秘密"),
    (.row(.internalAffairs), "属于三类内部事务信息"),
    (.row(.processInformation), "属于四类过程性信息"),
    (.row(.enforcementFile), "属于行政执法案卷"),
    (.row(.administrativeQuery), "属于行政查询事项"),
    (.unknown, "不予受理 无正当理由 予以公开及部分公开 主要 未公开 未予公开 未办结 未答复"),
  ]

  private static let disputes: [(ProseWord, String)] = [
    (.reconsideration, "行政复议 复议"),
    (.litigation, "行政诉讼 诉讼"),
    (.suits(.directLitigation), "未经复议直接起诉 直接起诉 直接提起行政诉讼 直接提起诉讼"),
    (.suits(.litigationAfterReconsideration), "复议后起诉 复议后提起行政诉讼 复议后诉讼"),
    (.outcome(.upheld), "结果维持 维持"),
    (.outcome(.corrected), "结果纠正 被纠正 纠正"),
    (.outcome(.other), "其他结果"),
    (.outcome(.pending), "尚未审结 未审结 正在审理"),
    (.cause, "因 由 对 就 被 引起 引发 导致 产生 发生 提起 涉及政府信息公开的 不服 出现 针对 当事人 第三人"),
    (
      .disclosure,
      "政府信息公开 信息公开 政务公开 政府信息公开工作 信息公开工作 政务公开工作 信息公开类 政府信息公开类 涉政府信息公开 涉信息公开 涉及政府信息公开 涉及信息公开 "
        + "依申请公开工作 依申请公开引起 政府信息公开方面 政府信息公开领域 政府信息公开相关 依申请公开类"
    ),
    (.unknown, "行政复议机关 行政复议机构 行政复议局 行政复议法 行政诉讼法 行政复议工作 行政诉讼工作 复议机关 行政复议决定 行政复议答复"),
  ]

  private static let tableTwo: [(ProseWord, String)] = [
    (.make, "制发 印发 出台 制定 制定出台 新制定 新制发 制定印发 制发出台"),
    (.repeal, "废止"),
    (.inForce, "现行有效"),
    (.document(.normativeDocuments), "规范性文件 行政规范性文件"),
    (.document(.regulations), "政府规章 规章"),
    (.unknown, "规章制度 党内规范性文件 规章规范性文件 规范性文件管理 规范性文件审查 规章库 部门规章"),
    (.decide, "作出 做出 下达"),
    (.decision(.licences), "行政许可"),
    (.decision(.penalties), "行政处罚"),
    (.decision(.compulsoryMeasures), "行政强制 行政强制措施"),
    (.decisionWord, "决定 处理决定 决定书"),
    (.fees, "行政事业性收费 行政事业性收费金额 行政事业性费用"),
    (.collect, "收取 实际收取"),
  ]

  private static let setting: [(ProseWord, String)] = [
    (.thisYear, "今年 本年 本年度 本年度内 本报告期内"),
    (.wholeYear, "全年 全年度 当年 年内 年度内 一年来 报告期内 统计期限内"),
    (.negation, "未 从未 暂未 均未 尚未 未曾 没"),
    (.absence, "无 没有 未有 不存在 暂无 均无 尚无 均没有 也没有"),
    (
      .unknown,
      "无锡 无为 无棣 无极 无障碍 无偿 无线 无人 无效 无条件 无缝 无误 无纸 毫无 未来 未央 没收 无关 无法 未成年 无论 无证 未按 未能"
    ),
    (.among, "其中 其中: 具体为 具体是 包括: 具体包括"),
    (.includes, "含 包含 包括 加上"),
    (.wide, "全市 全县 全区 全省 全州 全旗 全盟 全自治区"),
    (.street, "街道"),
    (
      .filler,
      "街道办事处 镇政府 乡政府 镇人民政府 乡人民政府 全镇 全乡 全局 全街道 共 共计 总计 合计 总共 一共 已 已经 均 均已 全部 已全部 依法 依规 依法依规 按时 按期 及时 如期 "
        + "在法定期限内 在规定时间内 均在法定期限内 为 是 的 了 有 共有 数量 总数 总量 件数 数 达 达到 计 另 另有 还有 并 且 经 案件 案 事项 情况 现象 案例 问题 "
        + "年度 类 和 及 与 或 或者 以及 、 : - — 继续办理 继续答复 继续处理 期间 收案 件 相关 任何 工作中 方式办理"
    ),
  ]

  private static let forbidding: [(ProseWord, String)] = [
    (
      .part,
      "网上 网络 线上 在线 线下 邮寄 邮件 电子邮件 信函 来函 函件 当面 现场 窗口 平台 网站 信箱 传真 电话 微信 渠道 方式 涉及 关于 有关 个人 公民 企业 公司 律师 村民 "
        + "市级 县级 区级 镇级 省级 基层 村级 社区 科室 站所 乡镇 部门 单位 系统 本级 分别 各 每 第 首次 人均 平均 最多 主要为 主要涉及 转办 转交 移交 征地 拆迁 "
        + "其他 其余 剩余 撤回 撤销 不同 不含 除 不包括 占"
    ),
    (.channel, "通过 下属 直属 所属 半年 季度 月份 各部门 各单位 各镇 各乡镇 各街道 各级 各县 各区 各村"),
    (.comparison, "比 较 同比 环比 相比 增加 减少 增长 下降 上升 回落 增幅 降幅 多 少 降低 减免 免征 取消 新增"),
    (.cumulative, "累计"),
    (.since, "以来 历年 近年 近年来 近三年 连续 多年 历史 条例施行"),
    (.approximate, "约 近 超 超过 逾 余 以上 左右 大约 接近 上百 数十 不足"),
    (.conditional, "如 若 如果 凡 应当 必须 确保 防止 避免 杜绝 力争 能够 可以 可"),
    (.late, "超期 逾期 延期 超时 未按时 延迟 未按期 不及时"),
    (
      .otherBusiness,
      "建议 提案 留言 热线 信访件 信访 投诉 举报 工单 咨询 来信 来访 政策解读 解读 网民 建议提案 12345 意见箱 民意 问卷 诉求 人大代表 政协委员 行政裁决 仲裁 民事"
    ),
    (.publish, "主动公开 公示 发布 公布 更新 上传 录入 推送 归集 公开 报送 备案 审查 清理 修订 修改"),
  ]
}
