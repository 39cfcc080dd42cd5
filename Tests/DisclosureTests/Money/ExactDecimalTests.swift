import Testing

@testable import Disclosure

struct ExactDecimalTests {
  @Test(
    "Read and written without rounding and without trailing zeros",
    arguments: [
      ("0", "0"), ("0.00", "0"), ("12", "12"), ("12.50", "12.5"), ("0.12345", "0.12345"), ("007.10", "7.1"),
      ("-3.10", "-3.1"),
      ("-0.05", "-0.05"), ("99999999999999999", "99999999999999999"),
    ])
  func readAndWrite(text: String, written: String) { #expect(ExactDecimal(text)?.description == written) }

  @Test("Refused", arguments: ["", ".", "1.", ".5", "1.2.3", "1,000", "1e3", " 1", "--1", "１", "100000000000000000"])
  func refused(text: String) { #expect(ExactDecimal(text) == nil) }

  @Test("1234.50 元 are 0.12345 万元")
  func wan() { #expect(ExactDecimal("1234.50")?.shifted(right: 4).description == "0.12345") }

  @Test("Sums align their scales; one that does not fit is nil")
  func sums() {
    #expect(ExactDecimal("0.1")?.adding(ExactDecimal(mantissa: 2, scale: 1))?.description == "0.3")
    #expect(ExactDecimal("26.55")?.adding(.zero)?.description == "26.55")
    #expect(ExactDecimal(Int.max).adding(ExactDecimal(1)) == nil)
    #expect(ExactDecimal(Int.max).adding(ExactDecimal(mantissa: 1, scale: 3)) == nil)
  }

  @Test(
    "Order goes by value",
    arguments: [("0.9", "1"), ("-1", "0.001"), ("2", "10"), ("1.05", "1.5"), ("999.9999", "1000")])
  func order(less: String, more: String) throws {
    let (left, right) = (try #require(ExactDecimal(less)), try #require(ExactDecimal(more)))
    #expect(left < right && !(right < left))
  }
}
