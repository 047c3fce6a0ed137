"""The example applications: every event type, in every form, reaches the handler of its class."""

import base64
import gzip
import json
import logging

import pytest

from examples import aiohttp_app, fastapi_app
from stream_video_async import models, webhooks
from stream_video_async.webhooks import EVENT_TYPES

from ..webhooks.samples import INSTANT, sample
from .conftest import make_client, open_site

EXAMPLES = {"fastapi": fastapi_app, "aiohttp": aiohttp_app}


def queue_of(site):
    return site.app.state.queue if site.framework == "fastapi" else site.app[aiohttp_app.QUEUE]


async def send(site, form, number, body):
    """Deliver a body as Stream would in this form."""
    if form in {"http", "gzip"}:
        encoding = "gzip" if form == "gzip" else None
        data = gzip.compress(body) if encoding else body
        status, text = await site.post(data, X_Webhook_Id=str(number), X_Webhook_Attempt="1", Content_Encoding=encoding)
        assert (status, json.loads(text)) == (200, {"outcome": "handled"})
        return
    message = base64.b64encode(gzip.compress(body)).decode()
    if form == "sns":
        message = json.dumps({"Type": "Notification", "MessageId": str(number), "Message": message})
    queue_of(site).put_nowait((str(number), message))


@pytest.mark.parametrize("form", ["http", "gzip", "sqs", "sns"])
async def test_every_event_reaches_the_handler_of_its_class(framework, form):
    """All 67 types, with every field that the contract gives them."""
    handlers, seen = webhooks.Handlers(), {}
    for event_type in EVENT_TYPES:

        @handlers.on(event_type)
        async def handle(event, delivery, *, registered=event_type) -> None:
            seen[registered] = (type(event), event.type, event.created_at, delivery.id)

    async with open_site(EXAMPLES[framework].create_app(make_client, handlers)) as site:
        for number, event_type in enumerate(EVENT_TYPES):
            await send(site, form, number, json.dumps(sample(event_type)).encode())
        await queue_of(site).join()
    assert seen == {
        event_type: (getattr(models, name), event_type, INSTANT, str(number))
        for number, (event_type, name) in enumerate(EVENT_TYPES.items())
    }


async def test_the_queue_survives_what_it_cannot_read_and_handlers_that_fail(framework, caplog):
    """One bad message must not stop the others."""
    handlers, seen = webhooks.Handlers(), []

    @handlers.on("call.ended")
    async def fail_first(event) -> None:
        seen.append(event)
        if len(seen) == 1:
            raise OSError

    ended = '{"type": "call.ended"}'
    async with open_site(EXAMPLES[framework].create_app(make_client, handlers)) as site:
        for number, message in enumerate(["nonsense", ended, ended]):
            queue_of(site).put_nowait((str(number), message))
        await queue_of(site).join()
    assert len(seen) == 2
    assert [m for m in caplog.messages if m.startswith("dropped")] == ["dropped message 0: invalid_json"]
    assert [m for m in caplog.messages if m.endswith("failed")] == ["message 1 failed"]


async def test_the_handlers_of_the_example_are_used_by_default(framework, caplog):
    """A session that ended, and an event of a type that nobody knows."""
    caplog.set_level(logging.INFO, "example")
    async with open_site(EXAMPLES[framework].create_app(make_client)) as site:
        assert (await site.post(json.dumps(sample("call.session_ended")).encode()))[0] == 200
        assert (await site.post(b'{"type": "brand.new"}'))[0] == 200
    messages = [record.getMessage() for record in caplog.records if record.name == "example"]
    assert messages == ["session session_id ü of call_cid ü ended", "an event of a new type: brand.new"]
