/// 信息清单的列, by its title.
package enum ItemListColumn: String, CaseIterable, Hashable, Sendable {
  case title = "标题"
  case column = "栏目"
  case number = "索引号"
  case documentNumber = "文号"
  case formed = "成文日期"
  case published = "发布日期"
  case channel = "发布渠道"
  case address = "网址"
  case office = "报送单位"
  case genre = "体裁"
  case keywords = "关键词"
  case summary = "内容概述"
  case validity = "有效性"
  case body = "正文"
  case attachments = "附件"

  var isRequired: Bool { [.title, .column, .formed, .published, .body].contains(self) }

  var isDay: Bool { self == .formed || self == .published }

  /// What the template says of it.
  package var explanation: String {
    switch self {
    case .title: "必填。完整、准确，不用简称。"
    case .column: "必填。栏目名称；不同上级下有同名栏目的，写成“上级 / 栏目”。"
    case .number: "原来的索引号，照原样填写；没有的留空，导入时由系统编号。"
    case .documentNumber: "如“云政发〔2023〕7号”；没有的留空。"
    case .formed: "必填。签发或者形成的日期，如 2023-03-02。"
    case .published: "必填。第一次公开的日期，不早于成文日期。"
    case .channel: "留空视为县级政府网站专栏。"
    case .address: "原来公开的网址或者位置；没有的留空。"
    case .office: "科室名称，与系统中的一致；留空视为本机关。"
    case .genre: "如 通知、公示、方案、预案；留空视为其他。"
    case .keywords: "用分号隔开。"
    case .summary: "一两句话。"
    case .validity: "有效、废止或者失效；留空视为有效。"
    case .attachments: "附件的文件名，几个附件用分号隔开；没有的留空。文件放在一个文件夹中，导入时用 --attachments 指明。"
    case .body: "必填。一行一段；“## ”开头是小标题，“- ”开头是列表。"
    }
  }
}

extension ItemListColumn: HeadedColumn {
  var titles: [String] { [rawValue] }
  var mayBeAbsent: Bool { !isRequired }
}
