"""The errors of ``codegen``."""

from __future__ import annotations

from .pointers import Pointer, text

__all__ = ["CodegenError", "ObsoleteRepairError", "OverlayError", "UnsupportedError"]


class CodegenError(Exception):
    """The command cannot continue; nothing was written."""


class UnsupportedError(CodegenError):
    """The description contains something that is wrong, or that the generator does not support."""

    def __init__(self, pointer: Pointer, problem: str) -> None:
        super().__init__(pointer, problem)
        self.pointer = pointer
        self.problem = problem

    def __str__(self) -> str:
        return f"{text(self.pointer)}: {self.problem}"


class OverlayError(CodegenError):
    """The overlay is malformed, or one of its repairs cannot be applied."""


class ObsoleteRepairError(OverlayError):
    """A repair of the overlay has nothing to repair and can be removed."""
