import Disclosure
import Documents
import Registry

/// 目录的筛选: organ, column, office, classes, validity and year, each a choice in the address.
struct PublicListForm {
  private let asked: PublicListQuery
  private let columns: ColumnNames
  private let offices: [Office]
  private let query: FormValues
  private let today: Day

  /// Years back from this one.
  private static let years = 6

  init(_ asked: PublicListQuery, _ columns: ColumnNames, _ visit: Visit) async throws {
    self.asked = asked
    self.columns = columns
    offices = if let organ = asked.organ { try await visit.registry.directory(of: organ.id).offices } else { [] }
    query = visit.query
    today = visit.today
  }

  var markup: Markup {
    FilterForm(Links.publicItems, fields.map { $0.filled(from: query) }, kept: kept).markup
  }

  /// The column stays chosen where the form offers none.
  private var kept: [(String, String)] {
    guard asked.organ == nil, let column = asked.column else { return [] }
    return [("column", column.rawValue)]
  }

  private var fields: [Field] {
    var fields: [Field] = []
    if asked.organs.count > 1 {
      fields.append(field("organ", "机关", "全部机关", asked.organs.map { ($0.id.rawValue, $0.name) }))
    }
    // Columns and offices are an organ's own.
    if !columns.choices.isEmpty {
      fields.append(field("column", "栏目", "全部栏目", columns.choices.map { ($0.value, $0.label) }))
    }
    if !offices.isEmpty {
      fields.append(field("office", "提供科室", "全部科室", offices.map { ($0.id.rawValue, $0.name) }))
    }
    return fields + [
      field("genre", "体裁", "全部体裁", Genre.allCases.map { ($0.rawValue, $0.chinese) }),
      field("topic", "主题", "全部主题", TopicClass.allCases.map { ($0.rawValue, $0.chinese) }),
      field("validity", "有效性", "全部", ItemValidity.allCases.map { ($0.rawValue, $0.chinese) }),
      field("year", "发布年份", "全部年份", shownYears.map { (String($0), "\($0)年") }),
    ]
  }

  private var shownYears: [Int] {
    let recent = (0..<Self.years).map { today.year - $0 }
    guard let chosen = asked.filter.year, !recent.contains(chosen) else { return recent }
    return (recent + [chosen]).sorted(by: >)
  }

  private func field(_ name: String, _ label: String, _ all: String, _ choices: [(String, String)]) -> Field {
    Field(name, label, .select([Choice("", all)] + choices.map { Choice($0.0, $0.1) }))
  }
}
