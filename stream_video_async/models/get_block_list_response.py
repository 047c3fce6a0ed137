# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class GetBlockListResponse(Model):
    """The block list asked for.

    Reply of `GetBlockList`.

    Source: schema GetBlockListResponse
    """

    duration: Lenient[str]
    """How long the server took over the request, in milliseconds."""
    blocklist: _m.BlockListResponse | None = None
    """The list with its entries."""
