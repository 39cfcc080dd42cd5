import Disclosure
import Registry

/// 演示申请人: invented; the numbers have the right length and are no valid numbers of anybody.
struct DemoApplicant: Sendable {
  let kind: ApplicantKind
  let name: String
  let identityKind: String
  let identityNumber: String
  let phone: String
  let address: String

  private static let surnames = ["甄", "虞", "卓", "简", "舒", "古", "柏", "鲁", "施", "柯", "庄", "冉"]
  private static let givenNames = ["有田", "小禾", "建国", "春兰", "大河", "秋月", "长青", "玉兰", "守田", "文静", "志远", "晓雨"]
  private static let villages = ["石桥村", "柳湾村", "青冈村", "东坪村"]
  private static let organizations: [(ApplicantKind, String)] = [
    (.business, "清河县丰穗农机专业合作社"), (.business, "清河县云岭建材有限公司"), (.research, "清河县乡土文化研究会"),
    (.publicWelfare, "清河县溪畔公益服务中心"), (.legalService, "清河县明衡法律服务所"), (.otherOrganization, "柳湾村用水户协会"),
  ]

  /// Three of four are natural persons.
  init(_ number: Int, using random: inout DemoRandom) {
    let village = Self.villages.randomElement(using: &random) ?? ""
    let serial = String(10_000_000 + number * 137_911 % 89_999_999)
    phone = "1380000\(1000 + number)"
    if number % 4 == 3, let organization = Self.organizations[safely: number / 4 % Self.organizations.count] {
      (kind, name) = organization
      identityKind = "统一社会信用代码"
      identityNumber = "9999990000\(serial)"
      address = "清河县云溪镇集镇街\(1 + number % 60)号"
    } else {
      kind = .naturalPerson
      name = (Self.surnames.randomElement(using: &random) ?? "") + (Self.givenNames.randomElement(using: &random) ?? "")
      identityKind = "居民身份证"
      identityNumber = "9999991970\(serial)"
      address = "清河县云溪镇\(village)\(1 + number % 8)组\(1 + number % 40)号"
    }
  }

  func details(asking matter: DemoMatter) -> CaseDetails {
    [
      .applicantName: name, .identityKind: identityKind, .identityNumber: identityNumber, .contactPhone: phone,
      .address: address, .informationTitle: matter.title, .description: matter.description,
      .supplyForm: kind == .naturalPerson ? "纸质，邮寄" : "电子文档",
    ]
  }
}

extension Array {
  fileprivate subscript(safely index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
