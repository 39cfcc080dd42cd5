"""One item from its draft to the public and back, by everybody who has a part in it, each in a window of their own."""

import re
import time
from urllib.parse import quote

import sound_files
from town import TODAY
from visitor import DESKTOP, PHONE
from windows import Windows

TITLE = "云溪镇2026年春季森林防火工作方案"
BODY = """为做好今春森林防火工作，制定本方案。
## 一、总体要求
坚持**预防为主**，落实网格责任。
- 各村每日巡查
- 重点时段设卡
| 村 | 巡查人数 |
|---|---|
| 柳湾村 | 6 |
| 青冈村 | 4 |
详见[县林业局](https://qinghe.example/lyj)。"""
LIST = ("巡查点一览.txt", "柳湾村东山口\n青冈村水库北\n".encode())
SCAN = sound_files.picture()
# Who has a phone only, without scripts, as the public has; the others sit at a desk.
PHONES = {None, "shil", "jiangyz"}


class ItemThread(Windows):
    """Each method is a step: what somebody does on the pages, looking at each of them."""

    def __init__(self, town, folder):
        super().__init__(town, folder)
        self.item = self.public = self.feed = None
        self.seen = set()

    def manner(self, account):
        return {"size": PHONE, "scripts": False} if account in PHONES else {"size": DESKTOP}

    # Writing

    def create(self, account, title=TITLE, body=BODY, **fields):
        """拟稿 from the list of items; what the form wants is left out first, and asked for."""
        window = self.window(account)
        window.open("/office/items")
        window.look()
        window.follow("新建信息")
        window.look()
        window.fill(body=body)
        window.press("保存拟稿")
        window.look()
        missing = window.page.locator(".error-summary").inner_text()
        column = window.page.locator("main select[name=column] option", has_text="应急管理").first
        window.fill(title=title, column=column.get_attribute("value"), **fields)
        window.press("保存拟稿")
        self.item = window.path().split("?")[0]
        window.look()
        return missing

    def edit(self, account, words="修改", **fields):
        return self.step(account, words, "保存修改稿", **fields)

    # Any step

    def open(self, account):
        window = self.window(account)
        window.open(self.item)
        return window

    def start(self, account, words):
        """The form of a step, by the words of its link on the item's page."""
        window = self.open(account)
        window.page.locator("main aside a").get_by_text(words, exact=True).first.click()
        window.page.wait_for_url(re.compile(r"/office/items/[^/]+/\w+$"))
        window.look()
        return window

    def step(self, account, words, button=None, **fields):
        window = self.start(account, words)
        window.fill(**fields)
        answer = window.press(button or words)
        window.look()
        if answer.status >= 400 or "done=" not in window.page.url:
            raise AssertionError(f"{account}, {words}: {window.text()}")
        return window.page.locator(".notice").first.inner_text()

    def fail(self, account, words, button=None, **fields):
        """Sends a form with something missing; the same form comes back and says what."""
        window = self.start(account, words)
        window.fill(**fields)
        window.press(button or words)
        window.look()
        return window.page.locator(".error-summary").inner_text()

    def refused(self, account, words):
        """Why a step cannot be taken: on the item's page, among the others, and on its own page."""
        window = self.open(account)
        window.page.locator("summary", has_text="现在不能办理的步骤").click()
        window.look()
        told = window.page.locator("main aside details li", has_text=words).inner_text()
        action = {"信息审核通过": "passItem", "保密审查": "reviewSecrecy"}[words]
        window.open(f"{self.item}/{action}")
        window.look()
        if window.page.locator("main form button").count():
            raise AssertionError(f"{account} is offered what is refused: {words}")
        return told.removeprefix(f"{words}："), window.page.locator(".notice").first.inner_text()

    # Reviewing

    def submit(self, account="shil"):
        """送审, once the attachments were checked: before that they cannot be read."""
        self.wait_for_checks(account)
        return self.step(account, "信息送审", "送审")

    def wait_for_checks(self, account):
        for _ in range(60):
            window = self.open(account)
            if "正在检查" not in window.text():
                return
            time.sleep(0.5)
        raise AssertionError(f"the files are not checked: {window.text()}")

    def clear(self, account="fangxm"):
        return self.step(account, "保密审查", "提交保密审查意见", opinion="clear")

    def sign(self, account, **fields):
        return self.step(account, "信息审核通过", "通过", **fields)

    def send_back(self, account, reason):
        return self.step(account, "信息退回修改", "退回修改", reason=reason)

    def paper(self, account, signer, printed=None):
        """线下签批: with the digest that is printed on the review form."""
        window = self.open(account)
        window.follow("发布审核表")
        window.look()
        sheet = window.page.locator(".sheet").inner_text()
        printed = printed or re.search(r"[0-9a-f]{12}", sheet.replace(" ", "").replace("-", "")).group()
        window = self.start(account, "登记信息线下签批")
        value = window.page.locator("main select[name=signer] option", has_text=signer).get_attribute("value")
        window.fill(signer=value, signedOn=TODAY, printed=printed, result="pass", files=self.file("审核表.png", SCAN))
        answer = window.press("登记信息线下签批")
        window.look()
        notice = window.page.locator(".error-summary, .notice").first.inner_text()
        return answer.status, notice

    # The public

    def find(self, title=TITLE):
        """On the list of what is public, as it says there."""
        visitor = self.window()
        visitor.open("/info")
        visitor.look()
        row = visitor.page.locator(".titles li", has_text=title).first.inner_text()
        visitor.follow(title)
        visitor.look()
        self.public = visitor.path()
        return row

    def read(self):
        visitor = self.window()
        visitor.open(self.public)
        visitor.look()
        return visitor.text()

    def download(self, name):
        """The bytes that the public is given."""
        visitor = self.window()
        with visitor.page.expect_download() as loading:
            visitor.page.locator(".attachments a", has_text=name).click()
        with open(loading.value.path(), "rb") as file:
            return loading.value.suggested_filename, file.read()

    def look_once(self, window, page):
        """Pages that differ in words alone are looked at when something is found for the first time."""
        if page not in self.seen and window.page.locator(".results li").count():
            self.seen.add(page)
            window.look()

    def search(self, words):
        """The titles that the public finds."""
        visitor = self.window()
        visitor.open(f"/search?q={quote(words)}")
        self.look_once(visitor, "search")
        return visitor.page.locator(".results h2 a").all_inner_texts()

    def seek(self, account, words):
        """The same in the office: what that person sees, in whatever state."""
        window = self.window(account)
        window.open(f"/office/items?q={quote(words)}")
        self.look_once(window, "seek")
        return window.page.locator(".results h2 a").all_inner_texts()

    def outlets(self):
        """What programs fetch that names the item, the list's own feed among it: {address: text}."""
        visitor = self.window()
        visitor.open("/info")
        feed = visitor.page.locator("link[type='application/atom+xml']").first.get_attribute("href")
        places = [feed, "/info/feed.rss", "/sitemap.xml", "/info/list.json", "/info/list.csv"]
        texts = {place: visitor.context.request.get(self.town.address + place).text() for place in places}
        self.feed = feed
        return {place: text for place, text in texts.items() if self.public and self.public in text}

    def is_listed(self, title=TITLE):
        visitor = self.window()
        visitor.open("/info")
        return title in visitor.text()

    def missing(self, path):
        """What the public is answered; a page that says so is looked at."""
        visitor = self.window()
        answer = visitor.page.goto(self.town.address + path)
        visitor.look()
        return answer.status

    # 授权代签

    def delegate(self, account, principal, deputy, role):
        window = self.window(account)
        window.open("/organ/delegations")
        window.follow("登记授权代签")
        window.look()
        chosen = {
            name: window.page.locator(f"main select[name={name}] option", has_text=person).get_attribute("value")
            for name, person in (("principal", principal), ("deputy", deputy))}
        window.fill(**chosen, roles=role, until="2026-03-20", reason="officialTrip")
        window.press("登记授权")
        window.look()
        return window.text()
