"""Fixtures of the emulator's tests: a checked emulator and a bare HTTP client that signs like a server."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import aiohttp
import jwt
import pytest

from stream_video_async.emulator import StreamEmulator


@dataclass
class Answer:
    status: int
    headers: Any
    body: Any


@dataclass
class Http:
    """Sends requests the way any client of the API does, without our own client in between."""

    session: aiohttp.ClientSession
    emulator: Any
    claims: dict[str, Any] = field(default_factory=lambda: {"server": True})

    async def __call__(self, method: str, path: str, json: Any = None, **options: Any) -> Answer:
        headers = {
            "stream-auth-type": "jwt",
            "Authorization": jwt.encode(self.claims, self.emulator.api_secret, algorithm="HS256"),
        } | options.pop("headers", {})
        params = {"api_key": self.emulator.api_key} | options.pop("params", {})
        url = self.emulator.url + ("/api/v2" + path if not path.startswith("/api") and path[:2] != "/_" else path)
        async with self.session.request(method, url, json=json, headers=headers, params=params, **options) as response:
            raw = await response.read()
            is_json = response.content_type == "application/json"
            return Answer(response.status, response.headers, await response.json() if is_json and raw else raw)

    def as_user(self, user_id: str, **claims: Any) -> Http:
        return Http(self.session, self.emulator, {"user_id": user_id, **claims})


@pytest.fixture
async def emulator():
    async with StreamEmulator(seed=7, check_replies=True) as running:
        yield running


@pytest.fixture
async def http(emulator):
    async with aiohttp.ClientSession() as session:
        yield Http(session, emulator)


@pytest.fixture
async def people(http):
    """Three users that most tests need."""
    users = {name: {"id": name, "name": name.title()} for name in ("ann", "bob", "cat")}
    assert (await http("POST", "/users", {"users": users})).status == 201
    return list(users)


@pytest.fixture
async def call(http, people):
    """A call ``default:one`` made by ann, with ann and bob as members."""
    data = {"created_by_id": "ann", "members": [{"user_id": "ann", "role": "admin"}, {"user_id": "bob"}]}
    answer = await http("POST", "/video/call/default/one", {"data": data})
    assert answer.status == 201, answer.body
    return "/video/call/default/one"
