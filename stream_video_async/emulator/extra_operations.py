"""Operations that clients of the Video API use although its description lacks them.

Bans belong to the moderation product, but the video guides build on them. ``start_recording`` and ``stop_recording``
are the older spelling of the composite recording: the guides' examples use it, and the SDKs up to Python 2.7 and Node
0.7.15.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from .json_types import JsonObject

_CALL: Final = "/api/v2/video/call/{type}/{id}"
_OLDER: Final = {"start": "StartRecording", "stop": "StopRecording"}
_TEXT: Final[JsonObject] = {"type": "string"}
_DONE: Final[JsonObject] = {"type": "object", "properties": {"duration": _TEXT}, "required": ["duration"]}
_BAN: Final[JsonObject] = {
    "type": "object",
    "properties": {
        "target_user_id": _TEXT,
        "banned_by_id": _TEXT,
        "banned_by": {"$ref": "#/components/schemas/UserRequest"},
        "reason": _TEXT,
        "timeout": {"type": "integer", "minimum": 0, "maximum": 10**8},
        "ip_ban": {"type": "boolean"},
        "shadow": {"type": "boolean"},
        "channel_cid": _TEXT,
        "delete_messages": _TEXT,
    },
    "required": ["target_user_id"],
}
_UNBAN: Final[JsonObject] = {
    "type": "object",
    "properties": {"unbanned_by_id": _TEXT, "unbanned_by": {"$ref": "#/components/schemas/UserRequest"}},
}


def extra_operations(paths: dict[str, JsonObject]) -> Iterator[tuple[str, str, JsonObject, dict[str, str]]]:
    """Yield the path, method, OpenAPI operation and fixed path parameters of each."""
    for word, name in _OLDER.items():
        node: JsonObject = paths[f"{_CALL}/recordings/{{recording_type}}/{word}"]["post"]
        parameters = [entry for entry in node["parameters"] if entry["name"] != "recording_type"]
        older = {**node, "parameters": parameters, "operationId": name}
        yield f"{_CALL}/{word}_recording", "post", older, {"recording_type": "composite"}
    target: JsonObject = {"name": "target_user_id", "in": "query", "required": True, "schema": _TEXT}
    yield "/api/v2/moderation/ban", "post", _operation("Ban", 201, body=_BAN), {}
    yield "/api/v2/moderation/ban", "delete", _operation("DeleteBan", 200, parameters=[target]), {}
    yield "/api/v2/moderation/unban", "post", _operation("Unban", 201, body=_UNBAN, parameters=[target]), {}


def _operation(
    name: str, success: int, *, body: JsonObject | None = None, parameters: list[JsonObject] | None = None
) -> JsonObject:
    node: JsonObject = {
        "operationId": name,
        "tags": ["moderation"],
        "parameters": parameters or [],
        "responses": {str(success): {"content": {"application/json": {"schema": _DONE}}}},
    }
    return node if body is None else {**node, "requestBody": {"content": {"application/json": {"schema": body}}}}
