"""Processes of the comparison: services that stay up, and runs measured by the operating system."""

import os
import re
import signal
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from driver.failure import Failure

STOP_SECONDS = 30
LOOK_SECONDS = 0.1
CLOCK_TICKS = os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True)
class Usage:
    """What GNU time says of a whole process and the children it waited for, start-up included."""

    seconds: float
    cpu_seconds: float
    peak_rss_mib: float
    output: str


def together(usages: list[Usage]) -> Usage:
    """Of processes that ran at the same time: the largest of them, and what all used."""
    return Usage(
        max(usage.seconds for usage in usages),
        sum(usage.cpu_seconds for usage in usages),
        max(usage.peak_rss_mib for usage in usages),
        "".join(usage.output for usage in usages),
    )


@dataclass(frozen=True)
class Command:
    """What to run, where its output goes and in which folder it runs."""

    words: list[str]
    log: Path
    folder: Path


def measure(command: list[str], log: Path, bound_seconds: float, **popen) -> Usage:
    """Runs command to its end under GNU time; log receives what it writes.

    Not os.wait4: a child started by this interpreter would inherit the interpreter's own peak RSS.
    """
    run_to_end(_timed(command, log), log, bound_seconds, **popen)
    return _usage(log)


def measure_until(
    done: Callable[[], bool], commands: list[Command], bound_seconds: float
) -> list[Usage]:
    """Runs commands at the same time under GNU time, and asks them to stop when all is done."""
    deadline = time.monotonic() + bound_seconds
    with ExitStack() as stack:
        running = [
            stack.enter_context(_running(_timed(one.words, one.log), one.log, cwd=one.folder))
            for one in commands
        ]
        while not done():
            _require_alive(commands, running, deadline)
            time.sleep(LOOK_SECONDS)
        for process, one in zip(running, commands):
            _stop(process, one.log)
    return [_usage(one.log) for one in commands]


def _require_alive(
    commands: list[Command], running: list[subprocess.Popen], deadline: float
) -> None:
    for one, process in zip(commands, running):
        if process.poll() not in (None, 0):
            raise Failure(f"{one.log.stem}: ended too early; it said: {last_line(one.log)}")
    if time.monotonic() > deadline:
        raise Failure(f"{commands[0].log.stem}: stopped, because it took too long")


def _stop(timed: subprocess.Popen, log: Path) -> None:
    if timed.poll() is None:
        # GNU time must live on, to tell what its child used.
        for child in children(timed.pid):
            os.kill(child, signal.SIGTERM)
    try:
        timed.wait(STOP_SECONDS)
    except subprocess.TimeoutExpired:
        raise Failure(f"{log.stem}: did not stop within {STOP_SECONDS} s")


def _timed(command: list[str], log: Path) -> list[str]:
    usage = log.with_suffix(".usage")
    return ["time", "--format=%e %U %S %M", f"--output={usage}", "--", *command]


def _usage(log: Path) -> Usage:
    # Above it stands how the command ended, where that was not well.
    said = log.with_suffix(".usage").read_text().splitlines()[-1]
    elapsed, user, system, rss_kib = said.split()
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
