"""What annotations name but importing the package must not load."""

from __future__ import annotations

from importlib import import_module
from typing import Any

__all__ = ["LazyModule"]


class LazyModule:
    """Stands for a module in annotations; the module is loaded when somebody resolves them.

    Names of a package that is not installed read as ``Any``, so that annotations resolve without the extras.
    """

    def __init__(self, name: str) -> None:
        self._name = name

    def __getattr__(self, name: str) -> Any:
        try:
            return getattr(import_module(self._name), name)
        except ModuleNotFoundError:
            return Any
