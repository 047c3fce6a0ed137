"""The options of an emulator."""

from __future__ import annotations

import contextlib
from pathlib import Path
from typing import Annotated, Final, Literal, get_args, get_origin, get_type_hints

import attrs
import msgspec

from stream_video_async._redaction import EMULATOR_API_SECRET

__all__ = ["DEFAULT_API_KEY", "DEFAULT_API_SECRET", "DEFAULT_JOURNAL_SIZE", "Options", "TaskMode"]

DEFAULT_API_KEY: Final = "emulator-key"
"""The well-known key; clients refuse it for any other host than loopback."""
DEFAULT_API_SECRET: Final = EMULATOR_API_SECRET
"""The well-known secret, long enough for HS256."""
DEFAULT_JOURNAL_SIZE: Final = 2_000
"""A recorded request takes 5 KB, one that upserts 100 users with its events 70 KB."""


_LARGEST: Final = 2**62


def _check(options: object) -> None:
    """Check that each field has a value of its type.

    Raises:
        ValueError: One has not.
    """
    for name, kind in get_type_hints(type(options), include_extras=True).items():
        value = getattr(options, name)
        try:
            msgspec.convert(value, kind)
        except msgspec.ValidationError as error:
            choices = ", ".join(map(repr, get_args(kind))) if get_origin(kind) is Literal else ""
            message = f"{name} cannot be {value!r}: {f'use one of {choices}' if choices else error}"
            raise ValueError(message) from None


@attrs.frozen
class TaskMode:
    """When an asynchronous task finishes."""

    kind: Literal["immediate", "seconds", "polls"] = "immediate"
    amount: Annotated[float, msgspec.Meta(ge=0, le=10**9)] = 0.0
    """Seconds of virtual time, or number of polls that still see it running."""

    __attrs_post_init__ = _check

    @classmethod
    def parse(cls, text: str) -> TaskMode:
        """Parse ``immediate``, ``seconds=2.5`` or ``polls=3``.

        Raises:
            ValueError: The text has none of these forms.
        """
        kind, _, amount = text.partition("=")
        with contextlib.suppress(ValueError):
            if kind == "immediate" and not amount:
                return cls()
            if kind == "seconds":
                return cls("seconds", float(amount))
            if kind == "polls":
                return cls("polls", float(amount))
        message = f"tasks must be 'immediate', 'seconds=N' or 'polls=N', got {text!r}"
        raise ValueError(message)


def _tasks(value: TaskMode | str) -> TaskMode:
    return value if isinstance(value, TaskMode) else TaskMode.parse(str(value))


def _path(value: str | Path | None) -> Path | None:
    return Path(value) if isinstance(value, str) else value


@attrs.frozen
class Options:
    """How an emulator behaves."""

    profile: Literal["default", "cautious"] = "default"
    """Where it is not known whether the service accepts something, ``default`` does and ``cautious`` refuses what the
    guides advise against."""
    seed: Annotated[int, msgspec.Meta(ge=-_LARGEST, le=_LARGEST)] = 0
    """Ids, cursors and random faults follow from it."""
    data: Path | None = attrs.field(default=None, converter=_path)
    """Database file; ``None`` keeps the state in memory."""
    stubs: bool = True
    """Answer operations without behavior with an example; ``False`` answers 501."""
    strict_nulls: bool = False
    """Refuse nulls in typed fields, as the contract does. By default they are read as left out, at any depth, as the
    service does: several official SDKs send every unset field as null."""
    timestamps: Literal["ns", "rfc3339", "text"] = "ns"
    """How replies spell times: integer nanoseconds, RFC 3339, or nanoseconds as text."""
    tasks: TaskMode = attrs.field(default=TaskMode(), converter=_tasks)
    """When asynchronous tasks finish and recordings are ready."""
    settings_update: Literal["merge", "replace"] = "merge"
    """What happens to the fields left out inside a named settings group; reports on the service disagree."""
    refuse_sort_with_next: bool = False
    """Answer QueryCalls with both ``sort`` and ``next`` with 400, as some apps have seen."""
    rate_limits: Literal["off", "production"] = "off"
    """``off`` counts and sends headers but never refuses; ``production`` uses the documented quotas."""
    cors: str | None = None
    """Origins whose web pages may use the API, joined by commas: ``http://localhost:3000``; ``*`` for all."""
    gzip: bool = True
    """Compress answers of 1 KiB and more for clients that accept it."""
    max_body_bytes: Annotated[int, msgspec.Meta(ge=0, le=_LARGEST)] = 110 * 1024 * 1024
    """A larger request body is answered with 413, code 22."""
    journal_size: Annotated[int, msgspec.Meta(ge=0, le=_LARGEST)] = DEFAULT_JOURNAL_SIZE
    """How many of the last requests, and how many events, are kept for assertions and for the inspector."""

    __attrs_post_init__ = _check
