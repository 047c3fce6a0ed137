# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class GetDailyDigestResponse(Model):
    """All broadcast digests of one UTC day; filled only when `status` is `ready`.

    Reply of `GetDailyDigest`.

    Source: schema GetDailyDigestResponse
    """

    date: Lenient[str]
    """Day covered, in UTC."""
    duration: Lenient[str]
    """How long the server took over the request, in milliseconds."""
    status: Lenient[str]
    """`ready`, `pending`, `failed`, `future_date` or `expired`."""
    broadcast_rollup: _m.BroadcastDailyRollup | None = None
    """The day's broadcasts added up."""
    broadcasts: list[_m.BroadcastDigest] | None = None
    """One digest for each broadcast."""
    call_sessions: list[_m.DailyDigestCallSessionSummary] | None = None
    """One entry for each call session."""
    digest_kinds: list[str] | None = None
    generated_at: str | None = None
    """When the digest was made."""
    retry_after: int | None = None
    revision: int | None = None
    schema_version: str | None = None
