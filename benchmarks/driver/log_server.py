"""Log servers on loopback, good and bad ones, for a worker to send its log to."""

import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

Treatment = Callable[[socket.socket, threading.Event], None]

READ_BYTES = 1 << 18
SMALLEST_BUFFER = 4096


def reads_all(connection: socket.socket, _ending: threading.Event) -> None:
    while connection.recv(READ_BYTES):
        pass


def reads_nothing(_connection: socket.socket, ending: threading.Event) -> None:
    ending.wait()


def reads_one_byte_a_second(connection: socket.socket, ending: threading.Event) -> None:
    while connection.recv(1) and not ending.wait(1):
        pass


@contextmanager
def log_server(treatment: Treatment | None) -> Iterator[int]:
    """The port of a server that treats its connections so; None refuses them."""
    ending = threading.Event()
    with socket.socket() as listener:
        if treatment is not reads_all:
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, SMALLEST_BUFFER)
        listener.bind(("127.0.0.1", 0))
        if treatment:
            # A port that is bound and not listened on refuses, and nobody else can have it.
            listener.listen()
            _start(_serve, listener, treatment, ending)
        try:
            yield listener.getsockname()[1]
        finally:
            ending.set()
            if treatment:
                listener.shutdown(socket.SHUT_RDWR)


def _serve(listener: socket.socket, treatment: Treatment, ending: threading.Event) -> None:
    while not ending.is_set():
        try:
            connection, _ = listener.accept()
        except OSError:
            return
        _start(_treat, connection, treatment, ending)


def _treat(connection: socket.socket, treatment: Treatment, ending: threading.Event) -> None:
    with connection:
        try:
            treatment(connection, ending)
        except OSError:
            pass  # The worker ended.


def _start(work: Callable[..., None], *args: object) -> None:
    threading.Thread(target=work, args=args, daemon=True).start()
