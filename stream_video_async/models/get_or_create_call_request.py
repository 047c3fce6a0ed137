# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Model, request
from ..types import UNSET, UnsetType


@request
class GetOrCreateCallRequest(Model):
    """Body of `GetOrCreateCall`.

    Source: schema GetOrCreateCallRequest
    """

    data: _m.CallRequest | None | UnsetType = UNSET
    members_limit: int | None | UnsetType = UNSET
    """At most 100."""
    notify: bool | None | UnsetType = UNSET
    ring: bool | None | UnsetType = UNSET
    video: bool | None | UnsetType = UNSET
