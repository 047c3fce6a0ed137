# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class SharedLocationsResponse(Model):
    """Live locations that a user is sharing now.

    Reply of `GetUserLiveLocations`.

    Source: schema SharedLocationsResponse
    """

    active_live_locations: Lenient[list[_m.SharedLocationResponseData]]
    duration: Lenient[str]
    """How long the server took over the request, in milliseconds."""
