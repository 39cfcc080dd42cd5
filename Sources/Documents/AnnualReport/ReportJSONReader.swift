import Disclosure

/// Reads `gongkai.annual-report/1`. What the schema does not know is refused with its place.
package enum ReportJSONReader {
  package static func read(_ bytes: [UInt8]) throws(Unreadable) -> ReportReader.Reading {
    let json: JSON
    do {
      json = try JSON.parse(bytes)
    } catch {
      throw Unreadable("不是有效的 JSON：\(error.message)。")
    }
    return try read(json)
  }

  package static func read(_ json: JSON) throws(Unreadable) -> ReportReader.Reading {
    guard json.members != nil else { throw Unreadable("JSON 的最外层应为一个对象。") }
    guard json["schema"]?.string == AnnualReport.schema else {
      throw Unreadable("JSON 的 schema 应为“\(AnnualReport.schema)”。")
    }
    guard let form = json["form"]?.string.flatMap(ReportForm.init) else {
      throw Unreadable("JSON 的 form 应为“2021”或“2019”。")
    }
    var cells = ReportJSONCells()
    let three = try cells.tableThree(json["tableThree"])
    let report = AnnualReport(
      form: form, title: try text(json, "title"), organ: try text(json, "organ"), level: try level(json),
      year: try year(json), sections: try sections(json["sections"]), tableTwo: try cells.tableTwo(json["tableTwo"]),
      tableTwo2019: try ReportJSONCells.tableTwo2019(json["tableTwo2019"]), tableThree: three,
      tableFour: try cells.tableFour(json["tableFour"]))
    if let three, three.otherIsMerged != form.otherIsMerged {
      cells.notes.variants.append("表三“（六）其他处理”的行数与 \(form.rawValue) 年格式不同。")
    }
    cells.notes.period = StatisticsPeriod.find(in: report.sections.map(\.text).joined(separator: "\n"))
    return ReportReader.Reading(report: report, notes: cells.notes)
  }

  private static func text(_ json: JSON, _ key: String) throws(Unreadable) -> String? {
    guard let value = json[key], !value.isNull else { return nil }
    guard let text = value.string else { throw Unreadable("JSON 的 \(key) 应为字符串或 null。") }
    return text
  }

  private static func level(_ json: JSON) throws(Unreadable) -> OrganLevel? {
    guard let text = try text(json, "level") else { return nil }
    guard let level = OrganLevel(rawValue: text) else { throw Unreadable("JSON 的 level“\(text)”不是已知的层级。") }
    return level
  }

  private static func year(_ json: JSON) throws(Unreadable) -> Int? {
    guard let value = json["year"], !value.isNull else { return nil }
    guard let year = value.integer, (1900...2999).contains(year) else { throw Unreadable("JSON 的 year 应为四位年份或 null。") }
    return year
  }

  private static func sections(_ json: JSON?) throws(Unreadable) -> [ReportSection] {
    guard let json, !json.isNull else { return [] }
    guard let items = json.array else { throw Unreadable("JSON 的 sections 应为数组。") }
    var sections: [ReportSection] = []
    for (index, item) in items.enumerated() {
      guard let number = item["number"]?.integer, (0...6).contains(number), let text = item["text"]?.string else {
        throw Unreadable("JSON 的 sections 第 \(index + 1) 项应有 number（0 至 6）和 text。")
      }
      guard !sections.contains(where: { $0.number == number }) else {
        throw Unreadable("JSON 的 sections 中第 \(number) 部分出现两次。")
      }
      sections.append(ReportSection(number: number, title: item["title"]?.string ?? "", text: text))
    }
    return sections
  }
}
