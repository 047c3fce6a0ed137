"""The four built-in call types as documented, with defaults of our own where nothing is documented.

Ring timeouts of 0 are outside the range for requests; defaults are not validated like requests.
"""

from __future__ import annotations

from typing import Any, Final

from .kit import JsonObject

BUILT_IN: Final = ("default", "audio_room", "livestream", "development")

ALL_CAPABILITIES: Final = (
    "block-users", "change-max-duration", "create-call", "create-reaction", "enable-noise-cancellation", "end-call",
    "join-backstage", "join-call", "join-ended-call", "kick-user", "mute-users", "pin-for-everyone", "read-call",
    "remove-call-member", "screenshare", "send-audio", "send-closed-captions-call", "send-video",
    "start-broadcast-call",
    "start-closed-captions-call", "start-frame-record-call", "start-individual-record-call", "start-raw-record-call",
    "start-record-call", "start-transcription-call", "stop-broadcast-call", "stop-closed-captions-call",
    "stop-frame-record-call", "stop-individual-record-call", "stop-raw-record-call", "stop-record-call",
    "stop-transcription-call", "update-call", "update-call-member", "update-call-permissions", "update-call-settings",
)  # fmt: skip
_TALK: Final = ("create-reaction", "enable-noise-cancellation", "screenshare", "send-audio", "send-video")
_LOOK: Final = ("create-call", "join-call", "read-call")
_MODERATE: Final = ("block-users", "kick-user", "mute-users", "remove-call-member", "update-call-permissions")
_OWNER_ONLY: Final = ("join-ended-call",)


def _layout() -> JsonObject:
    return {"name": "spotlight", "external_app_url": "", "external_css_url": ""}


def default_settings(name: str) -> JsonObject:
    """Return the settings of a built-in type; any other type starts like ``default``."""
    room, live, plain = name == "audio_room", name == "livestream", name not in BUILT_IN or name == "default"
    rings = 15_000 if plain or name == "development" else 0
    width, height, bitrate = (2560, 1440, 5_000_000) if plain else (1920, 1080, 3_000_000)
    return {
        "audio": {
            "access_request_enabled": not live,
            "opus_dtx_enabled": True,
            "redundant_coding_enabled": True,
            "mic_default_on": not (room or live),
            "speaker_default_on": True,
            "default_device": "speaker" if room or live else "earpiece",
            "hifi_audio_enabled": False,
            "noise_cancellation": {"mode": "auto-on"},
        },
        "backstage": {"enabled": room or live, "join_ahead_time_seconds": 0},
        "broadcasting": {
            "enabled": True,
            "hls": {"enabled": True, "auto_on": False, "quality_tracks": ["720p"], "layout": _layout()},
            "rtmp": {"enabled": True, "quality": "720p", "layout": _layout()},
        },
        "encryption": {"mode": "disabled"},
        "frame_recording": {"mode": "disabled", "capture_interval_in_seconds": 2, "quality": "720p"},
        "geofencing": {"names": []},
        "individual_recording": {"mode": "disabled", "output_types": []},
        "limits": {"max_participants_exclude_roles": []},
        "raw_recording": {"mode": "disabled"},
        "recording": {"mode": "available", "quality": "720p", "audio_only": False, "layout": _layout()},
        "ring": {"incoming_call_timeout_ms": rings, "auto_cancel_timeout_ms": rings, "missed_call_timeout_ms": rings},
        "screensharing": {"enabled": not room, "access_request_enabled": not (room or live)},
        "session": {"inactivity_timeout_seconds": 30},
        "thumbnails": {"enabled": False},
        "transcription": {"mode": "available", "closed_caption_mode": "available", "language": "auto"},
        "video": {
            "enabled": not room,
            "access_request_enabled": not (room or live),
            "target_resolution": {"width": width, "height": height, "bitrate": bitrate},
            "camera_default_on": not room,
            "camera_facing": "front",
        },
    }


def default_grants(name: str) -> dict[str, list[str]]:
    """Return the grants of a type by role; only the role names are documented, the capabilities are our choice."""
    everything = [capability for capability in ALL_CAPABILITIES if capability not in _OWNER_ONLY]
    talk: tuple[str, ...] = () if name in ("audio_room", "livestream") else _TALK
    look = tuple(capability for capability in _LOOK if name != "livestream" or capability != "create-call")
    if name == "development":
        return dict.fromkeys(("admin", "call_member", "host", "moderator", "user", "guest"), everything)
    return {
        "admin": list(ALL_CAPABILITIES),
        "host": everything,
        "moderator": sorted({*_LOOK, *_TALK, *_MODERATE, "join-backstage", "pin-for-everyone"}),
        "call_member": sorted({*_LOOK, *talk}),
        "user": sorted({*look, *talk}),
        "guest": sorted({"join-call", "read-call", *talk}),
        "anonymous": ["join-call", "read-call"] if name == "livestream" else ["read-call"],
    }


def default_notifications() -> JsonObject:
    """Return the notification settings of a new type."""
    disabled: dict[str, Any] = {"enabled": False, "apns": {"title": "", "body": ""}, "fcm": {}}
    return {
        "enabled": True,
        **{
            name: {**disabled, "enabled": name in ("call_ring", "call_notification")}
            for name in ("call_live_started", "call_missed", "call_notification", "call_ring", "session_started")
        },
    }
