# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply
class GetBlockListResponse(Model):
    """Reply of `GetBlockList`.

    Source: schema GetBlockListResponse
    """

    duration: Lenient[str]
    blocklist: _m.BlockListResponse | None = None
