# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Lenient, Model, reply


@reply
class APIError(Model):
    """API error.

    Source: schema APIError
    """

    StatusCode: Lenient[int]
    code: Lenient[int]
    details: Lenient[list[int]]
    duration: Lenient[str]
    message: Lenient[str]
    more_info: Lenient[str]
    exception_fields: dict[str, str] | None = None
    unrecoverable: bool | None = None
