"""The settings of bulk jobs: their types, defaults and bounds."""

from __future__ import annotations

import os
import reprlib
import sys
from collections.abc import Callable
from inspect import iscoroutinefunction
from typing import Final, Literal, TypeAlias, TypedDict

import attrs

from stream_video_async.retry import is_duration

from .checkpoint import CheckpointStore, FileCheckpoint
from .report import BulkProgress

__all__ = ["LARGEST_BATCH", "JobSettings", "Settings", "TaskSettings", "check_callback"]

OnProgress: TypeAlias = Callable[[BulkProgress], object]
Checkpoint: TypeAlias = str | os.PathLike[str] | CheckpointStore
OnError: TypeAlias = Literal["collect", "raise"]
PaceMode: TypeAlias = Literal["auto"]

LARGEST_BATCH: Final = 100
"""Users that one request may carry."""
_MOST_IN_FLIGHT: Final = 1000
"""Far more than any quota or number of connections allows; each has a task."""


class JobSettings(TypedDict, total=False):
    """The keyword arguments of a job; ``Bulk.upsert_users`` documents them."""

    batch_size: int
    max_in_flight: int
    pace: PaceMode | None
    share: float
    rate: float | None
    checkpoint: Checkpoint | None
    on_progress: OnProgress | None
    on_error: OnError
    patience: float
    total: int | None


class TaskSettings(JobSettings, total=False):
    """The keyword arguments of a job that waits for tasks on the server."""

    poll_interval: float
    task_timeout: float | None


def _as_store(value: object) -> CheckpointStore | None:
    if isinstance(value, (str, os.PathLike)):
        return FileCheckpoint(value)  # pyright: ignore[reportUnknownArgumentType]
    if value is None or isinstance(value, CheckpointStore):
        return value
    raise TypeError(f"checkpoint must be a path or have load(), append() and close(), not {type(value).__name__}")


@attrs.frozen(kw_only=True)
class Settings:
    """The settings of a job with their defaults.

    Raises:
        ValueError: A value is out of range.
        TypeError: A value has the wrong type.
    """

    batch_size: int = LARGEST_BATCH
    max_in_flight: int = 8
    pace: PaceMode | None = "auto"
    share: float = 0.8
    rate: float | None = None
    checkpoint: CheckpointStore | None = attrs.field(default=None, converter=_as_store)
    on_progress: OnProgress | None = None
    on_error: OnError = "collect"
    patience: float = 300.0
    poll_interval: float = 1.0
    task_timeout: float | None = None
    total: int | None = None

    def __attrs_post_init__(self) -> None:
        counts = (("batch_size", 1, LARGEST_BATCH), ("max_in_flight", 1, _MOST_IN_FLIGHT), ("total", 0, sys.maxsize))
        for name, least, most in counts:
            value = getattr(self, name)
            if value is None and name == "total":
                continue
            if isinstance(value, bool) or not isinstance(value, int) or not least <= value <= most:
                raise ValueError(f"{name} must be an int from {least} to {most}, not {reprlib.repr(value)}")
        for name in ("patience", "poll_interval", "rate", "task_timeout"):
            value = getattr(self, name)
            if not (_is_positive(value) or (value is None and name in ("rate", "task_timeout"))):
                raise ValueError(f"{name} must be a positive number, not {value!r}")
        if not _is_positive(self.share) or self.share > 1:
            raise ValueError(
                f"share must be a number above 0 and at most 1, the part of the quota to use, not {self.share!r}"
            )
        if self.pace not in ("auto", None):
            raise ValueError(f"pace must be 'auto' or None, not {self.pace!r}")
        if self.on_error not in ("collect", "raise"):
            raise ValueError(f"on_error must be 'collect' or 'raise', not {self.on_error!r}")
        check_callback(self.on_progress)


def check_callback(on_progress: object) -> None:
    """Check that a function can be called without awaiting it.

    Raises:
        TypeError: It is not a function, or it is ``async``.
    """
    if on_progress is None:
        return
    if not callable(on_progress):
        raise TypeError(f"on_progress must be a function, not {type(on_progress).__name__}")
    if iscoroutinefunction(on_progress) or iscoroutinefunction(on_progress.__call__):
        raise TypeError(
            "on_progress must not be async: it is called between requests and not awaited; "
            "start a task in it, or put the progress in a queue"
        )


def _is_positive(value: object) -> bool:
    return is_duration(value) and value != 0
