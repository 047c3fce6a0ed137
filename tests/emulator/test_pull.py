"""A slice of an app is read through the client into a seed; a second emulator plays the service."""

import pytest

from stream_video_async.emulator import StreamEmulator
from stream_video_async.emulator.pull import ReservingLimiter, pull, pulling_client

DAY = "2026-01-02T03:04:05.678Z"


@pytest.fixture
async def service():
    async with StreamEmulator(check_replies=True) as emulator:
        people = [{"id": f"u{number:03}", "name": f"U {number}", "created_at": DAY} for number in range(150)]
        emulator.seed({
            "app": {"multi_tenant_enabled": True, "webhook_url": "http://127.0.0.1:9/", "sqs_secret": "hush"},
            "roles": ["coach"],
            "call_types": [
                {"name": "lesson", "grants": {"coach": ["read-call"]}, "settings": {"video": {"enabled": False}}}
            ],
            "users": [*people, {"id": "zoe", "role": "coach", "custom": {"level": None, "deep": {"x": [1]}}}],
            "calls": [
                {"type": "default", "id": "big", "created_at": DAY, "data": {
                    "created_by_id": "u001", "custom": {"k": "v"}, "starts_at": "2030-01-01T00:00:00Z",
                    "members": [{"user_id": f"u{number:03}", "role": "admin"} for number in range(120)],
                }},
                {"type": "lesson", "id": "done", "created_at": DAY, "ended_at": "2026-01-03T00:00:00Z", "data": {
                    "created_by_id": "zoe", "members": [{"user_id": "zoe", "custom": {"a": 1}}],
                    "settings_override": {"backstage": {"enabled": True}},
                }},
            ],
        })  # fmt: skip
        yield emulator


async def copied(service, **size):
    async with service.client() as client:
        return await pull(client, **size)


async def test_a_twin_made_of_the_slice_answers_like_the_service(service):
    seed = await copied(service)
    async with StreamEmulator(check_replies=True) as twin, twin.client() as client, service.client() as original:
        twin.import_state(seed)
        for call_type, id in (("default", "big"), ("lesson", "done")):
            here, there = [await c.video.call(call_type, id).get() for c in (client, original)]
            mine, theirs = here.call, there.call
            for name in ("cid", "created_at", "ended_at", "starts_at", "custom", "settings", "backstage", "team"):
                assert getattr(mine, name) == getattr(theirs, name), name
            assert mine.created_by.name == theirs.created_by.name
            assert [m.user_id for m in here.members] == [m.user_id for m in there.members]
            assert [m.role for m in here.members] == [m.role for m in there.members]
        members = [member async for member in client.video.call("default", "big").iter_members()]
        assert len(members) == 120
        types = [(await c.video.get_call_type(name="lesson")) for c in (client, original)]
        assert types[0].settings == types[1].settings
        assert types[0].grants == types[1].grants
        users = [[user async for user in c.iter_users()] for c in (client, original)]
        assert [(u.id, u.name, u.role, u.custom) for u in users[0]] == [
            (u.id, u.name, u.role, u.custom) for u in users[1]
        ]
        assert users[0][0].created_at == users[1][0].created_at
        assert (await client.get_app()).app.multi_tenant_enabled is True


async def test_the_slice_is_as_large_as_asked_for_and_complete_in_itself(service):
    seed = await copied(service, users=10, calls=1)
    assert len(seed["calls"]) == 1
    named = {member["user_id"] for call in seed["calls"] for member in call["data"]["members"]}
    assert named <= {user["id"] for user in seed["users"]}
    assert await copied(service, users=0, calls=0) == seed | {"users": [], "calls": []}


async def test_no_secret_and_no_hook_is_copied(service):
    text = str(await copied(service))
    assert "hush" not in text
    assert "127.0.0.1:9" not in text


async def test_requests_leave_the_rest_of_the_quota_to_others(service, monkeypatch):
    """Of a window of 10 a share of 0.3 may use 3; the pull of 6 pages waits for the next window then."""
    service.limits.set("QueryUsers", 10)
    pauses = []

    async def sleep(seconds):
        pauses.append(seconds)
        service.clock.advance(seconds)

    for name, value in service.environment().items():
        monkeypatch.setenv(name, value)
    limiter = ReservingLimiter(0.3, sleep=sleep, clock=lambda: sum(pauses))
    async with pulling_client(0.3, rate_limiter=limiter) as client:
        for _ in range(6):
            await client.query_users(payload={"filter_conditions": {}})  # type: ignore[arg-type]
    assert pauses
    assert sum(pauses) > 10


@pytest.mark.parametrize("share", [0, -1, 1.5])
def test_a_share_is_a_part(share):
    with pytest.raises(ValueError, match="share must be"):
        ReservingLimiter(share)
