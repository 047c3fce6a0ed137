# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Model, request


@request(kw_only=True)
class UpdateUsersRequest(Model):
    """Users to create, or to update if they exist.

    Body of `UpdateUsers`.

    Source: schema UpdateUsersRequest
    """

    users: dict[str, _m.UserRequest]
    """Each user under their ID. At most 100 entries. Required."""
