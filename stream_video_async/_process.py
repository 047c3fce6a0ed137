"""Which process this is, and random ids that differ in each; both without a system call per request."""

from __future__ import annotations

import os
from random import Random

__all__ = ["process_id", "random_id"]

_random = Random()  # noqa: S311 - ids tell requests apart; nothing is kept secret by them
_pid = os.getpid()


def process_id() -> int:
    """Return the process's id."""
    return _pid


def random_id() -> str:
    """Make the text of a random UUID, ten times as fast as ``uuid4``."""
    digits = f"{_random.getrandbits(128):032x}"
    return (
        f"{digits[:8]}-{digits[8:12]}-4{digits[13:16]}-{'89ab'[int(digits[16], 16) & 3]}{digits[17:20]}-{digits[20:]}"
    )


def _after_fork() -> None:
    global _pid  # noqa: PLW0603 - the child of a fork is another process, with the parent's memory
    _pid = os.getpid()
    _random.seed()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_after_fork)
