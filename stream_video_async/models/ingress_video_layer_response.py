# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class IngressVideoLayerResponse(Model):
    """One rendition of a stream that comes in.

    Source: schema IngressVideoLayerResponse
    """

    bitrate: Lenient[int]
    codec: Lenient[str]
    frame_rate_limit: Lenient[int]
    """Most frames per second."""
    max_dimension: Lenient[int]
    min_dimension: Lenient[int]
