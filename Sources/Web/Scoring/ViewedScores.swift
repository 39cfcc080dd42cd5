import Disclosure
import Documents
import Registry

/// 查看的考核: the scheme and the period that the address names, and what they came to.
struct ViewedScores: Sendable {
  let viewed: ViewedOrgan
  /// The newest version of each scheme.
  let schemes: [InstalledScheme]
  let sheet: ScoreSheet

  var installed: InstalledScheme { sheet.installed }
  var period: CataloguePeriod { sheet.period }
  var board: ScoreBoard { sheet.board }

  /// What an address has to carry to come back to the same scheme and period.
  var pairs: [(String, String)] { [("scheme", installed.id), ("period", period.code)] }

  /// Nil where there is no scheme yet.
  /// - Throws: `PageRefusal.notFound` for a scheme or a period that is not there.
  init?(_ viewed: ViewedOrgan) async throws {
    let schemes = try await Self.newest(viewed)
    guard let first = schemes.first else {
      if viewed.query.has("scheme") { throw PageRefusal.notFound }
      return nil
    }
    let asked = viewed.query["scheme"]
    guard let chosen = asked.isEmpty ? first : schemes.first(where: { $0.id == asked }) else {
      throw PageRefusal.notFound
    }
    let periods = chosen.scheme.periods
    let now = periods.last { $0.firstDay <= viewed.today } ?? periods.first
    let period = viewed.query.has("period") ? CataloguePeriod(code: viewed.query["period"]) : now
    guard let period, periods.contains(period) else { throw PageRefusal.notFound }
    self.viewed = viewed
    self.schemes = schemes
    sheet = try await viewed.registry.scoreSheet(
      chosen.id, period, of: viewed.organ.id, for: viewed.viewer, today: viewed.today)
  }

  static func newest(_ viewed: ViewedOrgan) async throws -> [InstalledScheme] {
    var seen: Set<String> = []
    return try await viewed.registry.schemes(of: viewed.organ.id, for: viewed.viewer)
      .sorted { ($0.scheme.year, $0.version) > ($1.scheme.year, $1.version) }
      .filter { seen.insert($0.id).inserted }
      .sorted { ($1.scheme.year, $0.scheme.name) < ($0.scheme.year, $1.scheme.name) }
  }

  func address(_ path: String, _ more: [(String, String)] = []) -> String { viewed.address(path, pairs + more) }

  func unit(_ score: UnitScore) -> Markup {
    "<a href=\"\(address(Links.unitScore(score.unit.id)))\">\(score.unit.name)</a>"
  }

  /// In a sentence, how far the figures go.
  var standing: String {
    if let issued = sheet.issued {
      return "通报已于 \(issued.issued) 印发\(issued.number.map { "（\($0)）" } ?? "")，数字按当时的结果显示。"
    }
    if board.isComplete { return "考核期已经结束，通报还没有印发，数字随登记变化。" }
    return "考核期到 \(period.lastDay) 结束，数字截至 \(board.through)；没有结束的月份、季度暂不因条数扣分。"
  }

  /// 较上期.
  func change(_ score: UnitScore) -> String {
    sheet.earlier?.score(of: score.unit.id).map { (score.total - $0.total).signed } ?? "—"
  }
}

extension ViewedOrgan {
  func scoreSections(_ current: String) -> Markup {
    Sections(
      "考核栏目",
      [
        ("得分排名", address(Links.scores)), ("考核办法", address(Links.scoreSchemes)), ("登记事项", address(Links.scoreEntries)),
        ("申诉", address(Links.scoreAppeals)),
      ], current: address(current)
    ).markup
  }

  var scoresCrumb: Crumb { Crumb("考核", address(Links.scores)) }

  /// 扣分加分所指的对象, as a link where the person may follow it.
  func subject(_ subject: ScoreSubject?, _ text: String) -> Markup {
    switch subject {
    case .item(let id) where visit.may(.listItems): "<a href=\"\(Links.item(ItemID(id)))\">\(text)</a>"
    case .request(let id) where visit.may(.listRequests): "<a href=\"\(Links.caseFile(RequestID(id)))\">\(text)</a>"
    case .entry(let id): "<a href=\"\(address(Links.scoreEntries))#\(id)\">\(text)</a>"
    case .catalogueRow: "<a href=\"\(address(Links.catalogue))\">\(text)</a>"
    case .dispute(let id) where visit.may(.viewDisputes):
      "<a href=\"\(address(Links.dispute(DisputeID(id))))\">\(text)</a>"
    case .item, .request, .training, .dispute, nil: "\(text)"
    }
  }
}
