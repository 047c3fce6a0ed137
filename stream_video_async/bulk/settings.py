"""The settings of a bulk job, checked before anything is read or sent."""

from __future__ import annotations

import os
from collections.abc import Callable
from math import inf
from typing import Any, Literal, TypeAlias, TypedDict

import attrs

from .checkpoint import CheckpointStore, FileCheckpoint
from .report import BulkProgress

__all__ = ["Checkpoint", "JobSettings", "OnError", "OnProgress", "PaceMode", "Settings", "TaskSettings"]

OnProgress: TypeAlias = Callable[[BulkProgress], object]
Checkpoint: TypeAlias = str | os.PathLike[str] | CheckpointStore
OnError: TypeAlias = Literal["collect", "raise"]
PaceMode: TypeAlias = Literal["auto"]

LARGEST_BATCH = 100
"""Users that one request may carry."""


def _int_between(least: int, most: float) -> Callable[[Settings, attrs.Attribute[Any], Any], None]:
    def check(_settings: Settings, attribute: attrs.Attribute[Any], value: Any) -> None:
        if isinstance(value, bool) or not isinstance(value, int) or not least <= value <= most:
            bound = f"from {least} to {most}" if most < inf else f"of at least {least}"
            raise ValueError(f"{attribute.name} must be an int {bound}, not {value!r}")

    return check


def _above_zero(_settings: Settings, attribute: attrs.Attribute[Any], value: Any) -> None:
    if value is None and attribute.default is None:
        return
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not 0 < value < inf:
        raise ValueError(f"{attribute.name} must be a positive number, not {value!r}")


def _share(_settings: Settings, _attribute: attrs.Attribute[Any], value: Any) -> None:
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not 0 < value <= 1:
        raise ValueError(f"share is the part of the quota to use, above 0 and at most 1, not {value!r}")


def _one_of(*allowed: object) -> Callable[[Settings, attrs.Attribute[Any], Any], None]:
    def check(_settings: Settings, attribute: attrs.Attribute[Any], value: Any) -> None:
        if value not in allowed:
            raise ValueError(f"{attribute.name} must be {' or '.join(map(repr, allowed))}, not {value!r}")

    return check


def _function(_settings: Settings, attribute: attrs.Attribute[Any], value: Any) -> None:
    if value is not None and not callable(value):
        raise TypeError(f"{attribute.name} must be a function, not {type(value).__name__}")


def _store(value: Any) -> CheckpointStore | None:
    if isinstance(value, (str, os.PathLike)):
        return FileCheckpoint(value)  # pyright: ignore[reportUnknownArgumentType]
    if value is None or isinstance(value, CheckpointStore):
        return value
    raise TypeError(f"checkpoint must be a path or have load(), append() and close(), not {type(value).__name__}")


class JobSettings(TypedDict, total=False):
    """The settings of a job as keyword arguments; ``Bulk.upsert_users`` documents them."""

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
    """The settings of jobs that wait for tasks of the server."""

    poll_interval: float
    task_timeout: float | None


@attrs.frozen(kw_only=True)
class Settings:
    """The settings that all jobs have; ``Bulk.upsert_users`` documents them.

    Raises:
        ValueError: A value out of range.
        TypeError: A value of the wrong type.
    """

    batch_size: int = attrs.field(default=LARGEST_BATCH, validator=_int_between(1, LARGEST_BATCH))
    max_in_flight: int = attrs.field(default=8, validator=_int_between(1, inf))
    pace: PaceMode | None = attrs.field(default="auto", validator=_one_of("auto", None))
    share: float = attrs.field(default=0.8, validator=_share)
    rate: float | None = attrs.field(default=None, validator=_above_zero)
    checkpoint: CheckpointStore | None = attrs.field(default=None, converter=_store)
    on_progress: OnProgress | None = attrs.field(default=None, validator=_function)
    on_error: OnError = attrs.field(default="collect", validator=_one_of("collect", "raise"))
    patience: float = attrs.field(default=300.0, validator=_above_zero)
    poll_interval: float = attrs.field(default=1.0, validator=_above_zero)
    task_timeout: float | None = attrs.field(default=None, validator=_above_zero)
