"""Rate limits: fixed one-minute windows per API key, operation and platform, reported in headers of every reply."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final, Literal

import attrs

from .contract import require_operation
from .errors import ApiFault
from .json_types import is_number

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .context import Auth, Platform

__all__ = ["Limits", "platform_of"]

_SHORTEST: Final = 0.001
_LONGEST: Final = 86_400
"""Bounds of a window in seconds."""
_UNLIMITED: Final = 1_000_000_000
PRODUCTION: Final[Mapping[str, int]] = {
    "UpdateUsers": 300, "UpdateUsersPartial": 300, "QueryUsers": 1000, "CreateGuest": 1000, "UploadFile": 1000,
    "UploadImage": 1000, "CreateDevice": 300, "DeactivateUser": 60, "DeleteUsers": 60, "ExportUser": 60,
    "DeleteFile": 60, "UpdateApp": 60, "GetApp": 10_000,
}  # fmt: skip
"""Quotas per minute of self-serve plans, from public documentation; video operations are not documented."""
PRODUCTION_DEFAULT: Final = 1000
"""Our guess for operations without a documented quota."""


PER_USER: Final = 60
"""Requests a minute of one user, per operation and platform."""
SECONDS_SHARE: Final = 30
"""In one second an app may use a minute's limit divided by this."""


@attrs.define
class _Window:
    index: int
    used: int = 0


@attrs.define
class Rule:
    """How many requests one operation may take per window; ``None`` as limit means no limit."""

    limit: int | None
    window: float = 60.0


class Limits:
    """Counters of one emulator."""

    def __init__(self, mode: Literal["off", "production"] = "off") -> None:
        self.mode: Literal["off", "production"] = mode
        self.rules: dict[str, Rule] = {}
        self.retry_after = True
        """Whether a 429 carries ``Retry-After``; the service does not promise it."""
        self._windows: dict[tuple[str, str, str], _Window] = {}

    def set(self, operation: str, limit: int | None, window: float = 60.0) -> None:
        """Limit an operation (``*``: all without a rule of their own); counting continues in the current window.

        Raises:
            ValueError: There is no such operation, the limit is negative, or the window is shorter than a millisecond
                or longer than a day.
        """
        if operation != "*":
            require_operation(operation)
        is_whole = limit is None or (is_number(limit, 0, _UNLIMITED) and limit == int(limit))
        if not is_whole or not is_number(window, _SHORTEST, _LONGEST):
            message = (
                f"limit must be a whole number from 0, or None; window {_SHORTEST} to {_LONGEST} s; "
                f"got limit={limit!r}, window={window!r}"
            )
            raise ValueError(message)
        self.rules[operation] = Rule(None if limit is None else int(limit), window)

    def reset(self) -> None:
        """Delete rules and counters."""
        self.rules.clear()
        self._windows.clear()

    def rule(self, operation: str) -> Rule:
        """Return the rule for an operation."""
        rule = self.rules.get(operation) or self.rules.get("*")
        if rule is not None:
            return rule
        if self.mode == "production":
            return Rule(PRODUCTION.get(operation, PRODUCTION_DEFAULT))
        return Rule(None)

    def read(self, app: str, operation: str, platform: Platform, now: float) -> tuple[int, int, int]:
        """Return limit, remaining and reset (Unix seconds) without counting."""
        rule = self.rule(operation)
        window = self._current((app, operation, platform), rule.window, now)
        limit = _UNLIMITED if rule.limit is None else rule.limit
        return limit, max(0, limit - window.used), int((window.index + 1) * rule.window)

    def take(self, app: str, operation: str, platform: Platform, auth: Auth, now: float) -> dict[str, str]:
        """Count one request and return the headers of its answer.

        Raises:
            ApiFault: 429, code 9; the request must not be executed.
        """
        limit, remaining, reset = self.read(app, operation, platform, now)
        headers = {
            "X-RateLimit-Limit": str(limit),
            "X-RateLimit-Remaining": str(remaining),
            "X-RateLimit-Reset": str(reset),
        }
        if remaining <= 0:
            raise self._refusal(auth, headers, max(1, round(reset - now + 0.5)))
        for name, seconds, most in self._shares(auth, limit):
            share = self._current((app, f"{operation}, {name}", platform), seconds, now)
            if share.used >= most:
                # The headers still describe the minute: a client that read "nothing left" would wait for its end.
                raise self._refusal(auth, headers, math.ceil((share.index + 1) * seconds - now))
            share.used += 1
        self._current((app, operation, platform), self.rule(operation).window, now).used += 1
        return headers | {"X-RateLimit-Remaining": str(remaining - 1)}

    def _current(self, key: tuple[str, str, str], seconds: float, now: float) -> _Window:
        """Return the counter of the current window."""
        index = int(now // seconds)
        window = self._windows.get(key)
        if window is None or window.index != index:
            window = self._windows[key] = _Window(index)
        return window

    def _shares(self, auth: Auth, limit: int) -> list[tuple[str, int, int]]:
        """Return the other limits of production, those of a second and of a user: name, seconds, requests."""
        if self.mode != "production":
            return []
        shares = [("second", 1, max(1, limit // SECONDS_SHARE))]
        return shares if auth.user_id is None else [*shares, (f"user {auth.user_id}", 60, PER_USER)]

    def _refusal(self, auth: Auth, headers: dict[str, str], seconds: int) -> ApiFault:
        whom = "" if auth.user_id is None else f" for user: {auth.user_id}"
        after = {"Retry-After": str(seconds)} if self.retry_after else {}
        text = f"Too many requests{whom}, check response headers for more information."
        return ApiFault(429, 9, text, headers=headers | after)


def platform_of(auth: Auth, client: str) -> Platform:
    """Return the platform whose window a request counts against, from its token and its ``X-Stream-Client``."""
    if auth.is_server:
        return "server_side"
    name = client.lower()
    for platform in ("android", "unity"):
        if platform in name:
            return platform
    return "ios" if "ios" in name or "swift" in name else "web"
