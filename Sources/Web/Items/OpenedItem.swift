import Disclosure
import Documents
import Registry

/// 打开的信息: one item as the person who is signed in sees it, with what the pages about it need.
struct OpenedItem: Sendable {
  let visit: Visit
  let viewer: Viewer
  let file: ItemFile
  let rules: RequestRules
  let directory: Directory
  let reader: CaseReader
  let steps: ItemSteps
  let columns: ColumnNames

  /// - Throws: `PageRefusal.notFound` for an item that is not there or not the person's to see.
  init(_ visit: Visit) async throws {
    let id = ItemID(try visit.part("id"))
    let viewer = try visit.viewer()
    let opened = try await visit.registry.itemFile(
      id, for: viewer, today: visit.today, permissions: visit.site.permissions)
    guard let (file, organ) = opened else { throw PageRefusal.notFound }
    let rules = organ.rules(visit.site.permissions)
    let reader = CaseReader(
      viewer.person, roles: file.roles, today: visit.today, permissions: rules.permissions, signers: rules.signers)
    guard rules.permissions.allows(file.roles, .viewItem, item: file.state) else { throw PageRefusal.notFound }
    (self.visit, self.viewer, self.file, self.rules, self.reader) = (visit, viewer, file, rules, reader)
    directory = organ.directory
    steps = ItemSteps(file.item, for: reader)
    columns = ColumnNames(try await visit.registry.openColumns(of: file.organ, on: visit.today))
  }

  var item: Item { file.item }
  var id: ItemID { file.id }
  var address: String { Links.item(file.id) }

  func step(version: Int) -> ItemStep { ItemStep(viewer, on: id, version: version, today: visit.today, at: visit.now) }

  func name(of actor: Actor) -> String {
    switch actor {
    case .person(let person): directory.name(of: person)
    case .applicant: "申请人"
    case .system: "系统"
    }
  }

  var isLastStep: Bool { item.review.state == .waiting(step: item.review.ladder.steps.count - 1) }
}

/// 栏目名称, each with those above it.
struct ColumnNames: Sendable {
  private let columns: [Column]

  init(_ columns: [Column]) { self.columns = columns }

  func name(_ id: ColumnID) -> String { columns.first { $0.id == id }?.name ?? "已停用的栏目" }

  /// 法定主动公开内容 / 社会救助.
  func path(_ id: ColumnID) -> String {
    var names: [String] = []
    var next = columns.first { $0.id == id }
    while let column = next, names.count < 5 {
      names.insert(column.name, at: 0)
      next = column.parent.flatMap { parent in columns.first { $0.id == parent } }
    }
    return names.isEmpty ? "已停用的栏目" : names.joined(separator: " / ")
  }

  func has(_ id: ColumnID) -> Bool { columns.contains { $0.id == id } }

  /// Those into which something is put: no column with others beneath it, no door that is a page of its own.
  var choices: [Choice] {
    let parents = Set(columns.compactMap(\.parent))
    return columns.filter { !parents.contains($0.id) && $0.door != .onRequest && $0.door != .guide }
      .map { Choice($0.id.rawValue, path($0.id)) }
  }
}
