"""The fixed bodies: what the server answers, and what the contestants send."""

from __future__ import annotations

import hashlib
import hmac
import json
import re
import zlib
from collections.abc import Iterator
from datetime import UTC, datetime

API_KEY = "benchkey"
API_SECRET = "benchmark-secret-of-32-characters"
USERS_PER_REQUEST = 100
CREATED_NS = 1_724_326_575_850_346_281
UPDATED_NS = 1_758_020_133_204_017_993

Row = dict
"""A user as a database or a JSON Lines file gives it: what every contestant starts from."""


def rows(count: int) -> Iterator[Row]:
    for index in range(count):
        yield {"id": f"user-{index}", "name": f"Name {index}", "custom": {"country": "NL"}}


def _user(id: str) -> dict:
    offset = zlib.crc32(id.encode()) * 1_000_003  # no two users share an instant
    return {
        "id": id,
        "name": f"Name of {id}",
        "role": "user",
        "language": "en",
        "teams": [],
        "custom": {"country": "NL", "level": 3},
        "created_at": CREATED_NS + offset,
        "updated_at": UPDATED_NS + offset,
        "banned": False,
        "online": False,
        "invisible": False,
        "shadow_banned": False,
        "blocked_user_ids": [],
    }


def _full_user(id: str) -> dict:
    counts = dict.fromkeys(("unread_count", "total_unread_count", "unread_channels", "unread_threads"), 0)
    return _user(id) | {"devices": [], "mutes": [], "channel_mutes": []} | counts


def _layout() -> dict:
    return {"name": "spotlight", "external_app_url": "", "external_css_url": ""}


def _settings() -> dict:
    return {
        "audio": {
            "access_request_enabled": True,
            "default_device": "speaker",
            "hifi_audio_enabled": False,
            "mic_default_on": True,
            "noise_cancellation": {"mode": "available"},
            "opus_dtx_enabled": True,
            "redundant_coding_enabled": True,
            "speaker_default_on": True,
        },
        "backstage": {"enabled": False},
        "broadcasting": {
            "enabled": True,
            "hls": {"auto_on": False, "enabled": True, "layout": _layout(), "quality_tracks": ["720p"]},
            "rtmp": {"enabled": True, "layout": _layout(), "quality": "720p"},
        },
        "encryption": {"mode": "disabled"},
        "frame_recording": {"capture_interval_in_seconds": 2, "mode": "disabled"},
        "geofencing": {"names": []},
        "individual_recording": {"mode": "disabled"},
        "limits": {"max_participants_exclude_roles": []},
        "raw_recording": {"mode": "disabled"},
        "recording": {"audio_only": False, "layout": _layout(), "mode": "available", "quality": "720p"},
        "ring": {"auto_cancel_timeout_ms": 15000, "incoming_call_timeout_ms": 15000, "missed_call_timeout_ms": 15000},
        "screensharing": {"access_request_enabled": True, "enabled": True},
        "session": {"inactivity_timeout_seconds": 300},
        "thumbnails": {"enabled": True},
        "transcription": {"closed_caption_mode": "available", "language": "auto", "mode": "available"},
        "video": {
            "access_request_enabled": True,
            "camera_default_on": True,
            "camera_facing": "front",
            "enabled": True,
            "target_resolution": {"bitrate": 3_000_000, "height": 1440, "width": 2560},
        },
    }


def _call() -> dict:
    return {
        "type": "default",
        "id": "bench",
        "cid": "default:bench",
        "current_session_id": "",
        "created_by": _user("sacha"),
        "custom": {"color": "blue"},
        "created_at": CREATED_NS,
        "updated_at": UPDATED_NS,
        "recording": False,
        "transcribing": False,
        "captioning": False,
        "translating": False,
        "backstage": False,
        "settings": _settings(),
        "blocked_user_ids": [],
        "ingress": {
            "rtmp": {"address": "rtmps://ingress.example.com:443/app.default.bench"},
            "srt": {"address": "srt://ingress.example.com:6001?passphrase={passphrase}&streamid={token}"},
            "whip": {"address": "https://ingress.example.com/whip/app/default/bench"},
        },
        "egress": {"broadcasting": False, "rtmps": []},
    }


def _member(id: str) -> dict:
    times = {"created_at": CREATED_NS, "updated_at": UPDATED_NS}
    return {"user": _user(id), "user_id": id, "role": "user", "custom": {}, **times}


def _bytes(value: object) -> bytes:
    return json.dumps(value, separators=(",", ":")).encode()


MEMBERS = ("john", "sara")
CALL_REPLY = _bytes(
    {
        "call": _call(),
        "created": True,
        "duration": "12.41ms",
        "members": [_member(id) for id in MEMBERS],
        "own_capabilities": ["block-users", "create-call", "end-call", "join-call", "update-call"],
    }
)
USERS_REPLY = _bytes(
    {
        "users": {f"user-{index}": _full_user(f"user-{index}") for index in range(USERS_PER_REQUEST)},
        "membership_deletion_task_id": "",
        "duration": "31.07ms",
    }
)
EVENT_MEMBERS = (*MEMBERS, "emily", "tommaso", "thierry", "sacha", "marcelo")


def user_template() -> bytes:
    """Return one entry of the reply to an upsert, to be filled with key, id and name by ``%``."""
    user = json.dumps(_full_user("%s"), separators=(",", ":"))
    return f'"%s":{user}'.replace('"Name of %s"', '"%s"').encode()


EVENT = _bytes(
    {
        "type": "call.created",
        "call_cid": "default:bench",
        "created_at": CREATED_NS,
        "call": _call(),
        "members": [_member(id) for id in EVENT_MEMBERS],
    }
)
EVENT_SIGNATURE = hmac.new(API_SECRET.encode(), EVENT, hashlib.sha256).hexdigest()


def _rfc3339(seconds: int) -> bytes:
    return datetime.fromtimestamp(seconds, UTC).strftime("%Y-%m-%dT%H:%M:%S").encode()


CALL_REPLY_RFC3339 = re.sub(
    rb'(_at":)(\d{10})(\d{6})\d{3}',
    lambda match: b'%s"%s.%sZ"' % (match[1], _rfc3339(int(match[2])), match[3]),
    CALL_REPLY,
)
"""The same call with times as text, the only ones that a client of openapi-python-client can read."""
