# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Model, request


@request(kw_only=True)
class UpdateUsersPartialRequest(Model):
    """Changes to some fields of several users.

    Body of `UpdateUsersPartial`.

    Source: schema UpdateUsersPartialRequest
    """

    users: list[_m.UpdateUserPartialRequest]
    """At most 100 changes, one for each user. Required."""
