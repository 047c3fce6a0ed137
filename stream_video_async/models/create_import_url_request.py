# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Model, request


@request(kw_only=True)
class CreateImportURLRequest(Model):
    """Asks for a place to upload an import file to.

    Body of `CreateImportURL`.

    Source: schema CreateImportURLRequest
    """

    filename: str | None = None
