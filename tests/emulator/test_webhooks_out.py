"""Events reach the app's hooks: signed, perhaps compressed, repeated, and never beyond loopback."""

import asyncio
import base64
import gzip
import hashlib
import hmac
import json
from contextlib import asynccontextmanager

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer

from stream_video_async.emulator import WebhookFault
from stream_video_async.emulator.queues import Queues
from stream_video_async.emulator.webhooks import is_loopback_url


@asynccontextmanager
async def receiver(statuses=()):
    received, answers = [], list(statuses)

    async def handle(request):
        received.append((dict(request.headers), await request.read()))
        return web.Response(status=answers.pop(0) if answers else 200)

    runner = web.ServerRunner(web.Server(handle, auto_decompress=False))
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    yield f"http://127.0.0.1:{runner.addresses[0][1]}/hook", received
    await runner.cleanup()


async def hook(http, url, **more):
    hooks = [{"hook_type": "webhook", "webhook_url": url, **more}]
    assert (await http("PATCH", "/app", {"event_hooks": hooks})).status == 200


async def test_events_are_signed_over_the_raw_body(emulator, http):
    async with receiver() as (url, received):
        await hook(http, url, event_types=["user.updated"])
        await http("POST", "/users", {"users": {"a": {"id": "a"}}})
        await http("POST", "/users/a/deactivate", {})
        await emulator.webhooks.settle()
    [(headers, raw)] = received
    expected = hmac.new(emulator.api_secret.encode(), raw, hashlib.sha256).hexdigest()
    assert (headers["X-Signature"], headers["X-Api-Key"], headers["X-Webhook-Attempt"]) == (
        expected,
        emulator.api_key,
        "1",
    )
    assert json.loads(raw)["type"] == "user.updated"


async def test_compression_signs_the_plain_bytes(emulator, http):
    async with receiver() as (url, received):
        await hook(http, url)
        await http("PATCH", "/app", {"enable_hook_payload_compression": True})
        await http("POST", "/users", {"users": {"a": {"id": "a"}}})
        await emulator.webhooks.settle()
    [(headers, raw)] = received
    plain = gzip.decompress(raw)
    assert headers["Content-Encoding"] == "gzip"
    assert headers["X-Signature"] == hmac.new(emulator.api_secret.encode(), plain, hashlib.sha256).hexdigest()


@pytest.mark.parametrize(
    ("statuses", "attempts", "state"),
    [([503, 429, 200], 3, "delivered"), ([400], 1, "failed"), ([500] * 9, 3, "failed"), ([408] * 9, 3, "failed")],
)
async def test_repeats_keep_the_id(emulator, http, statuses, attempts, state):
    emulator.webhooks.retry_delay = 0
    async with receiver(statuses) as (url, received):
        await hook(http, url)
        await http("POST", "/users", {"users": {"a": {"id": "a"}}})
        await emulator.webhooks.settle()
    assert [headers["X-Webhook-Attempt"] for headers, _ in received] == [str(n + 1) for n in range(attempts)]
    assert len({headers["X-Webhook-Id"] for headers, _ in received}) == 1
    assert emulator.webhooks.deliveries[0].state == state


async def test_nobody_there_is_a_failed_delivery(emulator, http):
    emulator.webhooks.retry_delay = 0
    await hook(http, "http://127.0.0.1:9/")
    await http("POST", "/users", {"users": {"a": {"id": "a"}}})
    await emulator.webhooks.settle()
    [delivery] = emulator.webhooks.deliveries
    assert [(attempt.status, attempt.failure) for attempt in delivery.attempts] == [(0, "network")] * 2


async def test_a_receiver_that_does_not_answer_is_asked_three_times(emulator, http, monkeypatch):
    monkeypatch.setattr("stream_video_async.emulator.webhooks._REQUEST_SECONDS", 0.05)
    emulator.webhooks.retry_delay = 0

    async def never(_):
        await asyncio.sleep(60)

    app = web.Application()
    app.router.add_post("/", never)
    server = TestServer(app)
    await server.start_server()
    emulator.trigger("call.ended", url=f"http://127.0.0.1:{server.port}/")
    await emulator.webhooks.settle()
    [delivery] = emulator.webhooks.deliveries
    assert [attempt.failure for attempt in delivery.attempts] == ["timeout"] * 3
    await server.close()


async def test_other_hosts_are_never_contacted(emulator, http):
    await hook(http, "http://example.org/")
    await http("POST", "/users", {"users": {"a": {"id": "a"}}})
    assert emulator.webhooks.deliveries[0].state == "refused"


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("http://127.0.0.1:1/", True),
        ("https://localhost/", True),
        ("http://[::1]:2/", True),
        ("http://10.0.0.1/", False),
        ("http://localhost.evil.example/", False),
        ("ftp://127.0.0.1/", False),
        ("nonsense", False),
        ("http://[::1", False),
        (5, False),
    ],
)
def test_loopback(url, expected):
    assert is_loopback_url(url) is expected


async def test_disabled_hooks_and_refused_requests_send_nothing(emulator, http, people):
    async with receiver() as (url, received):
        await hook(http, url, enabled=False)
        await http("POST", "/users", {"users": {"a": {"id": "a"}}})
        await hook(http, url)
        await http("POST", "/users", {"users": {"a": {"id": "b"}}})
        await emulator.webhooks.settle()
    assert received == []


async def test_event_faults(emulator, http):
    async with receiver() as (url, received):
        await hook(http, url)
        emulator.webhooks.faults = [
            WebhookFault("double", count=1),
            WebhookFault("wrong_signature", count=1),
            WebhookFault("delay", seconds=0.001),
        ]
        await http("POST", "/users", {"users": {"a": {"id": "a"}}})
        await emulator.webhooks.settle()
        assert [headers["X-Signature"] for headers, _ in received] == ["0" * 64] * 2
        emulator.webhooks.faults = [WebhookFault("lose", event="user.updated")]
        await http("POST", "/users", {"users": {"a": {"id": "a"}}})
        await emulator.webhooks.settle()
    assert len(received) == 2
    assert emulator.webhooks.deliveries[-1].state == "lost"


async def test_hooks_and_events_over_the_control_api(emulator, http):
    async with receiver() as (url, received):
        await http("PUT", "/_emulator/webhooks", {"event_hooks": [{"hook_type": "webhook", "webhook_url": url}]})
        assert (await http("POST", "/_emulator/webhooks/send", {"type": "call.dtmf", "digit": "5"})).status == 200
        settled = (await http("POST", "/_emulator/webhooks/settle", {})).body
    assert settled["deliveries"][0]["state"] == "delivered"
    assert json.loads(received[0][1])["digit"] == "5"
    assert (await http("POST", "/_emulator/webhooks/send", {})).status == 400


async def test_the_older_setting_works_too(emulator, http):
    async with receiver() as (url, received):
        await http("PATCH", "/app", {"webhook_url": url, "webhook_events": ["user.deactivated"]})
        await http("POST", "/users", {"users": {"a": {"id": "a"}}})
        await http("POST", "/users/a/deactivate", {})
        await emulator.webhooks.settle()
    assert [json.loads(raw)["type"] for _, raw in received] == ["user.deactivated"]


QUEUE, TOPIC = "https://sqs.eu-west-1.amazonaws.com/1/events", "arn:aws:sns:eu-west-1:1:events"


@pytest.mark.parametrize("compressed", [False, True])
async def test_queues_and_topics_get_the_forms_of_the_service(emulator, http, compressed):
    hooks = [
        {"hook_type": "sqs", "sqs_queue_url": QUEUE, "event_types": ["user.updated"]},
        {"hook_type": "sns", "sns_topic_arn": TOPIC},
        {"hook_type": "sns", "sns_topic_arn": "arn:disabled", "enabled": False},
    ]
    await http("PATCH", "/app", {"event_hooks": hooks, "enable_hook_payload_compression": compressed})
    emulator.webhooks.send(emulator.api_key, {"type": "user.updated", "n": "ä"})
    emulator.webhooks.send(emulator.api_key, {"type": "call.ended"})
    queue, topic = emulator.webhooks.queue(QUEUE), emulator.webhooks.queue(TOPIC)
    assert (queue.qsize(), topic.qsize(), emulator.webhooks.queue("arn:disabled").qsize()) == (1, 2, 0)
    message, notification = queue.get_nowait(), topic.get_nowait()
    envelope = json.loads(notification.body)
    assert (envelope["Type"], envelope["TopicArn"], envelope["MessageId"]) == ("Notification", TOPIC, notification.id)
    assert envelope["Message"] == message.body
    raw = gzip.decompress(base64.b64decode(message.body)) if compressed else message.body.encode()
    assert json.loads(raw) == {"type": "user.updated", "n": "ä"}
    assert {d.state for d in emulator.webhooks.deliveries} == {"delivered"}


async def test_the_older_fields_name_queue_and_topic_too(emulator, http):
    await http("PATCH", "/app", {"sqs_url": QUEUE, "sns_topic_arn": TOPIC, "webhook_events": ["call.ended"]})
    for kind in ("call.ended", "call.created"):
        emulator.webhooks.send(emulator.api_key, {"type": kind})
    assert [emulator.webhooks.queue(address).qsize() for address in (QUEUE, TOPIC)] == [1, 1]
    emulator.webhooks.reset()
    assert emulator.webhooks.queue(QUEUE).empty()


async def test_queue_messages_can_be_doubled_and_lost(emulator, http):
    await http("PATCH", "/app", {"event_hooks": [{"hook_type": "sqs", "sqs_queue_url": QUEUE}]})
    emulator.webhooks.faults += [WebhookFault("double", event="call.ended"), WebhookFault("lose", event="call.created")]
    for kind in ("call.ended", "call.created"):
        emulator.webhooks.send(emulator.api_key, {"type": kind})
    queue = emulator.webhooks.queue(QUEUE)
    first, second = queue.get_nowait(), queue.get_nowait()
    assert first == second
    assert queue.empty()


async def test_a_queue_that_nobody_reads_drops_the_oldest():
    queues = Queues()
    for number in range(10_001):
        queues.put("sqs", QUEUE, str(number), b"{}", compress=False)
    assert queues.queue(QUEUE).qsize() == 10_000
    assert queues.queue(QUEUE).get_nowait().id == "1"


async def test_event_faults_over_the_control_api(emulator, http):
    async with receiver() as (url, received):
        hooks = [{"hook_type": "webhook", "webhook_url": url}]
        faults = [{"effect": "lose", "event": "user.updated", "count": 1}]
        assert (await http("PUT", "/_emulator/webhooks", {"event_hooks": hooks, "faults": faults})).status == 200
        for _ in range(2):
            await http("POST", "/users", {"users": {"a": {"id": "a"}}})
        await emulator.webhooks.settle()
    assert len(received) == 1
    assert (await http("PUT", "/_emulator/webhooks", {"faults": [{"effect": "vanish"}]})).status == 400


@pytest.mark.parametrize(
    ("fault", "reason"),
    [
        ({"effect": "loose"}, "unknown effect 'loose'; use one of: wrong_signature, double"),
        ({"effect": "delay", "seconds": "1"}, "seconds must be a number from 0 to 3600, got '1'"),
        ({"effect": "delay", "seconds": float("nan")}, "seconds must be"),
        ({"effect": "lose", "count": 0}, "count must be"),
    ],
)
def test_bad_faults_of_deliveries_are_refused(fault, reason):
    with pytest.raises(ValueError, match=reason):
        WebhookFault(**fault)


async def test_a_bad_retry_delay_is_refused(emulator):
    with pytest.raises(ValueError, match="retry_delay must be a number from 0 to 3600, got 'soon'"):
        emulator.webhooks.retry_delay = "soon"
    assert emulator.webhooks.retry_delay == 0.1


async def test_a_queue_goes_on_after_a_reset(emulator, http):
    """Its consumer may have taken it when the test began."""
    address = "https://sqs.eu-west-1.amazonaws.com/123456789012/events"
    hooks = [{"hook_type": "sqs", "sqs_queue_url": address, "enabled": True, "event_types": []}]
    queue = emulator.webhooks.queue(address)
    for _ in range(2):
        await http("PATCH", "/app", {"event_hooks": hooks})
        await http("POST", "/users", {"users": {"a": {"id": "a"}}})
        assert queue.qsize() == 1
        emulator.reset()
        assert queue.empty()


async def test_what_cannot_be_sent_is_refused_before_it_is_recorded(emulator):
    for app, body, reason in (("nobody", {"type": "x"}, "api_key not valid"), (emulator.api_key, {}, "needs its type")):
        with pytest.raises(ValueError, match=reason):
            emulator.webhooks.send(app, body, url="http://127.0.0.1:9/")
    with pytest.raises(RuntimeError, match="event loop"):
        await asyncio.to_thread(emulator.webhooks.send, emulator.api_key, {"type": "x"}, url="http://127.0.0.1:9/")
    assert not emulator.webhooks.deliveries
