import Documents
import Registry
import Testing

@Suite struct CanonicalJSONTests {
  @Test(arguments: [
    ("{ \"b\" : 1, \"a\" : [ true, null ] }", #"{"a":[true,null],"b":1}"#),
    // RFC 8785 § 3.2.3: keys sorted by UTF-16 code units, so that 😀 (D83D…) stands before דּ (FB33).
    (
      #"{"\u20ac":"Euro Sign","\r":"Carriage Return","\ufb33":"Hebrew Letter Dalet With Dagesh","1":"One","\ud83d\ude00":"Emoji: Grinning Face","\u0080":"Control","\u00f6":"Latin Small Letter O With Diaeresis"}"#,
      "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u{80}\":\"Control\",\"ö\":\"Latin Small Letter O With Diaeresis\","
        + "\"€\":\"Euro Sign\",\"😀\":\"Emoji: Grinning Face\",\"\u{FB33}\":\"Hebrew Letter Dalet With Dagesh\"}"
    ),
    // RFC 8785 § 3.2.2: only the escapes that are needed, in lower case.
    (
      #""\u20ac$\u000f\u000aA'\u0042\u0022\u005c\\\"\/\b\u0000\u001f\u007f""#,
      "\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\\b\\u0000\\u001f\u{7F}\""
    ),
    ("-9007199254740991", "-9007199254740991"),
    ("{}", "{}"),
    ("[]", "[]"),
    ("{\"清河县\":\"云溪镇\"}", "{\"清河县\":\"云溪镇\"}"),
  ])
  func writesOneForm(_ text: String, _ canonical: String) throws {
    #expect(try CanonicalJSON(JSON.parse(text)).text == canonical)
  }

  @Test(arguments: [
    ("1.5", CanonicalJSON.Refusal.fraction("1.5")),
    ("[1e3]", .fraction("1e3")),
    ("9007199254740992", .integerBeyondDouble(9_007_199_254_740_992)),
  ])
  func refusesWhatReadersWouldReadDifferently(_ text: String, _ refusal: CanonicalJSON.Refusal) throws {
    let value = try JSON.parse(text)
    #expect(throws: refusal) { try CanonicalJSON(value) }
  }

  @Test func refusesAKeyTwice() {
    let twice = JSON.object([JSON.Member("a", 1), JSON.Member("a", 2)])
    #expect(throws: CanonicalJSON.Refusal.keyTwice("a")) { try CanonicalJSON(twice) }
  }

  @Test func keepsApartKeysThatLookAlike() throws {
    let both = JSON.object([JSON.Member("\u{E9}", 1), JSON.Member("e\u{301}", 2)])
    #expect(try CanonicalJSON(both).text == "{\"e\u{301}\":2,\"\u{E9}\":1}")
  }
}
