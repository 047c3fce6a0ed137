"""This SDK, as its README shows it."""

from __future__ import annotations

from collections.abc import Iterable

from benchmarks.bodies import API_KEY, API_SECRET, USERS_PER_REQUEST, Row
from stream_video_async import AsyncStreamClient
from stream_video_async._models.codec import decode_json
from stream_video_async.models import (
    CallRequest,
    MemberRequest,
    UpdateUsersRequest,
    UpdateUsersResponse,
    UserRequest,
)


class Contestant:
    async def open(self, url: str, concurrency: int) -> None:
        self.client = AsyncStreamClient(API_KEY, API_SECRET, base_url=url, connection_limit=concurrency)

    async def close(self) -> None:
        await self.client.close()

    async def get_or_create(self, id: str) -> str:
        data = CallRequest(
            created_by_id="sacha",
            members=[MemberRequest(user_id="john", role="admin"), MemberRequest(user_id="sara")],
            custom={"color": "blue"},
        )
        reply = await self.client.video.call("default", id).get_or_create(data=data)
        return reply.call.cid

    async def upsert(self, rows: Iterable[Row], concurrency: int) -> int:
        report = await self.client.bulk.upsert_users(rows, max_in_flight=concurrency)
        return report.succeeded

    def decode_users(self, body: bytes) -> None:
        decode_json(body, UpdateUsersResponse)

    def encode_users(self) -> bytes:
        users = [
            UserRequest(id=f"user-{index}", name="Name", custom={"country": "NL"}) for index in range(USERS_PER_REQUEST)
        ]
        return UpdateUsersRequest(users={user.id: user for user in users}).to_json()

    def webhook(self, body: bytes, signature: str) -> str:
        return self.client.verify_and_parse_webhook(body, signature).type

    def token(self) -> str:
        return self.client.create_token("john", expiration=3600)
