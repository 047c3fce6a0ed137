# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class CallStatsMapSubscriber(Model):
    """Someone who receives, with place.

    Source: schema CallStatsMapSubscriber
    """

    is_live: Lenient[bool]
    """True while the participant is still connected."""
    user_id: Lenient[str]
    user_session_id: Lenient[str]
    """One connection of a user to the call; a user can have several."""
    location: _m.CallStatsLocation | None = None
    """Where the participant is."""
    name: str | None = None
    """Display name of the participant, if any."""
