# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class APIError(Model):
    """What the server returns instead of a result when a request fails.

    Source: schema APIError
    """

    StatusCode: Lenient[int]
    """HTTP status of the response."""
    code: Lenient[int]
    """The API's own number for the kind of error."""
    details: Lenient[list[int]]
    """Further numbers that narrow the error down."""
    duration: Lenient[str]
    """Time spent on the failed request."""
    message: Lenient[str]
    """What went wrong, in words."""
    more_info: Lenient[str]
    """Web page that explains the error."""
    exception_fields: dict[str, str] | None = None
    """Extra text about the error, by field name."""
    unrecoverable: bool | None = None
    """True if sending this same request again cannot succeed."""
