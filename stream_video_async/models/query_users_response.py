# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply
class QueryUsersResponse(Model):
    """Reply of `QueryUsers`.

    Source: schema QueryUsersResponse
    """

    duration: Lenient[str]
    users: Lenient[list[_m.FullUserResponse]]
