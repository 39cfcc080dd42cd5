import Disclosure

/// 演示答复: the words of an invented reply.
struct DemoReply {
  let text: String

  init(_ plan: DemoPlan, _ disposition: Disposition) {
    let greeting = "\(plan.applicant.name)："
    let ground = disposition.article.map { "根据\($0)的规定，" } ?? ""
    text = """
      \(greeting)
      　　你（单位）提出的关于“\(plan.matter.title)”的政府信息公开申请，本机关已经收到。经审查，\(ground)现答复如下：
      　　\(DemoReply.words(disposition, plan.matter))
      """
  }

  private static func words(_ disposition: Disposition, _ matter: DemoMatter) -> String {
    switch disposition {
    case .supplied: "你（单位）申请的信息予以公开，复制件随本答复书一并提供。"
    case .alreadyPublic: "你（单位）申请的信息已经主动公开，可以在清河县人民政府网站“云溪镇”栏目查阅，也可以到\(matter.office.rawValue)查阅。"
    case .partlySupplied: "信息中含有他人身份证件号码、银行账号等内容，依照第十五条不予公开；其余部分予以公开，随本答复书提供。"
    case .notExisting: "经检索档案和公文系统，本机关没有制作、也没有保存该信息，该信息不存在。"
    case .notThisOrgan: "该信息由清河县自然资源局负责公开，请向该局提出申请。"
    case .thirdPartyRights: "该信息涉及第三方的商业秘密，第三方不同意公开，不公开也不会对公共利益造成重大影响，决定不予公开。"
    default: "\(disposition.chinese)。具体情况可以向\(matter.office.rawValue)了解。"
    }
  }
}
