# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class ActiveCallsSummary(Model):
    """How many calls, participants, publishers and subscribers are active.

    Source: schema ActiveCallsSummary
    """

    active_calls: Lenient[int]
    """Calls in progress."""
    active_publishers: Lenient[int]
    """People who publish in them."""
    active_subscribers: Lenient[int]
    """People who receive in them."""
    participants: Lenient[int]
    """People in them."""
