"""What every contestant is given, and how its turn is taken."""

from dataclasses import dataclass
from pathlib import Path

from driver.contestant import Round
from driver.process import measure
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
        before = self.sink.requests()
        usage = measure(command, self.log(name), self.bound_seconds, **popen)
        return Round(self.jobs, self.sink.requests() - before, usage)

    def log(self, name: str) -> Path:
        return self.folder / f"{name}.log"

    @property
    def bound_seconds(self) -> float:
        """A turn that takes longer is taken for hung."""
        return START_SECONDS + self.jobs / SLOWEST_PER_SECOND
