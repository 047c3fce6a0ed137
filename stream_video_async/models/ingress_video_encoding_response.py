# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply
class IngressVideoEncodingResponse(Model):
    """Ingress video encoding response.

    Source: schema IngressVideoEncodingResponse
    """

    layers: Lenient[list[_m.IngressVideoLayerResponse]]
    source: Lenient[_m.IngressSourceResponse]
