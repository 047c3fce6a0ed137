# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import ClassVar

from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class TimeWindow(Model):
    """A stretch of time.

    Source: schema TimeWindow
    """

    __wire_names__: ClassVar[dict[str, str]] = {"from_": "from"}
    from_: Lenient[str]
    to: Lenient[str]
