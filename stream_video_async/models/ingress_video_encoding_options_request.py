# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Model, request


@request(kw_only=True)
class IngressVideoEncodingOptionsRequest(Model):
    """Video encoding to apply to streams that come in.

    Source: schema IngressVideoEncodingOptionsRequest
    """

    layers: list[_m.IngressVideoLayerRequest]
    """Renditions to produce, at least 1. Required."""
    source: _m.IngressSourceRequest
    """Size and frame rate of the stream that comes in. Required."""
