"""Descriptions for the tests: two published ones, and a tiny one to modify."""

from __future__ import annotations

import copy
import gzip
import json
from functools import cache
from pathlib import Path
from typing import Any

from codegen.contract import apply_overlay
from codegen.facts import facts_of
from codegen.overlay import Overlay

ROOT = Path(__file__).parents[2]
OLDER, NEWER = "v228.13.0", "v236.0.4"
EMPTY_OVERLAY = "operations: {}\nrepairs: []\n"


@cache
def _published(version: str) -> dict[str, Any]:
    path = Path(__file__).parent / "fixtures" / f"contract-{version}.json.gz"
    return json.loads(gzip.decompress(path.read_bytes()))


def published(version: str) -> dict[str, Any]:
    """Return a new copy of a published description."""
    return copy.deepcopy(_published(version))


def bundled(document: dict[str, Any], overlay: Overlay | None = None) -> dict[str, Any]:
    """Return what ``load_bundle`` would return after a sync of the description."""
    return apply_overlay(facts_of(document), overlay or Overlay(operations={}, repairs=())).document


def operation(operation_id: str, *, reply: str = "Reply", body: str | None = None, **more: Any) -> dict[str, Any]:
    content = {"application/json": {"schema": {"$ref": f"#/components/schemas/{reply}"}}}
    result: dict[str, Any] = {
        "operationId": operation_id,
        "responses": {"200": {"description": "", "content": content}},
    }
    if body:
        result["requestBody"] = {
            "content": {"application/json": {"schema": {"$ref": f"#/components/schemas/{body}"}}},
            "required": True,
        }
    return result | more


def path_parameter(name: str) -> dict[str, Any]:
    return {"in": "path", "name": name, "required": True, "schema": {"type": "string"}}


def tiny() -> dict[str, Any]:
    """Return a description with all façades, a nested model for both directions, an enum, a map, a list, two events."""
    call = "/api/v2/video/call/{type}/{id}"
    both = [path_parameter("type"), path_parameter("id")]
    limit = {"in": "query", "name": "limit", "schema": {"type": "integer", "format": "int32", "maximum": 100}}
    return {
        "openapi": "3.0.3",
        "info": {"title": "Tiny", "version": "v1"},
        "servers": [{"url": "https://example.com"}],
        "security": [{"api_key": []}],
        "paths": {
            call: {
                "get": operation("GetCall", parameters=[*both, limit]),
                "patch": operation("UpdateCall", body="UpdateCallRequest", parameters=both),
            },
            "/api/v2/video/calls": {"post": operation("QueryCalls", body="QueryCallsRequest")},
            "/api/v2/app": {"get": operation("GetApp", reply="AppReply")},
        },
        "components": {
            "securitySchemes": {"api_key": {"type": "apiKey", "in": "query", "name": "api_key"}},
            "schemas": {
                "UpdateCallRequest": {
                    "type": "object",
                    "required": ["reason"],
                    "properties": {
                        "reason": {"type": "string", "maxLength": 64},
                        "custom": {"type": "object", "additionalProperties": {}},
                        "settings": {"$ref": "#/components/schemas/Settings"},
                        "mode": {"type": "string", "enum": ["fast", "slow"]},
                    },
                },
                "QueryCallsRequest": {
                    "type": "object",
                    "properties": {
                        "next": {"type": "string"},
                        "filter_conditions": {
                            "type": "object",
                            "additionalProperties": {},
                            "x-stream-filter-fields": {"id": {"type": "string", "operators": ["$eq", "$in"]}},
                        },
                    },
                },
                "Settings": {
                    "type": "object",
                    "required": ["enabled"],
                    "properties": {"enabled": {"type": "boolean"}, "note": {"type": "string"}},
                },
                "Reply": {
                    "type": "object",
                    "required": ["call", "duration"],
                    "properties": {
                        "duration": {"type": "string"},
                        "call": {"$ref": "#/components/schemas/CallReply"},
                        "settings": {"$ref": "#/components/schemas/Settings"},
                    },
                },
                "CallReply": {
                    "type": "object",
                    "required": ["id", "state"],
                    "properties": {
                        "id": {"type": "string"},
                        "state": {"type": "string", "enum": ["idle", "live"]},
                        "names": {"type": "array", "items": {"type": "string"}},
                        "counts": {"type": "object", "additionalProperties": {"type": "integer"}},
                    },
                },
                "AppReply": {"type": "object", "properties": {"name": {"type": "string"}}},
                "CallCreatedEvent": _event("call.created"),
                "CallEndedEvent": _event("call.ended"),
                "Event": {
                    "oneOf": [
                        {"$ref": f"#/components/schemas/{name}"}
                        for name in ("CallCreatedEvent", "CallEndedEvent")
                    ],
                    "discriminator": {
                        "propertyName": "type",
                        "mapping": {
                            "call.created": "#/components/schemas/CallCreatedEvent",
                            "call.ended": "#/components/schemas/CallEndedEvent",
                        },
                    },
                },
            },
        },
    }  # fmt: skip


def _event(name: str) -> dict[str, Any]:
    return {
        "type": "object",
        "required": ["type"],
        "properties": {
            "type": {"type": "string", "default": name},
            "info": {"type": "string"},
        },
        "x-stream-is-event": True,
    }
