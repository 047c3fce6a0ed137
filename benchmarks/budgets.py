"""The budgets of the project. A ratio compares two contestants within a round; an amount stands alone."""

from __future__ import annotations

from dataclasses import dataclass

SLACK = 1.5
"""The check fails only beyond the budget times this."""


WALL_CLOCK = {"per second", "users/s", "lag p99 ms"}
"""Metrics that other work on the machine disturbs; processor time, which is measured beside them, it hardly does."""


@dataclass(frozen=True)
class Budget:
    scenario: str
    metric: str
    limit: float
    against: str | None = None
    """The contestant in the denominator; none for an amount."""
    at_least: bool = False
    of: str = "ours"

    @property
    def is_steady(self) -> bool:
        """Whether a busy machine leaves it alone: a ratio, and not of what a clock on the wall says."""
        return self.against is not None and self.metric not in WALL_CLOCK

    def holds(self, value: float, slack: float = 1.0) -> bool:
        return value >= self.limit / slack if self.at_least else value <= self.limit * slack

    @property
    def label(self) -> str:
        return f"{'≥' if self.at_least else '≤'} {self.limit:g}{' ×' if self.against else ''}"


def _calls(in_flight: int) -> list[Budget]:
    scenario = f"get_or_create, {in_flight} in flight"
    return [
        Budget(scenario, "per second", 0.95, "handwritten", at_least=True),
        Budget(scenario, "CPU us/call", 1.10, "handwritten"),
        Budget(f"{scenario}, one process", "CPU us/call", 1.10, "handwritten"),
        Budget(f"{scenario}, one process", "per second", 0.95, "handwritten", at_least=True),
        Budget(scenario, "CPU us/call", 1.0, "httpx_handwritten"),
        Budget(scenario, "CPU us/call", 1.0, "httpx_generated"),
        Budget(scenario, "per second", 20, "official", at_least=True),
    ]


BUDGETS = [
    Budget("import and a token, without cryptography", "ms", 0.45, "aiohttp"),
    Budget("import and a token, with cryptography", "ms", 0.7, "aiohttp"),
    Budget("first model and client, after import aiohttp", "ms", 40),
    *_calls(1),
    *_calls(32),
    *_calls(500),
    Budget("get_or_create, 500 in flight", "lag p99 ms", 1.2, "raw"),
    Budget("bulk upsert", "users/s", 1.8, "handwritten", at_least=True),
    Budget("bulk upsert", "users/s", 100, "official", at_least=True),
    Budget("webhook: verify and parse", "us", 1.6, "handwritten"),
    Budget("decode 100 users", "us", 1.3, "handwritten"),
    Budget("build and encode 100 users", "us", 1.1, "plain_attrs"),
    Budget("emulator, from its command to ready", "s", 0.5, of="emulator"),
    Budget("emulator, from its command to ready", "s", 1.6, "aiohttp", of="emulator"),
    Budget("emulator, upserts of 100 users, in memory", "per second", 300, at_least=True, of="emulator"),
    Budget("1 000 000 users streamed", "MB above start", 64),
    Budget("make generate", "s", 15),
    Budget("make sync", "s", 10),
]
