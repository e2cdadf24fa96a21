"""Debian packages that the comparison needs."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from driver.failure import Failure

SERVICES = ("nginx", "redis-server")
INSTALL_BOUND_SECONDS = 300


def ensure(packages: list[str]) -> None:
    """Installs the packages that are missing, each known by its command; needs root for that."""
    missing = [package for package in packages if shutil.which(package) is None]
    if not missing:
        return
    wanted = " ".join(missing)
    if os.geteuid() != 0 or shutil.which("apt-get") is None:
        raise Failure(f"missing: {wanted}; install them (Debian: sudo apt-get install {wanted})")
    print(f"installing {wanted}", file=sys.stderr)
    _apt_get("update")
    _apt_get("install", "--yes", "--no-install-recommends", *missing)
    _stop_what_debian_started(missing)


def _apt_get(*arguments: str) -> None:
    done = subprocess.run(
        ["apt-get", "--quiet", *arguments],
        env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"},
        capture_output=True,
        text=True,
        timeout=INSTALL_BOUND_SECONDS,
    )
    if done.returncode != 0:
        raise Failure(f"apt-get {' '.join(arguments)}: {done.stderr.strip().splitlines()[-1]}")


def _stop_what_debian_started(packages: list[str]) -> None:
    # Debian starts the services that it installs; the comparison runs its own, on its own ports.
    services = [package for package in packages if package in SERVICES]
    if services and Path("/run/systemd/system").exists():
        subprocess.run(["systemctl", "disable", "--now", *services], check=False)
