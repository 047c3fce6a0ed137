"""Routes about webhooks and tasks."""

from __future__ import annotations

import attrs

from ..errors import not_found
from ..json_types import JsonObject
from ..webhooks import WEBHOOK_EFFECTS, WebhookFault
from .routes import ANY_OBJECT, TEXT, WHOLE, Ask, array, obj, route

_ATTEMPT = obj(
    {
        "at_ns": WHOLE,
        "status": WHOLE,
        "duration_ms": {"type": "number"},
        "failure": {"enum": ["", "timeout", "network"]},
    }
)
_DELIVERY = obj(
    {
        "id": TEXT,
        "url": TEXT,
        "type": TEXT,
        "body": ANY_OBJECT,
        "api_key": TEXT,
        "signature": TEXT,
        "statuses": array(WHOLE),
        "attempts": array(_ATTEMPT),
        "state": {"enum": ["pending", "delivered", "failed", "refused", "lost"]},
    }
)
_HOOKS = obj({"event_hooks": array(ANY_OBJECT), "deliveries": array(_DELIVERY), "faults": array(ANY_OBJECT)})
_FAULT = obj(
    {
        "effect": {"enum": list(WEBHOOK_EFFECTS)},
        "event?": TEXT,
        "count?": {"type": ["integer", "null"], "minimum": 1},
        "seconds?": {"type": "number", "minimum": 0, "maximum": 3600},
    }
)


@route("GET", "webhooks", reply=_HOOKS)
def get_webhooks(ask: Ask) -> JsonObject:
    """Show the hooks, the deliveries and the faults of deliveries."""
    webhooks = ask.services.webhooks
    return {
        "event_hooks": ask.services.settings(ask.app).get("event_hooks", []),
        "deliveries": [delivery.as_json() for delivery in webhooks.deliveries],
        "faults": [attrs.asdict(fault) for fault in webhooks.faults],
    }


@route("PUT", "webhooks", body=obj({"event_hooks?": array(ANY_OBJECT), "faults?": array(_FAULT)}))
def set_webhooks(ask: Ask) -> None:
    """Set the app's hooks, or what goes wrong with deliveries."""
    if "event_hooks" in ask.body:
        ask.state.run(ask.app, "UpdateApp", body={"event_hooks": ask.body["event_hooks"]})
    if "faults" in ask.body:
        ask.services.webhooks.faults = [WebhookFault(**fault) for fault in ask.body["faults"]]


@route("POST", "webhooks/send", body=obj({"type": {"type": "string", "minLength": 1}}, extra=True))
def send_event(ask: Ask) -> None:
    """Send an event as it is given to the hooks that want it; created_at is filled in."""
    ask.services.webhooks.send(ask.app, {"created_at": ask.services.clock.now_ns, **ask.body})


@route(
    "POST",
    "webhooks/trigger",
    body=obj({"type": TEXT, "fields?": ANY_OBJECT, "url?": TEXT}),
    reply=obj({"event": ANY_OBJECT}),
)
def trigger(ask: Ask) -> JsonObject:
    """Send a sample of an event, valid by the contract, to the app's hooks or to one URL.

    A dot in a field's name reaches inside.
    """
    event = ask.state.trigger(ask.app, ask.body["type"], ask.body.get("fields", {}), ask.body.get("url"))
    return {"event": event}


@route("POST", "webhooks/{id}/resend")
def resend(ask: Ask) -> None:
    """Send a delivery once more, to the same address; it gets a new id."""
    for delivery in list(ask.services.webhooks.deliveries):
        if delivery.id == ask.path["id"]:
            ask.services.webhooks.send(delivery.api_key, delivery.body, url=delivery.url)
            return
    raise not_found(f"there is no delivery {ask.path['id']}")


@route("POST", "webhooks/settle", reply=_HOOKS)
async def settle_webhooks(ask: Ask) -> JsonObject:
    """Wait until every delivery is done."""
    await ask.services.webhooks.settle()
    return get_webhooks(ask)


@route("GET", "tasks", reply=obj({"tasks": array(ANY_OBJECT)}))
def list_tasks(ask: Ask) -> JsonObject:
    """List the asynchronous tasks; this does not count as a poll."""
    return {"tasks": ask.services.app_store(ask.app).all("task")}


@route("POST", "tasks/{id}", body=obj({"result?": ANY_OBJECT, "error?": ANY_OBJECT}))
def finish_task(ask: Ask) -> None:
    """Finish a task now: well, with a result, or with an error."""
    ask.state.finish_task(ask.app, ask.path["id"], **ask.body)
