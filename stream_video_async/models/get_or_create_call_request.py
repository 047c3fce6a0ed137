# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Model, request


@request(kw_only=True)
class GetOrCreateCallRequest(Model):
    """Fetches a call, or makes it when it is not there.

    Body of `GetOrCreateCall`.

    Source: schema GetOrCreateCallRequest
    """

    data: _m.CallRequest | None = None
    """What the call starts with if it is made now."""
    members_limit: int | None = None
    """How many members to return, at most 100."""
    notify: bool | None = None
    """True notifies the members."""
    ring: bool | None = None
    """True rings the members."""
    video: bool | None = None
    """True for a call with video."""
