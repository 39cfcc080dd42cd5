import Database
import Disclosure
import Documents
import Registry

/// 系统中的申请, as the report of one year counts them.
struct CountedRegister {
  let organ: Organ
  /// As it was called at the end of the year.
  let name: String
  let facts: YearFacts
  /// 表二的登记.
  let registers: RegisterFacts
  /// 表四, counted from the register of disputes.
  let tableFour: TableFour

  /// - Parameter organ: Its full name; nil when there is only one.
  static func read(
    _ place: RegistryPlace, organ name: String?, _ year: ReportingYear
  ) async throws(BuildRefusal) -> CountedRegister {
    do {
      let database = try place.openDatabase()
      do {
        let registry = try await RegistryOpening(database: database, files: place.files, keyFile: place.keyFile)
          .openExisting()
        let organ = try organ(named: name, among: try await registry.organs())
        // Whoever holds data and key of the server sees the organ whole.
        let viewer = Viewer(person: "console", organ: organ.id, roles: [.officer])
        let facts = try await registry.yearFacts(of: organ.id, year, for: viewer)
        let registers = try await registry.publicationFacts(of: organ.id, year: year, for: viewer)
        let disputes = try await registry.disputes(of: organ.id, for: viewer)
        let name = try await registry.names(of: organ.id).name(in: year) ?? organ.name
        try await database.close()
        return CountedRegister(
          organ: organ, name: name, facts: facts, registers: registers, tableFour: disputes.tableFour(of: year))
      } catch {
        try? await database.close()
        throw error
      }
    } catch let refusal as BuildRefusal { throw refusal } catch {
      throw .sentence(RegistryFailure.sentence(for: error))
    }
  }

  static func organ(named name: String?, among organs: [Organ]) throws(BuildRefusal) -> Organ {
    let fitting = name.map { name in organs.filter { $0.name == name } } ?? organs.filter { $0.closed == nil }
    if let organ = fitting.first, fitting.count == 1 { return organ }
    throw .sentence("请用 --organ 写明机关的全称。系统中有：\(organs.map(\.name).joined(separator: "、"))。")
  }

  /// What cannot be counted yet; nil when there is nothing.
  var notice: String? {
    guard !facts.uncounted.isEmpty else { return nil }
    let numbers = facts.uncounted.map { "\($0.number)\($0.isClosed ? "（已办结）" : "")" }.joined(separator: "、")
    return "请注意：\(facts.uncounted.count) 件申请没有计入表三，因为收到申请之日、申请人类型或者重新答复的结果还没有登记，请补全登记：\(numbers)。"
  }

  /// 启用前累计数 of a cell, with its source; nil where there are none.
  func opening(of cell: TableThreeCell) -> (count: Int, source: String)? {
    guard let opening = facts.opening, cell.row != .carriedOut else { return nil }
    return (opening.table[cell.row, cell.column] ?? 0, opening.source)
  }

  /// The cases behind a cell, by the rule that counts them.
  func cases(of cell: TableThreeCell, _ year: ReportingYear) -> [YearFacts.Fact] {
    facts.cases(in: cell.row, cell.column, year)
  }
}
