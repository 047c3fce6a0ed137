# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class GetEdgesResponse(Model):
    """Every media edge location for calls.

    Reply of `GetEdges`.

    Source: schema GetEdgesResponse
    """

    duration: Lenient[str]
    """How long the server took over the request, in milliseconds."""
    edges: Lenient[list[_m.EdgeResponse]]
