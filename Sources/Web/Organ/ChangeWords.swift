import Disclosure
import Documents
import Registry

/// 变更的文字: what happened to an organ, in one sentence.
struct ChangeWords {
  let directory: Directory
  let organs: [Organ]

  func words(_ change: OrganChange) -> String {
    officeWords(change) ?? personWords(change) ?? groupWords(change) ?? ruleWords(change)
  }

  /// Who did it.
  func who(_ change: OrganChange) -> String {
    switch change.by {
    case .person(let id): directory.person(id)?.name ?? "上级单位人员"
    case .console: "系统控制台"
    case nil: "系统"
    }
  }

  private func officeWords(_ change: OrganChange) -> String? {
    let facts = change.facts
    let name = facts["name"]?.string ?? ""
    switch change.kind {
    case .organFounded: return "设立单位“\(name)”"
    case .organChanged: return "单位名称、层级改为“\(name)”、\(level(facts))"
    case .organClosed: return "撤销单位"
    case .officeOpened: return "设立科室“\(name)”"
    case .officeChanged: return "科室改为“\(name)”，排序 \(facts["position"]?.integer ?? 0)"
    case .officeClosed:
      let successor = facts["successor"]?.string.map { "，由“\(directory.name(of: OfficeID($0)))”承继" } ?? ""
      return "撤销科室“\(office(facts["id"]))”，最后一天 \(day(facts["closed"]))\(successor)"
    default: return nil
    }
  }

  private func personWords(_ change: OrganChange) -> String? {
    let facts = change.facts
    switch change.kind {
    case .personAdded: return "新增人员\(facts["name"]?.string ?? "")"
    case .personChanged: return "变更人员信息：\(facts["name"]?.string ?? "")"
    case .personLeft: return "\(person(facts["id"]))离开本单位，最后一天 \(day(facts["left_on"]))"
    case .postTaken: return "\(person(facts["person"]))任\(place(facts["office"]))\(facts["title"]?.string ?? "")"
    case .postLeft:
      guard let post = directory.people.flatMap(\.posts).first(where: { $0.id == facts["id"]?.string }) else {
        return "免去一项任职"
      }
      return
        "免去\(directory.name(of: post.person))的\(post.office.map { directory.name(of: $0) } ?? "")\(post.title)任职，最后一天 \(day(facts["until"]))"
    default: return nil
    }
  }

  private func groupWords(_ change: OrganChange) -> String? {
    let facts = change.facts
    switch change.kind {
    case .groupJoined:
      return "\(person(facts["person"]))任领导小组\(facts["duty"]?.string ?? "")，自 \(day(facts["since"])) 起"
    case .groupLeft:
      let seat = directory.leadingGroup.first { $0.id == facts["id"]?.string }
      return "\(seat.map { directory.name(of: $0.person) } ?? "一人")退出领导小组，最后一天 \(day(facts["until"]))"
    case .dutySet: return "安排\(person(facts["person"]))值班，\(day(facts["since"])) 至 \(day(facts["until"]))"
    case .dutyCancelled:
      guard facts["person"] != nil else { return "取消一段值班" }
      return "取消\(person(facts["person"]))的值班，\(day(facts["since"])) 至 \(day(facts["until"]))"
    case .authorityDelegated:
      return
        "\(person(facts["principal"]))授权\(person(facts["deputy"]))代签，\(day(facts["since"])) 至 \(day(facts["until"]))：\(RecordedDelegation.words(facts["reason"]?.string ?? ""))"
    case .delegationEnded:
      guard let found = directory.delegations.first(where: { $0.id == facts["id"]?.string }) else {
        return "取消一项还没有开始的授权"
      }
      let (principal, deputy) = (found.delegation.principal, found.delegation.deputy)
      return
        "结束\(directory.name(of: principal))对\(directory.name(of: deputy))的授权，最后一天 \(day(facts["until"]))"
    default: return nil
    }
  }

  private func ruleWords(_ change: OrganChange) -> String {
    let facts = change.facts
    switch change.kind {
    case .holidaysNoted:
      let number = facts["number"]?.string ?? "没有文号"
      return
        "录入 \(facts["year"]?.integer ?? 0) 年放假安排（\(number)）：放假 \(facts["off"]?.array?.count ?? 0) 天，调休上班 \(facts["work"]?.array?.count ?? 0) 天"
    case .settingChanged:
      return "修改\(SettingWords.title(facts["name"]?.string ?? ""))，自 \(day(facts["since"])) 起"
    default: return "其他变更"
    }
  }

  private func person(_ json: JSON?) -> String { json?.string.map { directory.name(of: PersonID($0)) } ?? "" }
  private func office(_ json: JSON?) -> String { json?.string.map { directory.name(of: OfficeID($0)) } ?? "" }
  private func day(_ json: JSON?) -> String { json?.string ?? "" }
  private func place(_ json: JSON?) -> String { office(json) }
  private func level(_ facts: JSON) -> String {
    facts["level"]?.string.flatMap(OrganLevel.init(rawValue:))?.chinese ?? ""
  }
}

/// 变更记录, at the foot of a page.
struct ChangeList {
  let opened: OpenedOrgan
  let changes: [OrganChange]

  static let people: Set<PeopleKind> = [
    .organFounded, .organChanged, .organClosed, .officeOpened, .officeChanged, .officeClosed, .personAdded,
    .personChanged, .personLeft, .postTaken, .postLeft, .groupJoined, .groupLeft, .dutySet, .dutyCancelled,
  ]
  static let delegations: Set<PeopleKind> = [.authorityDelegated, .delegationEnded]
  static let calendar: Set<PeopleKind> = [.holidaysNoted]
  static let settings: Set<PeopleKind> = [.settingChanged]

  init(_ opened: OpenedOrgan, _ kinds: Set<PeopleKind>) async throws {
    self.opened = opened
    changes = try await opened.registry.changes(of: opened.organ.id, kinds: kinds)
  }

  private var words: ChangeWords { ChangeWords(directory: opened.directory, organs: opened.organs) }

  /// What the person has just done, told from the log.
  var done: Markup {
    guard opened.visit.query["done"] == "1",
      let own = changes.first(where: { $0.by == .person(opened.person.person) })
    else { return "" }
    // One step may record several things at the same instant; the last of them is what was asked for.
    return Notice(.green, "<p>已登记：\(words.words(own))。</p>").markup
  }

  var markup: Markup {
    guard !changes.isEmpty else { return "" }
    var items = Markup()
    items.append(changes) { change in
      """
      <li><time datetime="\(change.at.day.description)">\(change.at.inChina)</time> \(words.words(change))\
      <span class="quiet">（\(words.who(change))）</span></li>

      """
    }
    let older: Markup = changes.count < 30 ? "" : "<p class=\"quiet\">只列最近 30 项。</p>"
    return "<section class=\"changes\"><h2>变更记录</h2><ul>\(items)</ul>\(older)</section>\n"
  }
}
