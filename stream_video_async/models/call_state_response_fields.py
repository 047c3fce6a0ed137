# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Literal

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class CallStateResponseFields(Model):
    """A call together with its members and your rights in it.

    Source: schema CallStateResponseFields
    """

    call: Lenient[_m.CallResponse]
    """The call itself, with its settings and current state."""
    members: Lenient[list[_m.MemberResponse]]
    """People who belong to the call."""
    own_capabilities: Lenient[
        list[
            Literal[
                "block-users",
                "change-max-duration",
                "create-call",
                "create-reaction",
                "enable-noise-cancellation",
                "end-call",
                "join-backstage",
                "join-call",
                "join-ended-call",
                "kick-user",
                "mute-users",
                "pin-for-everyone",
                "read-call",
                "remove-call-member",
                "screenshare",
                "send-audio",
                "send-closed-captions-call",
                "send-video",
                "start-broadcast-call",
                "start-closed-captions-call",
                "start-frame-record-call",
                "start-individual-record-call",
                "start-raw-record-call",
                "start-record-call",
                "start-transcription-call",
                "stop-broadcast-call",
                "stop-closed-captions-call",
                "stop-frame-record-call",
                "stop-individual-record-call",
                "stop-raw-record-call",
                "stop-record-call",
                "stop-transcription-call",
                "update-call",
                "update-call-member",
                "update-call-permissions",
                "update-call-settings",
            ]
            | str
        ]
    ]
    """What the current user is allowed to do here."""
