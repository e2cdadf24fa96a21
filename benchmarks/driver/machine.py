"""What the figures were taken on."""

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


def _processor() -> str:
    found = re.search(r"model name\s*: (.+)", Path("/proc/cpuinfo").read_text())
    return found[1] if found else platform.machine()


def _nginx() -> str:
    said = subprocess.run(["nginx", "-v"], capture_output=True, text=True).stderr
    return said.strip().removeprefix("nginx version: ")
