# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Model, reply


@reply(kw_only=True)
class SessionClient(Model):
    """Program, address and place of a participant.

    Source: schema SessionClient
    """

    ip: str | None = None
    location: _m.CallStatsLocation | None = None
    """Where the participant is."""
    name: str | None = None
    network_type: str | None = None
    version: str | None = None
