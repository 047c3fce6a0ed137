# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Any

from .. import models as _m
from .._models.base import Model, request


@request(kw_only=True)
class QueryUsersPayload(Model):
    """Searches users.

    Source: schema QueryUsersPayload
    """

    filter_conditions: dict[str, Any]
    """Query filter; only matching items are returned. Fields: banned ($eq $ne); bypass_moderation ($eq $ne);
    created_at ($eq $exists $gt $gte $in $lt $lte); custom ($contains $eq $exists $gt $gte $in $lt $lte); email ($eq
    $in); id ($autocomplete $eq $exists $gt $gte $in $lt $lte $ne $nin); language ($eq); last_active ($eq $exists
    $gt $gte $in $lt $lte); name ($autocomplete $eq $exists $gt $gte $in $lt $lte); role ($eq $exists $gt $gte $in
    $lt $lte); shadow_banned ($eq $ne); teams ($contains $eq $in); updated_at ($eq $exists $gt $gte $in $lt $lte);
    username ($autocomplete $eq). Required.
    """
    include_deactivated_users: bool | None = None
    """Also returns users made inactive."""
    limit: int | None = None
    """Items per page, 0 to 100."""
    offset: int | None = None
    """Items to skip, 0 to 1000."""
    presence: bool | None = None
    sort: list[_m.SortParamRequest] | None = None
    """Fields to order the results by, most significant first. At most 5 entries."""
    user: _m.UserRequest | None = None
    user_id: str | None = None
