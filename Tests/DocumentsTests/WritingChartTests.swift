import Disclosure
import Documents
import Testing

struct WritingChartTests {
  private static func year(_ year: Int, _ received: Int?, granted: Int = 0) -> ApplicationFigures {
    ApplicationFigures(
      year: year, received: received, carriedIn: 0, results: [.init("予以公开", granted), .init("部分公开", 0)])
  }

  private static func chart(_ years: [ApplicationFigures]) throws -> WritingXML {
    let bytes = AnnualReportChart.svg(years)
    #expect(bytes == AnnualReportChart.svg(years))
    return try #require(WritingXML(bytes))
  }

  private static func texts(_ chart: WritingXML) -> [String] { chart.all("text").map(\.text) }

  @Test func figuresComeOutOfTableThree() throws {
    let figures = try #require(ApplicationFigures(WritingSamples.report))
    #expect(figures.received == 12 && figures.carriedIn == 1)
    #expect(figures.results.map(\.label) == ["予以公开", "部分公开", "不予公开", "无法提供", "不予处理", "其他处理"])
    #expect(figures.results.map(\.count) == [5, 1, 1, 3, 1, 0])
    let old = try #require(ApplicationFigures(WritingSamples.oldReport))
    #expect(old.results.map(\.count) == [5, 1, 1, 3, 1, 0])
  }

  @Test func barsBeginAtZeroAndCarryTheirNumbers() throws {
    let chart = try Self.chart([Self.year(2025, 10, granted: 4), Self.year(2024, 5)])
    let heights = chart.all("rect").dropFirst().prefix(2).map { $0.attributes["height"] }
    #expect(heights == ["80", "160"])
    #expect(Self.texts(chart).contains("10") && Self.texts(chart).contains("2024年"))
  }

  @Test func theLastFiveYearsAreShownInOrder() throws {
    let chart = try Self.chart([2020, 2025, 2023, 2022, 2021, 2024].map { Self.year($0, $0 - 2000) })
    let years = Self.texts(chart).filter { $0.hasSuffix("年") }
    #expect(years == ["2021年", "2022年", "2023年", "2024年", "2025年"])
  }

  @Test func aSingleYearIsASentenceWithItsResults() throws {
    let chart = try Self.chart([Self.year(2025, 3, granted: 3)])
    #expect(Self.texts(chart).first == "2025年新收 3 件，上年结转 0 件。")
    #expect(chart.all("line").isEmpty)
  }

  @Test(arguments: [
    ([year(2025, 0), year(2024, 0)], "2025年没有新收和上年结转的政府信息公开申请。"), ([], "没有可以作图的数据。"),
  ])
  func nothingIsOnePlainSentenceWithoutAxes(years: [ApplicationFigures], sentence: String) throws {
    let chart = try Self.chart(years)
    #expect(Self.texts(chart) == [sentence])
    #expect(chart.all("line").isEmpty && chart.all("rect").count == 1)
  }

  @Test func aBlankIsSaidAndHasNoBar() throws {
    let chart = try Self.chart([Self.year(2025, nil, granted: 1), Self.year(2024, 2)])
    #expect(Self.texts(chart).contains("未填"))
    #expect(chart.all("rect").count == 3)
  }
}
