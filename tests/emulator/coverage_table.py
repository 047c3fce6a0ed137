"""Writes the coverage table of docs/emulator.md: ``python -m tests.emulator.coverage_table``."""

from __future__ import annotations

import sys
from pathlib import Path

from stream_video_async.emulator import behavior
from stream_video_async.emulator.behavior import load_behaviors
from stream_video_async.emulator.contract import load_contract

PAGE = Path(__file__).parents[2] / "docs" / "emulator.md"
START, END = "<!-- coverage: start -->", "<!-- coverage: end -->"


def table() -> str:
    behaviors, endpoints = load_behaviors(), load_contract().endpoints
    groups: dict[str, list[str]] = {}
    for name, endpoint in sorted(endpoints.items()):
        groups.setdefault(endpoint.resource, []).append(name)
    stateful = sum(name in behaviors for name in endpoints)
    lines = [
        f"{stateful} of {len(endpoints)} operations have behavior; one without it would answer a marked example.",
        "",
        "| resource | with behavior | example only |",
        "| --- | --- | --- |",
    ]
    for resource, names in sorted(groups.items()):
        have = ", ".join(name for name in names if name in behaviors) or "–"
        lack = ", ".join(name for name in names if name not in behaviors) or "–"
        lines.append(f"| {resource} | {have} | {lack} |")
    return "\n".join([*lines, "", "Decided here because nothing is published about it, by module:", "", *inferred()])


def inferred() -> list[str]:
    """What the modules say of themselves after ``Inferred:``."""
    load_behaviors()
    notes = []
    for name in sorted(name for name in sys.modules if name.startswith(f"{behavior.__name__}.")):
        text = (sys.modules[name].__doc__ or "").partition("Inferred: ")[2].partition("\n\n")[0]
        if text:
            notes.append(f"- `{name.rpartition('.')[2]}`: {' '.join(text.split()).replace('``', '`')}")
    return notes


def written() -> str:
    return PAGE.read_text().partition(START)[2].partition(END)[0].strip()


if __name__ == "__main__":
    before, _, rest = PAGE.read_text().partition(START)
    PAGE.write_text(f"{before}{START}\n{table()}\n{END}{rest.partition(END)[2]}")
