# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class ErrorResult(Model):
    """Why a background task failed.

    Source: schema ErrorResult
    """

    description: Lenient[str]
    type: Lenient[str]
    stacktrace: str | None = None
    version: str | None = None
