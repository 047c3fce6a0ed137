# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class PollOptionResponse(Model):
    """One answer of a poll.

    Reply of `CreatePollOption`, `GetPollOption` and `UpdatePollOption`.

    Source: schema PollOptionResponse
    """

    duration: Lenient[str]
    """How long the server took over the request, in milliseconds."""
    poll_option: Lenient[_m.PollOptionResponseData]
    """The answer."""
