"""The annual report in the browser: an error found after publication, unlocked by two, mended, signed on phones, published again."""

import tempfile
import unittest

from town import the_town
from visitor import DESKTOP, PHONE
from windows import Windows

REPORT = "/office/reports/report?year=2025"
NOTE = "行政许可件数漏报一件，已经更正。"


class Offices(Windows):
    """The desk at a desk; leaders on a phone; the public without scripts."""

    def manner(self, account):
        if account is None:
            return {"size": DESKTOP, "scripts": False}
        return {"size": DESKTOP if account == "fangxm" else PHONE}


class YearTest(unittest.TestCase):
    maxDiff = None

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.offices = Offices(the_town(), folder.name)
        self.addCleanup(self.offices.close)
        self.desk = self.offices.window("fangxm")

    def test_a_published_report_is_corrected_by_two_and_signed_by_three(self):
        self.unlock()
        self.mend()
        self.sign()
        self.read_as_the_public()
        self.assertEqual(self.offices.faults(), [])
        self.assertGreaterEqual(self.offices.looked(), 20)

    def step(self, window, words, button=None, **fields):
        """Opens a step of the report, looks at it, fills it in and sends it."""
        window.open(REPORT)
        window.follow(words)
        window.look()
        window.fill(**fields)
        window.press(button or words)
        window.look()
        return window.text()

    def unlock(self):
        desk = self.desk
        desk.open("/office/reports")
        desk.look()
        desk.open(REPORT)
        desk.look()
        self.assertIn("已发布", desk.text())
        self.assertIn("等待另一位有权限的人同意", self.step(desk, "申请解除锁定", reason="许可件数漏报。"))
        self.assertEqual(desk.page.locator("main aside a", has_text="同意解除锁定").count(), 0)
        self.assertIn("锁定已经解除", self.step(self.offices.window("hezq"), "同意解除锁定"))

    def mend(self):
        desk = self.desk
        desk.open(f"{REPORT.replace('report?', 'cell?')}&cell=two/licences")
        desk.look()
        before = int(desk.page.locator("main dd").first.inner_text())
        desk.follow("核定这个数字")
        desk.look()
        desk.fill(value="无", reason="漏报一件", source="县行政审批系统月报")
        desk.press("核定")
        desk.look()
        self.assertIn("应当是不小于 0 的整数", desk.page.locator(".error-summary").inner_text())
        desk.fill(value=str(before + 1))
        desk.press("核定")
        desk.look()
        self.assertIn("数字已经核定", desk.text())
        # The text follows the table.
        self.assertIn(f"行政许可{before + 1}件", desk.text())
        self.licences = before + 1
        for link in desk.page.locator("main a", has_text="说明理由").all()[:20]:
            desk.open(link.get_attribute("href"))
            desk.look()
            desk.fill(answer="已与台账逐件核对，情况属实。")
            desk.press("保存说明")
        self.assertIn("数据已经锁定", self.step(desk, "锁定数据"))
        self.assertIn("报告已经送审", self.step(desk, "送审"))

    def sign(self):
        for account in ("hezq", "sumc", "jiangyz"):
            leader = self.offices.window(account)
            leader.open("/inbox")
            self.assertIn("等我审核", leader.text())
            self.assertIn("审核已经通过", self.step(leader, "审核通过", "通过", opinion="同意。"))
        self.assertIn("年度报告已经发布", self.step(self.desk, "发布", correctionNote=NOTE))

    def read_as_the_public(self):
        visitor = self.offices.window()
        visitor.open("/portal")
        visitor.follow("历年的政府信息公开工作年度报告")
        visitor.look()
        if visitor.page.locator("main a", has_text="云溪镇").count():
            visitor.follow("云溪镇")
            visitor.look()
        visitor.follow("2025年政府信息公开工作年度报告")
        visitor.look()
        for words in (NOTE, "一、总体情况", "六、其他需要报告的事项", f"行政许可{self.licences}件"):
            self.assertIn(words, visitor.text())
        visitor.follow("第 1 版")
        visitor.look()
        self.assertIn("这不是最新的版本", visitor.text())
        self.assertNotIn(NOTE, visitor.text())


if __name__ == "__main__":
    unittest.main()
