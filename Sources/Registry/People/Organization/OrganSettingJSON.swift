import Disclosure
import Documents

/// How settings stand in the log and in the table `organ_setting`.
extension OrganSetting {
  var name: String {
    switch self {
    case .numbers: "numbers"
    case .ladder: "ladder"
    case .scopedLadders: "scopedLadders"
    case .reconsideration: "reconsideration"
    case .court: "court"
    case .contact: "contact"
    case .payment: "payment"
    case .inspection: "inspection"
    case .reportDeadline: "reportDeadline"
    case .redoCounting: "redoCounting"
    }
  }

  var json: JSON {
    switch self {
    case .numbers(let templates):
      .object(templates.sorted { $0.key < $1.key }.map { .init($0.key, .string($0.value.text)) })
    case .ladder(let ladder): ladder.json
    case .scopedLadders(let ladders): ladders.json
    case .reconsideration(let body), .court(let body): body.json
    case .contact(let contact): contact.json
    case .payment(let text): ["text": .string(text)]
    case .inspection(let rules): rules.json
    case .redoCounting(let counting): ["counting": .string(counting.rawValue)]
    case .reportDeadline(let day): ["day": .integer(day.day), "month": .integer(day.month)]
    }
  }

  /// Nil when it is none of ours.
  init?(name: String, json: JSON) {
    switch name {
    case "numbers":
      self = .numbers(
        Dictionary(
          (json.members ?? []).compactMap { member in NumberTemplate(member.value).map { (member.key, $0) } }
        ) { $1 })
    case "ladder":
      guard let ladder = ReviewLadder(json) else { return nil }
      self = .ladder(ladder)
    case "scopedLadders":
      guard let ladders = ScopedLadders(json) else { return nil }
      self = .scopedLadders(ladders)
    case "reconsideration": self = .reconsideration(RemedyBody(json))
    case "court": self = .court(RemedyBody(json))
    case "contact": self = .contact(DisclosureContact(json))
    case "payment": self = .payment(json["text"]?.string ?? "")
    case "inspection":
      guard let rules = InspectionRules(json) else { return nil }
      self = .inspection(rules)
    case "redoCounting":
      guard let counting = json["counting"]?.string.flatMap(RedoCounting.init(rawValue:)) else { return nil }
      self = .redoCounting(counting)
    case "reportDeadline":
      guard let day = MonthDay(json["month"]?.integer ?? 0, json["day"]?.integer ?? 0) else { return nil }
      self = .reportDeadline(day)
    default: return nil
    }
  }
}

extension NumberTemplate {
  /// Nil when it is no template; the first databases kept its pieces one by one.
  fileprivate init?(_ json: JSON) {
    func piece(_ key: String) -> String { json[key]?.string ?? "" }
    let digits = json["digits"]?.integer ?? 0
    let pieces = "\(piece("prefix")){年}\(piece("infix")){序号\(digits > 1 ? "\(digits)" : "")}\(piece("suffix"))"
    guard let template = try? NumberTemplate(json.string ?? pieces) else { return nil }
    self = template
  }
}

extension InspectionRules {
  fileprivate var json: JSON {
    let cycles = ColumnContent.allCases.compactMap { content in
      columns.cycles[content].map { JSON.Member(content.rawValue, .string($0.rawValue)) }
    }
    return [
      "cycles": .object(cycles), "warning": .integer(columns.warningDays), "home": .integer(limits.homeDays),
      "stale": .integer(limits.staleColumns), "longStale": .integer(limits.longStaleColumns),
      "empty": .integer(limits.emptyColumns),
    ]
  }

  fileprivate init?(_ json: JSON) {
    var cycles: [ColumnContent: UpdateCycle] = [:]
    for content in ColumnContent.allCases {
      cycles[content] = json["cycles"]?[content.rawValue]?.string.flatMap(UpdateCycle.init(rawValue:))
    }
    var limits = SiteInspection.Limits()
    limits.homeDays = json["home"]?.integer ?? 0
    limits.staleColumns = json["stale"]?.integer ?? 0
    limits.longStaleColumns = json["longStale"]?.integer ?? 0
    limits.emptyColumns = json["empty"]?.integer ?? 0
    self.init(columns: ColumnRules(cycles: cycles, warningDays: json["warning"]?.integer ?? 7), limits: limits)
  }
}

extension RemedyBody {
  fileprivate var json: JSON { ["name": .string(name), "address": .string(address)] }

  fileprivate init(_ json: JSON) {
    self.init(name: json["name"]?.string ?? "", address: json["address"]?.string ?? "")
  }
}

extension DisclosureContact {
  fileprivate var json: JSON {
    [
      "office": .string(office), "address": .string(address), "hours": .string(hours), "phone": .string(phone),
      "fax": .string(fax), "online": .string(online), "postcode": .string(postcode),
    ]
  }

  fileprivate init(_ json: JSON) {
    func text(_ key: String) -> String { json[key]?.string ?? "" }
    self.init(
      office: text("office"), address: text("address"), hours: text("hours"), phone: text("phone"), fax: text("fax"),
      online: text("online"), postcode: text("postcode"))
  }
}
