# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Any

from .. import models as _m
from .._models.base import Model, request
from ..types import UNSET, UnsetType


@request
class QueryUsersPayload(Model):
    """Query users payload.

    Source: schema QueryUsersPayload
    """

    filter_conditions: dict[str, Any]
    """Fields: banned ($eq $ne); bypass_moderation ($eq $ne); created_at ($eq $exists $gt $gte $in $lt $lte); custom
    ($contains $eq $exists $gt $gte $in $lt $lte); email ($eq $in); id ($autocomplete $eq $exists $gt $gte $in $lt
    $lte $ne $nin); language ($eq); last_active ($eq $exists $gt $gte $in $lt $lte); name ($autocomplete $eq $exists
    $gt $gte $in $lt $lte); role ($eq $exists $gt $gte $in $lt $lte); shadow_banned ($eq $ne); teams ($contains $eq
    $in); updated_at ($eq $exists $gt $gte $in $lt $lte); username ($autocomplete $eq).
    """
    include_deactivated_users: bool | None | UnsetType = UNSET
    limit: int | None | UnsetType = UNSET
    """From 0 to 100."""
    offset: int | None | UnsetType = UNSET
    """From 0 to 1000."""
    presence: bool | None | UnsetType = UNSET
    sort: list[_m.SortParamRequest] | None | UnsetType = UNSET
    """At most 5 entries."""
    user: _m.UserRequest | None | UnsetType = UNSET
    user_id: str | None | UnsetType = UNSET
