"""``client.upsert_users`` with more users than one request may carry."""

from __future__ import annotations

from typing import Any

import pytest

from stream_video_async import StreamBadRequestError
from stream_video_async.models import UserRequest

from .support import batches, served, stored


async def test_more_than_a_hundred_users_are_split_and_merged() -> None:
    """The reply has the users in their order; of two with one id the last one is sent."""
    users = [UserRequest(id=f"user-{number}", name="x") for number in range(1050)]
    async with served() as (emulator, client):
        reply = await client.upsert_users(*users, UserRequest(id="user-7", name="last"))
        assert list(reply.users) == [user.id for user in users]
        assert reply.users["user-7"].name == "last"
        assert sorted(len(ids) for ids in batches(emulator)) == [50, *[100] * 10]
        assert len(stored(emulator)) == 1050


async def test_a_hundred_users_are_one_request() -> None:
    async with served() as (emulator, client):
        await client.upsert_users(*(UserRequest(id=f"user-{number}") for number in range(100)))
        assert len(batches(emulator)) == 1


async def test_a_refusal_has_a_note_with_the_number_of_upserted_users() -> None:
    """The error itself is that of the refused request."""
    users = [UserRequest(id=f"user-{number}", name=5 if number == 950 else "x") for number in range(1000)]  # type: ignore[arg-type]
    async with served() as (emulator, client):
        with pytest.raises(StreamBadRequestError) as caught:
            await client.upsert_users(*users)
        (note,) = caught.value.__notes__
        done = int(note.split()[0])
        assert note.startswith(f"{done} of 1000 users were upserted")
        assert done <= len(stored(emulator)) <= 900


async def test_users_may_be_dicts_and_lists() -> None:
    async with served() as (_emulator, client):
        reply = await client.upsert_users(
            UserRequest(id="a"), {"id": "b", "name": "B"}, [{"id": "c"}, UserRequest(id="d")]
        )
        assert sorted(reply.users) == ["a", "b", "c", "d"]
        assert reply.users["b"].name == "B"


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ({"id": "a", "nmae": "A"}, "a dict with a user does not fit UserRequest: .* 'nmae'"),
        ({"name": "A"}, "a dict with a user does not fit UserRequest: .* 'id'"),
        ("a", "a user is a UserRequest or a dict with its fields, not str"),
        ([7], "not int"),
    ],
)
async def test_invalid_users_are_refused_before_anything_is_sent(wrong: Any, message: str) -> None:
    async with served() as (emulator, client):
        with pytest.raises(TypeError, match=message):
            await client.upsert_users(UserRequest(id="b"), wrong)
        assert not batches(emulator)
