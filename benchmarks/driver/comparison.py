"""Everybody prepares, then all take turns, so that what the machine does meanwhile meets them alike."""

import sys
from pathlib import Path

from driver import debian, machine, queue_file, report
from driver.bullmq import BullMq
from driver.camel import Camel
from driver.contestant import Contestant, Round
from driver.hookline import Hookline
from driver.hookline_logs import (
    LogServerAccepts,
    LogServerHangs,
    LogServerRefuses,
    LogServerTrickles,
    NoLogServer,
)
from driver.hookline_redis import (
    HooklineRedis,
    HooklineRedisProducing,
    HooklineRedisTwoWorkers,
)
from driver.sink import sink
from driver.task import Task
from driver.wrk import Wrk

CONTESTANTS = {
    "wrk": Wrk,
    "hookline": Hookline,
    "hookline-redis": HooklineRedis,
    "hookline-redis-2": HooklineRedisTwoWorkers,
    "hookline-redis-producing": HooklineRedisProducing,
    "bullmq": BullMq,
    "camel": Camel,
}
INTERFERENCE = {
    "log-none": NoLogServer,
    "log-reads-all": LogServerAccepts,
    "log-reads-nothing": LogServerHangs,
    "log-reads-a-byte": LogServerTrickles,
    "log-refuses": LogServerRefuses,
}
ALL = CONTESTANTS | INTERFERENCE
ON_REDIS = ["hookline-redis", "hookline-redis-2", "hookline-redis-producing", "bullmq"]
DEBIAN_PACKAGES = {"wrk": ["wrk"], **{name: ["redis-server"] for name in ON_REDIS}}


def compare(names: list[str], folder: Path, rounds: int, jobs: int, wrk_seconds: int) -> bool:
    """Prints the table; true when the sink counted every delivery of everybody."""
    _install(names)
    folder.mkdir(parents=True, exist_ok=True)
    print(machine.description(), flush=True)
    with sink(folder) as target:
        task = Task(target, folder, folder / "queue" / "jobs.ndjson", jobs, wrk_seconds)
        contestants = [ALL[name](task) for name in names]
        _prepare(task, contestants)
        results = _take_turns(contestants, rounds)
    print(f"\nMedian (lowest to highest) of {rounds} rounds of {jobs:,} jobs each.\n")
    print(report.table(results))
    if NoLogServer.name in results:
        print(f"\n{report.ratios(results, NoLogServer.name)}")
    print(f"\n{report.disturbance(results)}")
    return all(done.verified for turns in results.values() for done in turns)


def _install(names: list[str]) -> None:
    wanted = [package for name in names for package in DEBIAN_PACKAGES.get(name, [])]
    debian.ensure(["time", "nginx", *wanted])


def _prepare(task: Task, contestants: list[Contestant]) -> None:
    task.queue_file.parent.mkdir(exist_ok=True)
    queue_file.write(task.queue_file, task.jobs, task.sink.url)
    for contestant in contestants:
        _say(f"preparing {contestant.name}")
        contestant.prepare()
        print(f"{contestant.name}: {contestant.version()}", flush=True)


def _take_turns(contestants: list[Contestant], rounds: int) -> dict[str, list[Round]]:
    results: dict[str, list[Round]] = {contestant.name: [] for contestant in contestants}
    for number in range(1, rounds + 1):
        for contestant in contestants:
            done = contestant.run()
            results[contestant.name].append(done)
            _say(f"round {number} of {rounds}  {report.progress(contestant.name, done)}")
    return results


def _say(progress: str) -> None:
    print(progress, file=sys.stderr, flush=True)
