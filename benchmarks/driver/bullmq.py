"""BullMQ: a Node worker that takes jobs from Redis and sends them with undici."""

import json
import os
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

from driver.contestant import Round
from driver.failure import Failure
from driver.process import run_to_end
from driver.redis import Redis, redis
from driver.redis import version as redis_version
from driver.task import CONNECTIONS, Task

PEER = Path(__file__).parent.parent / "peers" / "bullmq"
INSTALL_BOUND_SECONDS = 300


class BullMq:
    name = "BullMQ"

    def __init__(self, task: Task):
        self._task = task

    def prepare(self) -> None:
        for command in ("node", "npm"):
            if shutil.which(command) is None:
                raise Failure(f"{command}: not found; install Node.js 20.18.1 or newer")
        command = ["npm", "ci", "--no-audit", "--no-fund"]
        run_to_end(command, self._task.log("bullmq-install"), INSTALL_BOUND_SECONDS, cwd=PEER)

    def version(self) -> str:
        pinned = json.loads((PEER / "package.json").read_text())["dependencies"]
        libraries = ", ".join(f"{name} {version}" for name, version in pinned.items())
        return f"{libraries}, Node {_said('node')}, {redis_version()}"

    def run(self) -> Round:
        with redis(self._task) as server:
            self._produce(server.port)
            return self._deliver(server)

    def _produce(self, redis_port: int) -> None:
        command = ["node", str(PEER / "produce.mjs"), str(redis_port), str(self._task.queue_file)]
        log, bound = self._task.log("bullmq-produce"), self._task.bound_seconds
        run_to_end(command, log, bound, env=_environment())

    def _deliver(self, server: Redis) -> Round:
        what = [str(server.port), self._task.sink.url, str(self._task.jobs), str(CONNECTIONS)]
        before = server.cpu_seconds()
        command = ["node", str(PEER / "deliver.mjs"), *what]
        done = self._task.turn("bullmq", command, env=_environment())
        used = server.cpu_seconds() - before
        others = done.others_cpu_seconds - used
        return replace(done, redis_cpu_seconds=used, others_cpu_seconds=others)


def _environment() -> dict[str, str]:
    return {**os.environ, "NODE_ENV": "production"}


def _said(command: str) -> str:
    said = subprocess.run([command, "--version"], capture_output=True, text=True, check=True)
    return said.stdout.strip()
