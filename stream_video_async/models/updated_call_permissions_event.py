# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Literal

from .. import models as _m
from .._models.base import Instant, Lenient, Model, reply


@reply(kw_only=True)
class UpdatedCallPermissionsEvent(Model):
    """Sent when a user's rights in a call change, so that clients adapt.

    The event `call.permissions_updated`.

    Source: schema UpdatedCallPermissionsEvent
    """

    call_cid: Lenient[str]
    """Call concerned, written ``type:id``."""
    created_at: Lenient[Instant]
    """When this object, or the event itself, came into being."""
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
    """What that user may do from now on."""
    type: Lenient[Literal["call.permissions_updated"]] = "call.permissions_updated"
    """Event name, always `call.permissions_updated`. Default: `call.permissions_updated`."""
    user: Lenient[_m.UserResponse]
    """Whose rights changed."""
