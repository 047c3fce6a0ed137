# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Model, request
from ..types import UNSET, UnsetType


@request
class GetOrCreateCallRequest(Model):
    """Fetches a call, or makes it when it is not there.

    Body of `GetOrCreateCall`.

    Source: schema GetOrCreateCallRequest
    """

    data: _m.CallRequest | None | UnsetType = UNSET
    """What the call starts with if it is made now."""
    members_limit: int | None | UnsetType = UNSET
    """How many members to return, at most 100."""
    notify: bool | None | UnsetType = UNSET
    """True notifies the members."""
    ring: bool | None | UnsetType = UNSET
    """True rings the members."""
    video: bool | None | UnsetType = UNSET
    """True for a call with video."""
