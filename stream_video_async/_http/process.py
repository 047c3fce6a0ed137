"""Which process this is, and ids that differ from those of all others; both without a system call per request."""

from __future__ import annotations

import itertools
import os
from uuid import uuid4

__all__ = ["new_id", "process_id"]

_pid = os.getpid()
_numbers = itertools.count(1)


def process_id() -> int:
    """Return the process's id."""
    return _pid


def new_id() -> str:
    """Make an id in the form of a UUID: its first part is random for each process, its last part counts."""
    return f"{_prefix}{next(_numbers) & 0xFFFFFFFFFFFF:012x}"


def _new_prefix() -> str:
    return str(uuid4())[:24]


_prefix = _new_prefix()


def _after_fork() -> None:
    global _pid, _prefix  # noqa: PLW0603 - the child of a fork is another process, with the parent's memory
    _pid = os.getpid()
    _prefix = _new_prefix()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_after_fork)
