import Disclosure
import Documents
import Registry

/// 以前公开的信息: three years of what the town published on the county's website, brought in by two imports.
struct DemoEarlierItems {
  let today: Day

  /// On the first of the two days the town took this system into use.
  var importDays: [Day] { [today.adding(-170), today.adding(-2)] }

  /// - Returns: What was published between the import before and the one of `day`.
  func items(importedOn day: Day) -> [EarlierItem] {
    let start = importDays.last { $0 < day } ?? today.adding(-3 * 365 - 60)
    var random = DemoRandom(seed: 41)
    var all: [EarlierItem] = []
    for series in DemoSeries.all {
      for period in periods(series.rhythm) {
        // Drawn whether or not it is wanted, so that both imports see the same figures.
        let figures = [
          Int.random(in: 12...96, using: &random), Int.random(in: 1_200...9_800, using: &random),
          Int.random(in: 2...11, using: &random),
        ]
        let formed = period.last.adding(Int.random(in: 2...6, using: &random))
        let published = formed.adding(Int.random(in: 1...9, using: &random))
        guard published > start, published < day, published < today.adding(-series.silentDays) else { continue }
        all.append(item(series, period.name, figures, formed, published))
      }
    }
    return all.sorted { ($0.published, $0.text.title) < ($1.published, $1.text.title) }
      .enumerated().map { numbered($1, row: $0 + 2) }
  }

  private struct Period {
    let name: String
    let last: Day
  }

  private func periods(_ rhythm: DemoSeries.Rhythm) -> [Period] {
    let months = rhythm == .month ? 1 : 3
    return (0...3).reversed().flatMap { back -> [Period] in
      let year = today.year - back
      return (1...(12 / months)).compactMap { number in
        let month = number * months
        let next = month == 12 ? Day(year: year + 1, month: 1, day: 1) : Day(year: year, month: month + 1, day: 1)
        let name = rhythm == .month ? "\(year)年\(month)月" : "\(year)年第\(["一", "二", "三", "四"][(number - 1) % 4])季度"
        return next.map { Period(name: name, last: $0.adding(-1)) }
      }
    }
  }

  private func item(
    _ series: DemoSeries, _ period: String, _ figures: [Int], _ formed: Day, _ published: Day
  ) -> EarlierItem {
    var body = series.body
    for (mark, figure) in zip(["〈一〉", "〈二〉", "〈三〉"], figures) {
      body = body.replacing(mark, with: String(figure))
    }
    var text = ItemText(
      title: series.title.replacing("〈期〉", with: period), column: series.column, formed: formed,
      body: RichText(notation: body, files: []))
    text.genre = series.genre
    text.topic = .general
    text.channels = [.countySite]
    return EarlierItem(
      row: 0, text: text, published: published,
      address: "https://www.qinghe.example/yunxi/\(published)/", office: series.office.rawValue)
  }

  /// With the number that the county's website gave: the year and a place that says the day.
  private func numbered(_ item: EarlierItem, row: Int) -> EarlierItem {
    EarlierItem(
      row: row, text: item.text, number: "YXZ-\(item.published)-\(row)", channel: item.channel,
      published: item.published, address: item.address, office: item.office)
  }
}
