# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class Field(Model):
    """A titled value inside a chat attachment.

    Source: schema Field
    """

    short: Lenient[bool]
    title: Lenient[str]
    value: Lenient[str]
