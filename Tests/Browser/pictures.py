"""The README's pictures, from the demo town: `scripts/screenshots [--today DAY] [--out FOLDER]`."""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile

from request_thread import RequestThread
from town import NAME, ROOT, TODAY, Town
from visitor import PHONE, Visitor

# What stands at the top of a page is enough.
DESK = (1280, 680)
# It stands in a column of its own kind and has all that an item has.
ITEM = "云溪镇农村生活垃圾管理办法"
# Of one picture, so that the page of the project opens at once.
LARGEST = 150 * 1024


class Album:
    def __init__(self, town, folder, today):
        self.town, self.folder, self.today, self.paths = town, folder, today, []
        os.makedirs(folder, exist_ok=True)

    def keep(self, visitor, name, part=None):
        """The window as it stands, or one part of its page."""
        path = os.path.join(self.folder, name + ".png")
        # Scripts put the focus somewhere and the page may still be moving.
        visitor.page.evaluate("document.activeElement.blur()")
        shown = visitor.page.locator(part).first if part else visitor.page
        shown.screenshot(path=path, animations="disabled")
        # Few colours stand on these pages; the picture looks the same.
        if shutil.which("pngquant"):
            subprocess.run(["pngquant", "--force", "--skip-if-larger", "--ext", ".png", path], check=False)
        self.paths.append(path)

    def office(self):
        officer = Visitor(self.town, "fangxm", size=DESK)
        officer.open("/inbox")
        self.keep(officer, "inbox")
        officer.follow("2026-0013")
        self.keep(officer, "case")
        officer.page.locator("summary", has_text="为什么是这一天").click()
        self.keep(officer, "days", ".strip")
        officer.close()

    def year(self):
        """From what was published to the report of the year, its score and the county's collection."""
        visitor = Visitor(self.town, size=DESK)
        visitor.open("/info?column=statutory/normativeDocuments")
        visitor.page.locator("main a", has_text=ITEM).first.click()
        self.keep(visitor, "item")
        visitor.open("/info/reports")
        visitor.page.locator("main a", has_text=NAME).first.click()
        visitor.page.locator("main a", has_text="政府信息公开工作年度报告").first.click()
        self.keep(visitor, "report-public")
        visitor.close()
        head = Visitor(self.town, "hezq", size=DESK)
        head.open(f"/office/reports/report?year={self.today[:4]}")
        self.keep(head, "report")
        head.open("/office/scores")
        # The last one has something taken off, with its reason.
        head.page.locator("main table a[href*='/office/scores/units/']").last.click()
        self.keep(head, "score")
        head.close()
        supervisor = Visitor(self.town, "chengws", size=DESK)
        supervisor.open("/office/campaign")
        self.keep(supervisor, "campaign")
        supervisor.close()

    def phone(self):
        leader = Visitor(self.town, "jiangyz", size=PHONE)
        leader.open("/inbox")
        self.keep(leader, "phone")
        leader.close()

    def public(self):
        with tempfile.TemporaryDirectory() as scratch:
            thread = RequestThread(self.town, scratch, size=DESK)
            thread.apply()
            thread.confirm()
            applicant = thread.window()
            thread.track()
            self.keep(applicant, "tracking")
            applicant.open("/apply")
            self.keep(applicant, "apply")
            thread.close()


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--today", default=TODAY)
    options.add_argument("--out", default=os.path.join(ROOT, "docs", "pictures"))
    chosen = options.parse_args()
    town = Town(chosen.today)
    try:
        album = Album(town, chosen.out, chosen.today)
        album.office()
        album.year()
        album.phone()
        album.public()
    finally:
        town.stop()
    too_large = [path for path in album.paths if os.path.getsize(path) > LARGEST]
    for path in album.paths:
        print(f"{os.path.relpath(path, ROOT)}  {os.path.getsize(path) // 1024} KB")
    sys.exit(f"大于 150 KB：{'、'.join(too_large)}" if too_large else 0)


if __name__ == "__main__":
    main()
