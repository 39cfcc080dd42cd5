/// 筛查规则: what is looked for before a text is signed or published.
package enum ScreeningRule: String, CaseIterable, Hashable, Sendable {
  case identityNumber, bankCard, mobileNumber, plate, address, peopleList
  case secrecyMark, internalMark
  case bannedPhrase, misspeltPhrase, outdatedPhrase
  case documentNumber, impossibleDate, dateForm
  case pictureWithoutDescription, metadataGap, unreadable

  package var chinese: String {
    switch self {
    case .identityNumber: "公民身份号码"
    case .bankCard: "银行卡号"
    case .mobileNumber: "手机号码"
    case .plate: "机动车号牌"
    case .address: "乡镇（街道）以下的住址"
    case .peopleList: "含个人信息的人员名单"
    case .secrecyMark: "国家秘密标志"
    case .internalMark: "内部标识"
    case .bannedPhrase: "禁用表述"
    case .misspeltPhrase: "易错表述"
    case .outdatedPhrase: "过时表述"
    case .documentNumber: "发文字号格式"
    case .impossibleDate: "不存在的日期"
    case .dateForm: "日期格式"
    case .pictureWithoutDescription: "图片没有文字说明"
    case .metadataGap: "信息要素空缺"
    case .unreadable: "无法检查的内容"
    }
  }

  /// 依据. What was not seen in its own text is marked `[R]`.
  package var basis: String {
    switch self {
    case .identityNumber, .bankCard, .mobileNumber, .plate, .address, .peopleList:
      "《条例》第十五条；《中华人民共和国个人信息保护法》第二十八条[R]"
    case .secrecyMark: "《条例》第十四条、第十七条"
    case .internalMark: "《条例》第十六条、第十七条"
    case .bannedPhrase, .misspeltPhrase, .outdatedPhrase: "国办秘函〔2019〕19号《政府网站与政务新媒体检查指标》"
    case .documentNumber, .impossibleDate, .dateForm: "《党政机关公文格式》（GB/T 9704—2012）"
    case .pictureWithoutDescription: "《中华人民共和国无障碍环境建设法》[R]"
    case .metadataGap: "《政府信息公开目录系统实施指引（试行）》"
    case .unreadable: "《条例》第十七条（公开前审查）"
    }
  }

  /// 处理: how to mend it, the second half of a finding's sentence.
  var mending: String {
    switch self {
    case .identityNumber: "请删除，或只保留前2位和后3位。"
    case .bankCard: "请删除，或只保留前4位和后4位。"
    case .mobileNumber: "如为个人号码，请隐去中间4位；如为对外公布的联系电话，请说明理由。"
    case .plate: "如属个人车辆，请隐去部分字符；确需公开的，请说明理由。"
    case .address: "请只写到乡镇（街道）；确需公开的，请说明理由。"
    case .peopleList: "请删除与公开目的无关的栏目，或隐去其中的个人信息。"
    case .secrecyMark: "请停止流转，交保密员线下处理。"
    case .internalMark: "请核实是否可以公开，并说明理由。"
    case .bannedPhrase, .misspeltPhrase, .outdatedPhrase: "请改正后再提交。"
    case .documentNumber: "请写成“机关代字〔2026〕5号”的形式：六角括号，年份写全，序号不编虚位，不加“第”。"
    case .impossibleDate: "请核对后改正。"
    case .dateForm: "月、日不编虚位（1月不写作01月），请改正。"
    case .pictureWithoutDescription: "请补写图片内容，供无法看图的人了解。"
    case .metadataGap: "请补填。"
    case .unreadable: "请换成可以检查的格式，或由经办人逐页核对后说明理由。"
    }
  }
}
