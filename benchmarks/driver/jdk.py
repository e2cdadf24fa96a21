"""The JDK that both JVM contestants run on."""

import os
import re
from pathlib import Path

from driver.failure import Failure

RELEASE = "25"


def jdk_home() -> Path:
    named = [os.environ.get("JAVA25_HOME"), os.environ.get("JAVA_HOME")]
    homes = [Path(home) for home in named if home] + sorted(Path("/usr/lib/jvm").glob("*"))
    for home in homes:
        if version(home).split(".")[0] == RELEASE and (home / "bin" / "javac").exists():
            return home
    raise Failure(f"no JDK {RELEASE} in JAVA25_HOME, JAVA_HOME or /usr/lib/jvm; install one")


def version(home: Path) -> str:
    release = home / "release"
    found = release.exists() and re.search(r'JAVA_VERSION="([^"]+)"', release.read_text())
    return found[1] if found else ""
