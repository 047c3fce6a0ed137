"""Routes for recorded requests and events, on demand and live."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from itertools import islice
from typing import Final

import msgspec
from aiohttp import web

from ..as_code import as_curl, as_python
from ..errors import bad_input, not_found
from ..event_log import RecordedEvent
from ..journal import RecordedRequest
from ..json_types import JsonObject
from .routes import ANY_OBJECT, COUNT, INTEGER, TEXT, ControlContext, array, obj, route

_MAX_WAIT: Final = 60.0
_MAX_BEHIND: Final = 1_000
"""Messages that are queued for a slow listener before the oldest are dropped."""
_HEARTBEAT: Final = 15.0
"""Seconds without messages before a comment is sent, so that a closed connection is detected."""
_TEXT_OR_NULL: Final[JsonObject] = {"type": ["string", "null"]}
_RECORD = obj(
    {
        "id": INTEGER,
        "time_ns": INTEGER,
        "api_key?": TEXT,
        "client?": TEXT,
        "operation": _TEXT_OR_NULL,
        "method": TEXT,
        "path": TEXT,
        "query?": ANY_OBJECT,
        "headers?": ANY_OBJECT,
        "claims?": ANY_OBJECT,
        "body?": True,
        "status": INTEGER,
        "duration_ms": {"type": "number"},
        "reason": _TEXT_OR_NULL,
        "reply_headers?": ANY_OBJECT,
        "reply?": True,
        "fault?": _TEXT_OR_NULL,
        "unknown_fields?": array(TEXT),
    }
)
_RECORDS = obj({"requests": array(_RECORD), "kept": COUNT})
_ENTRIES_PER_PIECE: Final = 10


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) < 16


def _read_number(ctx: ControlContext, name: str) -> int | None:
    text = ctx.query.get(name)
    if text is None:
        return None
    if not _is_number(text):
        raise bad_input(f"{name} must be a whole number, got {text[:100]!r}")
    return int(text)


@route(
    "GET",
    "requests",
    query={"operation": TEXT, "status": COUNT, "after": COUNT, "limit": COUNT, "brief": {"type": "boolean"}},
    reply=_RECORDS,
)
async def list_requests(ctx: ControlContext) -> web.StreamResponse:
    """List recorded requests, oldest first; with limit, the newest of them.

    Only requests with an id greater than after are listed; brief leaves out bodies and headers; kept is the capacity of
    the journal.
    """
    found = ctx.services.requests.find(
        ctx.query.get("operation"),
        api_key=ctx.query.get("api_key"),
        status=_read_number(ctx, "status"),
        after=_read_number(ctx, "after") or 0,
    )
    limit = _read_number(ctx, "limit")
    shown = found if limit is None else found[max(0, len(found) - limit) :]
    brief = ctx.query.get("brief") == "true"
    entries = (record.as_brief_json() if brief else record.as_json() for record in shown)
    return await _send_list(ctx, "requests", entries)


async def _send_list(ctx: ControlContext, name: str, entries: Iterable[JsonObject]) -> web.StreamResponse:
    """Reply with a list that may be long, a few entries at a time, between other requests."""
    response = web.StreamResponse(headers={"Content-Type": "application/json"})
    await response.prepare(ctx.request)
    await response.write(f'{{"kept":{ctx.services.options.journal_size},"{name}":['.encode())
    rest, before = iter(entries), b""
    while piece := list(islice(rest, _ENTRIES_PER_PIECE)):
        await response.write(before + msgspec.json.encode(piece)[1:-1])
        before = b","
        await asyncio.sleep(0)
    await response.write(b"]}")
    return response


@route("GET", "requests/{id}", reply=_RECORD)
def get_request(ctx: ControlContext) -> JsonObject:
    """Show one recorded request, including the body of its reply."""
    return _record(ctx).as_json()


def _record(ctx: ControlContext) -> RecordedRequest:
    text = ctx.path["id"]
    record = ctx.services.requests.get(int(text)) if _is_number(text) else None
    if record is None:
        size = ctx.services.options.journal_size
        raise not_found(f"there is no request {text} in the journal, which keeps the last {size}")
    return record


@route("GET", "requests/{id}/code", reply=obj({"curl": TEXT, "python": _TEXT_OR_NULL}))
def get_code(ctx: ControlContext) -> JsonObject:
    """Return code that repeats a recorded request.

    It is a curl command, and a program with this SDK unless its types cannot express the request.
    """
    record = _record(ctx)
    return {"curl": as_curl(record, ctx.services.url), "python": as_python(record, ctx.services.contract)}


@route("DELETE", "requests")
def clear_requests(ctx: ControlContext) -> None:
    """Delete the recorded requests."""
    ctx.services.requests.clear()


@route(
    "POST",
    "requests/wait",
    body=obj(
        {
            "operation": TEXT,
            "times?": {"type": "integer", "minimum": 1, "maximum": 10**6},
            "timeout?": {"type": "number", "minimum": 0, "maximum": _MAX_WAIT},
        }
    ),
    reply=_RECORDS,
)
async def wait_for_requests(ctx: ControlContext) -> web.StreamResponse:
    """Wait until an operation was called a number of times; on timeout, fail with the requests that arrived."""
    found = await ctx.services.requests.wait_for(
        ctx.body["operation"], times=ctx.body.get("times", 1), timeout=float(ctx.body.get("timeout", 5.0))
    )
    return await _send_list(ctx, "requests", (record.as_json() for record in found))


@route("GET", "events", query={"type": TEXT}, reply=obj({"events": array(ANY_OBJECT), "kept": COUNT}))
async def list_events(ctx: ControlContext) -> web.StreamResponse:
    """List the recorded events, oldest first, whether or not a hook received them; kept is the capacity."""
    found = ctx.services.events.iterate(ctx.query.get("type"), api_key=ctx.query.get("api_key"))
    return await _send_list(ctx, "events", (event.body for event in found))


@route("GET", "events/types", reply=obj({"types": array(TEXT)}))
def list_event_types(ctx: ControlContext) -> JsonObject:
    """List the event types that can be triggered."""
    return {"types": sorted(ctx.services.contract.event_types)}


@route("DELETE", "events")
def clear_events(ctx: ControlContext) -> None:
    """Delete the recorded events."""
    ctx.services.events.clear()


@route("GET", "live", reply=TEXT)
async def live(ctx: ControlContext) -> web.StreamResponse:
    """Stream requests, events and deliveries as server-sent events until the client disconnects."""
    pending: asyncio.Queue[bytes] = asyncio.Queue(_MAX_BEHIND)

    def send(kind: str, data: JsonObject) -> None:
        if pending.full():
            pending.get_nowait()
        pending.put_nowait(f"event: {kind}\ndata: ".encode() + msgspec.json.encode(data) + b"\n\n")

    def send_event(event: RecordedEvent) -> None:
        send("event", {"api_key": event.api_key, "type": event.type, "body": event.body})

    services = ctx.services
    response = web.StreamResponse(headers={"Content-Type": "text/event-stream", "Cache-Control": "no-cache"})
    stops = [
        services.requests.subscribe(lambda record: send("request", record.as_json())),
        services.events.subscribe(send_event),
        services.webhooks.subscribe(lambda delivery: send("delivery", delivery.as_json())),
    ]
    try:
        await response.prepare(ctx.request)
        await response.write(b": listening\n\n")
        while True:
            try:
                message = await asyncio.wait_for(pending.get(), _HEARTBEAT)
            except TimeoutError:
                message = b": still here\n\n"
            await response.write(message)
    except ConnectionError:
        return response
    finally:
        for stop in stops:
            stop()
