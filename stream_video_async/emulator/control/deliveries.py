"""Routes about webhooks and tasks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from stream_video_async.emulator.errors import not_found
from stream_video_async.emulator.webhooks import WebhookFault

from .routes import Ask, array, obj, route

if TYPE_CHECKING:
    from stream_video_async.emulator.json_types import JsonObject

_TEXT: JsonObject = {"type": "string"}
_DELIVERY = obj(
    {
        "id": _TEXT,
        "url": _TEXT,
        "type": _TEXT,
        "body": {"type": "object"},
        "api_key": _TEXT,
        "signature": _TEXT,
        "statuses": array({"type": "integer"}),
        "attempts": array(
            obj(
                {
                    "at_ns": {"type": "integer"},
                    "status": {"type": "integer"},
                    "duration_ms": {"type": "number"},
                    "failure": {"enum": ["", "timeout", "network"]},
                },
                ["at_ns", "status", "duration_ms", "failure"],
            )
        ),
        "state": {"enum": ["pending", "delivered", "failed", "refused", "lost"]},
    },
    ["id", "url", "type", "body", "api_key", "signature", "statuses", "attempts", "state"],
)
_HOOKS = obj(
    {"event_hooks": array({"type": "object"}), "deliveries": array(_DELIVERY), "faults": array({"type": "object"})},
    ["event_hooks", "deliveries", "faults"],
)
_EFFECTS = ["wrong_signature", "double", "lose", "delay", "reorder"]


@route("GET", "webhooks", "Show the hooks, the deliveries and the faults of deliveries.", reply=_HOOKS)
def get_webhooks(ask: Ask) -> JsonObject:
    """Show hooks and log."""
    webhooks = ask.services.webhooks
    return {
        "event_hooks": ask.services.settings(ask.app).get("event_hooks", []),
        "deliveries": [delivery.as_json() for delivery in webhooks.deliveries],
        "faults": [attrs.asdict(fault) for fault in webhooks.faults],
    }


@route(
    "PUT",
    "webhooks",
    "Set the app's hooks, or what goes wrong with deliveries.",
    body=obj(
        {
            "event_hooks": array({"type": "object"}),
            "faults": array(
                obj(
                    {
                        "effect": {"enum": _EFFECTS},
                        "event": _TEXT,
                        "count": {"type": ["integer", "null"], "minimum": 1},
                        "seconds": {"type": "number", "minimum": 0, "maximum": 3600},
                    },
                    ["effect"],
                )
            ),
        }
    ),
)
def set_webhooks(ask: Ask) -> None:
    """Replace both lists, as far as given."""
    if "event_hooks" in ask.body:
        ask.state.run(ask.app, "UpdateApp", body={"event_hooks": ask.body["event_hooks"]})
    if "faults" in ask.body:
        ask.services.webhooks.faults = [WebhookFault(**fault) for fault in ask.body["faults"]]


@route(
    "POST",
    "webhooks/send",
    "Send an event as it is given to the hooks that want it.",
    body=obj({"type": {"type": "string", "minLength": 1}}, ["type"], extra=True),
)
def send_event(ask: Ask) -> None:
    """Send a body of the caller's making; ``created_at`` is filled in."""
    ask.services.webhooks.send(ask.app, {"created_at": ask.services.clock.now_ns, **ask.body})


@route(
    "POST",
    "webhooks/trigger",
    "Send a sample of an event, valid by the contract, to the app's hooks or to one URL.",
    body=obj({"type": _TEXT, "fields": {"type": "object"}, "url": _TEXT}, ["type"]),
    reply=obj({"event": {"type": "object"}}, ["event"]),
)
def trigger(ask: Ask) -> JsonObject:
    """Make the event, send it and show it; a dot in a field's name reaches inside."""
    event = ask.state.trigger(ask.app, ask.body["type"], ask.body.get("fields", {}), ask.body.get("url"))
    return {"event": event}


@route("POST", "webhooks/{id}/resend", "Send a delivery once more, to the same address.")
def resend(ask: Ask) -> None:
    """Send the same event; the delivery gets a new id."""
    for delivery in list(ask.services.webhooks.deliveries):
        if delivery.id == ask.path["id"]:
            ask.services.webhooks.send(delivery.api_key, delivery.body, url=delivery.url)
            return
    raise not_found(f"there is no delivery {ask.path['id']}")


@route("POST", "webhooks/settle", "Wait until every delivery is done.", reply=_HOOKS)
async def settle_webhooks(ask: Ask) -> JsonObject:
    """Wait, then show the log."""
    await ask.services.webhooks.settle()
    return get_webhooks(ask)


@route("GET", "tasks", "List the asynchronous tasks.", reply=obj({"tasks": array({"type": "object"})}, ["tasks"]))
def list_tasks(ask: Ask) -> JsonObject:
    """Show them without counting as a poll."""
    return {"tasks": ask.services.app_store(ask.app).all("task")}


@route(
    "POST",
    "tasks/{id}",
    "Finish a task now: well, with a result, or with an error.",
    body=obj({"result": {"type": "object"}, "error": {"type": "object"}}),
)
def finish_task(ask: Ask) -> None:
    """Finish a task."""
    ask.state.finish_task(ask.app, ask.path["id"], **ask.body)
