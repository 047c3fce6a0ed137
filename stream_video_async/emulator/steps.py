"""Long operations as generators, so that other requests can be answered between their steps."""

from __future__ import annotations

from collections.abc import Generator
from typing import TypeAlias, TypeVar

__all__ = ["Steps", "at_once"]

T = TypeVar("T")

Steps: TypeAlias = Generator[None, None, T]
"""Yields after each step and returns the result."""


def at_once(steps: Steps[T]) -> T:
    """Run all steps and return the result."""
    while True:
        try:
            next(steps)
        except StopIteration as end:
            result: T = end.value
            return result
