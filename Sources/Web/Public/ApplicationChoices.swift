import Disclosure

/// 申请人类型、证件和获取方式: what may be chosen on the form of an application.
enum ApplicationChoices {
  /// The columns of 表三, in words that say who belongs there.
  static let applicants = ApplicantKind.allCases.map { Choice(value(of: $0), $0.label, hint: hint(of: $0)) }

  static func value(of kind: ApplicantKind) -> String { kind.column.rawValue }

  static func applicant(_ value: String) -> ApplicantKind? {
    ApplicantKind.allCases.first { ApplicationChoices.value(of: $0) == value }
  }

  private static func hint(of kind: ApplicantKind) -> String {
    switch kind {
    case .naturalPerson: "以本人名义申请，包括个体工商户的经营者本人。"
    case .business: "公司、合伙企业、农民专业合作社等。"
    case .research: "高等院校、研究院所等。"
    case .publicWelfare: "基金会、社会团体、社会服务机构等。"
    case .legalService: "以律师事务所、法律服务所自己的名义申请；律师受托代理的，按委托人的类型选择。"
    case .otherOrganization: "以上都不是的法人或者其他组织，如村民委员会。"
    }
  }

  static let citizenCard = "居民身份证"
  static let creditCode = "统一社会信用代码"
  static let personal = [
    citizenCard, "护照", "港澳居民来往内地通行证", "台湾居民来往大陆通行证", "外国人永久居留身份证", "其他有效身份证件",
  ]
  static let organizational = [creditCode, "其他登记证书编号"]

  static let media = ["纸质文件", "电子文件"]

  /// 获取途径.
  enum Way: String, CaseIterable {
    case post = "邮寄"
    case email = "电子邮件"
    case pickUp = "自行领取"
    case onSite = "当场查阅、抄录"
  }
}
