#!/usr/bin/env python3
"""The measurements of `scripts/bench --server`, as lines of the table in docs/MEASURED.md."""

import argparse
import json
import os
import pathlib
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.parse

from pages import Visitor, ready_made
from processes import HERE, Postgres, Running, free_port, memory, wait_for, wrk

TODAY = "2026-03-10"
OFFICER = "fangxm"
SUPERVISOR = "chengws"
UNITS = 10_000


def say(*words):
    print(*words, file=sys.stderr, flush=True)


def row(what, figure, aim="–", beside=""):
    print(f"| {what} | {figure} | {aim} | load {os.getloadavg()[0]:.1f} | {beside} |", flush=True)


class Bench:
    def __init__(self, options, folder):
        self.options = options
        self.folder = folder
        self.data = folder / "data"
        self.samples = folder / "samples"
        self.paths = folder / "paths"

    # MARK: Data

    def serve(self, port, *more):
        command = [self.options.server, "serve", "--data", str(self.data), "--today", TODAY, "--port", str(port), *more]
        return Running(command, self.folder / "server.log")

    def inside(self, *arguments):
        output = subprocess.run(
            [self.options.inside, *map(str, arguments)], check=True, stdout=subprocess.PIPE, text=True).stdout
        return output.strip().split("\t")

    def demo(self):
        say("demo town")
        port = free_port()
        with self.serve(port, "--demo") as process:
            wait_for(f"http://127.0.0.1:{port}/healthz", process)

    def build(self):
        self.demo()
        say(f"{self.options.cases} cases")
        seconds = float(self.inside(
            "fill", "--data", self.data, "--cases", self.options.cases, "--today", TODAY, "--samples", self.samples)[2])
        size = sum(path.stat().st_size for path in self.data.glob("gongkai.sqlite*")) / 1e6
        row(f"{self.options.cases:,} cases built", f"{seconds:.0f} s, {size:,.0f} MB")
        ids = [line.split("\t")[0] for line in self.samples.read_text().splitlines()]
        self.paths.write_text("".join(f"/office/requests/{identifier}\n" for identifier in ids))

    # MARK: Pages

    def pages(self):
        starts = []
        for _ in range(5):
            port = free_port()
            with self.serve(port) as process:
                starts.append(wait_for(f"http://127.0.0.1:{port}/healthz", process))
        port = free_port()
        base = f"http://127.0.0.1:{port}"
        with self.serve(port, "--trust-proxy") as process:
            wait_for(f"{base}/healthz", process)
            time.sleep(5)
            rest = memory(process.pid)
            row("start until the first page", f"{statistics.median(starts):.2f} s", "≤ 0.3 s", "median of 5")
            row("memory at rest", f"{rest:.0f} MB", "≤ 80 MB")
            visitor = Visitor(base)
            visitor.sign_in(OFFICER)
            self.load("inbox", f"{base}/inbox", visitor.cookie, BENCH_LIST=self.written("inbox", ["/inbox"]))
            case = self.load("case page", base, visitor.cookie, "≥ 1,500/s, p99 ≤ 40 ms", BENCH_LIST=str(self.paths))
            self.tracking(base)
            row("memory under this load", f"{memory(process.pid):.0f} MB", beside=f"peak {memory(process.pid, 'VmHWM'):.0f} MB")
            if not self.options.no_flask:
                self.flask(visitor, case)

    def load(self, what, url, cookie, aim="–", **environment):
        wrk(url, 3, cookie, **environment)
        rate, median, p99 = wrk(url, self.options.seconds, cookie, **environment)
        row(what, f"{rate:,.0f}/s, median {median:.1f} ms, p99 {p99:.1f} ms", aim, "16 connections")
        return rate

    def written(self, name, lines):
        path = self.folder / f"{name}.list"
        path.write_text("".join(f"{line}\n" for line in lines))
        return str(path)

    def tracking(self, base):
        visitor = Visitor(base)
        page = visitor.get("/track")
        token = visitor.token("/track")
        organs = [part.split('"')[0] for part in page.split('<option value="')[1:]]
        organ = next((value for value in organs if value and self.tracks(visitor, token, value)), "")
        forms = [self.form(token, organ, line) for line in self.samples.read_text().splitlines()]
        self.load("tracking page", base, visitor.cookie, BENCH_FORMS=self.written("forms", forms), BENCH_PATH="/track")

    def form(self, token, organ, line):
        _, number, code = line.split("\t")
        return urllib.parse.urlencode({"form-token": token, "organ": organ, "number": number, "code": code})

    def tracks(self, visitor, token, organ):
        """Whether the sample's applications belong to this organ."""
        first = self.samples.read_text().splitlines()[0]
        try:
            visitor.opener.open(visitor.base + "/track", self.form(token, organ, first).encode()).close()
            return True
        except OSError:
            return False

    def flask(self, visitor, ours):
        paths = self.paths.read_text().split()
        pages = {path: visitor.get(path) for path in paths}
        facts = self.folder / "facts.json"
        facts.write_text(json.dumps({path.rsplit("/", 1)[1]: ready_made(page) for path, page in pages.items()}))
        port = free_port()
        base = f"http://127.0.0.1:{port}"
        environment = {"BENCH_DATA": str(self.data), "BENCH_FACTS": str(facts), "BENCH_TODAY": TODAY}
        command = [self.options.gunicorn, "--workers", "2", "--chdir", str(HERE), "--bind", f"127.0.0.1:{port}", "flask_pages:app"]
        with Running(command, self.folder / "flask.log", environment) as process:
            wait_for(f"{base}/office/requests/none", process, refused=True)
            peer = Visitor(base)
            peer.jar = visitor.jar
            peer.opener = visitor.opener
            self.compare(pages, peer)
            cookie = visitor.cookie
            wrk(base, 3, cookie, BENCH_LIST=str(self.paths))
            rate, median, p99 = wrk(base, self.options.seconds, cookie, BENCH_LIST=str(self.paths))
            row("the same page by Flask and gunicorn, 2 workers", f"{rate:,.0f}/s, median {median:.1f} ms, p99 {p99:.1f} ms",
                beside=f"{memory(process.pid):.0f} MB")
            row("case page, ours : Flask", f"{ours / rate:.1f}", "≥ 2.5")

    def compare(self, pages, peer):
        """The pages of Flask say the same, word for word."""
        for path, page in list(pages.items())[:200]:
            ours, theirs = words(page), words(peer.get(path))
            if ours != theirs:
                report_difference(path, ours, theirs)
                raise RuntimeError("a page by Flask says something else")

    # MARK: The rest

    def inside_figures(self):
        _, rate, events, sealed, seconds = self.inside("verify", "--data", self.data)
        row("`verify`, sealed values opened", f"{float(rate):,.0f} events/s", "≥ 100,000/s",
            f"{int(events):,} events, {int(sealed):,} sealed values, {float(seconds):.1f} s")
        _, count, drafted = self.inside("report", "--data", self.data, "--today", TODAY)
        row(f"draft of a year's report, {int(count):,} cases", f"{float(drafted):.0f} ms", "≤ 200 ms at 10,000",
            "counted, drafted, every check run")
        self.board()
        shutil.rmtree(self.folder / "counts", ignore_errors=True)
        (self.folder / "counts.key").unlink(missing_ok=True)
        _, count, one, every = self.inside("table-three", "--data", self.folder / "counts")
        row(f"表三 of one organ and year, {int(count):,} cases", f"{float(one):.2f} ms", "≤ 5 ms", "from the count index")
        row("表三 of all forty organs", f"{float(every):.2f} ms", beside="from the count index")
        if Postgres.binaries() is None:
            return row("40 writers on PostgreSQL", "not measured: no PostgreSQL here")
        with Postgres(self.folder / "postgres") as connection:
            _, writers, rate, events = self.inside(
                "writers", "--database", connection, "--data", self.folder / "writers", "--seconds", self.options.seconds)
            row(f"{writers} writers on PostgreSQL, one organ", f"{float(rate):,.0f} acts/s", "no fault",
                f"`verify` of {int(events):,} events clean")

    def board(self):
        """收集情况一览 of many units: as it is asked of the registers, and the whole page; in a town of its own, whose log
        knows nothing of them."""
        town = Bench(self.options, self.folder / "board")
        town.folder.mkdir(exist_ok=True)
        if not town.data.exists():
            town.demo()
        _, count, read, year = town.inside("board", "--data", town.data, "--units", UNITS, "--today", TODAY)
        port = free_port()
        base = f"http://127.0.0.1:{port}"
        with town.serve(port) as process:
            wait_for(f"{base}/healthz", process)
            visitor = Visitor(base)
            visitor.sign_in(SUPERVISOR)
            times = []
            for _ in range(20):
                start = time.monotonic()
                page = visitor.get(f"/office/campaign?year={year}")
                times.append(time.monotonic() - start)
        row(f"board of {int(count):,} units", f"{float(read):.0f} ms, its page {statistics.median(times) * 1000:.0f} ms", "≤ 100 ms",
            f"{len(page.encode()) / 1e6:.1f} MB of HTML")


def words(page):
    """What a reader sees, without tags and the token of the form."""
    body = page[page.index("<main"):page.index("</main>")]
    return re.sub(r"\s+", " ", re.sub(r"<[^>]*>", " ", body)).strip()


def report_difference(path, ours, theirs):
    at = next((index for index, pair in enumerate(zip(ours, theirs)) if pair[0] != pair[1]), 0)
    say(f"{path}\nours:  …{ours[max(at - 60, 0):at + 60]}\nFlask: …{theirs[max(at - 60, 0):at + 60]}")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--server", required=True, help="gongkai, optimized")
    parser.add_argument("--inside", required=True, help="ServerBenchmarks, optimized")
    parser.add_argument("--gunicorn", default="gunicorn")
    parser.add_argument("--cases", type=int, default=100_000)
    parser.add_argument("--seconds", type=int, default=10, help="of each load")
    parser.add_argument("--folder", help="keeps the data there, and uses what it finds")
    parser.add_argument("--no-flask", action="store_true")
    parser.add_argument("--only-pages", action="store_true")
    options = parser.parse_args()
    folder = pathlib.Path(options.folder or tempfile.mkdtemp(prefix="gongkai-bench-"))
    folder.mkdir(parents=True, exist_ok=True)
    try:
        bench = Bench(options, folder)
        print("| what | figure | aim | | beside it, in the same run |\n|---|---|---|---|---|")
        if not bench.paths.exists():
            bench.build()
        bench.pages()
        if not options.only_pages:
            bench.inside_figures()
    finally:
        if not options.folder:
            shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main()
