# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Model, request


@request
class IngressVideoEncodingOptionsRequest(Model):
    """Ingress video encoding options request.

    Source: schema IngressVideoEncodingOptionsRequest
    """

    layers: list[_m.IngressVideoLayerRequest]
    """At least 1 entry."""
    source: _m.IngressSourceRequest
