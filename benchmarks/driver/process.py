"""Processes of the comparison: services that stay up, and runs measured by the operating system."""

import os
import re
import signal
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from driver.failure import Failure

STOP_SECONDS = 5
CLOCK_TICKS = os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True)
class Usage:
    """What GNU time says of a whole process and the children it waited for, start-up included."""

    seconds: float
    cpu_seconds: float
    peak_rss_mib: float
    output: str


def measure(command: list[str], log: Path, bound_seconds: float, **popen) -> Usage:
    """Runs command to its end under GNU time; log receives what it writes.

    Not os.wait4: a child started by this interpreter would inherit the interpreter's own peak RSS.
    """
    usage = log.with_suffix(".usage")
    timed = ["time", "--format=%e %U %S %M", f"--output={usage}", "--", *command]
    run_to_end(timed, log, bound_seconds, **popen)
    elapsed, user, system, rss_kib = usage.read_text().split()
    return Usage(float(elapsed), float(user) + float(system), int(rss_kib) / 1024, log.read_text())


def run_to_end(command: list[str], log: Path, bound_seconds: float, **popen) -> None:
    with _running(command, log, **popen) as process:
        try:
            status = process.wait(bound_seconds)
        except subprocess.TimeoutExpired:
            raise Failure(f"{log.stem}: stopped, because it still ran after {bound_seconds:.0f} s")
    if status != 0:
        raise Failure(f"{log.stem}: ended with status {status}; it said: {last_line(log)}")


@contextmanager
def service(command: list[str], log: Path) -> Iterator[subprocess.Popen]:
    """A process that runs until the block ends."""
    with _running(command, log) as process:
        try:
            yield process
        finally:
            process.terminate()
            with suppress(subprocess.TimeoutExpired):
                process.wait(STOP_SECONDS)


@contextmanager
def _running(command: list[str], log: Path, **popen) -> Iterator[subprocess.Popen]:
    with log.open("w") as out:
        process = subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=out,
            stderr=subprocess.STDOUT,
            start_new_session=True,  # so that the whole family can be stopped, and nothing else
            **popen,
        )
    try:
        yield process
    finally:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()


def cpu_seconds(pid: int) -> float:
    """User and system time that a running process has used so far."""
    fields = re.sub(r"^.*\) ", "", Path(f"/proc/{pid}/stat").read_text()).split()
    return (int(fields[11]) + int(fields[12])) / CLOCK_TICKS


def children(pid: int) -> list[int]:
    return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]


def last_line(log: Path) -> str:
    lines = log.read_text(errors="replace").strip().splitlines()
    return lines[-1] if lines else "nothing"
