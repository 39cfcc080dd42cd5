import Disclosure
import Documents
import Registry

/// 检索表单: the words, and the filters beneath them.
struct SearchForm {
  let address: SearchAddress
  let organs: [Organ]
  let columns: ColumnNames
  let today: Day
  var fault: SearchQueryFault?

  private static let hint = "至少两个字。几个词用空格分开，都要有；“或”的两边有一个即可；“不含”后面的词不能有；连在一起的话加引号。"

  /// Six years back, as the lists have them.
  private static let years = 6

  var markup: Markup {
    let words = Field(
      "q", "查找的词", hint: Self.hint, value: address.text, error: fault?.sentence, autocomplete: "off")
    var filters = Markup()
    filters.append(fields) { $0.markup }
    return """
      <form class="seek" role="search" action="\(Links.search)" method="get">
      \(words.markup)<div class="filter">\(filters)<button class="primary" type="submit">检索</button></div></form>

      """
  }

  private var fields: [Field] {
    var fields: [Field] = []
    if organs.count > 1 {
      let choices = [Choice("", "全部机关")] + organs.map { Choice($0.id.rawValue, $0.name) }
      fields.append(Field("organ", "机关", .select(choices), value: address.organ))
    }
    // Columns are an organ's own.
    if !columns.choices.isEmpty {
      fields.append(
        Field("column", "栏目", .select([Choice("", "全部栏目")] + columns.choices), value: address.column))
    }
    let years = (0..<Self.years).map { today.year - $0 }
    fields.append(
      Field(
        "year", "发布年份", .select([Choice("", "全部年份")] + years.map { Choice(String($0), "\($0)年") }),
        value: address.year))
    fields.append(
      Field(
        "sort", "排列", .select([Choice("newest", "最新的在前"), Choice("relevance", "标题中有的在前")]),
        value: address.order.rawValue))
    return fields
  }

  func organName(_ id: OrganID) -> String { organs.first { $0.id == id }?.name ?? "" }
}
