# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Model, reply


@reply(kw_only=True)
class ClientOSDataResponse(Model):
    """Operating system of the user who gave feedback.

    Source: schema ClientOSDataResponse
    """

    architecture: str | None = None
    name: str | None = None
    version: str | None = None
