# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply
class CreateBlockListResponse(Model):
    """Reply of `CreateBlockList`.

    Source: schema CreateBlockListResponse
    """

    duration: Lenient[str]
    blocklist: _m.BlockListResponse | None = None
