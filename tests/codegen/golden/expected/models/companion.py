# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Lenient, Model, reply_with_wire_names
from ..types import UNSET, UnsetType


@reply_with_wire_names({"from_": "from", "well_liked": "well-liked"})
class Companion(Model):
    """

    Source: schema Companion
    """

    from_: Lenient[str]
    well_liked: bool | None | UnsetType = UNSET
