"""What the figures were taken on, and how busy it was."""

import os
import platform
import re
import subprocess
from datetime import date
from pathlib import Path


def description() -> str:
    load = os.getloadavg()[0]
    return (
        f"{date.today()}, {os.cpu_count()} cores of {_processor()}, Linux {platform.release()}, "
        f"{_nginx()}; load average at the start {load:.1f}"
    )


def busy_seconds() -> float:
    """CPU time that all processes and the kernel have used since the machine started."""
    user, nice, system, _idle, _iowait, irq, softirq, steal = map(int, _cpu_fields()[:8])
    return (user + nice + system + irq + softirq + steal) / os.sysconf("SC_CLK_TCK")


def _cpu_fields() -> list[str]:
    return Path("/proc/stat").read_text().splitlines()[0].split()[1:]


def _processor() -> str:
    found = re.search(r"model name\s*: (.+)", Path("/proc/cpuinfo").read_text())
    return found[1] if found else platform.machine()


def _nginx() -> str:
    said = subprocess.run(["nginx", "-v"], capture_output=True, text=True).stderr
    return said.strip().removeprefix("nginx version: ")
