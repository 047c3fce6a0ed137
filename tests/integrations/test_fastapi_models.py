"""Models as bodies and replies of a FastAPI application, and in its description."""

from __future__ import annotations

from typing import Annotated

from fastapi import Body, FastAPI
from httpx import ASGITransport, AsyncClient

from stream_video_async import models

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
