# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class Bound(Model):
    """One end of a range.

    Source: schema Bound
    """

    inclusive: Lenient[bool]
    """Whether `value` itself belongs to the range."""
    value: Lenient[float]
