# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Lenient, Model, reply


@reply
class EgressHLSResponse(Model):
    """Egress HLS response.

    Source: schema EgressHLSResponse
    """

    playlist_url: Lenient[str]
    status: Lenient[str]
