# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply
class CallStatsMapSubscriber(Model):
    """Call stats map subscriber.

    Source: schema CallStatsMapSubscriber
    """

    is_live: Lenient[bool]
    user_id: Lenient[str]
    user_session_id: Lenient[str]
    location: _m.CallStatsLocation | None = None
    name: str | None = None
