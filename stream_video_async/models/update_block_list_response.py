# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class UpdateBlockListResponse(Model):
    """The block list after the change.

    Reply of `UpdateBlockList`.

    Source: schema UpdateBlockListResponse
    """

    duration: Lenient[str]
    """How long the server took over the request, in milliseconds."""
    blocklist: _m.BlockListResponse | None = None
