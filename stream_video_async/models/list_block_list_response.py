# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class ListBlockListResponse(Model):
    """Block lists of the app.

    Reply of `ListBlockLists`.

    Source: schema ListBlockListResponse
    """

    blocklists: Lenient[list[_m.BlockListResponse]]
    duration: Lenient[str]
    """How long the server took over the request, in milliseconds."""
    next_cursor: str | None = None
