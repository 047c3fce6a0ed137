"""Models as bodies and replies of a FastAPI application, and in its description."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, MutableMapping
from typing import Annotated, Any

import pytest
from fastapi import Body, FastAPI
from httpx import ASGITransport, AsyncClient

from stream_video_async import models
from stream_video_async.emulator import StreamEmulator
from tests.bulk.support import stored
from tests.docs.test_snippets import ROOT, snippets

app = FastAPI()


@app.post("/calls")
async def create(body: Annotated[models.CallRequest, Body()]) -> models.CallRequest:
    return body


@app.get("/message")
async def message() -> models.MessageResponse:
    raise AssertionError


async def test_a_model_is_a_body_and_a_reply() -> None:
    async with AsyncClient(transport=ASGITransport(app), base_url="http://test") as client:
        sent = {"created_by_id": "a", "team": None, "custom": {"n": None}, "members": [{"user_id": "b"}]}
        reply = await client.post("/calls", json=sent)
        assert reply.json() == {"created_by_id": "a", "custom": {"n": None}, "members": [{"user_id": "b"}]}
        assert (await client.post("/calls", json={"members": 5})).status_code == 422


def test_the_description_has_fields_types_and_words() -> None:
    schemas = app.openapi()["components"]["schemas"]
    fields = schemas["CallRequest"]["properties"]
    assert fields["members"]["items"] == {"$ref": "#/components/schemas/MemberRequest"}
    assert fields["starts_at"]["format"] == "date-time"
    assert "at most 100" in fields["members"]["description"]
    assert schemas["MemberRequest"]["required"] == ["user_id"]
    assert "MessageResponse" in schemas  # refers to itself by way of others


async def test_the_service_of_the_guide_takes_and_returns_models(monkeypatch: pytest.MonkeyPatch) -> None:
    async with StreamEmulator() as emulator:
        for name, value in emulator.environment().items():
            monkeypatch.setenv(name, value)
        namespace: dict[str, Any] = {}
        for _, code in snippets(ROOT / "docs" / "fastapi.md"):
            exec(compile(code, "docs/fastapi.md", "exec", dont_inherit=True), namespace)
        guide: FastAPI = namespace["app"]
        async with (
            guide.router.lifespan_context(guide) as state,
            AsyncClient(transport=ASGITransport(_with_state(guide, state)), base_url="http://test") as client,
        ):
            made = await client.post("/users", json={"id": "ada", "name": "Ada", "image": None, "custom": {"x": None}})
            assert made.status_code == 201
            reply = made.json()
            assert (reply["id"], reply["name"], reply["custom"]) == ("ada", "Ada", {"x": None})
            assert reply["created_at"].endswith("Z")
            assert None not in (reply | {"custom": 0}).values()
            assert (await client.post("/users", json={"name": "no id"})).status_code == 422
            signed = await client.post("/signups", json={"user": {"id": "bob"}, "newsletter": True})
            assert signed.status_code == 201
            assert signed.json()["token"].count(".") == 2
        assert {"ada", "bob"} <= stored(emulator).keys()
    schemas = guide.openapi()["components"]["schemas"]
    assert schemas["Signup"]["properties"]["user"] == {"$ref": "#/components/schemas/UserRequest"}
    assert schemas["UserRequest"]["properties"]["name"]["type"] == "string"


def _with_state(application: FastAPI, state: Mapping[str, Any] | None) -> Callable[..., Awaitable[None]]:
    """Pass on the state of the lifespan, as servers do."""

    async def served(scope: MutableMapping[str, Any], receive: Any, send: Any) -> None:
        await application({**scope, "state": dict(state or {})}, receive, send)

    return served
