"""A Redis of a turn's own, so that no turn finds what an earlier one left."""

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from driver.process import cpu_seconds, service
from driver.sink import free_port, wait_for_port
from driver.task import Task


@dataclass(frozen=True)
class Redis:
    pid: int
    port: int

    def cpu_seconds(self) -> float:
        return cpu_seconds(self.pid)


@contextmanager
def redis(task: Task) -> Iterator[Redis]:
    """It keeps everything in memory alone."""
    port, log = free_port(), task.log("redis")
    bind = ["--bind", "127.0.0.1", "--port", str(port)]
    memory_alone = ["--save", "", "--appendonly", "no"]
    command = ["redis-server", *bind, *memory_alone, "--dir", str(task.folder)]
    with service(command, log) as server:
        wait_for_port(port, server, log)
        yield Redis(server.pid, port)


def version() -> str:
    command = ["redis-server", "--version"]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    return f"Redis {said.split()[2].removeprefix('v=')} in memory alone"
