# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Literal

from .. import models as _m
from .._models.base import Model, request


@request(kw_only=True)
class CreateImportV2TaskRequest(Model):
    """Starts an import in the newer scheme.

    Body of `CreateImportV2Task`.

    Source: schema CreateImportV2TaskRequest
    """

    product: Literal["chat", "feeds"] | str
    """Data to import: `chat` or `feeds`. Required."""
    settings: _m.ImportV2TaskSettings
    """Required."""
    user: _m.UserRequest | None = None
    user_id: str | None = None
