# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Lenient, Model, reply


@reply
class ActiveCallsSummary(Model):
    """Active calls summary.

    Source: schema ActiveCallsSummary
    """

    active_calls: Lenient[int]
    active_publishers: Lenient[int]
    active_subscribers: Lenient[int]
    participants: Lenient[int]
