# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class Action(Model):
    """A button or similar control inside a chat attachment.

    Source: schema Action
    """

    name: Lenient[str]
    text: Lenient[str]
    type: Lenient[str]
    style: str | None = None
    value: str | None = None
