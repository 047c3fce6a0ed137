# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import TypeAlias

from .. import models as _m

WHEvent: TypeAlias = _m.FelledEvent | _m.PlantedEvent
"""

Source: schema WHEvent
"""
