import Disclosure
import Registry

/// 列表条件: filter, order and page of the list, as they stand in the address.
struct RequestListQuery {
  static let pageSize = 50
  static let usualOrder = "due"

  /// What can be chosen; a minus turns the order round.
  static let orders = [
    Choice("due", "到期早的在前"), Choice("-due", "到期晚的在前"), Choice("-arrived", "到达晚的在前"),
    Choice("arrived", "到达早的在前"), Choice("number", "按编号"), Choice("-changed", "最近办理的在前"),
  ]

  let values: FormValues
  private(set) var filter = RequestFilter()
  private(set) var faults: [FieldFault] = []
  let order: RequestOrder
  let isDescending: Bool
  /// From 1.
  let page: Int

  init(_ values: FormValues) {
    self.values = values
    let sort = values["sort"]
    isDescending = sort.hasPrefix("-")
    order = RequestOrder(rawValue: isDescending ? String(sort.dropFirst()) : sort) ?? .due
    page = min(max(Int(values["page"]) ?? 1, 1), 1_000_000)
    filter.states = Set(values.all("state").compactMap(RequestState.init(rawValue:)))
    filter.channels = Set(values.all("channel").compactMap(IntakeChannel.init(rawValue:)))
    filter.offices = Set(values.all("office").map { OfficeID($0) })
    filter.text = values["text"]
    filter.dueFrom = day("from")
    filter.dueThrough = day("through")
  }

  private mutating func day(_ name: String) -> Day? {
    guard values.has(name) else { return nil }
    let day = Day(iso: values[name])
    if day == nil { faults.append(FieldFault(name, "日期请写成 2026-03-13 的形式。")) }
    return day
  }

  /// Where the list with the same conditions stands, on another page or in another form.
  func address(_ path: String = Links.requests, page: Int? = nil) -> String {
    let names = ["state", "office", "channel", "from", "through", "text", "sort"]
    var pairs = names.flatMap { name in values.all(name).map { (name, $0) } }
    if let page, page > 1 { pairs.append(("page", String(page))) }
    return pairs.isEmpty ? path : "\(path)?\(PercentEncoding.query(pairs))"
  }
}
