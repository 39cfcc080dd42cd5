import Testing

@testable import Disclosure

@Suite("分值") struct PointsTests {
  @Test("Read and written without loss", arguments: ["0", "12.5", "-0.25", "0.0001", "999999999999"])
  func exact(text: String) { #expect(Points(text)?.description == text) }

  @Test("More than four decimals are not points", arguments: ["0.00001", "1.23456", "", "a", "1e3", "99999999999999"])
  func refused(text: String) { #expect(Points(text) == nil) }

  @Test(
    "A share is rounded half away from zero",
    arguments: [
      ("20", "1", "3", "6.6667"), ("1", "1", "3", "0.3333"), ("-1", "1", "6", "-0.1667"), ("1", "1", "-8", "-0.125"),
      ("0.0001", "1", "2", "0.0001"), ("-0.0001", "1", "2", "-0.0001"), ("7", "0", "5", "0"),
    ])
  func shares(points: String, part: String, whole: String, result: String) throws {
    let (points, part, whole) = try (#require(Points(points)), #require(Points(part)), #require(Points(whole)))
    #expect(points.share(part, of: whole)?.description == result)
  }

  @Test func nothingOfNothing() { #expect(Points(5).share(1, of: 0) == nil) }

  @Test(
    "Rounded to places",
    arguments: [
      ("1.005", 2, "1.01"), ("-1.005", 2, "-1.01"), ("1.0049", 2, "1"), ("2.5", 0, "3"), ("9.9999", 9, "9.9999"),
    ])
  func rounded(points: String, places: Int, result: String) throws {
    #expect(try #require(Points(points)).rounded(to: places).description == result)
  }

  @Test("Held within bounds, however large")
  func bounds() {
    let huge = Points(Int.max)
    #expect(huge.description == "1000000000000")
    #expect((huge + huge) == huge)
    #expect(huge.times(.max) == huge)
    #expect((-huge).times(.max) == -huge)
    #expect(huge.share(huge, of: Points(tenThousandths: 1)) == huge)
    #expect(huge.signed == "+1000000000000")
  }
}
