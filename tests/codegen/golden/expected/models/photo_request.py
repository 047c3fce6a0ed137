# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Any

from .. import models as _m
from .._models.base import Model, request


@request(kw_only=True)
class PhotoRequest(Model):
    """Body of `UploadPhoto`.

    Source: schema PhotoRequest
    """

    file: Any | None = None
    note: _m.Companion | None = None
