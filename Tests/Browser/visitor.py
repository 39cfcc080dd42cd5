"""Somebody at a browser: opens pages, fills in forms, and looks at each page as it is shown."""

import atexit
import functools
import os
import re
import shutil
import time

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

DESKTOP, PHONE = (1280, 800), (390, 800)
# 长者模式 and 高对比度, as the frame of a page says them.
MODES = {"usual": {}, "large": {"data-size": "large"}, "contrast": {"data-contrast": "high"}}
# What axe judges once of each kind of page, whoever sees it; as it is usually shown at the visitor's own size, it judges every page.
JUDGED = {(DESKTOP, "usual"), (DESKTOP, "contrast"), (PHONE, "usual"), (PHONE, "large")}
judged = set()


@functools.cache
def the_browser():
    playwright = sync_playwright().start()
    browser = playwright.chromium.launch(executable_path=chromium(), args=["--no-sandbox"])
    atexit.register(playwright.stop)
    atexit.register(browser.close)
    return browser


def chromium():
    return os.environ.get("GONGKAI_CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")


class Visitor:
    """One browser window, with scripts or without, of a person who may be signed in."""

    def __init__(self, town, account=None, *, size=DESKTOP, scripts=True):
        self.town, self.size, self.scripts = town, size, scripts
        self.context = the_browser().new_context(
            viewport={"width": size[0], "height": size[1]}, java_script_enabled=scripts, locale="zh-CN")
        self.page = self.context.new_page()
        self.page.set_default_timeout(30_000)
        self.judge, self.shown = None, ""
        # What was wrong with the pages that were looked at, one line each.
        self.faults = []
        self.looked = 0
        if account:
            self.sign_in(account)

    def close(self):
        self.context.close()
        if self.judge:
            self.judge.context.close()

    # Going

    def open(self, path):
        """Opens a page, which must be there; returns the answer."""
        address = path if path.startswith("http") else self.town.address + path
        answer = self.page.goto(address)
        if answer.status >= 400:
            raise AssertionError(f"{path} answered {answer.status}")
        return answer

    def sign_in(self, account):
        if account in self.town.sessions:
            self.context.add_cookies(self.town.sessions[account])
            return
        for _ in range(20):
            self.open("/sign-in")
            self.fill(account=account, password=self.town.password())
            with self.page.expect_navigation() as going:
                self.page.click("main form button[type=submit]")
            if going.value.status != 429:
                break
            time.sleep(3)
        if "/sign-in" in self.page.url:
            raise AssertionError(f"{account} cannot sign in: {self.text()}")
        self.town.sessions[account] = self.context.cookies()

    def follow(self, words):
        """Follows the first link with these words in the page's own part."""
        with self.page.expect_navigation():
            self.page.locator("main a", has_text=words).first.click()

    def fill(self, **fields):
        """Fills in fields by name: text, choices by their value, files by their path (or list of paths)."""
        for name, value in fields.items():
            field = self.page.locator(f"main [name='{name}']")
            kind = field.first.evaluate("field => field.type || field.tagName.toLowerCase()")
            if kind in ("radio", "checkbox"):
                self.page.check(f"main [name='{name}'][value='{value}']")
            elif kind == "select-one":
                field.select_option(value if isinstance(value, str) else value)
            elif kind == "file":
                field.set_input_files(value)
            else:
                field.fill(value)

    def press(self, button):
        """Presses the button with these words and waits for the page that follows."""
        with self.page.expect_navigation() as going:
            self.page.get_by_role("button", name=button, exact=True).first.click()
        return going.value

    # Reading

    def text(self):
        return self.page.locator("main").inner_text()

    def path(self):
        return self.page.url.removeprefix(self.town.address)

    def links(self):
        found = self.page.eval_on_selector_all("a[href]", "all => all.map(a => a.getAttribute('href'))")
        return [link.split("#")[0] for link in found if link.startswith("/")]

    # Looking

    def look(self):
        """Measures and judges the page as it stands, at each size and in each mode; faults are kept, not raised."""
        self.looked += 1
        for size in (DESKTOP, PHONE):
            self.page.set_viewport_size({"width": size[0], "height": size[1]})
            for mode, attributes in MODES.items():
                self._display(attributes)
                place = f"{self._kind()} at {size[0]} px, {mode}"
                wide = self.page.evaluate("document.documentElement.scrollWidth")
                if wide > size[0]:
                    self.faults.append(f"{place}: {wide} px wide, because of {self._widest(size[0])}")
                if self._is_to_judge(size, mode):
                    self.faults += [f"{place}: {fault}" for fault in self._violations()]
        self._display({})
        self.page.set_viewport_size({"width": self.size[0], "height": self.size[1]})

    def _is_to_judge(self, size, mode):
        case = (self._kind(), size, mode, self.scripts)
        is_new = case not in judged
        judged.add(case)
        return (size, mode) == (self.size, "usual") or is_new and (size, mode) in JUDGED

    def _kind(self):
        return re.sub(r"[0-9a-f]{32,}", "…", self.path())

    def _display(self, attributes):
        self.page.evaluate(
            """wanted => { const root = document.documentElement;
               for (const name of ['data-size', 'data-contrast'])
                 name in wanted ? root.setAttribute(name, wanted[name]) : root.removeAttribute(name); }""", attributes)

    def _widest(self, width):
        return self.page.evaluate(
            """width => { const wide = [...document.querySelectorAll('main *, header *, footer *')]
                 .filter(e => e.getBoundingClientRect().right > width + 1 && !e.closest('.table'));
               return wide.slice(-2).map(e => e.outerHTML.slice(0, 120)).join(' | '); }""", width)

    def _violations(self):
        page = self.page if self.scripts else self._shown_to_judge()
        if not page.evaluate("typeof window.axe === 'object'"):
            page.evaluate(Axe().axe_script)
        found = page.evaluate("axe.run({resultTypes: ['violations']}).then(r => r.violations)")
        return [f"{item['id']}: {item['nodes'][0]['html'][:160]}" for item in found]

    def _shown_to_judge(self):
        """axe is a script itself: what a window without scripts shows is judged in another, whose page has none of its own."""
        if self.judge is None:
            context = the_browser().new_context()
            self.judge = context.new_page()
            self.judge.route("**/*.js", lambda route: route.abort())
            self.judge.route("**/shown", lambda route: route.fulfill(body=self.shown, content_type="text/html"))
        self.shown = "<!DOCTYPE html>" + self.page.evaluate("document.documentElement.outerHTML")
        self.judge.set_viewport_size(self.page.viewport_size)
        self.judge.goto(self.town.address + "/shown")
        return self.judge
