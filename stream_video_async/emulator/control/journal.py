"""Routes about what came in and what went out, once asked for or live."""

from __future__ import annotations

import asyncio
from typing import Final

import msgspec
from aiohttp import web

from ..as_code import as_curl, as_python
from ..errors import bad_input, not_found
from ..event_log import RecordedEvent
from ..journal import RecordedRequest
from ..json_types import JsonObject
from .routes import ANY_OBJECT, COUNT, TEXT, WHOLE, Ask, array, obj, route

_MAX_WAIT: Final = 60.0
_MAX_BEHIND: Final = 1_000
"""Messages that a listener may lag behind before the oldest are dropped."""
_BEAT: Final = 15.0
"""Seconds between two signs of life, so that a closed connection is noticed."""
_TEXT_OR_NULL: Final[JsonObject] = {"type": ["string", "null"]}
_RECORD = obj(
    {
        "id": WHOLE,
        "time_ns": WHOLE,
        "api_key?": TEXT,
        "client?": TEXT,
        "operation": _TEXT_OR_NULL,
        "method": TEXT,
        "path": TEXT,
        "query?": ANY_OBJECT,
        "headers?": ANY_OBJECT,
        "claims?": ANY_OBJECT,
        "body?": True,
        "status": WHOLE,
        "duration_ms": {"type": "number"},
        "reason": _TEXT_OR_NULL,
        "reply_headers?": ANY_OBJECT,
        "reply?": True,
        "fault?": _TEXT_OR_NULL,
        "unknown_fields?": array(TEXT),
    }
)
_RECORDS = obj({"requests": array(_RECORD)})


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
    query={"operation": TEXT, "status": COUNT, "after": COUNT, "limit": COUNT, "brief": {"type": "boolean"}},
    reply=obj({"requests": array(_RECORD), "kept": COUNT}),
)
def list_requests(ask: Ask) -> JsonObject:
    """List recorded requests, oldest first; with limit, the newest of them.

    After stands for the id of a request already seen; brief leaves bodies and headers out; kept says how many requests
    the journal holds at most.
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


@route("GET", "requests/{id}", reply=_RECORD)
def get_request(ask: Ask) -> JsonObject:
    """Show one recorded request, its reply's body included."""
    return _record(ask).as_json()


def _record(ask: Ask) -> RecordedRequest:
    text = ask.path["id"]
    record = ask.services.requests.get(int(text)) if text.isascii() and text.isdigit() and len(text) < 16 else None
    if record is None:
        size = ask.services.options.journal_size
        raise not_found(f"there is no request {text} in the journal, which keeps the last {size}")
    return record


@route("GET", "requests/{id}/code", reply=obj({"curl": TEXT, "python": _TEXT_OR_NULL}))
def get_code(ask: Ask) -> JsonObject:
    """Write a recorded request as code that makes it again.

    It is a curl command, and a program of this SDK unless its types cannot hold the request.
    """
    record = _record(ask)
    return {"curl": as_curl(record, ask.services.url), "python": as_python(record, ask.services.contract)}


@route("DELETE", "requests")
def clear_requests(ask: Ask) -> None:
    """Forget the recorded requests."""
    ask.services.requests.clear()


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
async def wait_for_requests(ask: Ask) -> JsonObject:
    """Wait until an operation was called so many times; when the time is over, say what did arrive."""
    found = await ask.services.requests.wait_for(
        ask.body["operation"], times=ask.body.get("times", 1), timeout=float(ask.body.get("timeout", 5.0))
    )
    return {"requests": [record.as_json() for record in found]}


@route("GET", "events", query={"type": TEXT}, reply=obj({"events": array(ANY_OBJECT), "kept": COUNT}))
def list_events(ask: Ask) -> JsonObject:
    """List the events that were sent, oldest first, hooks or not; kept says how many are held at most."""
    found = ask.services.events.find(ask.query.get("type"), api_key=ask.query.get("api_key"))
    return {"events": [event.body for event in found], "kept": ask.services.options.journal_size}


@route("GET", "events/types", reply=obj({"types": array(TEXT)}))
def list_event_types(ask: Ask) -> JsonObject:
    """List the types of events that can be triggered."""
    return {"types": sorted(ask.services.contract.event_types)}


@route("DELETE", "events")
def clear_events(ask: Ask) -> None:
    """Forget the events that were sent."""
    ask.services.events.clear()


@route("GET", "live", reply=TEXT)
async def live(ask: Ask) -> web.StreamResponse:
    """Follow requests, events and deliveries as server-sent events until the client goes away."""
    pending: asyncio.Queue[bytes] = asyncio.Queue(_MAX_BEHIND)

    def tell(kind: str, data: JsonObject) -> None:
        if pending.full():
            pending.get_nowait()
        pending.put_nowait(f"event: {kind}\ndata: ".encode() + msgspec.json.encode(data) + b"\n\n")

    def tell_event(event: RecordedEvent) -> None:
        tell("event", {"api_key": event.api_key, "type": event.type, "body": event.body})

    services = ask.services
    response = web.StreamResponse(headers={"Content-Type": "text/event-stream", "Cache-Control": "no-cache"})
    stops = [
        services.requests.subscribe(lambda record: tell("request", record.as_json())),
        services.events.subscribe(tell_event),
        services.webhooks.subscribe(lambda delivery: tell("delivery", delivery.as_json())),
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
