# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class PollResponse(Model):
    """A poll with its answers and votes.

    Reply of `CreatePoll`, `GetPoll`, `UpdatePoll` and `UpdatePollPartial`.

    Source: schema PollResponse
    """

    duration: Lenient[str]
    """How long the server took over the request, in milliseconds."""
    poll: Lenient[_m.PollResponseData]
    """Its question, answers and votes."""
