import Disclosure
import Documents
import Registry

/// 变更表: the form of every change by its key in the address.
enum OrganForms {
  static func form(_ key: String) -> OrganForm? {
    OfficeForms.form(key) ?? PersonForms.form(key) ?? GroupForms.form(key) ?? ChildOrganForms.form(key)
      ?? DelegationForms.form(key) ?? SettingForms.form(key)
  }
}

/// 科室: set up, renamed, abolished or merged.
enum OfficeForms {
  static func form(_ key: String) -> OrganForm? {
    switch key {
    case "office-open": opening
    case "office-change": changing
    case "office-close": closing
    default: nil
    }
  }

  private static let opening = OrganForm(
    title: "设立科室", permission: .manageOrganization, button: "设立科室",
    fields: { _ in [Field("name", "科室名称", autocomplete: "off")] },
    perform: { input in
      _ = try await input.registry.openOffice(
        named: input.text("name", "科室名称", most: 60), in: input.organ, by: input.by, at: input.now)
    })

  private static let changing = OrganForm(
    title: "科室更名和排序", permission: .manageOrganization, button: "保存科室名称",
    fields: { opened in
      let office = try opened.officeNamed()
      return [
        Field("name", "科室名称", value: office.name, autocomplete: "off"),
        Field("position", "排序", .number, hint: "数字小的排在前面。", value: String(office.position), isShort: true),
      ]
    },
    perform: { input in
      try await input.registry.changeOffice(
        input.opened.officeNamed().id, name: input.text("name", "科室名称", most: 60),
        position: input.number("position", "排序", in: 1...9999), in: input.organ, by: input.by,
        expecting: input.version, at: input.now)
    })

  private static let closing = OrganForm(
    title: "撤销、合并科室", permission: .manageOrganization, button: "撤销科室",
    hint: "科室撤销后，其中的任职同时结束；分给它的申请照常可以查看和办理，由承继科室的人员接手。", isDanger: true,
    above: { opened in
      let office = try opened.officeNamed()
      let holdings = try await opened.registry.openHoldings(of: opened.organ.id)
      let people = opened.directory.people(in: office.id, on: opened.today).map(\.name).joined(separator: "、")
      return FactList([
        ("科室", "\(office.name)"), ("现有人员", people.isEmpty ? "没有" : "\(people)"),
        ("在办申请", HoldingWords(opened).markup(holdings.lying(with: office.id))),
      ]).markup
    },
    fields: { opened in
      let office = try opened.officeNamed()
      return [
        Field("day", "最后一天", .day, value: opened.today.description, isShort: true),
        Field(
          "successor", "承继科室", .select(opened.officeChoices("没有承继科室", except: office.id)),
          hint: "合并的选择并入的科室。", isOptional: true),
      ]
    },
    perform: { input in
      try await input.registry.closeOffice(
        input.opened.officeNamed().id, on: input.day("day", "最后一天"),
        successor: input.optionalOffice("successor", "承继科室"), in: input.organ, by: input.by,
        expecting: input.version, at: input.now)
    })
}

/// 在办申请, listed for who may see them, counted for others.
struct HoldingWords {
  let opened: OpenedOrgan

  init(_ opened: OpenedOrgan) { self.opened = opened }

  func markup(_ items: [OpenHoldings.Item]) -> Markup {
    guard !items.isEmpty else { return "没有" }
    let seesAll = (try? opened.visit.viewer().seesAll(of: opened.organ.id)) ?? false
    guard seesAll else { return "\(items.count) 件" }
    var links = Markup()
    links.append(items.prefix(30)) { " <a class=\"code\" href=\"\(Links.caseFile($0.id))\">\($0.number)</a>" }
    return "\(items.count) 件：\(links)"
  }
}
