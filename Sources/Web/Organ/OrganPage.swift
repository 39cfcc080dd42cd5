import Disclosure
import Documents
import Registry

/// 单位概况: offices, people, leading group, duty roster, organs beneath; the forms for those who may.
enum OrganPage {
  @Sendable static func show(_ visit: Visit) async throws -> Answer {
    let opened = try await OpenedOrgan(visit)
    let changes = try await ChangeList(opened, ChangeList.people)
    let staff = opened.directory.staff
    let contacts = opened.showsContacts ? try await visit.registry.contacts(of: staff) : [:]
    let settings = try await visit.registry.settings(of: opened.organ.id, on: visit.today)
    let course = try await OrganCourse(opened)
    let body: Markup = """
      \(opened.sections)\(changes.done)\(today(opened, settings.contact, course.facts))<h2>科室</h2>
      \(offices(opened))<h2>人员</h2>
      \(people(opened, staff, contacts))<h2>政务公开领导小组</h2>
      \(group(opened))<h2>值班安排</h2>
      \(duties(opened))\(beneath(opened))\(changes.markup)
      """
    return .page(opened.page("单位", body: body))
  }

  /// Who is there today, and what the public is told.
  private static func today(
    _ opened: OpenedOrgan, _ contact: DisclosureContact?, _ course: [(String, Markup)]
  ) -> Markup {
    let directory = opened.directory
    let duty = directory.onDuty(on: opened.today).map(\.name).joined(separator: "、")
    let signing = directory.delegations(on: opened.today).map {
      "\(directory.name(of: $0.deputy))代\(directory.name(of: $0.principal))签发（至\($0.until.chinese)）"
    }.joined(separator: "；")
    var facts: [(String, Markup)] = [
      ("单位全称", "\(opened.organ.name)（\(opened.organ.level.chinese)）"),
      ("今天值班", duty.isEmpty ? "没有安排" : "\(duty)"), ("今天代签", signing.isEmpty ? "没有" : "\(signing)"),
    ]
    if let contact {
      facts.append(("对外联系方式", "\(contact.office)，\(contact.phone)，\(contact.address)，\(contact.hours)"))
    } else {
      facts.append(("对外联系方式", "还没有设置 \(opened.formLink("setting-contact", "设置联系方式"))"))
    }
    let close = opened.isOwn ? "" : opened.formLink("organ-close", "撤销、合并单位")
    return "\(FactList(facts + course).markup)\(opened.formLink("organ-change", "单位更名"))　\(close)\n"
  }

  private static func offices(_ opened: OpenedOrgan) -> Markup {
    let directory = opened.directory
    guard !directory.offices.isEmpty else {
      return "\(EmptyState("还没有设立科室。申请要分给科室办理，请先设立。").markup)\(opened.buttons([("office-open", "设立科室")]))"
    }
    let hasClosed = directory.offices.contains { $0.closed != nil }
    let rows = directory.offices.map { office -> [Markup] in
      let names = directory.people(in: office.id, on: opened.today).map(\.name).joined(separator: "、")
      let successor = office.successor.map { "，由\(directory.name(of: $0))承继" } ?? ""
      let change = office.closed.map { "\($0)撤销\(successor)" } ?? ""
      let id = [("id", office.id.rawValue)]
      let forms =
        office.closed == nil
        ? links([opened.formLink("office-change", "更名、排序", id), opened.formLink("office-close", "撤销、合并", id)]) : ""
      let people = office.closed != nil ? "" : names.isEmpty ? "没有人员" : names
      return ["\(office.name)", "\(people)"] + (hasClosed ? ["\(change)"] : []) + [forms]
    }
    let names = ["科室", "现有人员"] + (hasClosed ? ["变动"] : []) + ["办理"]
    let table = DataTable("科室", columns(names, opened, .manageOrganization), rows: rows)
    return "\(table.markup)\(opened.buttons([("office-open", "设立科室")]))"
  }

  private static func people(
    _ opened: OpenedOrgan, _ staff: [Person], _ contacts: [PersonID: (phone: String?, email: String?)]
  ) -> Markup {
    let rows = staff.map { person -> [Markup] in
      let id = [("id", person.id.rawValue)]
      let posts = person.posts.filter { $0.isHeld(on: opened.today) }.map { post in
        "\(post.office.map { opened.directory.name(of: $0) } ?? "")\(post.title)"
      }
      let roles = Role.allCases.filter(person.roles.contains).map(\.chinese).joined(separator: "、")
      let contact = contacts[person.id]
      return [
        "\(person.name)", lines(posts), "\(roles)",
        opened.showsContacts ? lines([contact?.phone, contact?.email].compactMap { $0 }) : "不显示",
        links([
          opened.formLink("person-change", "变更", id), opened.formLink("post-take", "登记任职", id),
          opened.formLink("post-leave", "免去任职", id), opened.formLink("person-leave", "离开", id),
        ]),
      ]
    }
    let names = ["姓名", "科室和职务", "角色", "联系方式", "办理"]
    let table = DataTable("人员", columns(names, opened, .manageOrganization), rows: rows)
    let left = opened.directory.people.filter { $0.left != nil }
    let gone: Markup =
      left.isEmpty
      ? ""
      : """
      <details><summary>已离开的 \(left.count) 人</summary><p>\(left.map { "\($0.name)（\($0.left?.description ?? "")）" }.joined(separator: "、"))</p></details>

      """
    return "\(table.markup)\(opened.buttons([("person-add", "新增人员")]))\(gone)"
  }

  private static func group(_ opened: OpenedOrgan) -> Markup {
    let directory = opened.directory
    let order = ["组长", "副组长", "办公室主任", "成员"]
    let seats = directory.leadingGroup.filter { ($0.until ?? opened.today) >= opened.today }.sorted {
      (order.firstIndex(of: $0.duty) ?? 9, $0.since) < (order.firstIndex(of: $1.duty) ?? 9, $1.since)
    }
    let add = opened.buttons([("group-join", "登记加入领导小组")])
    guard !seats.isEmpty else { return "\(EmptyState("还没有登记领导小组成员。").markup)\(add)" }
    let rows = seats.map { seat -> [Markup] in
      [
        "\(directory.name(of: seat.person))", "\(seat.duty)", unbroken(seat.since.description),
        unbroken(seat.until?.description ?? "没有期限"),
        links([opened.formLink("group-leave", "退出", [("id", seat.id)])]),
      ]
    }
    let table = DataTable("政务公开领导小组", columns(["姓名", "职务", "从", "至", "办理"], opened, .manageDuties), rows: rows)
    return "\(table.markup)\(add)"
  }

  /// From today on.
  private static func duties(_ opened: OpenedOrgan) -> Markup {
    let directory = opened.directory
    let duties = directory.duties.filter { $0.until >= opened.today }
    let add = opened.buttons([("duty-set", "安排值班")])
    guard !duties.isEmpty else { return "\(EmptyState("今天起没有安排值班。").markup)\(add)" }
    let rows = duties.map { duty -> [Markup] in
      let now: Markup = duty.since <= opened.today ? " \(StateMark("正在值班", .green).markup)" : ""
      return [
        unbroken("\(duty.since)（\(duty.since.weekday.chinese)）"),
        unbroken("\(duty.until)（\(duty.until.weekday.chinese)）"),
        "\(directory.name(of: duty.person))\(now)",
        links([opened.formLink("duty-cancel", "取消", [("id", duty.id)])]),
      ]
    }
    let table = DataTable("值班安排", columns(["从", "至", "值班人员", "办理"], opened, .manageDuties), rows: rows)
    return "\(table.markup)\(add)"
  }

  private static func beneath(_ opened: OpenedOrgan) -> Markup {
    let maySee = opened.person.roles.contains { $0.isAdministrator || $0 == .supervisor }
    guard maySee, !opened.beneath.isEmpty || opened.may(.manageOrganization) else { return "" }
    let rows = opened.beneath.map { organ -> [Markup] in
      [
        "<a href=\"\(opened.address(Links.organ, of: organ.id))\">\(organ.name)</a>", "\(organ.level.chinese)",
        organ.closed.map { "\($0.description)撤销" } ?? "正常",
      ]
    }
    let table: Markup =
      rows.isEmpty
      ? EmptyState("还没有下级单位。").markup
      : DataTable("下级单位", ["单位", "层级", "状态"].map { DataTable.Column($0) }, rows: rows).markup
    return "<h2>下级单位</h2>\n\(table)\(opened.buttons([("organ-add", "设立下级单位")]))"
  }

  /// The last column is for who may change something.
  private static func columns(
    _ names: [String], _ opened: OpenedOrgan, _ action: OfficeAction
  ) -> [DataTable.Column] {
    (opened.may(action) ? names : names.dropLast()).map { DataTable.Column($0) }
  }

  private static func links(_ links: [Markup]) -> Markup {
    var all = Markup()
    all.append(links) { $0 }
    return "<span class=\"cell-links\">\(all)</span>"
  }

  /// A day stays on one line.
  private static func unbroken(_ text: String) -> Markup { "<span class=\"unbroken\">\(text)</span>" }

  private static func lines(_ texts: [String]) -> Markup {
    var items = Markup()
    items.append(texts) { "<li>\($0)</li>" }
    return texts.isEmpty ? "没有登记" : "<ul class=\"plain-lines\">\(items)</ul>"
  }
}
