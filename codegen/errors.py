"""Errors of ``codegen``: each names a place and, if there is one, a remedy."""

from __future__ import annotations

from .pointers import Pointer, text

__all__ = ["CodegenError", "MendedError", "OverlayError", "UnsupportedError"]


class CodegenError(Exception):
    """The command cannot continue; nothing was written."""


class UnsupportedError(CodegenError):
    """The description holds something that is wrong, or that the generator has no answer for."""

    def __init__(self, pointer: Pointer, problem: str) -> None:
        super().__init__(pointer, problem)
        self.pointer = pointer
        self.problem = problem

    def __str__(self) -> str:
        return f"{text(self.pointer)}: {self.problem}"


class OverlayError(CodegenError):
    """The overlay is malformed, or one of its repairs no longer changes anything."""


class MendedError(OverlayError):
    """A repair of the overlay finds nothing to repair: it can be removed."""
