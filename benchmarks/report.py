"""Medians, spreads and ratios, as a table and as JSON."""

from __future__ import annotations

import statistics
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path

from .budgets import BUDGETS, Budget

BEGIN, END = "<!-- benchmarks: begin -->", "<!-- benchmarks: end -->"


@dataclass
class Results:
    """Values by scenario, contestant and metric; one value for each round."""

    values: dict[str, dict[str, dict[str, list[float]]]] = field(
        default_factory=lambda: defaultdict(lambda: defaultdict(lambda: defaultdict(list)))
    )

    def add(self, scenario: str, contestant: str, sample: dict[str, float]) -> None:
        for metric, value in sample.items():
            self.values[scenario][contestant][metric].append(value)

    def value(self, budget: Budget) -> float | None:
        """Return the median of the rounds' ratios (or amounts); none if the scenario was not run."""
        ours = self.values.get(budget.scenario, {}).get(budget.of, {}).get(budget.metric)
        if budget.against is None or not ours:
            return statistics.median(ours) if ours else None
        theirs = self.values[budget.scenario].get(budget.against, {}).get(budget.metric)
        if not theirs:
            return None
        if len(ours) != len(theirs):  # the official SDK sits out some rounds
            return statistics.median(ours) / statistics.median(theirs)
        return statistics.median(a / b for a, b in zip(ours, theirs, strict=True))


def spread(values: list[float]) -> float:
    """Return half the distance from the lower to the upper quartile, relative to the median."""
    if len(values) < 2:
        return 0.0
    lower, _, upper = statistics.quantiles(values, n=4, method="inclusive")
    return (upper - lower) / 2 / statistics.median(values) if statistics.median(values) else 0.0


def _row(cells: list[str], widths: list[int]) -> str:
    return "| " + " | ".join(cell.ljust(width) for cell, width in zip(cells, widths, strict=True)) + " |"


def _table(head: list[str], rows: list[list[str]]) -> str:
    widths = [max(len(row[index]) for row in [head, *rows]) for index in range(len(head))]
    lines = [_row(head, widths), "| " + " | ".join("-" * width for width in widths) + " |"]
    return "\n".join(lines + [_row(row, widths) for row in rows])


def _number(value: float) -> str:
    return f"{value:,.0f}".replace(",", " ") if abs(value) >= 100 else f"{value:.3g}"


def measurements(results: Results) -> str:
    rows = []
    for scenario, contestants in results.values.items():
        first = scenario
        for contestant, metrics in contestants.items():
            cells = [f"{_number(statistics.median(v))} {m} ±{spread(v):.0%}" for m, v in metrics.items()]
            rows.append([first, contestant, ", ".join(cells)])
            first = ""
    return _table(["scenario", "contestant", "median ± half the quartile distance"], rows)


def verdicts(results: Results, slack: float = 1.0) -> tuple[str, list[str]]:
    """Return the table of budgets, and the ones that do not hold."""
    rows, failed = [], []
    for budget in BUDGETS:
        value = results.value(budget)
        if value is None:
            continue
        holds = budget.holds(value, slack)
        against = f" / {budget.against}" if budget.against else ""
        rows.append(
            [budget.scenario, budget.metric + against, budget.label, f"{value:.3g}", "ok" if holds else "MISSED"]
        )
        if not holds and (slack == 1 or budget.is_steady):
            failed.append(f"{budget.scenario}: {budget.metric}{against} is {value:.3g}, the budget is {budget.label}")
    return _table(["scenario", "what", "budget", "measured", ""], rows), failed


def write_into(document: Path, text: str) -> None:
    """Replace what stands between the two marks of a document."""
    before, begin, rest = document.read_text().partition(BEGIN)
    _, end, after = rest.partition(END)
    if not end:
        raise SystemExit(f"{document} lacks the lines {BEGIN} and {END}: put them where the tables belong")
    document.write_text(f"{before}{begin}\n\n{text}\n\n{end}{after}")


def as_json(results: Results) -> dict:
    budgets = [
        {"scenario": b.scenario, "metric": b.metric, "against": b.against, "budget": b.label, "value": results.value(b)}
        for b in BUDGETS
    ]
    return {"samples": results.values, "budgets": budgets}
