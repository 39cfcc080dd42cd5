import Disclosure
import Documents
import Registry

/// 人员和任职: added, changed, moved, left.
enum PersonForms {
  static func form(_ key: String) -> OrganForm? {
    switch key {
    case "person-add": adding
    case "person-change": changing
    case "person-leave": leaving
    case "post-take": taking
    case "post-leave": givingUp
    default: nil
    }
  }

  private static func details(_ name: String = "", _ phone: String = "", _ email: String = "") -> [Field] {
    [
      Field("name", "姓名", value: name, autocomplete: "off"),
      Field("phone", "联系电话", .telephone, hint: "加密保存，供本单位同事联系工作。", value: phone, isOptional: true, autocomplete: "off"),
      Field("email", "电子邮箱", .email, value: email, isOptional: true, autocomplete: "off"),
    ]
  }

  private static func post(_ opened: OpenedOrgan) -> [Field] {
    [
      Field("office", "科室", .select(opened.officeChoices("不在科室（领导等）")), isOptional: true),
      Field("title", "职务", hint: "如“主任”“副镇长”“工作人员”。", value: "工作人员", autocomplete: "off"),
      Field("since", "任职日期", .day, value: opened.today.description, isShort: true),
    ]
  }

  private static func details(_ input: OrganInput) throws -> PersonDetails {
    if input.form.has("email"), !input["email"].contains("@") {
      throw OrganFaults("email", "电子邮箱应当写有“@”，请核对。")
    }
    return PersonDetails(
      name: try input.text("name", "姓名", most: 60), phone: input["phone"].isEmpty ? nil : input["phone"],
      email: input["email"].isEmpty ? nil : input["email"])
  }

  private static let adding = OrganForm(
    title: "新增人员", permission: .manageOrganization, button: "新增人员",
    hint: "登录账号由系统管理员另行开立，角色由安全管理员授予。",
    fields: { opened in details() + post(opened) },
    perform: { input in
      let (details, office) = (try details(input), try input.optionalOffice("office", "科室"))
      let (title, since) = (try input.text("title", "职务", most: 60), try input.day("since", "任职日期"))
      _ = try await input.registry.addPerson(
        details, post: NewPost(office: office, title: title, since: since), in: input.organ, by: input.by, at: input.now
      )
    })

  private static let changing = OrganForm(
    title: "变更人员信息", permission: .manageOrganization, button: "保存人员信息",
    fields: { opened in
      let person = try opened.personNamed()
      let contact = try await opened.registry.contact(of: person)
      return details(person.name, contact.phone ?? "", contact.email ?? "")
    },
    perform: { input in
      try await input.registry.changePerson(
        input.opened.personNamed().id, to: details(input), in: input.organ, by: input.by, at: input.now)
    })

  private static let taking = OrganForm(
    title: "登记任职", permission: .manageOrganization, button: "登记任职", hint: "调动科室的，登记新的任职，再免去原来的任职。",
    above: { opened in FactList([("姓名", "\(try opened.personNamed().name)")]).markup },
    fields: { opened in post(opened) },
    perform: { input in
      _ = try await input.registry.takePost(
        input.text("title", "职务", most: 60), in: input.optionalOffice("office", "科室"),
        by: input.opened.personNamed().id, since: input.day("since", "任职日期"), of: input.organ,
        authority: input.by, at: input.now)
    })

  private static let givingUp = OrganForm(
    title: "免去任职", permission: .manageOrganization, button: "免去任职", hint: "今天为任职的最后一天。",
    fields: { opened in
      let posts = try opened.personNamed().posts.filter { $0.until == nil || ($0.until ?? opened.today) > opened.today }
      return [
        Field(
          "post", "要免去的任职",
          .radios(
            posts.map { post in
              Choice(post.id, "\(post.office.map { opened.directory.name(of: $0) } ?? "")\(post.title)")
            }))
      ]
    },
    perform: { input in
      let person = try input.opened.personNamed()
      guard person.posts.contains(where: { $0.id == input["post"] }) else {
        throw OrganFaults("post", "请选择要免去的任职。")
      }
      try await input.registry.leavePost(
        input["post"], by: person.id, of: input.organ, authority: input.by, at: input.now)
    })

  private static let leaving = OrganForm(
    title: "登记离开本单位", permission: .manageOrganization, button: "登记离开",
    hint: "离开后账号停用，任职、角色、授权和以后的值班同时结束，联系方式销毁；姓名留在案卷中。", isDanger: true,
    above: { opened in try await handover(opened) },
    fields: { opened in
      let leaver = try opened.personNamed().id
      let colleagues = opened.peopleChoices("不指定接手人").filter { $0.value != leaver.rawValue }
      return [
        Field("day", "最后一天", .day, value: opened.today.description, isShort: true),
        Field(
          "successor", "接手人", .select(colleagues), hint: "接手人接任其在科室的职务，由此接办分给这些科室的申请。", isOptional: true),
      ]
    },
    perform: { input in
      try await input.registry.personLeaves(
        input.opened.personNamed().id, on: input.day("day", "最后一天"),
        successor: input.optionalPerson("successor", "接手人"), in: input.organ, by: input.by, at: input.now)
    })

  /// What becomes of the open cases.
  private static func handover(_ opened: OpenedOrgan) async throws -> Markup {
    let person = try opened.personNamed()
    let holdings = try await opened.registry.openHoldings(of: opened.organ.id)
    var facts: [(String, Markup)] = [("姓名", "\(person.name)")]
    for office in Set(person.posts.filter { $0.isHeld(on: opened.today) }.compactMap(\.office)).sorted(by: {
      opened.directory.name(of: $0) < opened.directory.name(of: $1)
    }) {
      let others = opened.directory.people(in: office, on: opened.today).filter { $0.id != person.id }.map(\.name)
      let who = others.isEmpty ? "没有其他人员，请指定接手人" : "另有\(others.joined(separator: "、"))"
      facts.append(
        (
          "\(opened.directory.name(of: office))在办",
          "\(HoldingWords(opened).markup(holdings.lying(with: office)))（\(who)）"
        ))
    }
    let alone = person.roles.filter { opened.directory.holders(of: $0).count == 1 }
    let waiting = holdings.waiting(for: alone)
    if !waiting.isEmpty {
      facts.append(("等待其审核", "\(HoldingWords(opened).markup(waiting))（没有他人担任这一角色，请安全管理员先授予接手的人）"))
    }
    return FactList(facts).markup
  }
}
