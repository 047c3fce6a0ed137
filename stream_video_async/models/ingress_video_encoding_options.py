# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class IngressVideoEncodingOptions(Model):
    """Video encoding of streams that come in, in a call type.

    Source: schema IngressVideoEncodingOptions
    """

    layers: Lenient[list[_m.IngressVideoLayer]]
    """Renditions to produce. At least 1 entry."""
    source: _m.IngressSource | None = None
    """Size and frame rate of the stream that comes in."""
