"""What every contestant is given, and how its turn is taken."""

from dataclasses import dataclass
from pathlib import Path

from driver.contestant import Round
from driver.machine import busy_seconds
from driver.process import Command, measure, measure_until, together
from driver.sink import Sink

CONNECTIONS = 64
START_SECONDS = 60
SLOWEST_PER_SECOND = 500


@dataclass(frozen=True)
class Task:
    sink: Sink
    folder: Path  # for logs and state
    queue_file: Path
    jobs: int
    wrk_seconds: int

    def turn(self, name: str, command: list[str], **popen) -> Round:
        """Runs command to its end, and asks the sink what came of it."""
        requests, others = self.sink.requests(), self._cpu_beside_sink()
        usage = measure(command, self.log(name), self.bound_seconds, **popen)
        others = self._cpu_beside_sink() - others - usage.cpu_seconds
        return Round(self.jobs, self.sink.requests() - requests, usage, others)

    def turn_of_workers(
        self, workers: list[Command], others_at_work: list[Command] | None = None
    ) -> Round:
        """Runs workers, which never end by themselves, until the sink has got all.

        What others_at_work use is neither the workers' nor anybody's who takes no part.
        """
        others_at_work = others_at_work or []
        requests, others = self.sink.requests(), self._cpu_beside_sink()
        usages = measure_until(
            lambda: self.sink.requests() - requests >= self.jobs,
            workers + others_at_work,
            self.bound_seconds,
        )
        mine = together(usages[: len(workers)])
        at_work = sum(usage.cpu_seconds for usage in usages)
        others = self._cpu_beside_sink() - others - at_work
        return Round(self.jobs, self.sink.requests() - requests, mine, others)

    def _cpu_beside_sink(self) -> float:
        return busy_seconds() - self.sink.cpu_seconds()

    def log(self, name: str) -> Path:
        return self.folder / f"{name}.log"

    @property
    def bound_seconds(self) -> float:
        """A turn that takes longer is taken for hung."""
        return START_SECONDS + self.jobs / SLOWEST_PER_SECOND
