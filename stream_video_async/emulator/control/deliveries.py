"""Routes for webhooks and tasks."""

from __future__ import annotations

import attrs

from ..behavior import tasks
from ..errors import not_found
from ..json_types import JsonObject
from ..webhooks import WEBHOOK_EFFECTS, WebhookFault
from .routes import ANY_OBJECT, INTEGER, TEXT, ControlContext, array, obj, route

_ATTEMPT = obj(
    {
        "at_ns": INTEGER,
        "status": INTEGER,
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
        "statuses": array(INTEGER),
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
def get_webhooks(ctx: ControlContext) -> JsonObject:
    """Show the hooks, deliveries and delivery faults."""
    webhooks = ctx.services.webhooks
    return {
        "event_hooks": ctx.services.settings(ctx.app).get("event_hooks", []),
        "deliveries": [delivery.as_json() for delivery in webhooks.deliveries],
        "faults": [attrs.asdict(fault) for fault in webhooks.faults],
    }


@route("PUT", "webhooks", body=obj({"event_hooks?": array(ANY_OBJECT), "faults?": array(_FAULT)}))
def set_webhooks(ctx: ControlContext) -> None:
    """Set the app's hooks, or the delivery faults."""
    if "event_hooks" in ctx.body:
        ctx.state.run(ctx.app, "UpdateApp", body={"event_hooks": ctx.body["event_hooks"]})
    if "faults" in ctx.body:
        ctx.services.webhooks.faults = [WebhookFault(**fault) for fault in ctx.body["faults"]]


@route("POST", "webhooks/send", body=obj({"type": {"type": "string", "minLength": 1}}, extra=True))
def send_event(ctx: ControlContext) -> None:
    """Send the body as an event to the hooks that subscribe to its type; a missing created_at is filled in."""
    ctx.services.webhooks.send(ctx.app, {"created_at": ctx.services.clock.now_ns, **ctx.body})


@route(
    "POST",
    "webhooks/trigger",
    body=obj({"type": TEXT, "fields?": ANY_OBJECT, "url?": TEXT}),
    reply=obj({"event": ANY_OBJECT}),
)
def trigger(ctx: ControlContext) -> JsonObject:
    """Send a sample event that conforms to the contract to the app's hooks or to one URL.

    A dot in a field's name addresses a nested field.
    """
    event = ctx.state.trigger(ctx.app, ctx.body["type"], ctx.body.get("fields", {}), ctx.body.get("url"))
    return {"event": event}


@route("POST", "webhooks/{id}/resend")
def resend(ctx: ControlContext) -> None:
    """Send a delivery again to the same URL, with a new id."""
    for delivery in list(ctx.services.webhooks.deliveries):
        if delivery.id == ctx.path["id"]:
            ctx.services.webhooks.send(delivery.api_key, delivery.body, url=delivery.url)
            return
    raise not_found(f"there is no delivery {ctx.path['id']}")


@route("POST", "webhooks/settle", reply=_HOOKS)
async def settle_webhooks(ctx: ControlContext) -> JsonObject:
    """Wait until no delivery is pending."""
    await ctx.services.webhooks.settle()
    return get_webhooks(ctx)


@route("GET", "tasks", reply=obj({"tasks": array(ANY_OBJECT)}))
def list_tasks(ctx: ControlContext) -> JsonObject:
    """List the asynchronous tasks without counting polls."""
    return {"tasks": ctx.services.app_store(ctx.app).all("task")}


@route("POST", "tasks/{id}", body=obj({"result?": ANY_OBJECT, "error?": ANY_OBJECT}))
def finish_task(ctx: ControlContext) -> None:
    """Finish a task now, with a result or with an error."""
    ctx.state.change(ctx.app, tasks.finish_task, ctx.path["id"], **ctx.body)
