"""Queue files for the comparison: NDJSON, one job per line, each with a JSON body of 500 bytes."""

import argparse
import json
import sys
from pathlib import Path

BODY_BYTES = 500
ROWS_PER_WRITE = 10_000

# An ordinary event: nested objects, a list, numbers and strings, because parsing is part of the work.
EVENT = {
    "type": "order.paid",
    "timestamp": "2026-01-31T12:00:00Z",
    "data": {
        "id": "order-000000000000",
        "customer": {"id": 48121, "name": "Ada Example", "email": "ada@customer.example"},
        "items": [
            {"sku": "HK-100-BLUE", "name": "Brass hook", "quantity": 4, "price": 19.9},
            {"sku": "LN-020-GREY", "name": "Cotton line", "quantity": 1, "price": 10.1},
        ],
        "currency": "EUR",
        "total": 89.7,
        "paid": True,
        "note": "",
    },
}


def body(number: int) -> str:
    """The compact JSON body of one job: always BODY_BYTES long, never the same twice."""
    event = {**EVENT, "data": {**EVENT["data"], "id": f"order-{number:012d}"}}
    missing = BODY_BYTES - len(_compact(event))
    return _compact({**event, "data": {**event["data"], "note": "." * missing}})


def write(path: Path, jobs: int, url: str) -> None:
    """Writes jobs rows for one url; millions of them take seconds, because rows differ in one number."""
    start, end = body(0).split("0" * 12)
    before, after = f'{{"url":{json.dumps(url)},"body":{start}', f"{end}}}\n"
    with path.open("w", encoding="ascii", newline="\n") as file:
        for first in range(0, jobs, ROWS_PER_WRITE):
            last = min(first + ROWS_PER_WRITE, jobs)
            file.write("".join([f"{before}{number:012d}{after}" for number in range(first, last)]))


def _compact(value: object) -> str:
    return json.dumps(value, separators=(",", ":"))


def main() -> int:
    parser = argparse.ArgumentParser(
        prog="benchmarks/jobs",
        description=f"Writes an NDJSON queue file whose jobs have JSON bodies of {BODY_BYTES} bytes.",
    )
    parser.add_argument("jobs", type=int, help="how many jobs")
    parser.add_argument("file", type=Path, nargs="?", default=Path("jobs.ndjson"))
    parser.add_argument("--url", default="http://127.0.0.1:8080/hook", help="default: %(default)s")
    args = parser.parse_args()
    try:
        write(args.file, args.jobs, args.url)
    except OSError as error:
        print(f"{args.file}: cannot be written: {error.strerror}", file=sys.stderr)
        return 1
    print(f"{args.file}: {args.jobs:,} jobs, {args.file.stat().st_size:,} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main())
