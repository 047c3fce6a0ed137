"""Deferred imports of modules that are needed only to resolve annotations."""

from __future__ import annotations

from importlib import import_module
from typing import Any

__all__ = ["LazyModule"]


class LazyModule:
    """A module that annotations refer to, imported when the annotations are resolved.

    Names from a package that is not installed resolve to ``Any``, so annotations resolve without the extras.
    """

    def __init__(self, name: str) -> None:
        self._name = name

    def __getattr__(self, name: str) -> Any:
        try:
            return getattr(import_module(self._name), name)
        except ModuleNotFoundError:
            return Any
