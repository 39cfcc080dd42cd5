/// 年度报告的图: applications by year and this year's results, as one SVG that stands beside the report.
///
/// Bars begin at zero and carry their numbers; one hue, previous years lighter; the tables of the report are the data.
package struct AnnualReportChart {
  private static let width = 720
  private static let accent: Markup = "#1f4b8f"
  private static let faint: Markup = "#a9bcd8"
  private static let mostYears = 5

  private var body = Markup()
  private var height = 0

  private init() {}

  /// The picture's bytes.
  ///
  /// - Parameter years: This year and previous ones in any order; the last five are shown, and the latest is «this year».
  package static func svg(_ years: [ApplicationFigures]) -> [UInt8] {
    let shown = Array(years.sorted { $0.year < $1.year }.suffix(mostYears))
    var chart = AnnualReportChart()
    guard let current = shown.last, !shown.allSatisfy(\.isNothing) else {
      chart.say(shown.last.map { "\($0.year)年没有新收和上年结转的政府信息公开申请。" } ?? "没有可以作图的数据。")
      return chart.document(title: "政府信息公开申请情况")
    }
    chart.write(receivedIn: shown)
    if current.isNothing {
      chart.say("\(current.year)年没有新收和上年结转的政府信息公开申请，也没有办理结果。")
    } else {
      chart.write(resultsOf: current)
    }
    return chart.document(title: "\(current.year)年政府信息公开申请情况")
  }

  private func document(title: String) -> [UInt8] {
    let picture: Markup = """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(Self.width) \(height)" width="\(Self.width)" height="\(height)" \
      role="img" aria-labelledby="title" font-family="'PingFang SC','Microsoft YaHei','Noto Sans CJK SC',sans-serif" font-size="14" fill="#1a1d21">
      <title id="title">\(title)</title>
      <rect width="\(Self.width)" height="\(height)" fill="#ffffff"/>
      \(body)</svg>

      """
    return picture.bytes
  }

  private mutating func say(_ sentence: String) {
    body += "<text x=\"24\" y=\"\(height + 40)\" font-size=\"16\">\(sentence)</text>\n"
    height += 64
  }

  private mutating func head(_ text: String) {
    body += "<text x=\"24\" y=\"\(height + 40)\" font-size=\"18\" font-weight=\"600\">\(text)</text>\n"
    height += 56
  }
}

// MARK: - Applications by year

extension AnnualReportChart {
  /// Upright bars side by side; with a single year there is nothing to compare, so its number is a sentence.
  private mutating func write(receivedIn years: [ApplicationFigures]) {
    guard years.count > 1 else {
      if let only = years.first { sayReceived(only) }
      return
    }
    head("新收政府信息公开申请数量（件）")
    let tallest = 160
    let most = years.compactMap(\.received).max() ?? 0
    let step = (Self.width - 48) / years.count
    let ground = height + tallest + 24
    for (index, year) in years.enumerated() {
      let size = Self.part(of: tallest, year.received ?? 0, most)
      let fill = index == years.count - 1 ? Self.accent : Self.faint
      writeBar(year, middle: 24 + step * index + step / 2, ground: ground, width: min(step / 2, 72), size, fill)
    }
    body += "<line x1=\"24\" y1=\"\(ground)\" x2=\"\(Self.width - 24)\" y2=\"\(ground)\" stroke=\"#c9ced6\"/>\n"
    height = ground + 40
  }

  private mutating func sayReceived(_ year: ApplicationFigures) {
    let received = year.received.map { "新收 \($0) 件" } ?? "新收数量未填"
    let carried = year.carriedIn.map { "上年结转 \($0) 件" } ?? "上年结转数量未填"
    say("\(year.year)年\(received)，\(carried)。")
  }

  private mutating func writeBar(
    _ year: ApplicationFigures, middle: Int, ground: Int, width: Int, _ size: Int, _ fill: Markup
  ) {
    if size > 0 {
      body += """
        <rect x="\(middle - width / 2)" y="\(ground - size)" width="\(width)" height="\(size)" fill="\(fill)"/>

        """
    }
    body += """
      <text x="\(middle)" y="\(ground - size - 8)" text-anchor="middle">\(year.received.map(String.init) ?? "未填")</text>
      <text x="\(middle)" y="\(ground + 22)" text-anchor="middle">\(year.year)年</text>

      """
  }

  /// `value` of `most` as a part of `length`; something that is not nothing is at least one unit long.
  fileprivate static func part(of length: Int, _ value: Int, _ most: Int) -> Int {
    guard value > 0 else { return 0 }
    return max(Int((Double(length) * Double(value) / Double(max(most, 1))).rounded()), 1)
  }
}

// MARK: - Results of this year

extension AnnualReportChart {
  private mutating func write(resultsOf year: ApplicationFigures) {
    head("\(year.year)年办理结果（件）")
    let left = 112
    let longest = Self.width - left - 96
    let most = max(year.results.compactMap(\.count).max() ?? 0, 1)
    for result in year.results {
      let size = Self.part(of: longest, result.count ?? 0, most)
      body += "<text x=\"\(left - 12)\" y=\"\(height + 19)\" text-anchor=\"end\">\(result.label)</text>\n"
      if size > 0 {
        body += "<rect x=\"\(left)\" y=\"\(height + 4)\" width=\"\(size)\" height=\"20\" fill=\"\(Self.accent)\"/>\n"
      }
      body += "<text x=\"\(left + size + 8)\" y=\"\(height + 19)\">\(result.count.map(String.init) ?? "未填")</text>\n"
      height += 34
    }
    height += 24
  }
}
