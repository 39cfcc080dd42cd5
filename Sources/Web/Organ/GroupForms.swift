import Disclosure
import Documents
import Registry

/// 领导小组和值班, kept by the office itself.
enum GroupForms {
  static func form(_ key: String) -> OrganForm? {
    switch key {
    case "group-join": joining
    case "group-leave": leaving
    case "duty-set": settingDuty
    case "duty-cancel": cancellingDuty
    default: nil
    }
  }

  private static let duties = ["组长", "副组长", "成员", "办公室主任"]

  private static let joining = OrganForm(
    title: "加入领导小组", permission: .manageDuties, button: "登记加入",
    fields: { opened in
      [
        Field("person", "人员", .select(opened.peopleChoices())),
        Field("duty", "在领导小组中的职务", .radios(duties.map { Choice($0, $0) }), value: "成员"),
        Field("since", "从哪天起", .day, value: opened.today.description, isShort: true),
        Field("until", "到哪天止", .day, hint: "没有期限的不填。", isOptional: true, isShort: true), document,
      ]
    },
    perform: { input in
      guard duties.contains(input["duty"]) else { throw OrganFaults("duty", "请选择在领导小组中的职务。") }
      _ = try await input.registry.joinLeadingGroup(
        input.person("person", "人员"), duty: input["duty"], since: input.day("since", "开始日期"),
        until: input.optionalDay("until", "结束日期"), document: document(input), of: input.organ, by: input.by,
        at: input.now)
    })

  private static let document = Field(
    "document", "依据的文件", hint: "文件名称或者发文字号，如“云政发〔2026〕3号”。", isOptional: true)

  private static func document(_ input: OrganInput) throws -> String? {
    try input.form.has("document") ? input.text("document", "依据的文件", most: 100) : nil
  }

  private static let leaving = OrganForm(
    title: "退出领导小组", permission: .manageDuties, button: "登记退出",
    above: { opened in
      let seat = try opened.seatNamed()
      return FactList([
        ("姓名", "\(opened.directory.name(of: seat.person))"), ("职务", "\(seat.duty)"),
        ("开始日期", "\(seat.since.chineseWithWeekday)"),
      ]).markup
    },
    fields: { opened in
      [Field("until", "最后一天", .day, value: opened.today.description, isShort: true), document]
    },
    perform: { input in
      try await input.registry.leaveLeadingGroup(
        input.opened.seatNamed().id, until: input.day("until", "最后一天"), document: document(input), of: input.organ,
        by: input.by, at: input.now)
    })

  private static let settingDuty = OrganForm(
    title: "安排值班", permission: .manageDuties, button: "安排值班", hint: "值班人员在这些天接待、收件，负责当天的确认和转办。",
    fields: { opened in
      [
        Field("person", "值班人员", .select(opened.peopleChoices())),
        Field("since", "从哪天起", .day, value: opened.today.description, isShort: true),
        Field("until", "到哪天止", .day, value: opened.today.description, isShort: true),
      ]
    },
    perform: { input in
      _ = try await input.registry.setDuty(
        of: input.person("person", "值班人员"), since: input.day("since", "开始日期"),
        through: input.day("until", "结束日期"), in: input.organ, by: input.by, at: input.now)
    })

  private static let cancellingDuty = OrganForm(
    title: "取消值班安排", permission: .manageDuties, button: "取消这段值班", isDanger: true,
    above: { opened in
      let duty = try opened.dutyNamed()
      return FactList([
        ("值班人员", "\(opened.directory.name(of: duty.person))"),
        ("日期", "\(duty.since.chineseWithWeekday)至\(duty.until.chineseWithWeekday)"),
      ]).markup
    },
    fields: { _ in [] },
    perform: { input in
      try await input.registry.cancelDuty(
        input.opened.dutyNamed().id, in: input.organ, by: input.by, at: input.now)
    })
}

extension OpenedOrgan {
  fileprivate func seatNamed() throws(PageRefusal) -> GroupSeat {
    guard let seat = directory.leadingGroup.first(where: { $0.id == visit.query["id"] }) else { throw .notFound }
    return seat
  }

  fileprivate func dutyNamed() throws(PageRefusal) -> DutyPeriod {
    guard let duty = directory.duties.first(where: { $0.id == visit.query["id"] }) else { throw .notFound }
    return duty
  }
}

/// 下级机关: set up and renamed by who administers the upper one.
enum ChildOrganForms {
  static func form(_ key: String) -> OrganForm? {
    switch key {
    case "organ-add": adding
    case "organ-change": changing
    case "organ-close": closing
    default: nil
    }
  }

  private static let levels = OrganLevel.allCases.map { Choice($0.rawValue, $0.chinese) }

  private static func level(_ input: OrganInput) throws -> OrganLevel {
    guard let level = OrganLevel(rawValue: input["level"]) else { throw OrganFaults("level", "请选择层级。") }
    return level
  }

  private static let adding = OrganForm(
    title: "设立下级单位", permission: .manageOrganization, button: "设立单位",
    fields: { _ in
      [
        Field("name", "单位全称", hint: "如“清河县青石镇人民政府”。", autocomplete: "off"),
        Field("level", "层级", .select(levels), value: OrganLevel.town.rawValue),
      ]
    },
    leading: { input in
      try await input.registry.foundOrgan(
        named: input.text("name", "单位全称", most: 60), level: level(input), beneath: input.organ, by: input.by,
        at: input.now)
    })

  private static let changing = OrganForm(
    title: "单位更名", permission: .manageOrganization, button: "保存单位名称",
    fields: { opened in
      [
        Field("name", "单位全称", value: opened.organ.name, autocomplete: "off"),
        Field("level", "层级", .select(levels), value: opened.organ.level.rawValue),
        Field(
          "since", "新名称自哪天起使用", .day, hint: "以前年度的报告仍用以前的名称。", value: opened.today.description, isOptional: true,
          isShort: true),
      ]
    },
    perform: { input in
      try await input.registry.changeOrgan(
        input.organ, name: input.text("name", "单位全称", most: 60), level: level(input),
        beneath: input.opened.organ.parent, since: input.optionalDay("since", "开始使用的日期"), by: input.by,
        expecting: input.version, at: input.now)
    })

  private static let closing = OrganForm(
    title: "撤销、合并单位", permission: .manageOrganization, button: "撤销单位",
    hint: "撤销后，其人员不能再登录，其申请、信息和日志全部保留，可以查看。没有办完的申请请先由承继单位接手办理。", isDanger: true,
    above: { opened in
      let count = try await opened.registry.openHoldings(of: opened.organ.id).items.count
      return FactList([
        ("单位", "\(opened.organ.name)"), ("在办申请", count == 0 ? "没有" : "\(count) 件"),
        ("在职人员", "\(opened.directory.staff.count) 人"),
      ]).markup
    },
    fields: { opened in
      let others = opened.organs.filter { $0.closed == nil && $0.id != opened.organ.id }
      return [
        Field(
          "successor", "承继单位", .select([Choice("", "没有")] + others.map { Choice($0.id.rawValue, $0.name) }),
          hint: "合并、撤并的，写明由哪个单位承继其工作。", isOptional: true)
      ]
    },
    perform: { input in
      // The own organ is closed from above: who does it would close the door behind themselves.
      guard !input.opened.isOwn else { throw OrganFaults("successor", "不能撤销自己所在的单位，请由上级单位的系统管理员办理。") }
      try await input.registry.closeOrgan(
        input.organ, successor: input.form.has("successor") ? OrganID(input["successor"]) : nil, by: input.by,
        expecting: input.version, at: input.now)
    })
}
