"""Changes of the tiny description, and what the diff says of each and of its reverse."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from tests.codegen.descriptions import operation

CALL = "/api/v2/video/call/{type}/{id}"
QUOTES = """c'\\]"[d"""
FLAGS = ("uniqueItems", "exclusiveMinimum", "exclusiveMaximum")
Bend = Callable[[dict[str, Any]], object]


def schema(document: dict[str, Any], name: str) -> dict[str, Any]:
    return document["components"]["schemas"][name]


def field(document: dict[str, Any], name: str, prop: str) -> dict[str, Any]:
    return schema(document, name)["properties"][prop]


def mapping(document: dict[str, Any]) -> dict[str, str]:
    """Return the schema of each event type."""
    return schema(document, "Event")["discriminator"]["mapping"]


def filters(document: dict[str, Any]) -> dict[str, Any]:
    """Return the fields that calls can be filtered by."""
    return field(document, "QueryCallsRequest", "filter_conditions")["x-stream-filter-fields"]


CASES: dict[str, tuple[Bend, str | list[str], str | list[str]]] = {
    "an optional argument": (
        lambda d: schema(d, "UpdateCallRequest")["properties"].update(color={"type": "string"}),
        "additive Call.update: new optional argument color",
        "breaking Call.update: argument color removed",
    ),
    "a required argument": (
        lambda d: (
            schema(d, "UpdateCallRequest")["properties"].update(color={"type": "string"}),
            schema(d, "UpdateCallRequest")["required"].append("color"),
        ),
        [
            "breaking Call.update: argument reason is passed in another way",
            "breaking Call.update: new required argument color",
        ],
        "breaking Call.update: argument color removed",
    ),
    "an argument that becomes required": (
        lambda d: schema(d, "UpdateCallRequest")["required"].append("custom"),
        [
            "breaking Call.update: argument custom is required now",
            "breaking Call.update: argument reason is passed in another way",
        ],
        "additive Call.update: argument custom is optional now",
    ),
    "an argument of another type": (
        lambda d: field(d, "UpdateCallRequest", "reason").update(type="integer"),
        "breaking Call.update: argument reason: type str → int",
        "breaking Call.update: argument reason: type int → str",
    ),
    "a text that becomes a time": (
        lambda d: field(d, "UpdateCallRequest", "reason").update(format="date-time"),
        "breaking Call.update: argument reason: type str → datetime",
        "breaking Call.update: argument reason: type datetime → str",
    ),
    "a tighter limit on what is sent": (
        lambda d: field(d, "UpdateCallRequest", "reason").update(maxLength=10),
        "breaking Call.update: argument reason: maxLength 64 → 10",
        "additive Call.update: argument reason: maxLength 10 → 64",
    ),
    "a lower minimum on what is sent": (
        lambda d: field(d, "UpdateCallRequest", "reason").update(minLength=1),
        "breaking Call.update: argument reason: minLength 1",
        "additive Call.update: argument reason: no minLength any more",
    ),
    "a limit of a query parameter": (
        lambda d: d["paths"][CALL]["get"]["parameters"][2]["schema"].update(maximum=200),
        "additive Call.get: argument limit: maximum 100 → 200",
        "breaking Call.get: argument limit: maximum 200 → 100",
    ),
    "a width of an integer": (
        lambda d: d["paths"][CALL]["get"]["parameters"][2]["schema"].update(format="int64"),
        "neutral contract: details changed",
        "neutral contract: details changed",
    ),
    "a value that may be sent": (
        lambda d: field(d, "UpdateCallRequest", "mode")["enum"].append("late"),
        "additive Call.update: argument mode: new value 'late'",
        "breaking Call.update: argument mode: value 'late' removed",
    ),
    "a value that may come": (
        lambda d: field(d, "CallReply", "state")["enum"].append("ended"),
        "additive CallReply.state: new value 'ended'",
        "neutral CallReply.state: value 'ended' removed",
    ),
    "an enum that becomes free text": (
        lambda d: field(d, "UpdateCallRequest", "mode").pop("enum"),
        "additive Call.update: argument mode: no enum any more",
        "breaking Call.update: argument mode: enum ['fast', 'slow']",
    ),
    "a field of a reply": (
        lambda d: schema(d, "CallReply")["properties"].update(color={"type": "string"}),
        "additive CallReply.color: new",
        "breaking CallReply.color: removed",
    ),
    "a required field of a reply": (
        lambda d: (
            schema(d, "CallReply")["properties"].update(color={"type": "string"}),
            schema(d, "CallReply")["required"].append("color"),
        ),
        "additive CallReply.color: new",
        "breaking CallReply.color: removed",
    ),
    "a field of a reply that may be missing": (
        lambda d: schema(d, "CallReply")["required"].remove("state"),
        "breaking CallReply.state: is optional now",
        "neutral CallReply.state: is required now",
    ),
    "a field of a reply that may be null": (
        lambda d: field(d, "CallReply", "id").update(nullable=True),
        "breaking CallReply.id: may be None",
        "neutral CallReply.id: may no longer be None",
    ),
    "an argument that may be null": (
        lambda d: field(d, "UpdateCallRequest", "reason").update(nullable=True),
        "neutral contract: details changed",
        "neutral contract: details changed",
    ),
    "a limit on what is read": (
        lambda d: field(d, "CallReply", "id").update(maxLength=5),
        "neutral CallReply.id: maxLength 5",
        "neutral CallReply.id: no maxLength any more",
    ),
    "items of another type": (
        lambda d: field(d, "CallReply", "names")["items"].update(type="integer"),
        "breaking CallReply.names: type list[str] → list[int]",
        "breaking CallReply.names: type list[int] → list[str]",
    ),
    "values of another type": (
        lambda d: field(d, "CallReply", "counts")["additionalProperties"].update(type="number"),
        "breaking CallReply.counts: type dict[str, int] → dict[str, float]",
        "breaking CallReply.counts: type dict[str, float] → dict[str, int]",
    ),
    "a required field of a model that travels both ways": (
        lambda d: (
            schema(d, "Settings")["properties"].update(volume={"type": "integer"}),
            schema(d, "Settings")["required"].append("volume"),
        ),
        "breaking Settings.volume: new",
        "breaking Settings.volume: removed",
    ),
    "a field that travels both ways and becomes required": (
        lambda d: schema(d, "Settings")["required"].append("note"),
        "breaking Settings.note: is required now",
        "breaking Settings.note: is optional now",
    ),
    "a field of an event": (
        lambda d: schema(d, "CallCreatedEvent")["properties"].update(color={"type": "string"}),
        "additive CallCreatedEvent.color: new",
        "breaking CallCreatedEvent.color: removed",
    ),
    "an event": (
        lambda d: mapping(d).update({"call.moved": "#/components/schemas/CallEndedEvent"}),
        "additive event call.moved: new (CallEndedEvent)",
        "breaking event call.moved: removed",
    ),
    "an event with another model": (
        lambda d: mapping(d).update({"call.created": "#/components/schemas/CallEndedEvent"}),
        "breaking event call.created: is CallEndedEvent, no longer CallCreatedEvent",
        "breaking event call.created: is CallCreatedEvent, no longer CallEndedEvent",
    ),
    "an operation": (
        lambda d: d["paths"].update({"/api/v2/video/edges": {"get": operation("GetEdges")}}),
        "additive client.video.get_edges: new",
        "breaking client.video.get_edges: removed",
    ),
    "values with brackets and quotes": (
        lambda d: field(d, "UpdateCallRequest", "mode")["enum"].extend(("a]b", QUOTES)),
        [
            "additive Call.update: argument mode: new value 'a]b'",
            f"additive Call.update: argument mode: new value {QUOTES!r}",
        ],
        [
            "breaking Call.update: argument mode: value 'a]b' removed",
            f"breaking Call.update: argument mode: value {QUOTES!r} removed",
        ],
    ),
    "an operation in another place": (
        lambda d: d["paths"].update({"/api/v2/application": d["paths"].pop("/api/v2/app")}),
        "breaking client.get_app: is sent as GET /api/v2/application, no longer as GET /api/v2/app",
        "breaking client.get_app: is sent as GET /api/v2/app, no longer as GET /api/v2/application",
    ),
    "another verb beside another change": (
        lambda d: (
            d["paths"][CALL].update(put=d["paths"][CALL].pop("patch")),
            schema(d, "CallReply")["properties"].update(color={"type": "string"}),
        ),
        [
            f"breaking Call.update: is sent as PUT {CALL}, no longer as PATCH {CALL}",
            "additive CallReply.color: new",
        ],
        [
            f"breaking Call.update: is sent as PATCH {CALL}, no longer as PUT {CALL}",
            "breaking CallReply.color: removed",
        ],
    ),
    "an operation on another façade": (
        lambda d: d["paths"].update({"/api/v2/video/app": d["paths"].pop("/api/v2/app")}),
        [
            "breaking client.get_app: removed",
            "additive client.video.get_app: new",
        ],
        [
            "breaking client.video.get_app: removed",
            "additive client.get_app: new",
        ],
    ),
    "another reply": (
        lambda d: d["paths"]["/api/v2/app"].update(get=operation("GetApp", reply="CallReply")),
        "breaking client.get_app: returns Response[CallReply], no longer Response[AppReply]",
        "breaking client.get_app: returns Response[AppReply], no longer Response[CallReply]",
    ),
    "another success": (
        lambda d: d["paths"]["/api/v2/app"]["get"].update(
            responses={"201": d["paths"]["/api/v2/app"]["get"]["responses"]["200"]}
        ),
        "neutral contract: details changed",
        "neutral contract: details changed",
    ),
    "an operation without a token": (
        lambda d: d["paths"]["/api/v2/app"]["get"].update({"x-stream-requires-token": False}),
        "additive client.get_app: needs no token",
        "breaking client.get_app: needs a token",
    ),
    "a filter": (
        lambda d: filters(d).update(
            team={"type": "string", "operators": ["$eq"]}
        ),
        "additive client.video.query_calls: argument filter_conditions: new filter team",
        "breaking client.video.query_calls: argument filter_conditions: filter team removed",
    ),
    "an operator of a filter": (
        lambda d: filters(d)["id"]["operators"].append("$gt"),
        "additive client.video.query_calls: argument filter_conditions: new filter id $gt",
        "breaking client.video.query_calls: argument filter_conditions: filter id $gt removed",
    ),
    "a filter of another type": (
        lambda d: filters(d)["id"].update(type="integer"),
        "breaking client.video.query_calls: argument filter_conditions: filter id: string → integer",
        "breaking client.video.query_calls: argument filter_conditions: filter id: integer → string",
    ),
    "a sorting": (
        lambda d: field(d, "QueryCallsRequest", "next").update({"x-stream-sort-fields": ["id"]}),
        "additive client.video.query_calls: argument next: new sorting id",
        "breaking client.video.query_calls: argument next: sorting id removed",
    ),
    "a model that nothing uses": (
        lambda d: d["components"]["schemas"].update(Lonely={"type": "object", "properties": {"a": {"type": "string"}}}),
        "additive Lonely: new",
        "breaking Lonely: removed",
    ),
    "an argument that moves from body to query": (
        lambda d: (
            schema(d, "QueryCallsRequest")["properties"].pop("next"),
            d["paths"]["/api/v2/video/calls"]["post"].update(
                parameters=[{"in": "query", "name": "next", "schema": {"type": "string"}}]
            ),
        ),
        "breaking client.video.query_calls: argument next: is sent in the query, no longer in the body",
        "breaking client.video.query_calls: argument next: is sent in the body, no longer in the query",
    ),
    "credentials of one operation": (
        lambda d: d["paths"]["/api/v2/app"]["get"].update(security=[]),
        "breaking client.get_app: authentication changed",
        "breaking client.get_app: authentication changed",
    ),
    "credentials of all operations": (
        lambda d: d.update(security=[{"api_key": []}, {}]),
        "breaking client: authentication changed",
        "breaking client: authentication changed",
    ),
    "a deprecated operation": (
        lambda d: d["paths"]["/api/v2/app"]["get"].update(deprecated=True),
        "neutral client.get_app: deprecated",
        "neutral client.get_app: no longer deprecated",
    ),
    "a deprecated field": (
        lambda d: field(d, "CallReply", "id").update(deprecated=True),
        "neutral CallReply.id: deprecated",
        "neutral CallReply.id: no longer deprecated",
    ),
    "another body": (
        lambda d: d["paths"][CALL]["patch"]["requestBody"].update(
            content={"multipart/form-data": {"schema": {"$ref": "#/components/schemas/UpdateCallRequest"}}}
        ),
        "breaking Call.update: body: is sent as multipart, no longer as JSON",
        "breaking Call.update: body: is sent as JSON, no longer as multipart",
    ),
    "a pattern of another kind": (
        lambda d: (
            field(d, "UpdateCallRequest", "reason").update(pattern="a"),
            field(d, "UpdateCallRequest", "custom").update({"x-stream-map": {"key": "id"}}),
        ),
        [
            "breaking Call.update: argument reason: pattern 'a'",
        ],
        [
            "additive Call.update: argument reason: no pattern any more",
        ],
    ),
    "credentials": (
        lambda d: d["components"]["securitySchemes"]["api_key"].update({"in": "header"}),
        "breaking client: authentication changed",
        "breaking client: authentication changed",
    ),
    "the server": (
        lambda d: d.update(servers=[{"url": "https://other.example.com"}]),
        "neutral contract: details changed",
        "neutral contract: details changed",
    ),
}  # fmt: skip
