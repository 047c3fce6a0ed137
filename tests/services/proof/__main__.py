"""Run the checks of fleets: ``python -m tests.services.proof [check ...] [--short] [--write]``.

Prints a table in Markdown. A check that fails does not keep the others from running; the exit status is 1 then.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import platform
import sys
import tempfile
import time
import traceback
from pathlib import Path

from redis.asyncio import Redis

from ..fleet import ROOT
from ..redis_server import running
from . import CHECKS
from .scene import FULL, SHORT, Row, Size, Table

LONGEST = 360.0
"""Seconds after which a check fails."""


async def _run(name: str, size: Size) -> Table:
    try:
        async with asyncio.timeout(LONGEST):
            return await CHECKS[name](size)
    except Exception as error:  # noqa: BLE001 - whatever it is, the other checks go on
        print(traceback.format_exc(), file=sys.stderr, flush=True)
        reason = " ".join(str(error).split()).replace("|", "/")
        return [Row(name, f"{type(error).__name__} {reason:.200}", "", False)]


HEAD = "| check | measured | bound | result |\n| --- | --- | --- | --- |"
DOCUMENT = ROOT / "docs" / "workers.md"
BEGIN, END = "<!-- fleet-proof: begin -->\n", "<!-- fleet-proof: end -->\n"


async def _machine() -> str:
    with tempfile.TemporaryDirectory() as name, running(Path(name)) as server:
        redis = Redis.from_url(server.url)
        version = (await redis.info("server"))["redis_version"]
        await redis.aclose()
    return f"Python {platform.python_version()}, Redis {version}, {os.cpu_count()} processors."


def write(document: str, machine: str, table: Table) -> str:
    """Replace the table between the marks of the document."""
    before, _, rest = document.partition(BEGIN)
    _, mark, after = rest.partition(END)
    if not mark:
        raise ValueError(f"the document lacks the lines {BEGIN.strip()} and {END.strip()}")
    rows = "\n".join(map(str, table))
    return f"{before}{BEGIN}\n{machine}\n\n{HEAD}\n{rows}\n\n{END}{after}"


def main() -> None:
    """Run the checks that are named, or all of them."""
    parser = argparse.ArgumentParser(prog="python -m tests.services.proof")
    parser.add_argument("checks", nargs="*", metavar="check", help=f"omitted: all; else of: {' '.join(CHECKS)}")
    parser.add_argument("--short", action="store_true", help="at the size of the tests")
    parser.add_argument("--write", action="store_true", help="put the table of all checks into docs/workers.md")
    options = parser.parse_args()
    names = options.checks or list(CHECKS)
    if unknown := set(names) - CHECKS.keys():
        parser.error(f"there is no check {', '.join(sorted(unknown))}; there are {', '.join(CHECKS)}")
    if options.write and (options.checks or options.short):
        parser.error("--write takes the table of one complete run: name no checks, and leave --short out")
    print(HEAD, flush=True)
    table: Table = []
    for name in names:
        begun = time.monotonic()
        rows = asyncio.run(_run(name, SHORT if options.short else FULL))
        print("\n".join(map(str, rows)), flush=True)
        table += rows
        load = os.getloadavg()[0]
        print(f"{name}: {time.monotonic() - begun:.0f} s, load {load:.1f}", file=sys.stderr, flush=True)
    failed = sum(not row.holds for row in table)
    print(f"\n{len(table) - failed} of {len(table)} pass", flush=True)
    if options.write:
        DOCUMENT.write_text(write(DOCUMENT.read_text(), asyncio.run(_machine()), table))
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
