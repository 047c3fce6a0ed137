"""Checks of queues and topics, and events of clients. Nothing outside is ever contacted.

Inferred: a queue or topic passes when its address looks like Amazon's, and key and secret, given or set in the app, are
the app's own API key and secret: the service really tries them, and no others can be right here; events of clients who
are not in the call are checked and forgotten.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from .app import stored_settings
from .calls_shared import find_call
from .participants import note
from .registry import operation

if TYPE_CHECKING:
    from stream_video_async.emulator.context import Context
    from stream_video_async.emulator.json_types import JsonObject

_QUEUE: Final = re.compile(r"https://(sqs\.[a-z0-9-]+|[a-z0-9-]+\.queue)\.amazonaws\.com/\d{12}/[\w.-]+")
_TOPIC: Final = re.compile(r"arn:aws[a-z-]*:sns:[a-z0-9-]+:\d{12}:[\w.-]+")


def _check(ctx: Context, service: str, target: str, pattern: re.Pattern[str]) -> JsonObject:
    stored = stored_settings(ctx)
    names = (f"{service}_key", f"{service}_secret", target)
    values: JsonObject = {name: ctx.body.get(name) or stored.get(name) or "" for name in names}
    missing = [name for name, value in values.items() if not value]
    if missing:
        return {"status": "error", "error": f"{' and '.join(missing)} must be given or configured", "data": {}}
    if not pattern.fullmatch(values[target]):
        return {"status": "error", "error": f"{target} is not valid", "data": {}}
    if (values[f"{service}_key"], values[f"{service}_secret"]) != (ctx.store.app, ctx.secret):
        return {"status": "error", "error": f"{service}_key and {service}_secret were not accepted", "data": {}}
    return {"status": "ok", "data": {}}


@operation("CheckSQS")
def check_sqs(ctx: Context) -> JsonObject:
    """Check a queue's settings; bad ones are an error inside a successful reply."""
    return _check(ctx, "sqs", "sqs_url", _QUEUE)


@operation("CheckSNS")
def check_sns(ctx: Context) -> JsonObject:
    """Check a topic's settings; bad ones are an error inside a successful reply."""
    return _check(ctx, "sns", "sns_topic_arn", _TOPIC)


@operation("ReportClientCallEvent")
def report_client_call_event(ctx: Context) -> JsonObject:
    """Take events of clients; those of participants of a running session appear in their timelines."""
    for event in ctx.body.get("events", ()):
        call = find_call(ctx, f"{event.get('type', '')}:{event.get('id', '')}")
        user_id = event.get("user_id") or ctx.auth.user_id
        if call is not None and user_id and event.get("call_session_id") in (None, "", call["current_session_id"]):
            note(ctx, call, user_id, "client_event", event)
    return {}
