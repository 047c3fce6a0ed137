# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Any

from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class CheckSQSResponse(Model):
    """Whether the SQS credentials work.

    Reply of `CheckSQS`.

    Source: schema CheckSQSResponse
    """

    duration: Lenient[str]
    """How long the server took over the request, in milliseconds."""
    status: Lenient[str]
    """`ok` or `error`."""
    data: dict[str, Any] | None = None
    """Particulars of the failure."""
    error: str | None = None
    """What went wrong."""
