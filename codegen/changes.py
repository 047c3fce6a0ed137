"""What a comparison of two contracts says: changes, their classes, and the step of the version they ask for."""

from __future__ import annotations

from typing import Literal, TypeAlias

import attrs

__all__ = ["LEVELS", "Change", "Direction", "Level", "Verdict", "exit_status", "semver_step", "worst"]

Level: TypeAlias = Literal["neutral", "additive", "breaking"]
Direction: TypeAlias = Literal["request", "response", "event"]
LEVELS: tuple[Level, ...] = ("neutral", "additive", "breaking")


@attrs.frozen
class Verdict:
    """A class and why."""

    level: Level
    reason: str


def worst(*verdicts: Verdict) -> Verdict:
    """Choose the verdict that hurts most; the first of equals."""
    return max(verdicts, key=lambda verdict: LEVELS.index(verdict.level))


@attrs.frozen
class Change:
    """One change, in the words of somebody who uses the package."""

    kind: str
    """What happened, such as ``argument-added`` or ``field-retyped``."""
    subject: str
    """A façade method (``Call.update``), a model (``CallResponse``) or its field (``CallResponse.id``)."""
    text: str
    verdict: Verdict
    directions: tuple[Direction, ...]
    """Which way what changed travels; none when no operation and no event uses it."""
    pointer: str
    """The place in the new contract, or in the old one for a removal."""

    @property
    def level(self) -> Level:
        """The class of the change."""
        return self.verdict.level

    @property
    def line(self) -> str:
        """The change in one line."""
        return f"{self.subject}: {self.text}"


def exit_status(changes: list[Change]) -> int:
    """Give 0 when callers notice nothing, 1 when all is additive, 2 when something breaks."""
    return max((LEVELS.index(change.level) for change in changes), default=0)


def semver_step(changes: list[Change]) -> str:
    """Name the step of the package's version: what callers notice decides, not upstream's version number."""
    if not changes:
        return "none"
    return ("patch", "minor", "major")[exit_status(changes)]
