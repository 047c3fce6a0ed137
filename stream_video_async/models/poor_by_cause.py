# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class PoorByCause(Model):
    """Viewers with poor quality, by where the trouble lies.

    Source: schema PoorByCause
    """

    delivery: Lenient[int]
    edge: Lenient[int]
    isolated_local: Lenient[int]
    source: Lenient[int]
    unattributed: Lenient[int]
