"""The example applications: every event type, in every form, reaches the handler of its class.

The emulator signs, compresses and sends the events, to the route or to the queue that the application reads.
"""

import json
import logging
from typing import Any

import pytest

from examples import aiohttp_app, fastapi_app
from stream_video_async import models, webhooks
from stream_video_async.emulator import StreamEmulator
from stream_video_async.emulator.webhooks import WebhookFault
from stream_video_async.models import EventHook
from stream_video_async.webhooks import EVENT_TYPES

from ..webhooks.samples import INSTANT, sample
from .conftest import make_client, open_site

EXAMPLES = {"fastapi": fastapi_app, "aiohttp": aiohttp_app}
QUEUE, TOPIC = "https://sqs.eu-west-1.amazonaws.com/1/events", "arn:aws:sns:eu-west-1:1:events"


def queue_of(site):
    return site.app.state.queue if site.framework == "fastapi" else site.app[aiohttp_app.QUEUE]


def hook_for(form, site):
    """Return the hook that delivers in this form, and the queue that it fills."""
    if form == "sqs":
        return EventHook(hook_type="sqs", sqs_queue_url=QUEUE), QUEUE
    if form == "sns":
        return EventHook(hook_type="sns", sns_topic_arn=TOPIC), TOPIC
    return EventHook(hook_type="webhook", webhook_url=f"{site.url}/webhooks/stream"), None


async def deliver(emulator, site, address):
    """Wait until everything has arrived, and move messages from the emulator's queue to the application's."""
    await emulator.webhooks.settle()
    if address is not None:
        source = emulator.webhooks.queue(address)
        while not source.empty():
            message = source.get_nowait()
            queue_of(site).put_nowait((message.id, message.body))
        await queue_of(site).join()


@pytest.mark.parametrize("compressed", [False, True], ids=["plain", "gzip"])
@pytest.mark.parametrize("form", ["http", "sqs", "sns"])
async def test_every_event_reaches_the_handler_of_its_class(framework, form, compressed):
    """All 67 types, with every field that the contract gives them."""
    handlers, seen = webhooks.Handlers(), {}
    for event_type in EVENT_TYPES:

        @handlers.on(event_type)  # type: ignore[operator]
        async def handle(event, delivery, *, registered=event_type) -> None:
            seen[registered] = (type(event), event.type, event.created_at, delivery.id, webhooks.missing_fields(event))

    async with (
        StreamEmulator() as emulator,
        emulator.client() as client,
        open_site(EXAMPLES[framework].create_app(emulator.client, handlers)) as site,
    ):
        hook, address = hook_for(form, site)
        await client.update_app(event_hooks=[hook], enable_hook_payload_compression=compressed)
        for event_type in EVENT_TYPES:
            emulator.webhooks.send(emulator.api_key, sample(event_type))
        await deliver(emulator, site, address)
        sent = {delivery.type: delivery for delivery in emulator.webhooks.deliveries}
    assert {delivery.state for delivery in sent.values()} == {"delivered"}
    assert seen == {
        event_type: (getattr(models, name), event_type, INSTANT, sent[event_type].id, ())
        for event_type, name in EVENT_TYPES.items()
    }


@pytest.mark.parametrize(("effect", "times"), [("double", 1), ("wrong_signature", 0)])
async def test_faults_of_delivery_do_no_harm(framework, effect, times):
    """A repeated delivery is handled once, and one with a wrong signature is not handled."""
    handlers, seen = webhooks.Handlers(), list[Any]()
    handlers.on("call.ended")(seen.append)
    async with (
        StreamEmulator() as emulator,
        emulator.client() as client,
        open_site(EXAMPLES[framework].create_app(emulator.client, handlers)) as site,
    ):
        await client.update_app(event_hooks=[hook_for("http", site)[0]])
        emulator.webhooks.faults.append(WebhookFault(effect))
        emulator.webhooks.send(emulator.api_key, sample("call.ended"))
        await emulator.webhooks.settle()
    assert len(seen) == times


async def test_a_delivery_whose_handler_failed_comes_again(framework):
    """With the same id and the next attempt."""
    handlers, seen = webhooks.Handlers(), []

    @handlers.on("call.ended")
    async def fail_twice(event, delivery) -> None:
        seen.append((delivery.id, delivery.attempt))
        if len(seen) < 3:
            raise OSError

    async with (
        StreamEmulator() as emulator,
        emulator.client() as client,
        open_site(EXAMPLES[framework].create_app(emulator.client, handlers)) as site,
    ):
        emulator.webhooks.retry_delay = 0.001
        await client.update_app(event_hooks=[hook_for("http", site)[0]])
        emulator.webhooks.send(emulator.api_key, sample("call.ended"))
        await emulator.webhooks.settle()
        [delivery] = emulator.webhooks.deliveries
    assert seen == [(delivery.id, 1), (delivery.id, 2), (delivery.id, 3)]
    assert delivery.statuses == [500, 500, 200]


async def test_what_happens_in_the_emulator_reaches_the_handlers(framework):
    """Not a sample: a call that is created through the example's own route."""
    handlers, seen = webhooks.Handlers(), []

    @handlers.on("call.created")
    async def created(event: models.CallCreatedEvent) -> None:
        seen.append(event.call_cid)

    async with (
        StreamEmulator() as emulator,
        emulator.client() as client,
        open_site(EXAMPLES[framework].create_app(emulator.client, handlers)) as site,
    ):
        await client.update_app(event_hooks=[hook_for("http", site)[0]])
        async with site.http.post(f"{site.url}/login/sacha", json={"name": "Sacha"}) as reply:
            assert reply.status == 200
        async with site.http.post(f"{site.url}/calls", json={"created_by_id": "sacha"}) as reply:
            cid = (await reply.json())["cid"]
        await emulator.webhooks.settle()
    assert seen == [cid]


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
    """A session that ended, and an event of an unknown type."""
    caplog.set_level(logging.INFO, "example")
    async with open_site(EXAMPLES[framework].create_app(make_client)) as site:
        assert (await site.post(json.dumps(sample("call.session_ended")).encode()))[0] == 200
        assert (await site.post(b'{"type": "brand.new"}'))[0] == 200
    messages = [record.getMessage() for record in caplog.records if record.name == "example"]
    assert messages == ["session session_id ü of call_cid ü ended", "an event of a new type: brand.new"]
