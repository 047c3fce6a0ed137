"""The contract, read once for all tests of a process: nobody may change it."""

from __future__ import annotations

from functools import cache
from typing import Any

from codegen.contract import FOLDER, Bundle, apply_overlay
from codegen.layout import join
from codegen.overlay import Overlay, read_overlay


@cache
def overlay() -> Overlay:
    return read_overlay(FOLDER / "overlay.yaml")


@cache
def bundle() -> Bundle:
    """Return what ``read_bundle`` returns."""
    return apply_overlay(join(FOLDER), overlay())


def contract() -> dict[str, Any]:
    """Return what ``load_bundle`` returns."""
    return bundle().document
