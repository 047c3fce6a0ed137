"""The limit: aiohttp with bytes in and bytes out; no JSON, no cookies, URL and headers made beforehand."""

from __future__ import annotations

import asyncio
import itertools
import json
from collections.abc import Iterable

import aiohttp
import jwt
from yarl import URL

from benchmarks.bodies import API_KEY, API_SECRET, USERS_PER_REQUEST, Row

BODY = json.dumps(
    {
        "data": {
            "created_by_id": "sacha",
            "members": [{"user_id": "john", "role": "admin"}, {"user_id": "sara"}],
            "custom": {"color": "blue"},
        }
    }
).encode()


class Contestant:
    async def open(self, url: str, concurrency: int) -> None:
        token = jwt.encode({"server": True}, API_SECRET, "HS256")
        self.headers = {"Authorization": token, "stream-auth-type": "jwt", "Content-Type": "application/json"}
        self.call_url = URL(f"{url}/api/v2/video/call/default/bench?api_key={API_KEY}", encoded=True)
        self.users_url = URL(f"{url}/api/v2/users?api_key={API_KEY}", encoded=True)
        self.session = aiohttp.ClientSession(
            connector=aiohttp.TCPConnector(limit=concurrency),
            cookie_jar=aiohttp.DummyCookieJar(),
            headers=self.headers,
        )

    async def close(self) -> None:
        await self.session.close()

    async def get_or_create(self, id: str) -> str:
        async with self.session.post(self.call_url, data=BODY) as response:
            await response.read()
        return id

    async def upsert(self, rows: Iterable[Row], concurrency: int) -> int:
        chunk = list(itertools.islice(rows, USERS_PER_REQUEST))
        body = json.dumps({"users": {user["id"]: user for user in chunk}}).encode()
        requests = 1 + -(-sum(1 for _ in rows) // USERS_PER_REQUEST)
        turns = iter(range(requests))

        async def send() -> None:
            for _ in turns:
                async with self.session.post(self.users_url, data=body) as response:
                    await response.read()

        await asyncio.gather(*(send() for _ in range(concurrency)))
        return requests * USERS_PER_REQUEST
