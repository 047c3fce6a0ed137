# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class Response(Model):
    """Confirms the request; holds nothing but timing.

    Reply of `CreateDevice`, `CreatePermission`, `DeleteBlockList`, `DeleteCallType`, `DeleteDevice`, `DeleteFile`, `DeleteImage`, `DeletePermission`, `DeletePoll`, `DeletePollOption`, `DeletePushProvider`, `DeleteRole`, `DeleteUserGroup`, `RestoreUsers`, `UpdateApp` and `UpdatePermission`.

    Source: schema Response
    """

    duration: Lenient[str]
    """How long the server took over the request, in milliseconds."""
