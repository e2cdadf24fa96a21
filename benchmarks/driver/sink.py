"""The receiver of every contestant: one nginx worker on loopback that counts what it is asked."""

import re
import socket
import subprocess
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from driver.failure import Failure
from driver.process import children, cpu_seconds, last_line, service
from driver.queue_file import BODY_BYTES

START_SECONDS = 5

# 200 is for a POST of the agreed size alone: whoever sends anything else sees its calls fail.
# keepalive_requests is 1000 by default, which would close connections all the time.
CONFIGURATION = """
daemon off;
worker_processes 1;
pid {folder}/nginx.pid;
error_log {folder}/nginx-error.log;
events {{ worker_connections 1024; }}
http {{
  access_log off;
  client_body_temp_path {folder}/nginx-body;
  proxy_temp_path {folder}/nginx-proxy;
  fastcgi_temp_path {folder}/nginx-fastcgi;
  uwsgi_temp_path {folder}/nginx-uwsgi;
  scgi_temp_path {folder}/nginx-scgi;
  keepalive_timeout 1h;
  keepalive_requests 1000000000;
  default_type application/json;
  map $request_method$content_length $agreed {{ POST{body_bytes} 1; }}
  server {{
    listen 127.0.0.1:{port} backlog=1024;
    location = /hook {{
      if ($agreed = "") {{ return 400; }}
      return 200 '{{"ok":true}}';
    }}
    location = /count {{ stub_status; }}
  }}
}}
"""


class Sink:
    def __init__(self, port: int, pid: int):
        self._pid = pid
        self._count_url = f"http://127.0.0.1:{port}/count"
        self._asked = 0
        self.url = f"http://127.0.0.1:{port}/hook"

    def requests(self) -> int:
        """Requests served since the start, without the askings of this method."""
        with urllib.request.urlopen(self._count_url, timeout=START_SECONDS) as answer:
            served = int(re.findall(r"\d+", answer.read().decode())[3])
        self._asked += 1
        return served - self._asked

    def cpu_seconds(self) -> float:
        return sum(cpu_seconds(worker) for worker in children(self._pid))


@contextmanager
def sink(folder: Path) -> Iterator[Sink]:
    port = free_port()
    configuration, log = folder / "nginx.conf", folder / "nginx.log"
    values = {"folder": folder, "port": port, "body_bytes": BODY_BYTES}
    configuration.write_text(CONFIGURATION.format(**values))
    with service(["nginx", "-p", str(folder), "-c", str(configuration)], log) as nginx:
        wait_for_port(port, nginx, log)
        yield Sink(port, nginx.pid)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_for_port(port: int, process: subprocess.Popen, log: Path) -> None:
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline and process.poll() is None:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.02)
    raise Failure(f"{process.args[0]}: not up on 127.0.0.1:{port}; it said: {last_line(log)}")
