# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import ClassVar

from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class Window(Model):
    """

    Source: schema Window
    """

    __wire_names__: ClassVar[dict[str, str]] = {"from_": "from", "global_": "global"}
    from_: Lenient[int]
    to: Lenient[int]
    global_: bool | None = None
