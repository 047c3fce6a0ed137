"""A change between two contracts or two releases, its effect on callers, and the version step that it requires."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

import attrs

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["LEVELS", "Change", "Direction", "Level", "exit_status", "semver_step"]

Level: TypeAlias = Literal["neutral", "additive", "breaking"]
Direction: TypeAlias = Literal["request", "response", "event"]
LEVELS: tuple[Level, ...] = ("neutral", "additive", "breaking")
_Verdict: TypeAlias = tuple[Level, str]

_NEW: _Verdict = ("additive", "existing code keeps working")
_GONE: _Verdict = ("breaking", "code that uses it stops working")
_RETYPED: _Verdict = ("breaking", "code written for the old type stops working")
_CALLS_FAIL: _Verdict = ("breaking", "existing calls fail")
_OLD_WAY: _Verdict = ("breaking", "released clients send it the old way")
_OMITTED: _Verdict = ("additive", "callers may omit it")
_TAKEN: _Verdict = ("additive", "the server takes it now")
_REFUSED: _Verdict = ("breaking", "the server refuses it now")
_UNSUPPORTED: _Verdict = ("breaking", "the client has to support it")
_UNNOTICED: _Verdict = ("neutral", "no caller notices")
_TOLERANT: _Verdict = ("neutral", "a reader takes whatever the server sends")
_NOTHING_LOST: _Verdict = ("neutral", "readers lose nothing")
_EXPECT_NONE: _Verdict = ("breaking", "readers have to expect None")

_VERDICTS: Mapping[str, tuple[_Verdict, _Verdict]] = {
    # What happened: the verdict for code that sends the changed part, and for code that reads it.
    "added": (_NEW, _NEW),
    "required-added": (_CALLS_FAIL, _NEW),
    "removed": (_GONE, _GONE),
    "retyped": (_RETYPED, _RETYPED),
    "moved": (_OLD_WAY, _OLD_WAY),
    "order": (_CALLS_FAIL, _CALLS_FAIL),
    "optional": (_OMITTED, _EXPECT_NONE),
    "defaulted": (_OMITTED, _NOTHING_LOST),
    "required": (("breaking", "callers have to pass it"), _NOTHING_LOST),
    "nullable": (("additive", "None is accepted"), _EXPECT_NONE),
    "not-nullable": (("breaking", "None is not accepted"), _NOTHING_LOST),
    "value-added": (_TAKEN, ("additive", "unknown values were read before, too")),
    "value-removed": (_REFUSED, _TOLERANT),
    "limit-looser": (("additive", "the server takes values that it refused before"), _TOLERANT),
    "limit-tighter": (("breaking", "the server refuses values that it took before"), _TOLERANT),
    "deprecated": (_UNNOTICED, _UNNOTICED),
    "security": (_UNSUPPORTED, _UNSUPPORTED),
    "details": (_UNNOTICED, _UNNOTICED),
}


@attrs.frozen
class Change:
    """One change, in terms of the package."""

    kind: str
    """What was changed, a hyphen, and what happened to it, such as ``argument-added``."""
    subject: str
    """A façade method (``Call.update``), a model (``CallResponse``) or its field (``CallResponse.id``)."""
    text: str
    directions: tuple[Direction, ...] = ("request", "response")
    """The directions in which the changed part is sent; empty if no operation and no event uses it."""

    @property
    def level(self) -> Level:
        """The severity of the change: the worst of its directions."""
        return self._verdict[0]

    @property
    def reason(self) -> str:
        """Why the change has this level."""
        return self._verdict[1]

    @property
    def _verdict(self) -> _Verdict:
        sent, read = _VERDICTS[self.kind.partition("-")[2]]
        verdicts = [sent if way == "request" else read for way in self.directions] or [read]
        return max(verdicts, key=lambda verdict: LEVELS.index(verdict[0]))

    @property
    def line(self) -> str:
        """The change in one line."""
        return f"{self.subject}: {self.text}"


def exit_status(changes: list[Change]) -> int:
    """Return 0 if no change is visible to callers, 1 if all are additive, 2 if one is breaking."""
    return max((LEVELS.index(change.level) for change in changes), default=0)


def semver_step(changes: list[Change]) -> str:
    """Return the step of the package's version, which does not depend on upstream's version number."""
    return ("patch", "minor", "major")[exit_status(changes)] if changes else "none"
