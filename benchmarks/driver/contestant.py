"""What the comparison asks of whoever takes part in it."""

import os
from dataclasses import dataclass
from typing import Protocol

from driver.process import Usage


@dataclass(frozen=True)
class Round:
    """What came of one turn of one contestant."""

    delivered: int  # calls that were to be made, each answered 200 by the contestant's own account
    counted: int  # calls that the sink counted meanwhile
    usage: Usage
    others_cpu_seconds: float  # by whoever took no part
    redis_cpu_seconds: float | None = None
    in_flight_at_end: int = 0  # how many more the sink may have counted

    @property
    def per_second(self) -> float:
        return self.delivered / self.usage.seconds

    @property
    def cpu_micros(self) -> float:
        return self.usage.cpu_seconds * 1e6 / self.delivered

    @property
    def redis_cpu_micros(self) -> float | None:
        used = self.redis_cpu_seconds
        return None if used is None else used * 1e6 / self.delivered

    @property
    def others_share(self) -> float:
        """How much of the machine went to whoever took no part: the figures suffer from it."""
        return self.others_cpu_seconds / (self.usage.seconds * (os.cpu_count() or 1))

    @property
    def verified(self) -> bool:
        return 0 <= self.counted - self.delivered <= self.in_flight_at_end


class Contestant(Protocol):
    name: str

    def prepare(self) -> None:
        """Builds and installs what the contestant needs; not measured."""

    def version(self) -> str:
        """What takes part, with the versions and settings that matter, in one line."""

    def run(self) -> Round:
        """Delivers everything once; raises Failure where it could not."""
