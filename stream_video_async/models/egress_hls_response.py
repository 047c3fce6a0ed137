# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class EgressHLSResponse(Model):
    """The HLS broadcast of a call.

    Source: schema EgressHLSResponse
    """

    playlist_url: Lenient[str]
    """Playlist that viewers open."""
    status: Lenient[str]
