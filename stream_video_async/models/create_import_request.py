# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Literal

from .._models.base import Model, request


@request(kw_only=True)
class CreateImportRequest(Model):
    """Starts an import of a file already uploaded.

    Body of `CreateImport`.

    Source: schema CreateImportRequest
    """

    mode: Literal["insert", "upsert"] | str
    """`insert` or `upsert`. Required."""
    path: str
    """The uploaded file. Required."""
    merge_custom: bool | None = None
    """Whether custom data is added to what is there instead of replacing it."""
