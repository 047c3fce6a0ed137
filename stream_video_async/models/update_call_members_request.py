# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Model, request
from ..types import UNSET, UnsetType


@request
class UpdateCallMembersRequest(Model):
    """Body of `UpdateCallMembers`.

    Source: schema UpdateCallMembersRequest
    """

    remove_members: list[str] | None | UnsetType = UNSET
    """At most 100 entries."""
    update_members: list[_m.MemberRequest] | None | UnsetType = UNSET
    """At most 100 entries."""
