"""Every page that links lead to, in a real browser: no error, nothing wider than the screen, nothing that axe objects to.

Starts the demo town on a free port, then goes from page to page as a visitor and as each demo account, at desktop and phone
width. Forms are not sent here; that is done in the tests of the pages.
"""

import os
import re
import socket
import subprocess
import sys
import tempfile
import time
import unittest
import urllib.request

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..")
GONGKAI = os.path.join(ROOT, ".build", "debug", "gongkai")
TODAY = "2026-03-10"
WIDTHS = (1280, 390)
# Of pages that differ only in an id, so many are looked at for each visitor.
ALIKE = 2
# And of all pages together.
MOST = 30

try:
    from axe_playwright_python.sync_playwright import Axe
    from playwright.sync_api import sync_playwright
except ImportError:
    print("没有浏览器测试程序（scripts/setup --browser 会安装），跳过浏览器中的测试。")
    sys.exit(0)

CHROMIUM = next((path for path in ("/usr/bin/chromium", "/usr/bin/chromium-browser") if os.path.exists(path)), None)
if CHROMIUM is None:
    print("没有 chromium，跳过浏览器中的测试。")
    sys.exit(0)


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Town:
    """The demo town on a server of its own, and what it printed."""

    def __init__(self):
        self.folder = tempfile.TemporaryDirectory()
        self.address = f"http://127.0.0.1:{free_port()}"
        self.output = open(os.path.join(self.folder.name, "output"), "w+", encoding="utf-8")
        data = os.path.join(self.folder.name, "data")
        self.process = subprocess.Popen(
            [GONGKAI, "serve", "--demo", "--today", TODAY, "--data", data, "--port", self.address.rsplit(":", 1)[1]],
            stdout=self.output, stderr=subprocess.STDOUT)
        self.wait()

    def wait(self):
        for _ in range(1200):
            try:
                with urllib.request.urlopen(self.address + "/healthz", timeout=2) as answer:
                    if answer.status == 200:
                        return
            except OSError:
                if self.process.poll() is not None:
                    break
                time.sleep(0.1)
        raise RuntimeError("the demo town did not start:\n" + self.said())

    def said(self):
        with open(self.output.name, encoding="utf-8") as file:
            return file.read()

    def accounts(self):
        """(account, password) as printed: the accounts' table, and the one password beneath it."""
        text = self.said()
        password = re.search(r"密码都是 ([^\s）]+)", text)
        names = re.findall(r"^  ([a-z][a-z0-9]*)  ", text, re.MULTILINE)
        return [(name, password.group(1)) for name in names] if password else []

    def stop(self):
        self.process.terminate()
        self.process.wait(30)
        self.output.close()
        self.folder.cleanup()


class PagesTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.town = Town()
        cls.playwright = sync_playwright().start()
        cls.browser = cls.playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])

    @classmethod
    def tearDownClass(cls):
        cls.browser.close()
        cls.playwright.stop()
        cls.town.stop()

    def visit_all(self, context, starts):
        """Looks at every page reachable from `starts`; returns the addresses."""
        page = context.new_page()
        waiting, seen, alike = list(starts), set(), {}
        while waiting and len(seen) < MOST:
            path = waiting.pop(0)
            kind = re.sub(r"/[0-9a-f]{16,}|=[^&]*|/[0-9]{4,}", "/…", path)
            if path in seen or alike.get(kind, 0) >= ALIKE:
                continue
            seen.add(path)
            alike[kind] = alike.get(kind, 0) + 1
            answer = page.goto(self.town.address + path)
            self.assertIsNotNone(answer, path)
            self.assertLess(answer.status, 400, f"{path} answered {answer.status}")
            self.look(page, path)
            links = page.eval_on_selector_all("a[href]", "all => all.map(a => a.getAttribute('href'))")
            waiting += [link.split("#")[0] for link in links if link.startswith("/") and self.is_page(link)]
        page.close()
        return seen

    @staticmethod
    def is_page(link):
        return not re.search(r"\.(csv|xlsx|docx|pdf|zip|txt|json|css|js)\b|/display|/metrics|/log/|/api/|format=", link)

    def look(self, page, path):
        width = page.viewport_size["width"]
        wide = page.evaluate("document.documentElement.scrollWidth")
        self.assertLessEqual(wide, width, f"{path} is {wide} px wide on a screen of {width}")
        found = [f"{item['id']} ({len(item['nodes'])})" for item in Axe().run(page).response["violations"]]
        self.assertEqual(found, [], f"{path} at {width} px")

    def test_a_visitor(self):
        for width in WIDTHS:
            with self.subTest(width=width):
                context = self.browser.new_context(viewport={"width": width, "height": 800})
                seen = self.visit_all(context, ["/portal", "/sign-in"])
                self.assertGreaterEqual(len(seen), 3, seen)
                context.close()

    def test_without_scripts(self):
        context = self.browser.new_context(java_script_enabled=False)
        page = context.new_page()
        for path in ("/portal", "/apply", "/track", "/sign-in"):
            answer = page.goto(self.town.address + path)
            self.assertLess(answer.status, 400, path)
            self.assertTrue(page.locator("h1").first.inner_text().strip(), path)
        context.close()

    def test_each_account(self):
        accounts = self.town.accounts()
        self.assertGreaterEqual(len(accounts), 8, self.town.said())
        signed_in = 0
        for index, (account, password) in enumerate(accounts):
            width = WIDTHS[index % 2]
            with self.subTest(account=account, width=width):
                context = self.browser.new_context(viewport={"width": width, "height": 800})
                page = context.new_page()
                page.goto(self.town.address + "/sign-in")
                page.fill("input[name=account]", account)
                page.fill("input[name=password]", password)
                page.click("main form button")
                if "/sign-in" in page.url:
                    context.close()
                    continue
                signed_in += 1
                page.close()
                self.visit_all(context, ["/inbox"])
                context.close()
        self.assertGreaterEqual(signed_in, 8)


if __name__ == "__main__":
    unittest.main(verbosity=2)
