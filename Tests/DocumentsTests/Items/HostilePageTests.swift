import Documents
import TestSupport
import Testing

/// What is known to get through filters of HTML; here it is read, not filtered.
@Suite struct HostilePageTests {
  /// The snippet, and the words that a reader sees of it.
  static let snippets: [(String, String)] = [
    ("<script>alert(1)</script>", ""), ("<SCRIPT SRC=//x.example/x.js></SCRIPT>", ""),
    ("<scr<script>ipt>alert(1)</script>", "ipt>alert(1)"), ("<script/xss>alert(1)</script>", ""),
    ("<img src=x onerror=alert(1)>", ""), ("<img src=\"javascript:alert(1)\">", ""),
    ("<IMG SRC=`javascript:alert(1)`>", ""), ("<img src='x' onerror='&#97;lert(1)'/>", ""),
    ("<img \"\"\"><script>alert(1)</script>\">", "\">"), ("<svg onload=alert(1)>", ""),
    ("<svg><script>alert&#40;1)</script></svg>", ""), ("<svg><animate onbegin=alert(1)></svg>", ""),
    ("<svg><a xlink:href=\"javascript:alert(1)\"><text>点</text></a></svg>", ""),
    ("<math><mi xlink:href=\"data:x,<script>1</script>\">点</mi></math>", ""),
    ("<svg><style><img src=x onerror=alert(1)></style></svg>", ""),
    ("<iframe src=\"javascript:alert(1)\"></iframe>", ""),
    ("<iframe srcdoc=\"<script>1</script>\">窗</iframe>", ""), ("<frameset><frame src=javascript:1></frameset>", ""),
    ("<object data=\"data:text/html;base64,PHNjcmlwdD4=\">物</object>", ""), ("<embed src=\"x.swf\">", ""),
    ("<applet code=x>应</applet>", ""), ("<video><source onerror=alert(1)></video>", ""),
    ("<audio src=x onerror=alert(1)>声</audio>", ""), ("<a href=\"javascript:alert(1)\">点</a>", "点"),
    ("<a href=\"JaVaScRiPt:alert(1)\">点</a>", "点"), ("<a href=\"java\tscript:alert(1)\">点</a>", "点"),
    ("<a href=\"java&#10;script:alert(1)\">点</a>", "点"), ("<a href=\"&#1;javascript:alert(1)\">点</a>", "点"),
    ("<a href=\"&#106;&#97;vascript:alert(1)\">点</a>", "点"), ("<a href=\"javascript&colon;alert(1)\">点</a>", "点"),
    ("<a href=\"data:text/html,<script>1</script>\">点</a>", "点"), ("<a href=\"vbscript:x\">点</a>", "点"),
    ("<a href=\"file:///C:/x\">点</a>", "点"), ("<a href=\"//x.example\">点</a>", "点"),
    ("<a href=\"\\\\x.example\\x\">点</a>", "点"), ("<a href=\"blob:https://x.example/1\">点</a>", "点"),
    ("<a href=\"https://x.example\" onmouseover=alert(1) style=\"position:fixed\">点</a>", "点"),
    ("<a href=\"https://x.example/&quot;onclick=&quot;alert(1)\">点</a>", "点"),
    ("<a href=\"https://x.example\" target=_blank ping=https://y.example>点</a>", "点"),
    ("<style>@import 'javascript:1'; body{x:expression(alert(1))}</style>", ""),
    ("<div style=\"background:url(javascript:alert(1))\">文</div>", "文"),
    ("<div style=\"width:expression(alert(1))\">文</div>", "文"),
    ("<link rel=stylesheet href=\"javascript:alert(1)\">", ""),
    ("<meta http-equiv=refresh content=\"0;url=javascript:alert(1)\">", ""),
    ("<base href=\"javascript:alert(1)//\">", ""), ("<body onload=alert(1)>文</body>", "文"),
    ("<p onclick=\"alert(1)\" ONFOCUS=x autofocus tabindex=1>文</p>", "文"),
    ("<form action=javascript:alert(1)><input name=x value=填><button>点</button>文</form>", "文"),
    ("<isindex action=javascript:alert(1) type=image>", ""), ("<textarea><script>alert(1)</script></textarea>", ""),
    ("<select><option>选</option></select>", ""), ("<button formaction=javascript:alert(1)>点</button>", ""),
    ("<input type=image src=x onerror=alert(1)>", ""), ("<template><script>alert(1)</script>模</template>", ""),
    ("<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\"></noscript>", ""),
    ("<!-- <script>alert(1)</script> -->", ""), ("<!--[if gte IE 4]><script>alert(1)</script><![endif]-->", ""),
    ("<!--><script>alert(1)</script>-->", ""), ("<?xml version=\"1.0\"?><?php echo 1 ?>", ""),
    ("<xml id=x><i><b>&lt;img src=x onerror=alert(1)></b></i></xml>", ""),
    ("<marquee onstart=alert(1)>文</marquee>", "文"), ("<details open ontoggle=alert(1)>文</details>", "文"),
    ("<x-element onclick=alert(1)>文</x-element>", "文"),
    ("&lt;script&gt;alert(1)&lt;/script&gt;", "<script>alert(1)</script>"),
    ("&amp;lt;script&amp;gt;", "&lt;script&gt;"), ("<b><i onclick=alert(1)>文</b></i>", "文"),
    ("<td onclick=alert(1)>文</td>", "文"), ("<table background=javascript:alert(1)><tr><td>文</td></tr></table>", "文"),
    ("<span style=\"display : none\">藏</span>文", "文"), ("<p hidden>藏</p>", ""),
    ("<span style=\"visibility:hidden\">藏</span>", ""), ("<span style='font-size:0.0pt'>藏</span>", ""),
    ("<span style='mso-hide:all'>藏</span>", ""), ("文\u{202E}字\u{200B}", "文字"), ("文\u{E0041}字", "文字"),
    ("<video poster=javascript:alert(1)><p>频</p></video>", ""), ("<map><area href=javascript:alert(1)></map>", ""),
    ("<bgsound src=javascript:alert(1)>", ""), ("<plaintext><b>文", "文"),
  ]

  @Test("Nothing dangerous is left of it, and what is read stays", arguments: snippets.indices)
  func isHarmless(_ row: Int) throws {
    let (snippet, words) = Self.snippets[row]
    let page = try CleanedPage(snippet + "<p>甲</p>")
    #expect(page.danger == nil, "\(snippet)")
    let seen = page.words.split(separator: "|").map(String.init)
    #expect(
      seen.joined(separator: "|") == (words.isEmpty ? "甲" : "\(words)|甲"), "\(snippet)")
    #expect(try page.isReadAgain(), "\(page.markup)")
  }

  @Test(
    "It is said what was left out, each once",
    arguments: [
      ("<script>1</script><script>2</script><p onclick=1>甲</p>", [CleaningNote.scripts]),
      ("<p>甲<img src=x><img src=y></p>", [.pictures]), ("<iframe></iframe><svg></svg>", [.frames, .drawings]),
      ("<form><input></form>", [.forms]), ("<p hidden>甲</p>", [.hidden]), ("<del>旧</del>新", [.deletions]),
      ("<a href=/x>甲</a><a href=javascript:1>乙</a>", [.links]), ("<a href='#a'>甲</a><a name=a>乙</a>", []),
      ("<ol start=3><li>甲</li></ol>", [.listNumbers]), ("<p style='color:red'>甲</p>", [.formatting]),
      ("<p>甲\u{FFFD}</p>", [.characters]), ("<ruby>甲<rt>jia</rt></ruby>", [.annotations]),
      ("<table><tr><td>甲<table><tr><td>乙</td><td>丙</td></tr></table></td></tr></table>", [.layout]),
      ("<ul><li><table><tr><td>乙</td><td>丙</td></tr></table></li></ul>", [.innerTables]),
      ("<h1>甲</h1><p>乙<b>丙</b></p><!-- 注 -->", []),
    ])
  func isNoted(_ html: String, _ notes: [CleaningNote]) throws {
    #expect(try CleanedPage(html).notes == notes, "\(html)")
  }

  @Test("Every sentence is another")
  func sentencesDiffer() { #expect(Set(CleaningNote.allCases.map(\.sentence)).count == CleaningNote.allCases.count) }

  static let row = "<tr>" + String(repeating: "<td>1</td>", count: 100) + "</tr>"

  @Test(
    "What is too much is refused",
    arguments: [
      (String(repeating: " ", count: RichTextCleaning.mostBytes + 1), CleaningRefusal.tooLarge),
      (String(repeating: "<div>", count: 230) + "甲", .tooDeep),
      (String(repeating: "<div>", count: 90_000) + "甲", .tooDeep),
      ("<table>" + String(repeating: row, count: 201) + "</table>", .tooManyCells),
      ("<table><tr>" + String(repeating: "<td colspan=60>1</td>", count: 2) + "</tr></table>", .tooManyColumns),
    ])
  func isRefused(_ html: String, _ refusal: CleaningRefusal) {
    #expect(throws: refusal) { try CleanedPage(html) }
    #expect(refusal.sentence.hasSuffix("。"))
  }

  @Test(
    "As much as is taken is read",
    arguments: [
      "<p>甲<b>乙</b></p>", "甲<br>", "<b>甲</b><br>", "<ul><li>甲</ul>", "<![if x]><!--",
      "<p>· 甲<p class=MsoListParagraph>1.乙",
      "<td>甲", "&nbsp; ", "<a href=https://a.example>甲</a> ",
    ])
  func isNotSlow(_ piece: String) throws {
    let html = String(repeating: piece, count: 300_000 / piece.utf8.count)
    #expect(try !CleanedPage("甲" + html).text.isEmpty)
  }

  private static let pieces =
    snippets.map(\.0) + [
      "<p>", "</p>", "<ul>", "<ol>", "<li>", "</li>", "</ul>", "<table>", "<tr>", "<td>", "<th rowspan=2>", "</table>",
      "<td colspan=3>", "<thead>", "</thead>", "<b>", "</b>", "<br>", "<br/>", "<h2>", "</h2>", "<h5>",
      "<a href=https://a.example>",
      "</a>", "甲", " ", "　　", "\n", "&nbsp;", "· ", "1. ", "<p style='mso-list:l0 level2 lfo1'>",
      "<span style='mso-list:Ignore'>", "</span>", "e\u{301}", "\u{301}", "\u{200D}", "</div>", "<div>", "<pre>",
      "</pre>",
      "<p class=MsoListParagraph>", "<caption>", "<form>", "<dl><dt>", "<dd>", "👨‍👩‍👧", "\u{0}", "<", ">", "\"", "&",
      "&#1;",
      "<b style='font-weight:normal'>", "<![if !supportLists]>", "<![endif]>", "<!--", "-->", "<svg>", "</svg>",
      "<embed>", "<span style='font-weight:bold'>", "乙丙", "<tr hidden>", "<tfoot>", "\u{FFFE}",
      "\u{2028}",
      String(repeating: "长", count: 180),
    ]

  @Test(
    "Whatever is pasted, nothing dangerous comes of it and its markup says the same", arguments: 0..<FuzzCount.of(600))
  func isHarmlessAtRandom(_ seed: Int) throws {
    var random = SeededRandom(seed: seed)
    let html = (0..<Int.random(in: 1...30, using: &random)).map { _ in
      Self.pieces[Int.random(in: Self.pieces.indices, using: &random)]
    }.joined()
    let page = try CleanedPage(html)
    #expect(page.danger == nil, "\(html.debugDescription)")
    #expect(try page.isReadAgain(), "\(html.debugDescription)\n\(page.markup.debugDescription)")
  }

  @Test("Random bytes end in a body or a refusal", arguments: 0..<FuzzCount.of(300))
  func survives(_ seed: Int) throws {
    var random = SeededRandom(seed: seed)
    var bytes = (0..<Int.random(in: 0...400, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) }
    if seed % 2 == 0 {
      bytes = Array(Self.snippets.map(\.0).shuffled(using: &random).prefix(8).joined().utf8)
      for _ in 0..<12 {
        bytes[Int.random(in: bytes.indices, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
    }
    do {
      let page = try CleanedPage(bytes)
      #expect(page.danger == nil)
      #expect(try page.isReadAgain(), "\(page.markup.debugDescription)")
    } catch let refusal as CleaningRefusal { #expect(!refusal.sentence.isEmpty) }
  }
}
