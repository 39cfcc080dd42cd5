"""Programs that the measurements start and stop: the server, Flask beside it, wrk, a PostgreSQL of its own."""

import glob
import os
import pathlib
import shutil
import socket
import subprocess
import time
import urllib.error
import urllib.request

HERE = pathlib.Path(__file__).parent


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


def wait_for(url, process, seconds=120, refused=False):
    """Until `url` answers, be it with a refusal if that will do; the seconds that it took."""
    start = time.perf_counter()
    while time.perf_counter() < start + seconds:
        if process.poll() is not None:
            raise RuntimeError(f"ended with {process.returncode} instead of answering {url}")
        try:
            urllib.request.urlopen(url, timeout=5).close()
            return time.perf_counter() - start
        except urllib.error.HTTPError:
            if refused:
                return time.perf_counter() - start
        except OSError:
            pass
        time.sleep(0.002)
    raise RuntimeError(f"no answer from {url}")


class Running:
    """A process with its log, ended with the block."""

    def __init__(self, arguments, log, environment=None):
        self.log = open(log, "ab")
        self.process = subprocess.Popen(
            arguments, stdout=self.log, stderr=self.log, env={**os.environ, **(environment or {})})

    def __enter__(self):
        return self.process

    def __exit__(self, *_):
        self.process.terminate()
        try:
            self.process.wait(60)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        self.log.close()


def family(pid):
    """The process and those it started."""
    pids = [pid]
    for children in glob.glob(f"/proc/{pid}/task/*/children"):
        for child in pathlib.Path(children).read_text().split():
            pids += family(int(child))
    return pids


def memory(pid, field="VmRSS"):
    """MB of a process with its children: `VmRSS` now, `VmHWM` at most so far."""
    total = 0
    for one in family(pid):
        for line in pathlib.Path(f"/proc/{one}/status").read_text().splitlines():
            if line.startswith(f"{field}:"):
                total += int(line.split()[1])
    return total / 1024


def wrk(url, seconds, cookie="", **environment):
    """Requests a second and the median and 99th percentile in ms, at 16 connections."""
    output = subprocess.run(
        ["wrk", "--threads", "2", "--connections", "16", "--duration", f"{seconds}s", "--timeout", "10s",
         "--header", f"Cookie: {cookie}", "--script", str(HERE / "load.lua"), url],
        env={**os.environ, **environment}, check=True, capture_output=True, text=True).stdout
    rate, median, p99, count, failed = next(line for line in output.splitlines() if line.startswith("RESULT")).split()[1:]
    if int(failed):
        raise RuntimeError(f"{failed} of {count} requests to {url} failed")
    return float(rate), float(median), float(p99)


class Postgres:
    """A server in a folder of its own, on a socket without network."""

    def __init__(self, folder):
        self.folder = folder

    @staticmethod
    def binaries():
        found = sorted(glob.glob("/usr/lib/postgresql/*/bin/initdb"), key=lambda path: int(path.split("/")[4]))
        return pathlib.Path(found[-1]).parent if found else None

    def _run(self, *arguments):
        command = [str(argument) for argument in arguments]
        if os.geteuid() == 0:
            command = ["runuser", "-u", "postgres", "--", *command]
        subprocess.run(command, check=True, cwd="/", stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def __enter__(self):
        self.folder.mkdir(mode=0o700)
        if os.geteuid() == 0:
            shutil.chown(self.folder, "postgres")
            self.folder.parent.chmod(0o711)
        self._run(self.binaries() / "initdb", "-D", self.folder / "data", "-A", "trust", "-U", "postgres", "-E", "UTF8")
        self._run(self.binaries() / "pg_ctl", "-D", self.folder / "data", "-w", "-l", self.folder / "log", "-o",
                  f"-k {self.folder} -c listen_addresses=", "start")
        return f"host={self.folder} user=postgres dbname=postgres"

    def __exit__(self, *_):
        self._run(self.binaries() / "pg_ctl", "-D", self.folder / "data", "-m", "fast", "stop")
