"""benchmarks/run: the command line of the comparison."""

import argparse
import signal
import sys
import tempfile
from pathlib import Path
from types import FrameType
from typing import NoReturn

from driver.comparison import ALL, CONTESTANTS, INTERFERENCE, compare
from driver.failure import Failure


def main() -> int:
    args = arguments()
    stop_cleanly_on(signal.SIGTERM)
    stop_cleanly_on(signal.SIGHUP)
    try:
        if args.folder:
            return run(args, args.folder.resolve())
        with tempfile.TemporaryDirectory(prefix="hookline-benchmark-") as folder:
            return run(args, Path(folder))
    except Failure as failure:
        print(failure, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 128 + signal.SIGINT


def stop_cleanly_on(ending: signal.Signals) -> None:
    def stop(number: int, _frame: FrameType | None) -> NoReturn:
        print(f"stopped by {ending.name}", file=sys.stderr)
        sys.exit(128 + number)

    # nohup has SIGHUP ignored, and that is to stay so.
    if signal.getsignal(ending) is not signal.SIG_IGN:
        signal.signal(ending, stop)


def run(args: argparse.Namespace, folder: Path) -> int:
    everybody = INTERFERENCE if args.log_servers else CONTESTANTS
    names = [name for name in ALL if name in (args.only or everybody)]
    verified = compare(names, folder, args.rounds, args.jobs, args.wrk_seconds)
    return 0 if verified else 1


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="benchmarks/run",
        description="Compares Hookline with wrk, BullMQ and Apache Camel on one sink.",
        epilog="Status: 0 when the sink counted every delivery of everybody, otherwise 1.",
    )
    add, default = parser.add_argument, "(default: %(default)s)"
    add("--rounds", type=positive, default=5, help=f"turns of each {default}")
    add("--jobs", type=positive, default=500_000, help=f"jobs of a turn {default}")
    add("--wrk-seconds", type=positive, default=10, help=f"length of a turn of wrk {default}")
    add("--log-servers", action="store_true", help="Hookline alone, with log servers good and bad")
    add("--only", action="append", choices=ALL, help="leave the others out; repeatable")
    add("--folder", type=Path, help="keep queue file, logs and state here (default: keep nothing)")
    return parser.parse_args()


def positive(text: str) -> int:
    if not text.isdecimal() or int(text) == 0:
        raise argparse.ArgumentTypeError(f"'{text}' is not a whole number above 0")
    return int(text)


if __name__ == "__main__":
    sys.exit(main())
