# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply
class PollResponse(Model):
    """Reply of `CreatePoll`, `GetPoll`, `UpdatePoll` and `UpdatePollPartial`.

    Source: schema PollResponse
    """

    duration: Lenient[str]
    poll: Lenient[_m.PollResponseData]
