"""Hookline: from the queue file, journal on, started as a user starts it."""

import os
import shutil
import subprocess
from pathlib import Path

from driver.contestant import Round
from driver.failure import Failure
from driver.process import run_to_end
from driver.task import Task

LAUNCHER = Path(__file__).parent.parent.parent / "hookline"
BUILD_BOUND_SECONDS = 600


class Hookline:
    name = "Hookline"

    def __init__(self, task: Task):
        self._task = task

    def prepare(self) -> None:
        if not LAUNCHER.exists():
            raise Failure(f"{LAUNCHER}: not there; name the others with --only")
        # The first start builds the distribution and its start-up cache.
        log = self._task.log("hookline-build")
        run_to_end([str(LAUNCHER), "--version"], log, BUILD_BOUND_SECONDS)

    def version(self) -> str:
        said = subprocess.run([str(LAUNCHER), "--version"], capture_output=True, text=True)
        return said.stdout.strip().splitlines()[0]

    def run(self) -> Round:
        return self.turn()

    def turn(self, *options: str) -> Round:
        state = self._fresh_folder()
        file = self._task.queue_file.name
        command = [str(LAUNCHER), "run", file, "-D", "http.allow=127.0.0.0/8", "--quiet"]
        return self._task.turn("hookline", [*command, *options], cwd=state)

    def _fresh_folder(self) -> Path:
        # The journal lies beside its queue file, and an old one would say that all is delivered:
        # so each turn sees the same file in a new folder.
        folder = self._task.folder / "hookline"
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        os.link(self._task.queue_file, folder / self._task.queue_file.name)
        return folder
