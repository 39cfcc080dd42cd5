import TestSupport
import Testing

@testable import Documents

struct JSONTests {
  @Test(
    "What is read is written back the same",
    arguments: [
      "null", "true", "-0.5", "12", "1e10", "\"\"", "\"a\\\"\\\\\\n\\u0001\"", "[]", "{}", "[1,[2,[3]]]",
      "{\"b\":1,\"a\":{\"c\":null}}",
      "\"清河县𠀀\"", "9223372036854775807", "9223372036854775808",
    ])
  func roundTrip(text: String) throws {
    let value = try JSON.parse(text)
    #expect(value.compactText == text)
    #expect(try JSON.parse(value.text) == value)
  }

  @Test("Escapes and byte order mark are read")
  func escapes() throws {
    #expect(try JSON.parse("\"\\u6e05\\ud840\\udc00\\/\\t\"") == .string("清𠀀/\t"))
    #expect(try JSON.parse([0xEF, 0xBB, 0xBF] + Array(" 1 ".utf8)) == .integer(1))
  }

  @Test(
    "Refused with the line it happens on",
    arguments: [
      ("", 1), ("[1,\n2,\n]", 3), ("{\"a\":1,\n\"a\":2}", 2), ("{\"a\" 1}", 1), ("[1 2]", 1), ("01", 1), ("1.", 1),
      ("+1", 1), ("nul", 1),
      ("\"\\x\"", 1), ("\"\\ud800\"", 1), ("\"\n\"", 1), ("[1]\n x", 2), ("{'a':1}", 1), ("\"abc", 1), ("NaN", 1),
    ])
  func refused(text: String, line: Int) {
    let fault = #expect(throws: JSON.Fault.self) { try JSON.parse(text) }
    #expect(fault?.line == line)
  }

  @Test("Nesting beyond 64 levels is refused, not crashed on")
  func nesting() throws {
    _ = try JSON.parse(String(repeating: "[", count: 64) + String(repeating: "]", count: 64))
    #expect(throws: JSON.Fault.self) {
      try JSON.parse(String(repeating: "[", count: 65) + String(repeating: "]", count: 65))
    }
    #expect(throws: JSON.Fault.self) { try JSON.parse(String(repeating: "[", count: 1_000_000)) }
  }

  @Test("Invalid UTF-8 is refused")
  func invalid() { #expect(throws: JSON.Fault.self) { try JSON.parse([0x22, 0xC3, 0x28, 0x22]) } }

  @Test("Random bytes end in a value or a fault")
  func random() {
    let seed = Array(
      "{\"schema\":\"gongkai.annual-report/1\",\"a\":[1,-2.5e3,null,true,\"\\u6e05河\"],\"b\":{\"c\":{}}}".utf8)
    var parsed = 0
    for number in 0..<FuzzCount.of(2_000) {
      var random = SeededRandom(seed: number)
      var bytes = seed
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
      if (try? JSON.parse(bytes)) != nil { parsed += 1 }
    }
    #expect(parsed > 0)
  }
}
