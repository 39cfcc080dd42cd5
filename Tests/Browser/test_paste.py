"""What Word and WPS put on the clipboard, pasted into an item's text: what is kept of it, with scripts and without."""

import unittest

from town import the_town
from visitor import DESKTOP, Visitor

WORD = """<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word"
xmlns="http://www.w3.org/TR/REC-html40"><head><meta name=Generator content="Microsoft Word 15">
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<style><!-- p.MsoNormal {mso-style-unhide:no; color:red;} --></style></head>
<body lang=ZH-CN style='tab-interval:21.0pt'><!--StartFragment-->
<h1 style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>一、</span>检查范围</h1>
<p class=MsoNormal><span style='font-family:仿宋_GB2312'>全镇小型水库和<b>重点</b>山塘。<o:p></o:p></span></p>
<p class=MsoListParagraph style='margin-left:21.0pt;text-indent:-21.0pt;mso-list:l0 level1 lfo1'><![if
!supportLists]><span lang=EN-US><span style='mso-list:Ignore'>1.<span>&nbsp;&nbsp;</span></span></span><![endif]>检查大坝<o:p></o:p></p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='mso-list:Ignore'>2.<span>&nbsp;&nbsp;</span></span><![endif]>检查<span style='color:red'>溢洪道</span></p>
<p class=MsoNormal><a href="javascript:alert(1)" onclick="alert(2)">附件</a><script>alert(3)</script></p>
<!--EndFragment--></body></html>"""
WORD_PLAIN = "一、检查范围\n全镇小型水库和重点山塘。\n1. 检查大坝\n2. 检查溢洪道\n附件"

WPS = """<table class="MsoTableGrid" border="1" style="border-collapse:collapse;mso-padding-alt:0 5.4pt"><tr style="height:20pt"><td width="189"
valign="top"><p class="MsoNormal"><b><span>水库</span></b><o:p></o:p></p></td><td><p class="MsoNormal" align="center"><span>责任人数</span></p></td></tr>
<tr><td><p class="MsoNormal"><span style="mso-spacerun:'yes';font-family:仿宋_GB2312;"><font face="仿宋_GB2312">青冈水库</font></span></p></td><td><p>3</p></td></tr></table>
<p class="15" style="mso-list:l0 level1 lfo1;"><span style="font-family:Wingdings;mso-list:Ignore;">&#61548;</span><b><span
style="font-weight:bold;">发放物资</span></b></p>
<p class="15" style="mso-list:l0 level1 lfo1;"><span style="font-family:Wingdings;mso-list:Ignore;">&#61548;</span>清点人数</p>"""
WPS_PLAIN = "水库\t责任人数\n青冈水库\t3\n发放物资\n清点人数"

PASTE = """(area, [html, plain]) => {
  const data = new DataTransfer();
  data.setData('text/html', html);
  data.setData('text/plain', plain);
  area.focus();
  const event = new ClipboardEvent('paste', {clipboardData: data, bubbles: true, cancelable: true});
  return area.dispatchEvent(event); }"""


class PasteTest(unittest.TestCase):
    maxDiff = None

    def window(self, **manner):
        window = Visitor(the_town(), "shil", size=DESKTOP, **manner)
        self.addCleanup(window.close)
        window.open("/office/items/new")
        return window

    def paste(self, window, html, plain):
        """Into the text, at its end; returns what the page says of it, once nothing more is awaited."""
        area = window.page.locator("[name=body]")
        self.assertFalse(area.evaluate(PASTE, [html, plain]), "the page lets the browser paste as it does")
        said = window.page.locator("#body-pasted")
        window.page.wait_for_function(
            "said => said.textContent !== '' && !said.textContent.startsWith('正在')", arg=said.element_handle())
        return said.inner_text()

    def test_headings_lists_and_tables_are_kept(self):
        window = self.window()
        area = window.page.locator("[name=body]")
        area.fill("前言。\n")
        self.assertIn("已粘贴，请核对。", self.paste(window, WORD, WORD_PLAIN))
        area.press("Control+End")
        area.press("Enter")
        self.assertIn("已粘贴，请核对。", self.paste(window, WPS, WPS_PLAIN))
        window.look()
        typed = area.input_value()
        for words in ("前言。", "## 一、检查范围", "**重点**", "1. 检查大坝", "2. 检查溢洪道", "| 青冈水库 | 3 |", "- **发放物资**"):
            self.assertIn(words, typed)
        for words in ("mso", "<", "alert", "仿宋"):
            self.assertNotIn(words, typed)
        # What was pasted can be taken back, as anything that is typed.
        area.press("Control+z")
        self.assertNotIn("青冈水库", area.input_value())
        area.press("Control+Shift+z")
        self.assertEqual(area.input_value(), typed)
        self.assertEqual(self.save(window), {
            "headings": ["一、检查范围"], "numbers": ["检查大坝", "检查溢洪道"], "points": ["发放物资", "清点人数"],
            "cells": ["水库", "责任人数", "青冈水库", "3"]})
        self.assertEqual(window.faults, [])

    def save(self, window):
        column = window.page.locator("main select[name=column] option", has_text="应急管理").first
        window.fill(title="云溪镇2026年水库检查安排", column=column.get_attribute("value"))
        window.press("保存拟稿")
        window.look()
        text = window.page.locator(".item-text").first
        return {
            name: text.locator(tags).all_inner_texts()
            for name, tags in (("headings", "h2, h3"), ("numbers", "ol > li"), ("points", "ul > li"), ("cells", "td, th"))}

    def test_a_page_that_cannot_be_read_comes_as_plain_text(self):
        window = self.window()
        window.page.route("**/office/items/paste", lambda route: route.abort())
        self.assertEqual(self.paste(window, WORD, WORD_PLAIN), "没有连上服务器，已按纯文字粘贴。")
        self.assertEqual(window.page.locator("[name=body]").input_value(), WORD_PLAIN)

    def test_without_scripts_it_is_plain_text(self):
        source = self.window()
        source.context.grant_permissions(["clipboard-read", "clipboard-write"], origin=the_town().address)
        source.page.evaluate(
            """([html, plain]) => navigator.clipboard.write([new ClipboardItem({
                 'text/html': new Blob([html], {type: 'text/html'}), 'text/plain': new Blob([plain], {type: 'text/plain'})})])""",
            [WPS, WPS_PLAIN])
        window = self.window(scripts=False)
        area = window.page.locator("[name=body]")
        area.click()
        area.press("Control+v")
        self.assertEqual(area.input_value(), WPS_PLAIN)
        self.assertEqual(window.page.locator("#body-pasted").inner_text(), "")


class ReportPasteTest(unittest.TestCase):
    """A report copied from a page: its tables come along as the source of the page."""

    def test_only_a_page_with_tables_is_taken_as_its_source(self):
        window = Visitor(the_town(), "fangxm", size=DESKTOP)
        self.addCleanup(window.close)
        window.open("/office/reports/do/report-import")
        area = window.page.locator("[name=pasted]")
        self.assertTrue(area.evaluate(PASTE, ["<p>没有表格</p>", "没有表格"]), "left to the browser")
        self.assertFalse(area.evaluate(PASTE, [WPS, WPS_PLAIN]))
        self.assertEqual(area.input_value(), WPS)


if __name__ == "__main__":
    unittest.main(verbosity=2)
