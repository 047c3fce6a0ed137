"""Run the benchmarks: ``python -m benchmarks [--short] [--check] [--only NAME ...] [--write DOCUMENT]``."""

from __future__ import annotations

import argparse
import contextlib
import importlib.metadata
import json
import os
import platform
import sys
import time
from pathlib import Path

from . import report, server
from .budgets import SLACK
from .processes import ROOT
from .suite import FULL, SHORT, Suite

SCENARIOS = ["imports", "calls", "one_process", "bulk", "functions", "memory", "emulator", "generate"]


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--short", action="store_true", help="fewer rounds: less than a minute")
    parser.add_argument(
        "--check",
        action="store_true",
        help=f"exit 1 if a ratio is {SLACK} times beyond its budget; without the official SDK",
    )
    parser.add_argument("--only", nargs="+", choices=SCENARIOS, default=SCENARIOS, metavar="NAME")
    parser.add_argument(
        "--official", type=Path, default=ROOT / ".venv-official", help="environment of the official SDK"
    )
    parser.add_argument("--output", type=Path, default=ROOT / "benchmarks" / "results" / "latest.json")
    parser.add_argument("--write", type=Path, metavar="DOCUMENT", help="replace the tables of docs/performance.md")
    return parser.parse_args()


def _machine(server_name: str) -> dict[str, object]:
    return {
        "python": platform.python_version(),
        "platform": platform.platform(),
        "cpus": os.cpu_count(),
        "server": server_name,
        "aiohttp": importlib.metadata.version("aiohttp"),
        "msgspec": importlib.metadata.version("msgspec"),
        "load average": os.getloadavg(),
    }


def main() -> int:
    options = _options()
    interpreter = options.official / "bin" / "python"
    official = str(interpreter) if interpreter.exists() and not options.check else None
    if official is None and not options.check:
        print(f"without the official SDK: {interpreter} is missing (make bench installs it)")
    started = time.perf_counter()
    with server.running() as servers:
        suite = Suite(SHORT if options.short else FULL, servers, official, options.only)
        with contextlib.closing(suite):
            for scenario in options.only:
                print(f"... {scenario}", file=sys.stderr, flush=True)
                getattr(suite, scenario)()
    slack = SLACK if options.check else 1.0
    table, failed = report.verdicts(suite.results, slack)
    machine = _machine(servers.description)
    tables = f"{report.measurements(suite.results)}\n\n{table}\n\n{', '.join(f'{k} {v}' for k, v in machine.items())}"
    print(f"\n{tables}")
    if options.write:
        report.write_into(options.write, tables)
    options.output.parent.mkdir(parents=True, exist_ok=True)
    options.output.write_text(json.dumps({"machine": machine, **report.as_json(suite.results)}, indent=1) + "\n")
    print(f"{time.perf_counter() - started:.0f} s; written: {options.output}")
    for line in failed:
        print(("beyond the budget even with slack: " if options.check else "budget missed: ") + line)
    return 1 if failed and options.check else 0


if __name__ == "__main__":
    sys.exit(main())
