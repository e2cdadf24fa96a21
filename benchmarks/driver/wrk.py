"""wrk: how cheap a POST can be. It has no queue, no journal and no retries: the yardstick."""

import os
import re
import subprocess
from dataclasses import replace
from pathlib import Path

from driver.contestant import Round
from driver.failure import Failure
from driver.queue_file import body
from driver.task import CONNECTIONS, Task

SCRIPT = Path(__file__).parent.parent / "peers" / "wrk" / "post.lua"


class Wrk:
    name = "wrk"

    def __init__(self, task: Task):
        self._task = task

    def prepare(self) -> None:
        pass

    def version(self) -> str:
        # wrk ends with status 1 when it is asked for its version.
        said = subprocess.run(["wrk", "--version"], capture_output=True, text=True).stdout
        return f"{' '.join(said.split()[:2])}, 1 thread, for {self._task.wrk_seconds} s"

    def run(self) -> Round:
        command = [
            "wrk",
            "--threads=1",
            f"--connections={CONNECTIONS}",
            f"--duration={self._task.wrk_seconds}s",
            f"--script={SCRIPT}",
            self._task.sink.url,
        ]
        done = self._task.turn("wrk", command, env={**os.environ, "BODY": body(0)})
        # wrk ends by the clock: what was under way then reached the sink and not wrk's own count.
        delivered = _delivered(done.usage.output)
        return replace(done, delivered=delivered, in_flight_at_end=CONNECTIONS)


def _delivered(output: str) -> int:
    found = re.search(r"delivered (\d+) failed (\d+)", output)
    if found is None:
        raise Failure("wrk: ended without its summary, though its script prints one")
    if found[2] != "0":
        raise Failure(f"wrk: {found[2]} calls failed")
    return int(found[1])
