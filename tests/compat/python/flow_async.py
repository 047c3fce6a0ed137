"""The asynchronous client of the official SDK: the same calls, many at once."""

import asyncio
import os
import unittest
import uuid

from getstream import AsyncStream
from getstream.models import CallRequest, QueryUsersPayload, UserRequest


class Async(unittest.IsolatedAsyncioTestCase):
    async def asyncSetUp(self):
        self.client = AsyncStream(base_url=os.environ["STREAM_BASE_URL"])
        self.addAsyncCleanup(self.client.aclose)

    async def test_users_and_calls(self):
        ids = [f"user-{uuid.uuid4()}" for _ in range(20)]
        await asyncio.gather(*[self.client.upsert_users(UserRequest(id=id_)) for id_ in ids])
        found = await self.client.query_users(QueryUsersPayload(filter_conditions={"id": {"$in": ids}}))
        self.assertEqual({user.id for user in found.data.users}, set(ids))
        call = self.client.video.call("default", str(uuid.uuid4()))
        made = await asyncio.gather(*[call.get_or_create(data=CallRequest(created_by_id=ids[0])) for _ in range(20)])
        self.assertEqual(sum(reply.data.created for reply in made), 1)
        deleted = (await call.delete(hard=True)).data
        self.assertEqual((await self.client.wait_for_task(deleted.task_id)).data.status, "completed")
