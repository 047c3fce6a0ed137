"""Writes the list of statements in docs/conformance.md: ``python -m tests.conformance.page``."""

from __future__ import annotations

from pathlib import Path

from .scenarios import SCENARIOS

PAGE = Path(__file__).parents[2] / "docs" / "conformance.md"
START, END = "<!-- statements: start -->", "<!-- statements: end -->"


def listing() -> str:
    """Return the statements by subject."""
    subjects: dict[str, list[str]] = {}
    for scenario in SCENARIOS:
        subjects.setdefault(scenario.subject, []).append(f"- {scenario.says} ({scenario.basis})")
    lines = [f"{len(SCENARIOS)} statements.", ""]
    for subject, statements in sorted(subjects.items()):
        lines += [f"### {subject.replace('_', ' ').capitalize()}", "", *statements, ""]
    return "\n".join(lines).strip()


def written() -> str:
    """Return what the page says now."""
    return PAGE.read_text(encoding="utf-8").partition(START)[2].partition(END)[0].strip()


if __name__ == "__main__":
    before, _, rest = PAGE.read_text(encoding="utf-8").partition(START)
    PAGE.write_text(f"{before}{START}\n{listing()}\n{END}{rest.partition(END)[2]}", encoding="utf-8")
