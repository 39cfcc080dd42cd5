import Disclosure

/// 演示人员: the invented people of the demo; every role is held by somebody.
struct DemoPerson: Hashable, Sendable {
  enum Place: Hashable, Sendable { case county, town }

  let name: String
  let account: String
  let title: String
  let office: DemoOfficeName?
  let roles: Set<Role>
  let place: Place

  private init(
    _ name: String, _ account: String, _ title: String, _ roles: Set<Role>, office: DemoOfficeName? = nil,
    place: Place = .town
  ) {
    (self.name, self.account, self.title, self.office, self.roles, self.place) =
      (name, account, title, office, roles, place)
  }

  static let leader = DemoPerson("江远舟", "jiangyz", "镇长", [.leader])
  static let deputy = DemoPerson("苏明川", "sumc", "副镇长", [.deputyLeader])
  static let secondDeputy = DemoPerson("罗青禾", "luoqh", "副镇长", [.deputyLeader])
  static let head = DemoPerson("何知秋", "hezq", "办公室主任", [.officeHead], office: .general)
  static let officer = DemoPerson("方小满", "fangxm", "信息公开专职人员", [.officer], office: .general)
  static let secondOfficer = DemoPerson("叶初晴", "yecq", "信息公开专职人员", [.officer], office: .general)
  static let mailRoom = DemoPerson("秦守信", "qinsx", "收发员", [.mailRoom], office: .general)
  static let supervisor = DemoPerson("程望山", "chengws", "政务公开科科长", [.supervisor], place: .county)
  static let systemAdmin = DemoPerson("严立新", "yanlx", "系统管理员", [.systemAdmin], place: .county)
  static let securityAdmin = DemoPerson("卫长安", "weica", "安全管理员", [.securityAdmin], place: .county)
  static let auditAdmin = DemoPerson("明鉴之", "mingjz", "审计管理员", [.auditAdmin], place: .county)

  static let contributors = [
    contributor("田有禾", "tianyh", .agriculture), contributor("石垒", "shil", .land),
    contributor("钱明细", "qianmx", .finance), contributor("温暖春", "wennc", .welfare),
    contributor("路平", "lup", .building), contributor("池清", "chiq", .water),
    contributor("安宁宁", "anningn", .safety), contributor("纪文法", "jiwf", .justice),
    contributor("林翠微", "lincw", .forestry),
  ]

  static let all: [DemoPerson] =
    [leader, deputy, secondDeputy, head, officer, secondOfficer, mailRoom] + contributors
    + [supervisor, systemAdmin, securityAdmin, auditAdmin]

  private static func contributor(_ name: String, _ account: String, _ office: DemoOfficeName) -> DemoPerson {
    DemoPerson(name, account, "信息员", [.contributor], office: office)
  }

  /// An invented number that nobody has.
  var phone: String {
    let place = DemoPerson.all.firstIndex(of: self) ?? 0
    return "0000-\(10_000_100 + place)"
  }

  /// Of the accounts' table.
  var roleWords: String {
    Role.allCases.filter(roles.contains).map(\.chinese).joined(separator: "、")
  }
}

/// 演示科室: the twelve offices of the town.
enum DemoOfficeName: String, CaseIterable, Sendable {
  case general = "党政综合办公室"
  case agriculture = "农业农村办公室"
  case land = "自然资源所"
  case finance = "财政所"
  case welfare = "社会事务办公室"
  case building = "村镇建设办公室"
  case water = "水利站"
  case safety = "应急管理办公室"
  case justice = "司法所"
  case forestry = "林业站"
  case statistics = "经济发展和统计办公室"
  case service = "便民服务中心"
}
