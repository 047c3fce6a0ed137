# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Lenient, Model, reply_with_wire_names


@reply_with_wire_names({"from_": "from", "global_": "global"})
class Window(Model):
    """

    Source: schema Window
    """

    from_: Lenient[int]
    to: Lenient[int]
    global_: bool | None = None
