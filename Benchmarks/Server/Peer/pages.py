"""What a browser would do before the measuring: sign in, fetch pages, and read out of ours what Flask is handed ready-made."""

import http.cookiejar
import re
import urllib.parse
import urllib.request

PASSWORD = "Xifeng-2026-demo"


class Visitor:
    def __init__(self, base):
        self.base = base
        self.jar = http.cookiejar.CookieJar()
        self.opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(self.jar))

    def get(self, path):
        return self.opener.open(self.base + path, timeout=60).read().decode()

    def token(self, path):
        return re.search(r'name="form-token" value="([0-9a-f]+)"', self.get(path)).group(1)

    def sign_in(self, account):
        form = {"form-token": self.token("/sign-in"), "account": account, "password": PASSWORD}
        self.opener.open(self.base + "/sign-in", urllib.parse.urlencode(form).encode(), timeout=60).close()

    @property
    def cookie(self):
        return "; ".join(f"{cookie.name}={cookie.value}" for cookie in self.jar)


def texts(pattern, page):
    return re.findall(pattern, page, re.S)


def one(pattern, page, default=""):
    found = re.search(pattern, page, re.S)
    return found.group(1) if found else default


def day(cell):
    """A cell of the day strip; None where the month has no day of the period."""
    style, inner = cell
    if style == "outside":
        return None
    return {
        "style": style, "date": one(r'"date">(\d+)', inner), "count": one(r'"count">([^<]*)', inner),
        "short": one(r"</span>([^<]+)<", inner), "words": texts(r'"unseen">([^<]*)<', inner),
    }


def month(table):
    name, body = table
    weeks = [[day(cell) for cell in texts(r'<td class="([^"]*)">(.*?)</td>', row)] for row in texts(r"<tr>(.*?)</tr>", body)]
    return {"name": name, "weeks": weeks}


def ready_made(page):
    """Out of our own case page, what the law makes of the case: days of the period, steps and refusals."""
    chip = re.search(r'<span class="due (\w+)" title="([^"]*)">([^<]*)</span>', page)
    primary = re.search(r'class="button primary" href="[^"]*/(\w+)">([^<]*)<', page)
    return {
        "state": one(r'class="state neutral">([^<]*)', page), "due": one(r'class="due-date">([^<]*)', page),
        "tone": chip.group(1), "title": chip.group(2), "chip": chip.group(3),
        "months": [month(table) for table in texts(r"<caption>([^<]*)</caption>.*?<tbody>(.*?)</tbody>", page)],
        "primary": primary.groups() if primary else None, "now": one(r"<h2>下一步</h2><p>([^<]*)</p>", page),
        "allowed": texts(r'<li><a href="[^"]*/(\w+)">([^<]*)</a></li>', one(r'class="step-links">(.*?)</ul>', page)),
        "refused": texts(r"<li><strong>([^<]*)</strong>：([^<]*)</li>", page),
        "applicant": one(r"<dt>申请人类型</dt><dd>([^<]*)", page), "received": one(r"<dt>收到申请之日</dt><dd>([^<]*)", page),
    }
