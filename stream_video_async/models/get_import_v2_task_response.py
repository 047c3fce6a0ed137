# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Any

from .. import models as _m
from .._models.base import Instant, Lenient, Model, reply


@reply(kw_only=True)
class GetImportV2TaskResponse(Model):
    """The import task asked for.

    Reply of `GetImportV2Task`.

    Source: schema GetImportV2TaskResponse
    """

    app_pk: Lenient[int]
    created_at: Lenient[Instant]
    """When this object, or the event itself, came into being."""
    duration: Lenient[str]
    """How long the server took over the request, in milliseconds."""
    id: Lenient[str]
    product: Lenient[str]
    settings: Lenient[_m.ImportV2TaskSettings]
    state: Lenient[int]
    updated_at: Lenient[Instant]
    """When it last changed."""
    result: dict[str, Any] | None = None
    """Set by the server."""
