"""The four built-in call types as documented, with defaults of our own where nothing is documented.

Ring timeouts of 0 are outside the range for requests; defaults are not validated like requests.
"""

from __future__ import annotations

from typing import Final

from ..contract import load_contract
from .kit import JsonObject

BUILT_IN: Final = ("default", "audio_room", "livestream", "development")
BUILT_IN_AT: Final = 1_600_000_000_000_000_000
"""Creation time of the built-in types and roles."""
_LAYOUT: Final[JsonObject] = {"name": "spotlight", "external_app_url": "", "external_css_url": ""}
_TALK: Final = ("create-reaction", "enable-noise-cancellation", "screenshare", "send-audio", "send-video")
_LOOK: Final = ("create-call", "join-call", "read-call")
_MODERATE: Final = ("block-users", "kick-user", "mute-users", "remove-call-member", "update-call-permissions")


def all_capabilities() -> list[str]:
    """Return the names of all capabilities."""
    return list(load_contract().schemas["OwnCapability"]["enum"])


def default_call_type(name: str, at: int) -> JsonObject:
    """Return a built-in type or a new one; any type that is not built in starts like ``default``."""
    return {
        "name": name,
        "created_at": at,
        "updated_at": at,
        "settings": _default_settings(name),
        "grants": _default_grants(name),
        "notification_settings": _default_notifications(),
    }


def _default_settings(name: str) -> JsonObject:
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
            "hls": {"enabled": True, "auto_on": False, "quality_tracks": ["720p"], "layout": _LAYOUT},
            "rtmp": {"enabled": True, "quality": "720p", "layout": _LAYOUT},
        },
        "encryption": {"mode": "disabled"},
        "frame_recording": {"mode": "disabled", "capture_interval_in_seconds": 2, "quality": "720p"},
        "geofencing": {"names": []},
        "individual_recording": {"mode": "disabled", "output_types": []},
        "limits": {"max_participants_exclude_roles": []},
        "raw_recording": {"mode": "disabled"},
        "recording": {"mode": "available", "quality": "720p", "audio_only": False, "layout": _LAYOUT},
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


def _default_grants(name: str) -> dict[str, list[str]]:
    """Return the grants of a type by role; only the role names are documented, the capabilities are our choice."""
    everything = [capability for capability in all_capabilities() if capability != "join-ended-call"]
    talk: tuple[str, ...] = () if name in ("audio_room", "livestream") else _TALK
    look = tuple(capability for capability in _LOOK if name != "livestream" or capability != "create-call")
    if name == "development":
        return dict.fromkeys(("admin", "call_member", "host", "moderator", "user", "guest"), everything)
    return {
        "admin": all_capabilities(),
        "host": everything,
        "moderator": sorted({*_LOOK, *_TALK, *_MODERATE, "join-backstage", "pin-for-everyone"}),
        "call_member": sorted({*_LOOK, *talk}),
        "user": sorted({*look, *talk}),
        "guest": sorted({"join-call", "read-call", *talk}),
        "anonymous": ["join-call", "read-call"] if name == "livestream" else ["read-call"],
    }


def _default_notifications() -> JsonObject:
    off, on = ({"enabled": enabled, "apns": {"title": "", "body": ""}, "fcm": {}} for enabled in (False, True))
    return {
        "enabled": True, "call_live_started": off, "call_missed": off, "call_notification": on, "call_ring": on,
        "session_started": off,
    }  # fmt: skip
