import Disclosure
import Registry

/// 文件列表的条件, as they stand in the address; the figures of 表二 lead here with theirs.
struct DocumentFilter {
  let query: FormValues
  let today: Day

  /// On which validity is told: the day asked for, else today.
  var day: Day { Day(iso: query["on"]) ?? today }

  var isAny: Bool { !["state", "category", "made", "ended", "on", "remind"].contains(where: query.has) }

  func holds(_ document: NormativeDocument) -> Bool {
    if query.has("category"), document.category.rawValue != query["category"] { return false }
    if query.has("state"), document.validity(on: today)?.rawValue != query["state"] { return false }
    if query.has("on"), !document.isInForce(on: day) { return false }
    if let year = Int(query["made"]), document.made.year != year { return false }
    if let year = Int(query["ended"]), document.endDay?.year != year { return false }
    if query["remind"] == "1" {
      return ValidityReminder(document, on: today, ahead: DocumentListPage.remindedDays) != nil
    }
    return true
  }

  /// The same conditions at another address.
  var pairs: [(String, String)] {
    ["state", "category", "made", "ended", "on", "remind"].map { ($0, query[$0]) }
  }

  /// What was chosen by a link and has no field of its own.
  var sentence: String? {
    if query["remind"] == "1" { return "只列出有效期将满和已满、没有登记处理结果的文件。" }
    if query.has("on") { return "只列出\(day.chinese)现行有效的文件。" }
    return Int(query["ended"]).map { "只列出\($0)年废止和失效的文件。" }
  }

  func fields(_ documents: [NormativeDocument]) -> [Field] {
    let any = Choice("", "全部")
    let years = Set(documents.map(\.made.year)).sorted(by: >)
    return [
      Field(
        "state", "有效性", .select([any] + ItemValidity.allCases.map { Choice($0.rawValue, $0.chinese) }),
        value: query["state"]),
      Field(
        "category", "类别", .select([any] + TableTwoDocument.allCases.map { Choice($0.rawValue, $0.label) }),
        value: query["category"]),
      Field(
        "made", "制发年份", .select([any] + years.map { Choice(String($0), "\($0)年") }), value: query["made"]),
    ]
  }
}
