# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply
class GetDailyDigestResponse(Model):
    """Reply of `GetDailyDigest`.

    Source: schema GetDailyDigestResponse
    """

    date: Lenient[str]
    duration: Lenient[str]
    status: Lenient[str]
    broadcast_rollup: _m.BroadcastDailyRollup | None = None
    broadcasts: list[_m.BroadcastDigest] | None = None
    call_sessions: list[_m.DailyDigestCallSessionSummary] | None = None
    digest_kinds: list[str] | None = None
    generated_at: str | None = None
    retry_after: int | None = None
    revision: int | None = None
    schema_version: str | None = None
