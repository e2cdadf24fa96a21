"""BullMQ: a Node worker that takes jobs from Redis and sends them with undici."""

import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from driver.contestant import Round
from driver.failure import Failure
from driver.process import cpu_seconds, run_to_end, service
from driver.sink import free_port, wait_for_port
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
        redis = _said("redis-server").split()[2].removeprefix("v=")
        return f"{libraries}, Node {_said('node')}, Redis {redis} in memory alone"

    def run(self) -> Round:
        # A fresh Redis each time, so that no turn finds what an earlier one left.
        with self._redis() as (redis_pid, redis_port):
            self._produce(redis_port)
            return self._deliver(redis_pid, redis_port)

    @contextmanager
    def _redis(self) -> Iterator[tuple[int, int]]:
        port, log = free_port(), self._task.log("redis")
        bind = ["--bind", "127.0.0.1", "--port", str(port)]
        memory_alone = ["--save", "", "--appendonly", "no"]
        command = ["redis-server", *bind, *memory_alone, "--dir", str(self._task.folder)]
        with service(command, log) as redis:
            wait_for_port(port, redis, log)
            yield redis.pid, port

    def _produce(self, redis_port: int) -> None:
        command = ["node", str(PEER / "produce.mjs"), str(redis_port), str(self._task.queue_file)]
        log, bound = self._task.log("bullmq-produce"), self._task.bound_seconds
        run_to_end(command, log, bound, env=_environment())

    def _deliver(self, redis_pid: int, redis_port: int) -> Round:
        what = [str(redis_port), self._task.sink.url, str(self._task.jobs), str(CONNECTIONS)]
        before = cpu_seconds(redis_pid)
        command = ["node", str(PEER / "deliver.mjs"), *what]
        done = self._task.turn("bullmq", command, env=_environment())
        used = cpu_seconds(redis_pid) - before
        others = done.others_cpu_seconds - used
        return replace(done, redis_cpu_seconds=used, others_cpu_seconds=others)


def _environment() -> dict[str, str]:
    return {**os.environ, "NODE_ENV": "production"}


def _said(command: str) -> str:
    said = subprocess.run([command, "--version"], capture_output=True, text=True, check=True)
    return said.stdout.strip()
