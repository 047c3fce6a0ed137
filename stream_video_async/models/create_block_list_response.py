# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class CreateBlockListResponse(Model):
    """The block list just created.

    Reply of `CreateBlockList`.

    Source: schema CreateBlockListResponse
    """

    duration: Lenient[str]
    """How long the server took over the request, in milliseconds."""
    blocklist: _m.BlockListResponse | None = None
    """The new list."""
