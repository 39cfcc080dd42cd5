import Disclosure
import Documents

/// 公开属性的填写: three ways, and the ground of the Regulation for the third.
enum AttributeFields {
  private static let name = ItemField.attribute.rawValue
  private static let ground = "ground"
  private static let withheld = "withheld"

  /// With which choices a reason is asked for, as `Field.choice` says it.
  static let needsReason = "\(name)=\(DisclosureAttribute.onRequest.code)|\(withheld)"

  static let fields = [
    Field(
      name, ItemField.attribute.chinese,
      .radios([
        Choice(DisclosureAttribute.proactive.code, "主动公开"), Choice(DisclosureAttribute.onRequest.code, "依申请公开"),
        Choice(withheld, "不予公开"),
      ])),
    Field(
      ground, "不予公开的理由",
      .select(
        [Choice("", "请选择")] + WithholdingGround.allCases.map { Choice($0.rawValue, "\($0.chinese)（\($0.basis)）") }),
      choice: "\(name)=\(withheld)"),
  ]

  /// Nil when nothing, or a withholding without its ground, was chosen.
  static func attribute(in form: FormValues) -> DisclosureAttribute? {
    guard form[name] == withheld else { return DisclosureAttribute(code: form[name]) }
    return WithholdingGround(rawValue: form[ground]).map { .withheld($0) }
  }

  static func values(of attribute: DisclosureAttribute) -> [(String, String)] {
    guard case .withheld(let chosen) = attribute else { return [(name, attribute.code)] }
    return [(name, withheld), (ground, chosen.rawValue)]
  }
}
