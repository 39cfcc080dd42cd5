/// What Word and WPS put on the clipboard, invented.
enum OfficePastes {
  static let all = [wordList, wordSkippedNumbers, wordStatutory, wpsList, wpsTable, wordComment, wordFootnote]

  static let wordList = """
    <html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word"
    xmlns="http://www.w3.org/TR/REC-html40"><head><meta name=Generator content="Microsoft Word 15">
    <!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
    <style><!-- @font-face {font-family:仿宋_GB2312;} p.MsoNormal {mso-style-unhide:no; color:red;} --></style></head>
    <body lang=ZH-CN style='tab-interval:21.0pt'><!--StartFragment-->
    <p class=MsoNormal align=center style='text-align:center'><b><span style='font-size:22.0pt;font-family:方正小标宋简体'>关于开展夏季
    防汛检查的通知<o:p></o:p></span></b></p>
    <p class=MsoListParagraph style='margin-left:21.0pt;text-indent:-21.0pt;mso-list:l0 level1 lfo1'><![if
    !supportLists]><span lang=EN-US style='mso-fareast-font-family:仿宋'><span style='mso-list:Ignore'>1.<span
    style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>检查水库<o:p></o:p></p>
    <p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><!--[if !supportLists]--><span lang=EN-US
    style='font-family:Wingdings;mso-list:Ignore'>l<span style='font:7.0pt'>&nbsp; </span></span><!--[endif]-->大坝</p>
    <p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span
    style='mso-list:Ignore'>2.<span>&nbsp;&nbsp;</span></span><![endif]>检查<span style='color:red'>河道</span></p>
    <!--EndFragment--></body></html>
    """

  static let wordListNotation = """
    **关于开展夏季防汛检查的通知**
    1. 检查水库
      - 大坝
    2. 检查河道
    """

  /// The list was cut out of a longer one: a list would begin with 1.
  static let wordSkippedNumbers = """
    <p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>3.<span>&nbsp; </span></span>登记</p>
    <p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>4.<span>&nbsp; </span></span>公示</p>
    """

  static let wordSkippedNumbersNotation = "3\\. 登记\n4\\. 公示"

  /// Others refer to 第（一）项: the mark is text.
  static let wordStatutory = """
    <h1 style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>一、</span>工作要求</h1>
    <p class=MsoNormal style='mso-list:l1 level2 lfo2'><span style='mso-list:Ignore'>（一）</span>压实责任。</p>
    <p class=MsoNormal style='mso-list:l1 level2 lfo2'><span style='mso-list:Ignore'>（二）</span>报送信息。</p>
    """

  static let wordStatutoryNotation = "## 一、工作要求\n（一）压实责任。\n（二）报送信息。"

  static let wpsList = """
    <p class="MsoNormal" style="margin-left:21.0pt;mso-char-indent-count:0;mso-list:l0 level1 lfo1;"><![if !supportLists]><span
    style="font-family:Wingdings;mso-list:Ignore;">&#61548;&nbsp;</span><![endif]><span style="mso-spacerun:'yes';
    font-family:仿宋_GB2312;font-size:16.0000pt;"><font face="仿宋_GB2312">发放物资</font></span></p>
    <p class="15" style="mso-list:l0 level1 lfo1;"><span style="font-family:Wingdings;mso-list:Ignore;">&#61548;</span><b><span
    style="font-weight:bold;">转移群众</span></b></p>
    <p class="MsoListParagraph">·  清点人数</p><p class="MsoListParagraph">2.统计</p>
    """

  static let wpsListNotation = "- 发放物资\n- **转移群众**\n- 清点人数\n2\\. 统计"

  static let wpsTable = """
    <table class="MsoTableGrid" border="1" style="border-collapse:collapse;mso-padding-alt:0 5.4pt"><tr style="height:20pt"><td width="189"
    valign="top" rowspan="2"><p class="MsoNormal"><b><span>村（社区）</span></b><o:p></o:p></p></td><td colspan="2"><p
    class="MsoNormal" align="center"><span>补贴人数</span></p></td></tr><tr><td><p class="MsoNormal">男</p></td><td><p>女</p></td></tr>
    <tr><td><p>青石村</p></td><td><p>12</p></td><td><p class="MsoNormal"><span><o:p>&nbsp;</o:p></span></p></td></tr></table>
    """

  static let wpsTableNotation = """
    | {行2列1}**村（社区）** | {行1列2}补贴人数 |
    | 男 | 女 |
    | 青石村 | 12 |  |
    """

  static let wordComment = """
    <p class=MsoNormal>按<a style='mso-comment-reference:a_1'>名单</a><span class=MsoCommentReference><span
    style='mso-special-character:comment'>&nbsp;<![if !supportAnnotations]><a class=msocomanchor href="#_msocom_1">[a1]</a><![endif]></span></span>发放。</p>
    <div style='mso-element:comment-list'><div style='mso-element:comment'><p class=MsoCommentText>名单里有身份证号</p></div></div>
    <div style='mso-element:header'><p>内部页眉</p></div>
    """

  static let wordCommentNotation = "按名单发放。"

  static let wordFootnote = """
    <p>依据办法<a href="#_ftn1" name="_ftnref1"><span class=MsoFootnoteReference><span style='vertical-align:super'>[1]</span></span></a>。</p>
    <div style='mso-element:footnote-list'><hr><div style='mso-element:footnote'><p>[1] 见附件。</p></div></div>
    """

  static let wordFootnoteNotation = "依据办法^{\\[1\\]}。\n\\[1\\] 见附件。"

  static let readings = [
    (wordList, wordListNotation), (wordSkippedNumbers, wordSkippedNumbersNotation),
    (wordStatutory, wordStatutoryNotation), (wpsList, wpsListNotation), (wpsTable, wpsTableNotation),
    (wordComment, wordCommentNotation), (wordFootnote, wordFootnoteNotation),
  ]
}
