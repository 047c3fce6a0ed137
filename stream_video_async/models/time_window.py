# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Lenient, Model, reply_with_wire_names


@reply_with_wire_names({"from_": "from"})
class TimeWindow(Model):
    """A stretch of time.

    Source: schema TimeWindow
    """

    from_: Lenient[str]
    to: Lenient[str]
