# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from stream_video_async import models as _m
from stream_video_async._model import Lenient, Model, reply


@reply
class IngressVideoEncodingResponse(Model):
    """Ingress video encoding response.

    Source: schema IngressVideoEncodingResponse
    """

    layers: Lenient[list[_m.IngressVideoLayerResponse]]
    source: Lenient[_m.IngressSourceResponse]
