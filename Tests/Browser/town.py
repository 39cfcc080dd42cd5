"""The demo town on a server of its own: started once for all tests, stopped at the end."""

import atexit
import functools
import os
import re
import socket
import subprocess
import tempfile
import time
import urllib.request

ROOT = os.path.abspath(os.path.join(os.path.dirname(__file__), "..", ".."))
PROGRAM = os.environ.get("GONGKAI_PROGRAM") or os.path.join(ROOT, ".build", "debug", "gongkai")
TODAY = "2026-03-10"
NAME = "清河县云溪镇人民政府"


class Town:
    """The server, and what it printed."""

    def __init__(self, today=TODAY):
        self.folder = tempfile.TemporaryDirectory(prefix="gongkai-browser-")
        port = free_port()
        self.address = f"http://127.0.0.1:{port}"
        self.output = os.path.join(self.folder.name, "output")
        data = os.path.join(self.folder.name, "data")
        with open(self.output, "w", encoding="utf-8") as output:
            self.process = subprocess.Popen(
                [PROGRAM, "serve", "--demo", "--today", today, "--data", data, "--port", str(port)],
                stdout=output, stderr=subprocess.STDOUT)
        self._wait()
        # Of each account, the cookies of one session: signing in is limited, and slow on purpose.
        self.sessions = {}

    def _wait(self):
        for _ in range(1200):
            try:
                with urllib.request.urlopen(self.address + "/healthz", timeout=2) as answer:
                    if answer.status == 200 and self.accounts():
                        return
            except OSError:
                pass
            if self.process.poll() is not None:
                break
            time.sleep(0.1)
        raise RuntimeError("the demo town did not start:\n" + self.said())

    def said(self):
        with open(self.output, encoding="utf-8") as file:
            return file.read()

    def accounts(self):
        """{account: roles} as the start printed them."""
        rows = re.findall(r"^  ([a-z][a-z0-9]*) +\S+ +(\S+) +\S+$", self.said(), re.MULTILINE)
        return dict(rows)

    def password(self):
        return re.search(r"密码都是 ([^\s）]+)", self.said()).group(1)

    def stop(self):
        self.process.terminate()
        try:
            self.process.wait(30)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        self.folder.cleanup()


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@functools.cache
def the_town():
    town = Town()
    atexit.register(town.stop)
    return town
