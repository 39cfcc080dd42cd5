#!/usr/bin/env python3
"""The measurements of `scripts/bench --publication`: what the public reads, beside nginx that hands out the same bytes as a file."""

import argparse
import pathlib
import shutil
import tempfile
import urllib.parse

from measure import Bench, TODAY, row, say
from pages import Visitor
from processes import Running, free_port, memory, wait_for

WORDS = ["通知", "工作", "防汛", "预案", "救助", "补贴", "饮水", "桥梁", "防汛 预案", "补贴 -工作", "救助 或 补贴"]


class Publication(Bench):
    def fill(self, items, sentences):
        say(f"{items} items")
        seconds = float(self.inside(
            "publish", "--data", self.data, "--items", items, "--sentences", sentences, "--today", TODAY, "--samples",
            self.samples)[2])
        size = sum(path.stat().st_size for path in self.data.glob("gongkai.sqlite*")) / 1e6
        row(f"{items:,} items of {sentences} sentences published, with their words in the index", f"{seconds:.0f} s, {size:,.0f} MB")

    def pages(self):
        paths = self.samples.read_text().split()
        port = free_port()
        base = f"http://127.0.0.1:{port}"
        with self.serve(port, "--trust-proxy") as process:
            wait_for(f"{base}/healthz", process)
            page = Visitor(base).get(paths[0]).encode()
            few = paths[:200]
            kept = self.load("item page, kept", base, "", "≥ ⅓ of nginx", BENCH_LIST=self.written("kept", few))
            # Another spelling of the address is never kept.
            self.load("item page, rendered", base, "", "≥ 3,000/s",
                      BENCH_LIST=self.written("rendered", [f"{path}?r=1" for path in paths]))
            self.load("list, newest", base, "", BENCH_LIST=self.written("list", ["/info"]))
            self.load("list of a year", base, "", BENCH_LIST=self.written("years", [f"/info?year={year}" for year in range(2021, 2027)]))
            searches = [f"/search?{urllib.parse.urlencode({'q': word})}" for word in WORDS]
            self.load("search", base, "", "≥ 1,000/s", BENCH_VISITORS="1",
                      BENCH_LIST=self.written("search", searches))
            row("memory under this load", f"{memory(process.pid):.0f} MB", "≤ 150 MB", f"peak {memory(process.pid, 'VmHWM'):.0f} MB")
        self.nginx(page, kept)

    def nginx(self, page, kept):
        """The same page as a file, handed out by nginx as Debian sets it up: as many workers as processors."""
        folder = self.folder / "nginx"
        (folder / "pages").mkdir(parents=True, exist_ok=True)
        for number in range(200):
            (folder / "pages" / f"{number}.html").write_bytes(page)
        port = free_port()
        settings = folder / "nginx.conf"
        settings.write_text(
            f"user root; worker_processes auto; pid {folder}/pid; error_log {folder}/error;\n"
            "events { worker_connections 256; }\n"
            "http { types { text/html html; } access_log off; sendfile on; tcp_nopush on; client_body_temp_path /tmp;\n"
            f"  server {{ listen 127.0.0.1:{port}; root {folder}/pages; }} }}\n")
        base = f"http://127.0.0.1:{port}"
        with Running(["nginx", "-c", str(settings), "-g", "daemon off;"], folder / "log") as process:
            wait_for(f"{base}/0.html", process)
            rate = self.load("the same bytes by nginx, from files", base, "",
                             BENCH_LIST=self.written("nginx", [f"/{number}.html" for number in range(200)]))
            row("kept page, ours : nginx", f"{kept / rate:.2f}", "≥ 0.33", f"{len(page):,} bytes")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--server", required=True, help="gongkai, optimized")
    parser.add_argument("--inside", required=True, help="ServerBenchmarks, optimized")
    parser.add_argument("--seconds", type=int, default=10, help="of each load")
    parser.add_argument("--items", type=int, action="append", help="5000 and 1000000 unless told otherwise")
    parser.add_argument("--folder", help="keeps the data there")
    options = parser.parse_args()
    print("| what | figure | aim | | beside it, in the same run |\n|---|---|---|---|---|")
    for items in options.items or [5_000, 1_000_000]:
        folder = pathlib.Path(options.folder or tempfile.mkdtemp(prefix="gongkai-bench-")) / str(items)
        folder.mkdir(parents=True, exist_ok=True)
        try:
            bench = Publication(options, folder)
            if not bench.samples.exists():
                bench.demo()
                bench.fill(items, 40 if items <= 10_000 else 6)
            bench.pages()
        finally:
            if not options.folder:
                shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main()
