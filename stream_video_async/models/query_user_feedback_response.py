# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class QueryUserFeedbackResponse(Model):
    """One page of ratings that users gave.

    Reply of `QueryUserFeedback`.

    Source: schema QueryUserFeedbackResponse
    """

    duration: Lenient[str]
    """How long the server took over the request, in milliseconds."""
    user_feedback: Lenient[list[_m.UserFeedbackResponse]]
    next: str | None = None
    """Cursor for the following page; send it back to fetch that page."""
    prev: str | None = None
    """Cursor for the preceding page; send it back to fetch that page."""
