"""A change between two contracts or two releases, what it means, and the version step it asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

import attrs

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["LEVELS", "Aspect", "Change", "Direction", "Level", "Verdict", "exit_status", "judge", "semver_step"]

Level: TypeAlias = Literal["neutral", "additive", "breaking"]
Direction: TypeAlias = Literal["request", "response", "event"]
LEVELS: tuple[Level, ...] = ("neutral", "additive", "breaking")


@attrs.frozen
class Verdict:
    """A class and the reason for it."""

    level: Level
    reason: str


@attrs.frozen
class Aspect:
    """One difference, and what it means to those who send the value and to those who read it."""

    kind: str
    """What happened, such as ``argument-added`` or ``retyped``."""
    text: str
    in_request: Verdict
    in_reply: Verdict


def judge(aspect: Aspect, directions: Iterable[Direction]) -> Verdict:
    """Return what a difference means for something that travels in these directions; the worst counts."""
    verdicts = [aspect.in_request if direction == "request" else aspect.in_reply for direction in directions]
    return max(verdicts or [aspect.in_reply], key=lambda verdict: LEVELS.index(verdict.level))


@attrs.frozen
class Change:
    """One change, in terms of the package."""

    kind: str
    subject: str
    """A façade method (``Call.update``), a model (``CallResponse``) or its field (``CallResponse.id``)."""
    text: str
    verdict: Verdict
    directions: tuple[Direction, ...]
    """The ways in which the changed part travels; empty when no operation and no event uses it."""

    @property
    def level(self) -> Level:
        """The class of the change."""
        return self.verdict.level

    @property
    def line(self) -> str:
        """The change in one line."""
        return f"{self.subject}: {self.text}"


def exit_status(changes: list[Change]) -> int:
    """Return 0 when callers notice nothing, 1 when everything is additive, 2 when something breaks."""
    return max((LEVELS.index(change.level) for change in changes), default=0)


def semver_step(changes: list[Change]) -> str:
    """Return the step of the package's version: what callers notice decides, not upstream's version number."""
    return ("patch", "minor", "major")[exit_status(changes)] if changes else "none"
