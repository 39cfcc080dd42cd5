"""An item in the browser: from a contributor's phone to the public and back, and what nobody may do."""

import tempfile
import unittest

from item_thread import BODY, LIST, TITLE, ItemThread
from town import the_town

MENDED = BODY.replace("青冈村 | 4", "青冈村 | 5")
CORRECTED = MENDED.replace("柳湾村 | 6", "柳湾村 | 8").replace("每日巡查", "早晚巡查")


class ItemsTest(unittest.TestCase):
    maxDiff = None

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.thread = ItemThread(the_town(), folder.name)
        self.addCleanup(self.thread.close)

    def sound(self, looked):
        self.assertEqual(self.thread.faults(), [])
        self.assertGreaterEqual(self.thread.looked(), looked)

    def test_from_a_phone_to_the_public_and_back(self):
        self.write()
        self.review()
        self.publish()
        self.correct()
        self.take_down()
        self.sound(50)

    def write(self):
        thread = self.thread
        missing = thread.create(
            "shil", documentNumber="云政办发〔2026〕31号", files=thread.file(*LIST))
        self.assertIn("“标题”没有填写，请填写。", missing)
        self.assertIn("请选择栏目", missing)
        shown = thread.window("shil")
        self.assertIn("已办理：保存修改稿", shown.text())
        self.assertEqual(shown.page.locator(".item-text td").all_inner_texts(), ["柳湾村", "6", "青冈村", "4"])
        self.assertEqual(shown.page.locator(".item-text li").all_inner_texts()[:2], ["各村每日巡查", "重点时段设卡"])
        self.assertIn("送审", thread.submit())

    def review(self):
        thread = self.thread
        self.assertIn("办公室负责人初审通过（何知秋）", thread.sign("hezq"))
        self.assertIn("保密审查：不涉及国家秘密、工作秘密，可以公开", thread.clear())
        self.assertIn("退回理由", thread.fail("sumc", "信息退回修改", "退回修改"))
        self.assertIn("分管领导审核退回修改（苏明川）", thread.send_back("sumc", "请写明各村的巡查人数。"))
        shil = thread.open("shil")
        self.assertIn("请写明各村的巡查人数。", shil.text())
        self.assertIn("保存修改稿", thread.edit("shil", body=MENDED))
        thread.submit()
        thread.sign("hezq", opinion="已按要求修改。")
        # What was judged was another text.
        self.assertIn("保密审查", thread.open("sumc").page.locator("main aside .button.primary").inner_text())
        thread.clear()
        status, refused = thread.paper("fangxm", "罗青禾", printed="000000000000")
        self.assertEqual(status, 422)
        self.assertIn("不是同一稿", refused)
        status, done = thread.paper("fangxm", "罗青禾")
        self.assertEqual(status, 200)
        self.assertIn("分管领导审核通过（罗青禾，2026年3月10日线下签批）", done)
        self.assertIn("主要领导签发通过（江远舟）", thread.sign("jiangyz", opinion="同意公开。"))

    def publish(self):
        thread = self.thread
        self.assertFalse(thread.is_listed())
        self.assertEqual(thread.search("各村每日巡查"), [])
        self.assertEqual(thread.seek("shil", "各村每日巡查"), [TITLE])
        self.assertEqual(thread.seek("tianyh", "各村每日巡查"), [])
        self.assertRegex(thread.step("fangxm", "发布信息", "发布"), r"发布，索引号 \S+")
        self.assertIn("2026-03-10", thread.find())
        text = thread.read()
        for words in ("索引号", "云溪镇人民政府", "云政办发〔2026〕31号", "一、总体要求", "预防为主", "有效性"):
            self.assertIn(words, text)
        page = thread.window().page
        self.assertEqual(page.locator(".item-text td").all_inner_texts(), ["柳湾村", "6", "青冈村", "5"])
        self.assertEqual(
            page.locator(".item-text a", has_text="县林业局").get_attribute("href"), "https://qinghe.example/lyj")
        # Who wrote and signed it is the office's own.
        for words in ("石垒", "罗青禾", "请写明各村的巡查人数"):
            self.assertNotIn(words, text)
        self.assertEqual(thread.download(LIST[0]), LIST)
        self.assertEqual(thread.search("各村每日巡查"), [TITLE])
        self.assertEqual(thread.window().page.locator(".results mark").first.inner_text(), "各村每日巡查")
        self.assertEqual(len(thread.outlets()), 5)

    def correct(self):
        thread = self.thread
        thread.edit("shil", "拟写更正稿", body=CORRECTED)
        self.assertIn("正在办理的更正稿", thread.open("shil").text())
        thread.submit()
        thread.sign("hezq")
        thread.clear()
        thread.sign("luoqh")
        thread.sign("jiangyz")
        self.assertIn("柳湾村\t6", thread.read())
        self.assertEqual((thread.search("早晚巡查"), thread.seek("fangxm", "早晚巡查")), ([], [TITLE]))
        self.assertIn("更正说明", thread.fail("fangxm", "发布更正", "发布"))
        self.assertIn("发布更正", thread.step("fangxm", "发布更正", "发布", note="柳湾村巡查人数应为 8 人。"))
        text = thread.read()
        self.assertIn("柳湾村\t8", text)
        self.assertNotIn("柳湾村\t6", text)
        self.assertIn("更正日期", text)
        self.assertIn("柳湾村巡查人数应为 8 人。", text)
        self.assertIn("柳湾村巡查人数应为 8 人。", thread.open("fangxm").text())
        self.assertEqual((thread.search("早晚巡查"), thread.search("每日巡查 森林防火")), ([TITLE], []))
        self.assertIn("更正说明：柳湾村巡查人数应为 8 人。", thread.outlets()[thread.feed])

    def take_down(self):
        thread = self.thread
        thread.window().open(thread.public)
        file = thread.window().page.locator(".attachments a").get_attribute("href")
        self.assertIn("紧急撤下：表述差错", thread.step(
            "fangxm", "撤下信息", why="wrongWords", note="柳湾村的人数还要核实。"))
        self.assertEqual((thread.missing(file), thread.missing(thread.public)), (404, 410))
        self.assertIn("这条信息已经撤下", thread.window().text())
        self.assertNotIn("森林防火", thread.window().text())
        self.assertFalse(thread.is_listed())
        self.assertEqual((thread.search("早晚巡查"), thread.outlets()), ([], {}))
        self.assertEqual(thread.seek("fangxm", "早晚巡查"), [TITLE])
        self.assertIn("恢复发布：紧急撤下还没有经他人批准", thread.open("jiangyz").page.locator("main aside").text_content())
        self.assertIn("批准紧急撤下", thread.step("sumc", "批准紧急撤下"))
        self.assertEqual(thread.missing(thread.public), 410)
        self.assertIn("恢复发布", thread.step("jiangyz", "恢复发布", reason="已经核实，人数无误。"))
        self.assertIn("柳湾村\t8", thread.read())
        self.assertTrue(thread.is_listed())
        self.assertEqual(thread.search("早晚巡查"), [TITLE])
        self.assertEqual(len(thread.outlets()), 5)

    def test_nobody_signs_an_own_text(self):
        thread = self.thread
        thread.create("hezq", title="云溪镇2026年会议室开放时间")
        thread.submit("hezq")
        told, shown = thread.refused("hezq", "信息审核通过")
        self.assertEqual(
            told, "拟稿人不能审核自己起草的文稿（任何两个环节不得由同一人担任），请由其他有权人员办理。")
        self.assertEqual(shown, told)
        told, shown = thread.refused("hezq", "保密审查")
        self.assertEqual(told, "拟稿人不能对自己拟写的内容进行保密审查，请由他人审查。")
        self.assertEqual(shown, told)
        self.sound(8)

    def test_nobody_signs_two_steps(self):
        thread = self.thread
        self.assertIn("苏明川", thread.delegate("hezq", "何知秋", "苏明川", "officeHead"))
        thread.create("shil", title="云溪镇2026年防汛值班安排")
        thread.submit()
        self.assertIn("办公室负责人初审通过（苏明川，代何知秋）", thread.sign("sumc"))
        thread.clear()
        told, shown = thread.refused("sumc", "信息审核通过")
        self.assertEqual(
            told, "签署人已经在“办公室负责人初审”环节签署意见，任何两个环节不得由同一人担任，请由其他有权人员办理。")
        self.assertEqual(shown, told)
        self.sound(12)

    def test_two_editors_do_not_overwrite_each_other(self):
        thread = self.thread
        thread.create("shil", title="云溪镇2026年春耕用水安排")
        late = thread.start("shil", "修改")
        late.fill(title="云溪镇2026年春耕用水安排表", body="东片先放水。")
        thread.edit("yecq", body="西片先放水。")
        answer = late.press("保存修改稿")
        late.look()
        self.assertEqual(answer.status, 409)
        self.assertIn("刚才有别人办理了同一条信息", late.text())
        self.assertEqual(late.page.locator("[name=title]").input_value(), "云溪镇2026年春耕用水安排表")
        self.assertEqual(late.page.locator("[name=body]").input_value(), "东片先放水。")
        self.assertIn("西片先放水。", late.page.locator("main details:not(.group)").text_content())
        # Once compared, it is saved over the text that was shown.
        late.press("保存修改稿")
        self.assertIn("东片先放水。", thread.open("yecq").page.locator(".item-text").inner_text())
        self.sound(6)


if __name__ == "__main__":
    unittest.main(verbosity=2)
