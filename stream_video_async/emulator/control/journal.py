"""Routes about what came in and what went out, once asked for or live."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Final

import msgspec
from aiohttp import web

from stream_video_async.emulator.as_code import as_curl, as_python
from stream_video_async.emulator.errors import bad_input, not_found
from stream_video_async.emulator.samples import event_types

from .routes import Ask, array, obj, route

if TYPE_CHECKING:
    from stream_video_async.emulator.journal import RecordedEvent, RecordedRequest
    from stream_video_async.emulator.json_types import JsonObject
    from stream_video_async.emulator.webhooks import Delivery

_MAX_WAIT: Final = 60.0
_MAX_BEHIND: Final = 1_000
"""Messages that a listener may lag behind before the oldest are dropped."""
_BEAT: Final = 15.0
"""Seconds between two signs of life, so that a closed connection is noticed."""
_TEXT: JsonObject = {"type": "string"}
_WHOLE: JsonObject = {"type": "integer"}
_RECORD = obj(
    {
        "id": _WHOLE,
        "time_ns": _WHOLE,
        "api_key": _TEXT,
        "client": _TEXT,
        "operation": {"type": ["string", "null"]},
        "method": _TEXT,
        "path": _TEXT,
        "query": {"type": "object"},
        "headers": {"type": "object"},
        "claims": {"type": "object"},
        "body": True,
        "status": _WHOLE,
        "duration_ms": {"type": "number"},
        "reason": {"type": ["string", "null"]},
        "reply_headers": {"type": "object"},
        "reply": True,
        "fault": {"type": ["string", "null"]},
        "unknown_fields": array(_TEXT),
    },
    ["id", "time_ns", "operation", "method", "path", "status", "duration_ms", "reason"],
)
_RECORDS = obj({"requests": array(_RECORD)}, ["requests"])
_NUMBER: JsonObject = {"type": "integer", "minimum": 0}


def _number(ask: Ask, name: str) -> int | None:
    text = ask.query.get(name)
    if text is None:
        return None
    if not (text.isascii() and text.isdigit() and len(text) < 16):
        raise bad_input(f"{name} must be a whole number, got {text[:100]!r}")
    return int(text)


@route(
    "GET",
    "requests",
    "List recorded requests, oldest first; with limit, the newest of them.",
    query={"operation": _TEXT, "status": _NUMBER, "after": _NUMBER, "limit": _NUMBER, "brief": {"type": "boolean"}},
    reply=obj({"requests": array(_RECORD), "kept": _NUMBER}, ["requests", "kept"]),
)
def list_requests(ask: Ask) -> JsonObject:
    """Show the journal; ``after`` is the id of a request already seen, ``brief`` leaves bodies and headers out.

    ``kept`` says how many requests the journal holds at most.
    """
    found = ask.services.requests.find(
        ask.query.get("operation"),
        api_key=ask.query.get("api_key"),
        status=_number(ask, "status"),
        after=_number(ask, "after") or 0,
    )
    limit = _number(ask, "limit")
    shown = found if limit is None else found[max(0, len(found) - limit) :]
    brief = ask.query.get("brief") == "true"
    return {
        "requests": [record.as_brief_json() if brief else record.as_json() for record in shown],
        "kept": ask.services.options.journal_size,
    }


@route("GET", "requests/{id}", "Show one recorded request.", reply=_RECORD)
def get_request(ask: Ask) -> JsonObject:
    """Show everything about one request, its reply's body included."""
    return _record(ask).as_json()


def _record(ask: Ask) -> RecordedRequest:
    text = ask.path["id"]
    record = ask.services.requests.get(int(text)) if text.isascii() and text.isdigit() and len(text) < 16 else None
    if record is None:
        size = ask.services.options.journal_size
        raise not_found(f"there is no request {text} in the journal, which keeps the last {size}")
    return record


@route(
    "GET",
    "requests/{id}/code",
    "Write a recorded request as code that makes it again.",
    reply=obj({"curl": _TEXT, "python": {"type": ["string", "null"]}}, ["curl", "python"]),
)
def get_code(ask: Ask) -> JsonObject:
    """Write it as a curl command, and as a program of this SDK unless its types cannot hold it."""
    record = _record(ask)
    return {"curl": as_curl(record, ask.services.url), "python": as_python(record, ask.services.contract)}


@route("DELETE", "requests", "Forget the recorded requests.")
def clear_requests(ask: Ask) -> None:
    """Empty the journal."""
    ask.services.requests.clear()


@route(
    "POST",
    "requests/wait",
    "Wait until an operation was called so many times.",
    body=obj(
        {
            "operation": _TEXT,
            "times": {"type": "integer", "minimum": 1, "maximum": 10**6},
            "timeout": {"type": "number", "minimum": 0, "maximum": _MAX_WAIT},
        },
        ["operation"],
    ),
    reply=_RECORDS,
)
async def wait_for_requests(ask: Ask) -> JsonObject:
    """Wait; when the time is over, say what did arrive."""
    found = await ask.services.requests.wait_for(
        ask.body["operation"], times=ask.body.get("times", 1), timeout=float(ask.body.get("timeout", 5.0))
    )
    return {"requests": [record.as_json() for record in found]}


@route(
    "GET",
    "events",
    "List the events that were sent, oldest first, hooks or not.",
    query={"type": _TEXT},
    reply=obj({"events": array({"type": "object"}), "kept": _NUMBER}, ["events", "kept"]),
)
def list_events(ask: Ask) -> JsonObject:
    """Show the bodies of the events; ``kept`` says how many are held at most."""
    found = ask.services.events.find(ask.query.get("type"), api_key=ask.query.get("api_key"))
    return {"events": [event.body for event in found], "kept": ask.services.options.journal_size}


@route("GET", "events/types", "List the types of events.", reply=obj({"types": array(_TEXT)}, ["types"]))
def list_event_types(ask: Ask) -> JsonObject:
    """Name what can be triggered."""
    return {"types": sorted(event_types(ask.services.contract))}


@route("DELETE", "events", "Forget the events that were sent.")
def clear_events(ask: Ask) -> None:
    """Empty the list."""
    ask.services.events.clear()


@route("GET", "live", "Follow requests, events and deliveries as server-sent events.", reply={"type": "string"})
async def live(ask: Ask) -> web.StreamResponse:
    """Send ``request``, ``event`` and ``delivery`` messages with JSON data until the client goes away."""
    pending: asyncio.Queue[bytes] = asyncio.Queue(_MAX_BEHIND)

    def tell(kind: str, data: JsonObject) -> None:
        if pending.full():
            pending.get_nowait()
        pending.put_nowait(f"event: {kind}\ndata: ".encode() + msgspec.json.encode(data) + b"\n\n")

    def on_request(record: RecordedRequest) -> None:
        tell("request", record.as_json())

    def on_event(event: RecordedEvent) -> None:
        tell("event", {"api_key": event.api_key, "type": event.type, "body": event.body})

    def on_delivery(delivery: Delivery) -> None:
        tell("delivery", delivery.as_json())

    services = ask.services
    response = web.StreamResponse(headers={"Content-Type": "text/event-stream", "Cache-Control": "no-cache"})
    stops = [
        services.requests.subscribe(on_request),
        services.events.subscribe(on_event),
        services.webhooks.subscribe(on_delivery),
    ]
    try:
        await response.prepare(ask.request)
        await response.write(b": listening\n\n")
        while True:
            try:
                message = await asyncio.wait_for(pending.get(), _BEAT)
            except TimeoutError:
                message = b": still here\n\n"
            await response.write(message)
    except ConnectionError:
        return response
    finally:
        for stop in stops:
            stop()
