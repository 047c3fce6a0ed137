# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import ClassVar

from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class Companion(Model):
    """

    Source: schema Companion
    """

    __wire_names__: ClassVar[dict[str, str]] = {"from_": "from", "well_liked": "well-liked"}
    from_: Lenient[str]
    well_liked: bool | None = None
