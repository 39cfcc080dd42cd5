"""Printed to PDF: the page as a document, whole, without navigation and buttons."""

import os
import re
import subprocess
import tempfile
import unittest

from request_thread import RequestThread
from town import the_town
from visitor import DESKTOP

# What belongs to the screen.
SCREEN = ("跳到正文", "长者模式", "高对比度", "工作人员登录", "退出", "打印回执", "下一步：核对", "返回")
# A4 less the margins of the stylesheet, in CSS pixels.
PAPER = 658


class PaperTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.thread = RequestThread(the_town(), cls.folder.name, size=DESKTOP)

    @classmethod
    def tearDownClass(cls):
        cls.thread.close()
        cls.folder.cleanup()

    def printed(self, visitor):
        """The pages as printed, each without its white space."""
        path = os.path.join(self.folder.name, "page.pdf")
        visitor.page.pdf(path=path, prefer_css_page_size=True)
        text = subprocess.run(["pdftotext", "-raw", path, "-"], check=True, capture_output=True, text=True).stdout
        return [re.sub(r"\s", "", page) for page in text.split("\f")[:-1]]

    def check(self, visitor, *expected):
        pages = self.printed(visitor)
        whole = "".join(pages)
        for words in SCREEN:
            self.assertNotIn(words, whole)
        for words in expected:
            self.assertIn(re.sub(r"\s", "", words), whole)
        visitor.page.emulate_media(media="print")
        visitor.page.set_viewport_size({"width": PAPER, "height": 900})
        cut = visitor.page.evaluate(
            """() => [...document.querySelectorAll('body *')]
               .filter(e => e.checkVisibility() && e.getBoundingClientRect().right > innerWidth + 1)
               .map(e => e.outerHTML.slice(0, 120))""")
        self.assertEqual(cut, [])
        # What is for ears only is not printed.
        visitor.page.evaluate("document.querySelectorAll('.unseen').forEach(part => { part.hidden = true; })")
        lost = [line for line in visitor.text().splitlines() if re.sub(r"\s", "", line) not in whole]
        visitor.page.emulate_media(media="null")
        visitor.page.set_viewport_size({"width": DESKTOP[0], "height": DESKTOP[1]})
        self.assertEqual(lost, [])
        return pages

    def test_receipt_tracking_and_case(self):
        thread = self.thread
        thread.apply()
        applicant = thread.window()
        pages = self.check(applicant, "申请已提交", thread.number, thread.code)
        self.assertEqual(len(pages), 1)
        thread.confirm()
        thread.track()
        self.check(applicant, thread.number, "为什么是这一天")
        officer = thread.window("fangxm")
        officer.open(thread.case)
        self.check(officer, thread.number, "答复期限2026年4月8日", "2025年农村公路养护资金安排表", "办理经过")


if __name__ == "__main__":
    unittest.main(verbosity=2)
