# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class QueryUsersResponse(Model):
    """Users found.

    Reply of `QueryUsers`.

    Source: schema QueryUsersResponse
    """

    duration: Lenient[str]
    """How long the server took over the request, in milliseconds."""
    users: Lenient[list[_m.FullUserResponse]]
    """Everyone who matches the filter."""
