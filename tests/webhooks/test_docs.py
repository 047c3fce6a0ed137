"""The page about webhooks: its examples run, and its numbers match the code."""

import re
from pathlib import Path
from typing import get_args

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer

from stream_video_async import webhooks
from stream_video_async.integrations.aiohttp import MAX_BODY_BYTES, webhook_handler

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "webhooks.md").read_text()


class Redis:
    """The part of a Redis client that the page uses."""

    def __init__(self):
        self.values = {}

    async def set(self, key, value, *, nx=False, ex):
        if nx and key in self.values:
            return None
        self.values[key] = value.encode()
        return True

    async def get(self, key):
        return self.values.get(key)

    async def delete(self, key):
        self.values.pop(key, None)


@pytest.fixture(scope="module")
def names():
    """Run every example of the page, one after the other."""
    found = {"__name__": "page"}
    for block in re.findall(r"^```python\n(.*?)^```", PAGE, re.DOTALL | re.MULTILINE):
        exec(compile(block, "docs/webhooks.md", "exec"), found)
    return found


async def test_the_handlers_of_the_page_handle(names, capsys):
    """A signed body goes through the function for other frameworks."""
    body = '{"type": "call.session_ended", "session_id": "s", "call": {"cid": "default:1"}}'
    signed = {"X-Signature": webhooks.sign(body, "the API secret")}
    assert await names["receive"](body.encode(), signed) == 200
    assert await names["receive"](body.encode(), {}) == 401
    assert await names["receive"](b"x", {"X-Signature": webhooks.sign(b"x", "the API secret")}) == 400
    await names["handle_message"]("1", '{"type": "brand.new"}')
    assert capsys.readouterr().out == "s default:1\nbrand.new {'type': 'brand.new'}\n"


async def test_the_deduplicator_of_the_page_works(names, capsys):
    """It satisfies the protocol."""
    handlers = webhooks.Handlers(dedup=names["RedisDeduplicator"](Redis()))
    failures = [ConnectionError()]

    @handlers.on("call.ended")
    def fail_once(event) -> None:
        if failures:
            raise failures.pop()

    delivery = webhooks.Delivery(webhooks.parse('{"type": "call.ended"}'), id="a")
    with pytest.raises(ConnectionError):
        await handlers.dispatch(delivery)
    assert [await handlers.dispatch(delivery) for _ in range(2)] == ["handled", "duplicate"]
    assert [await names["RedisDeduplicator"](Redis()).claim("b") for _ in range(1)] == ["new"]


async def test_the_check_of_the_page_checks(names):
    """The check passes for a service with the secret and fails for one without it."""
    for secret, succeeds in (("the API secret of my service, 32 bytes or more", True), ("another", False)):
        app = web.Application()
        app.router.add_post("/hook", webhook_handler(names["handlers"], secret=secret))
        async with TestServer(app) as server:
            if succeeds:
                await names["check_my_service"](str(server.make_url("/hook")))
            else:
                with pytest.raises(AssertionError):
                    await names["check_my_service"](str(server.make_url("/hook")))


def test_the_numbers_of_the_page_are_those_of_the_code():
    """67 types, 1 MiB as received, 4 MiB after decompression, and all reasons."""
    assert len(webhooks.EVENT_TYPES) == 67
    assert (MAX_BODY_BYTES, webhooks.MAX_EVENT_BYTES) == (1 << 20, 4 << 20)
    assert "67 typed events" in PAGE
    assert "the body is larger than 1 MiB, or than 4 MiB after decompression" in PAGE
    assert set(re.findall(r"^\| `(\w+)` \|", PAGE.split("## Errors")[1], re.MULTILINE)) == set(
        get_args(webhooks.WebhookReason)
    )
    memory = webhooks.MemoryDeduplicator()
    assert (memory._max_entries, memory._ttl) == (10_000, 3600)


def test_every_link_within_the_page_and_to_files_leads_somewhere():
    """Anchors are those of the headings."""
    headings = {
        re.sub(r"[^\w -]", "", line).strip().lower().replace(" ", "-")
        for line in re.findall(r"^#+ (.*)", PAGE, re.MULTILINE)
    }
    for target in re.findall(r"\]\(([^)]+)\)", PAGE):
        if target.startswith("#"):
            assert target[1:] in headings
        else:
            in_repository = target.partition("/blob/main/")[2]
            assert (ROOT / in_repository if in_repository else ROOT / "docs" / target).is_file()
