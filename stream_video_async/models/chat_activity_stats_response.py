# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Model, reply


@reply(kw_only=True)
class ChatActivityStatsResponse(Model):
    """Chat traffic during a call.

    Source: schema ChatActivityStatsResponse
    """

    Messages: _m.MessageStatsResponse | None = None
