"""Imports of optional packages: the error if one is missing, and modules that only annotations need."""

from __future__ import annotations

from importlib import import_module
from typing import Any

__all__ = ["LazyModule", "missing_extra"]


class LazyModule:
    """A module that annotations refer to, imported when they are resolved.

    If the package is not installed, its names resolve to ``Any``.
    """

    def __init__(self, name: str) -> None:
        self._name = name

    def __getattr__(self, name: str) -> Any:
        try:
            return getattr(import_module(self._name), name)
        except ModuleNotFoundError:
            return Any


def missing_extra(error: ModuleNotFoundError, package: str, message: str) -> ModuleNotFoundError:
    """Return the error that names the extra to install; the same error if not this package but another is missing."""
    if (error.name or "").partition(".")[0] != package:
        return error
    return ModuleNotFoundError(message, name=package)
