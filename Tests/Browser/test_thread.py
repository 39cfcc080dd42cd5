"""The whole way of a request in the browser, with scripts and without; every page at two widths and in every mode."""

import tempfile
import unittest

from request_thread import LETTER, RequestThread
from town import the_town
from visitor import DESKTOP, PHONE


class ThreadTest(unittest.TestCase):
    maxDiff = None

    def go(self, size, scripts):
        with tempfile.TemporaryDirectory() as folder:
            thread = RequestThread(the_town(), folder, size=size, scripts=scripts)
            try:
                self.walk(thread)
            finally:
                thread.close()

    def walk(self, thread):
        thread.apply()
        self.assertEqual(thread.track("等待受理机关与您确认收到", "尚未确认收到"), [])
        thread.confirm()
        thread.assign("村镇建设办公室")
        self.assertIn("补正", thread.fail("fangxm", "通知补正", until="2026-03-31"))
        thread.supplement()
        thread.extend()
        self.assertEqual(thread.track("申请正在办理", "已依法延长 10 个工作日"), [])
        self.assertEqual(thread.download("下载补正通知书"), LETTER)
        thread.draft()
        self.assertIn("办公室", thread.window("fangxm").text())
        thread.review()
        thread.letters()
        thread.answer()
        self.assertEqual(thread.track("申请已经办结", "答复送达"), [])
        self.assertIn(thread.download("下载答复")[:4], (b"%PDF", b"PK\x03\x04"))
        self.assertEqual(thread.faults(), [])
        self.assertGreaterEqual(thread.looked(), 50)

    def test_at_a_desk_with_scripts(self):
        self.go(DESKTOP, scripts=True)

    def test_on_a_phone_without_scripts(self):
        self.go(PHONE, scripts=False)


if __name__ == "__main__":
    unittest.main(verbosity=2)
