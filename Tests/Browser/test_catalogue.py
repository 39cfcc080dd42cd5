"""The catalogue from an Excel list with a fault to what the public reads of it, and a licence from its entry to 表二."""

import tempfile
import unittest

import sound_files
from town import the_town
from visitor import DESKTOP, PHONE
from windows import Windows

HEAD = [
    "序号", "一级事项", "二级事项", "公开内容（要素）", "公开依据", "公开时限", "公开主体", "公开渠道和载体", "公开对象", "公开方式", "公开层级"]
NOTE = "今年第一季度没有安排放水。"


def line(code, matter, limit="每季度"):
    return [code, "春耕备耕", matter, "时间、安排", "《中华人民共和国政府信息公开条例》", limit, "云溪镇人民政府", "■政府网站", "全社会", "主动", "乡级"]


def catalogue(second):
    return sound_files.workbook(
        "目录", [HEAD, line("901", "放水安排"), line(second, "种子供应"), line("903", "农机检修", "每年")])


class Desks(Windows):
    """The office at a desk, the public on a phone without scripts."""

    def manner(self, account):
        return {"size": DESKTOP} if account else {"size": PHONE, "scripts": False}


class CatalogueTest(unittest.TestCase):
    maxDiff = None

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.desks = Desks(the_town(), folder.name)
        self.addCleanup(self.desks.close)
        self.window = self.desks.window("fangxm")

    def sound(self, looked):
        self.assertEqual(self.desks.faults(), [])
        self.assertGreaterEqual(self.desks.looked(), looked)

    def test_from_a_list_with_a_fault_to_the_public(self):
        self.put_in_force()
        self.answer_a_task()
        self.read_as_the_public()
        self.sound(9)

    def put_in_force(self):
        window = self.window
        window.open("/office/catalogue")
        window.follow("导入新的目录")
        window.look()
        window.fill(list=self.desks.file("春耕目录.xlsx", catalogue("901")))
        window.press("检查目录")
        window.look()
        self.assertIn("“春耕目录.xlsx”有 1 处错误，没有启用", window.text())
        self.assertIn("“目录”表第 3 行“序号”：“901”与“目录”第 2 行重复", window.text())
        window.fill(list=self.desks.file("春耕目录.xlsx", catalogue("902")))
        window.press("检查目录")
        window.look()
        self.assertIn("“春耕目录.xlsx”没有错误，共 3 项", window.text())
        self.assertIn("902 春耕备耕—种子供应", window.text())
        window.press("启用目录（3 项）")
        window.look()
        self.assertIn("新的公开目录已经启用。", window.text())
        self.assertIn("情况说明 0 项，缺失 3 项，覆盖率 0.0%", window.text())

    def answer_a_task(self):
        window = self.window
        window.follow("公开任务")
        window.look()
        task = window.page.locator("main tr", has_text="放水安排").filter(has_text="2026年第一季度")
        self.assertIn("还剩 15 个工作日", task.inner_text())
        with window.page.expect_navigation():
            task.get_by_text("登记说明").click()
        window.look()
        window.press("登记说明")
        window.look()
        self.assertIn("请选择", window.page.locator(".error-summary").inner_text())
        window.fill(kind="nothingArose", words=NOTE)
        window.press("登记说明")
        window.look()
        self.assertIn("说明已经登记，公开目录中随即可以看到。", window.text())
        window.open("/office/catalogue")
        self.assertIn("情况说明 1 项，缺失 2 项，覆盖率 26.7%", window.text())
        self.assertIn("情况说明", window.page.locator("main tr", has_text="放水安排").inner_text())

    def read_as_the_public(self):
        shown = self.window.page.locator("main a", has_text="公众看到的目录").get_attribute("href")
        visitor = self.desks.window()
        visitor.open(shown)
        visitor.look()
        self.assertIn("放水安排", visitor.text())
        self.assertIn("种子供应", visitor.text())
        self.assertIn(NOTE, visitor.text())
        self.assertNotIn("最低生活保障", visitor.text())

    def test_a_licence_is_counted_in_table_two(self):
        window = self.window
        window.open("/office/registers")
        window.look()
        before = self.licences()
        window.follow("行政许可")
        window.look()
        window.follow("登记")
        window.look()
        window.press("登记")
        window.look()
        self.assertTrue(window.page.locator(".error-summary").count(), "nothing is asked for")
        window.fill(span="2026-03-09", quantity="7")
        window.press("登记")
        window.look()
        self.assertIn(f"2026年表二：处理决定数量 {before + 7} 件", window.text())
        window.open("/office/registers")
        self.assertEqual(self.licences(), before + 7)
        # The figure leads to the entries that make it up.
        with window.page.expect_navigation():
            self.licence_row().locator("a").click()
        window.look()
        self.assertRegex(window.text(), r"2026年3月9日\s+7")
        self.sound(6)

    def licence_row(self):
        return self.window.page.locator("main table tr", has_text="行政许可").first

    def licences(self):
        return int(self.licence_row().locator("a").inner_text())


if __name__ == "__main__":
    unittest.main(verbosity=2)
