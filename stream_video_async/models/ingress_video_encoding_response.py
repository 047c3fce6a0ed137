# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class IngressVideoEncodingResponse(Model):
    """Video encoding in force for streams that come in.

    Source: schema IngressVideoEncodingResponse
    """

    layers: Lenient[list[_m.IngressVideoLayerResponse]]
    """Renditions to produce."""
    source: Lenient[_m.IngressSourceResponse]
    """Size and frame rate of the stream that comes in."""
