"""The official SDK, run by the interpreter of its own environment."""

from __future__ import annotations

import asyncio
import itertools
import json
from collections.abc import Iterable

from getstream import AsyncStream
from getstream.models import CallRequest, MemberRequest, UpdateUsersResponse, UserRequest

from benchmarks.bodies import API_KEY, API_SECRET, USERS_PER_REQUEST, Row


class Contestant:
    async def open(self, url: str, concurrency: int) -> None:
        self.client = AsyncStream(
            api_key=API_KEY, api_secret=API_SECRET, base_url=url, request_timeout=120.0, max_conns_per_host=concurrency
        )

    async def close(self) -> None:
        await self.client.aclose()

    async def get_or_create(self, id: str) -> str:
        data = CallRequest(
            created_by_id="sacha",
            members=[MemberRequest(user_id="john", role="admin"), MemberRequest(user_id="sara")],
            custom={"color": "blue"},
        )
        response = await self.client.video.call("default", id).get_or_create(data=data)
        return response.data.call.cid

    async def upsert(self, rows: Iterable[Row], concurrency: int) -> int:
        limit = asyncio.Semaphore(concurrency)

        async def send(users: list[UserRequest]) -> int:
            async with limit:
                response = await self.client.upsert_users(*users)
                return len(response.data.users)

        iterator, tasks = iter(rows), []
        while chunk := list(itertools.islice(iterator, USERS_PER_REQUEST)):
            tasks.append(asyncio.create_task(send([UserRequest(**user) for user in chunk])))
        return sum(await asyncio.gather(*tasks))

    def decode_users(self, body: bytes) -> None:
        UpdateUsersResponse.from_dict(json.loads(body))

    def webhook(self, body: bytes, signature: str) -> str:
        return self.client.verify_and_parse_webhook(body, signature).type

    def token(self) -> str:
        return self.client.create_token("john", expiration=3600)
