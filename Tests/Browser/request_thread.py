"""One request from its application to its answer, by everybody who has a part in it, each in a window of their own."""

import re
import time

import sound_files
from town import NAME, TODAY
from visitor import DESKTOP
from windows import Windows

APPLICATION = {
    "kind": "naturalPerson", "applicantName": "虞归晚", "identityKind": "居民身份证", "identityNumber": "000000199001010000",
    "contactPhone": "0000-0000123", "contactEmail": "yu@example.cn",
    "informationTitle": "2025年农村公路养护资金安排表", "description": "各村各路段的养护里程和金额。",
    "medium": "电子文件", "way": "电子邮件",
}
SCAN, LETTER = sound_files.picture(), sound_files.document()


class RequestThread(Windows):
    """Each method is a step: what somebody does on the pages, looking at each of them."""

    def __init__(self, town, folder, *, size=DESKTOP, scripts=True):
        super().__init__(town, folder)
        self.size, self.scripts = size, scripts
        self.number = self.code = self.case = None

    def manner(self, account):
        return {"size": self.size, "scripts": self.scripts}

    # The applicant

    def apply(self):
        person = self.window()
        person.open("/portal")
        person.look()
        person.open("/apply")
        person.look()
        person.press("下一步：核对")
        person.look()
        organ = person.page.locator("main select[name=organ] option", has_text=NAME).get_attribute("value")
        person.fill(organ=organ, **APPLICATION)
        person.press("下一步：核对")
        person.look()
        person.press("提交申请")
        person.look()
        shown = person.text()
        self.number = re.search(r"\d{4}-\d{4}", shown).group()
        self.code = re.search(r"查询码\s+(\S+)", shown).group(1)

    def track(self, *expected):
        person = self.window()
        person.open("/track")
        person.look()
        person.fill(number=self.number, code=self.code)
        person.press("查询")
        person.look()
        return [words for words in expected if words not in person.text()]

    def download(self, button):
        """The bytes that the applicant is given."""
        person = self.window()
        with person.page.expect_download() as loading:
            person.page.get_by_role("button", name=button).first.click()
        with open(loading.value.path(), "rb") as file:
            return file.read()

    # The office

    def find(self, account):
        """Opens the case from the inbox of an account."""
        window = self.window(account)
        window.open("/inbox")
        window.look()
        window.follow(self.number)
        self.case = window.path().split("?")[0]

    def step(self, account, words, button=None, start="", **fields):
        """Takes a step from the case page, which was looked at when the last one was done, by the words of its link;
        or from another page of the case."""
        window = self.window(account)
        window.open(f"{self.case}/{start}" if start else self.case)
        window.follow(words)
        window.look()
        window.fill(**fields)
        answer = window.press(button or words)
        window.look()
        if answer.status >= 400 or "done=" not in window.page.url:
            raise AssertionError(f"{account}, {words}: {window.text()}")
        return window

    def fail(self, account, words, button=None, **fields):
        """Sends a form with something missing; the same form comes back and says what."""
        window = self.window(account)
        window.open(self.case)
        window.follow(words)
        window.fill(**fields)
        window.press(button or words)
        window.look()
        return window.page.locator(".error-summary").inner_text()

    def confirm(self):
        self.find("fangxm")
        self.step("fangxm", "确认收到", way="phone", record="来电确认，语音清楚。")

    def assign(self, office):
        window = self.window("fangxm")
        window.open(f"{self.case}/assignRequest")
        value = window.page.locator("main select[name=office] option", has_text=office).get_attribute("value")
        self.step("fangxm", "分办", office=value, until="2026-03-24", note="请提供 2025 年养护资金安排。")

    def supplement(self):
        """补正: asked, delivered and received, with the notice as a file."""
        self.step(
            "fangxm", "通知补正", until="2026-03-31", text="请写明所需路段。", files=self.file("补正通知书.pdf", LETTER))
        self.wait_for_checks()
        self.step("qinsx", "登记补正通知送达", proof="EMS 1000000000001")
        self.step("fangxm", "登记收到补正", text="全镇农村公路。")

    def extend(self):
        self.step("hezq", "延长答复期限", days="10", reason="资料分散在多个科室，需要汇总。")

    def draft(self):
        """检索和拟稿 by the office that was asked, sent for review by the officer."""
        self.find("lup")
        self.step("lup", "登记检索", record="检索范围：2025 年度养护档案；关键词：养护资金；结果：找到安排表一份。")
        lup = self.window("lup")
        lup.open(self.case)
        lup.follow("拟写答复")
        lup.look()
        self.step(
            "lup", "予以公开，提供政府信息", "保存拟稿", start="draftReply",
            **{"f-supplied": "2025年农村公路养护资金安排表", "f-form": "电子文件，发送到申请人的电子邮箱"})
        self.step("fangxm", "送审")

    def review(self):
        """Two on screen, the third on paper."""
        for account in ("hezq", "sumc"):
            self.find(account)
            self.step(account, "审核通过", "通过", opinion="同意。")
        self.window("jiangyz").open(self.case)
        self.window("jiangyz").look()
        window = self.window("fangxm")
        window.open(f"{self.case}/recordPaperSigning")
        signer = window.page.locator("main select[name=signer] option", has_text="江远舟").get_attribute("value")
        printed = window.page.locator(".reply-text .code").inner_text()
        self.step(
            "fangxm", "登记线下签批", signer=signer, signedOn=TODAY, printed=printed, result="pass",
            files=self.file("签批单.png", SCAN))

    def answer(self):
        """编号印发、送达、归档."""
        self.step("fangxm", "编号印发", numbering="next")
        self.wait_for_reply()
        self.find("qinsx")
        self.step(
            "qinsx", "登记送达", way="email", proof="邮件系统回执", addressee="虞归晚", files=self.file("送达回证.png", SCAN))
        self.wait_for_checks()
        self.step("fangxm", "办结归档")

    def wait_for_reply(self):
        """The file of the reply, which is made after it was issued."""
        self.wait("fangxm", lambda window: f"{self.number}答复告知书" in window.text(), "the file of the reply is not made")

    def wait_for_checks(self):
        """Of the files that were received, before which nobody may open them."""
        self.wait("fangxm", lambda window: "正在检查" not in window.text(), "the files are not checked")

    def wait(self, account, holds, otherwise):
        window = self.window(account)
        for _ in range(60):
            window.open(self.case)
            if holds(window):
                return window.look()
            time.sleep(0.5)
        raise AssertionError(f"{otherwise}: {window.text()}")

    def letters(self):
        window = self.window("fangxm")
        for kind in ("acknowledgement", "reply"):
            window.open(f"{self.case}/letters/{kind}")
            window.look()
