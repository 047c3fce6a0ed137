# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Literal, TypeAlias

Level: TypeAlias = Literal["high", "low"] | str
"""

Source: schema Level
"""
