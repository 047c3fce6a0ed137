"""aiohttp and json, as a competent user writes them: one session, ``params=``, ``json=``, ``await response.json()``."""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import itertools
import json
import time
from collections.abc import Iterable

import aiohttp
import jwt

from benchmarks.bodies import API_KEY, API_SECRET, USERS_PER_REQUEST, Row


class Contestant:
    async def open(self, url: str, concurrency: int) -> None:
        self.url = url
        self.params = {"api_key": API_KEY}
        token = jwt.encode({"server": True}, API_SECRET, "HS256")
        self.session = aiohttp.ClientSession(
            headers={"Authorization": token, "stream-auth-type": "jwt"},
            connector=aiohttp.TCPConnector(limit=concurrency),
            timeout=aiohttp.ClientTimeout(total=30),
        )

    async def close(self) -> None:
        await self.session.close()

    async def get_or_create(self, id: str) -> str:
        body = {
            "data": {
                "created_by_id": "sacha",
                "members": [{"user_id": "john", "role": "admin"}, {"user_id": "sara"}],
                "custom": {"color": "blue"},
            }
        }
        url = f"{self.url}/api/v2/video/call/default/{id}"
        async with self.session.post(url, params=self.params, json=body) as response:
            response.raise_for_status()
            reply = await response.json()
        return reply["call"]["cid"]

    async def upsert(self, rows: Iterable[Row], concurrency: int) -> int:
        limit = asyncio.Semaphore(concurrency)

        async def send(users: dict) -> int:
            async with limit:
                url = f"{self.url}/api/v2/users"
                async with self.session.post(url, params=self.params, json={"users": users}) as response:
                    response.raise_for_status()
                    reply = await response.json()
                return len(reply["users"])

        iterator, tasks = iter(rows), []
        while chunk := list(itertools.islice(iterator, USERS_PER_REQUEST)):
            tasks.append(asyncio.create_task(send({user["id"]: user for user in chunk})))
        return sum(await asyncio.gather(*tasks))

    def decode_users(self, body: bytes) -> None:
        json.loads(body)

    def webhook(self, body: bytes, signature: str) -> str:
        expected = hmac.new(API_SECRET.encode(), body, hashlib.sha256).hexdigest()
        if not hmac.compare_digest(expected, signature):
            raise ValueError("bad signature")
        return json.loads(body)["type"]

    def token(self) -> str:
        now = int(time.time())
        return jwt.encode({"user_id": "john", "iat": now, "exp": now + 3600}, API_SECRET, "HS256")
