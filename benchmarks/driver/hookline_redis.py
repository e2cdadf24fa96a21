"""Hookline from Redis: one worker, two, and one beside a producer."""

import shutil
from dataclasses import replace
from pathlib import Path

from driver.contestant import Round
from driver.hookline import LAUNCHER, Hookline
from driver.process import Command, run_to_end
from driver.redis import Redis, redis
from driver.redis import version as redis_version
from driver.task import Task

# A job counts as started until Redis knows its end. At this speed a round trip lets more of them
# through than the default, 256; calls in flight stay at 64, as for everybody.
STARTED = ["-D", "worker.concurrency=1024"]


class HooklineRedis(Hookline):
    name = "Hookline, Redis"
    workers = 1
    produces_meanwhile = False

    def __init__(self, task: Task):
        super().__init__(task)
        self._task = task

    def version(self) -> str:
        return f"{super().version()}, {redis_version()}"

    def run(self) -> Round:
        with redis(self._task) as server:
            if self.produces_meanwhile:
                return self._deliver(server, [self._producer(server)])
            producer = self._producer(server)
            run_to_end(producer.words, producer.log, self._task.bound_seconds)
            return self._deliver(server, [])

    def _deliver(self, server: Redis, producers: list[Command]) -> Round:
        before = server.cpu_seconds()
        workers = [self._worker(server, number) for number in range(1, self.workers + 1)]
        done = self._task.turn_of_workers(workers, producers)
        used = server.cpu_seconds() - before
        others = done.others_cpu_seconds - used
        return replace(done, redis_cpu_seconds=used, others_cpu_seconds=others)

    def _worker(self, server: Redis, number: int) -> Command:
        allow = ["-D", "http.allow=127.0.0.0/8"]
        words = [str(LAUNCHER), "run", *_queue(server), *allow, *STARTED]
        return Command(words, self._task.log(f"hookline-redis-{number}"), self._folder(number))

    def _producer(self, server: Redis) -> Command:
        words = [str(LAUNCHER), "enqueue", "--from", str(self._task.queue_file), *_queue(server)]
        return Command(words, self._task.log("hookline-enqueue"), self._folder(0))

    def _folder(self, number: int) -> Path:
        folder = self._task.folder / f"hookline-redis-{number}"
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        return folder


class HooklineRedisTwoWorkers(HooklineRedis):
    name = "Hookline, Redis, 2 workers"
    workers = 2


class HooklineRedisProducing(HooklineRedis):
    name = "Hookline, Redis, producing"
    produces_meanwhile = True


def _queue(server: Redis) -> list[str]:
    uri = f"queue.redis.uri=redis://127.0.0.1:{server.port}"
    return ["--queue", "redis", "-D", uri, "--quiet"]
