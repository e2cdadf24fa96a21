"""Apache Camel: a route that reads the queue file as a stream and sends each row with camel-http."""

import os
from pathlib import Path

from driver.contestant import Round
from driver.jdk import jdk_home, version
from driver.process import run_to_end
from driver.task import CONNECTIONS, Task

PEER = Path(__file__).parent.parent / "peers" / "camel"
MAVEN = Path(__file__).parent.parent.parent / "mvnw"
MAIN_CLASS = "io.hookline.benchmark.camel.Deliver"
BUILD_BOUND_SECONDS = 600
JVM_OPTIONS = ["-Xms1g", "-Xmx1g", "-XX:+UseParallelGC"]


class Camel:
    name = "Apache Camel"

    def __init__(self, task: Task):
        self._task = task

    def prepare(self) -> None:
        pom = PEER / "pom.xml"
        command = [str(MAVEN), "--batch-mode", "--quiet", "-f", str(pom), "clean", "compile"]
        environment = {**os.environ, "JAVA_HOME": str(jdk_home())}
        run_to_end(command, self._task.log("camel-build"), BUILD_BOUND_SECONDS, env=environment)

    def version(self) -> str:
        jar = next((PEER / "target" / "lib").glob("camel-api-*.jar"))
        camel = jar.stem.removeprefix("camel-api-")
        return f"{camel}, JDK {version(jdk_home())} {' '.join(JVM_OPTIONS)}"

    def run(self) -> Round:
        java, target = jdk_home() / "bin" / "java", PEER / "target"
        class_path = f"{target}/classes:{target}/lib/*"
        what = [str(self._task.queue_file), str(self._task.jobs), str(CONNECTIONS)]
        command = [str(java), *JVM_OPTIONS, "-cp", class_path, MAIN_CLASS, *what]
        return self._task.turn("camel", command)
