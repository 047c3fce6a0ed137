# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply
class GetEdgesResponse(Model):
    """Reply of `GetEdges`.

    Source: schema GetEdgesResponse
    """

    duration: Lenient[str]
    edges: Lenient[list[_m.EdgeResponse]]
