"""One table from one run: medians over the rounds, with the lowest and the highest in brackets."""

from collections.abc import Callable, Iterable
from statistics import median

from driver.contestant import Round

YARDSTICK = "wrk"
HEADER = [
    "",
    "deliveries/s",
    "CPU µs per delivery",
    "CPU, times wrk's",
    "peak RSS, MiB",
    "Redis' CPU µs",
    "counted by the sink",
]


def table(rounds: dict[str, list[Round]]) -> str:
    """The table in Markdown; rounds maps the contestants' names to their rounds."""
    rows = [_row(name, done, rounds.get(YARDSTICK)) for name, done in rounds.items()]
    widths = [max(len(row[column]) for row in [HEADER, *rows]) for column in range(len(HEADER))]
    rule = ["-" * widths[0]] + ["-" * (width - 1) + ":" for width in widths[1:]]
    return "\n".join(_line(cells, widths) for cells in [HEADER, rule, *rows])


def progress(name: str, done: Round) -> str:
    verified = "" if done.verified else f"  NOT VERIFIED: {_counted([done])}"
    return (
        f"{name:<28}{done.per_second:>9,.0f}/s{done.cpu_micros:>9.1f} µs"
        f"{done.usage.peak_rss_mib:>7,.0f} MiB   others {done.others_share:.0%}{verified}"
    )


def disturbance(rounds: dict[str, list[Round]]) -> str:
    shares = [done.others_share for turns in rounds.values() for done in turns]
    return (
        "Share of the machine that went to processes which take no part: "
        f"{median(shares):.0%} in the median turn, {max(shares):.0%} in the worst."
    )


def ratios(rounds: dict[str, list[Round]], yardstick: str) -> str:
    """Everybody's rate by the yardstick's of the same round, in Markdown."""
    lines = [f"| deliveries/s, by those with {yardstick} | median (lowest to highest) |", "|---|---:|"]
    for name, done in rounds.items():
        if name != yardstick:
            pairs = zip(done, rounds[yardstick])
            values = [mine.per_second / theirs.per_second for mine, theirs in pairs]
            lines.append(f"| {name} | {_spread(values, '{:.2f}'.format)} |")
    return "\n".join(lines)


def _row(name: str, done: list[Round], yardstick: list[Round] | None) -> list[str]:
    cpu = median(round_.cpu_micros for round_ in done)
    ratio = cpu / median(round_.cpu_micros for round_ in yardstick) if yardstick else None
    redis = [round_.redis_cpu_micros for round_ in done if round_.redis_cpu_micros is not None]
    return [
        name,
        _spread([round_.per_second for round_ in done], "{:,.0f}".format),
        _spread([round_.cpu_micros for round_ in done], "{:.1f}".format),
        f"{ratio:.1f}" if ratio else "",
        f"{median(round_.usage.peak_rss_mib for round_ in done):,.0f}",
        _spread(redis, "{:.1f}".format) if redis else "",
        _counted(done),
    ]


def _spread(values: list[float], shown: Callable[[float], str]) -> str:
    return f"{shown(median(values))} ({shown(min(values))} to {shown(max(values))})"


def _counted(done: list[Round]) -> str:
    counted = sum(round_.counted for round_ in done)
    delivered = sum(round_.delivered for round_ in done)
    if not all(round_.verified for round_ in done):
        return f"NO: {counted:,}, not {delivered:,}"
    cut_off = counted - delivered
    return f"{delivered:,}" + (f" + {cut_off} under way at the end" if cut_off else "")


def _line(cells: Iterable[str], widths: list[int]) -> str:
    padded = [
        cell.ljust(width) if column == 0 else cell.rjust(width)
        for column, (cell, width) in enumerate(zip(cells, widths))
    ]
    return f"| {' | '.join(padded)} |"
