"""Bulk upserts: outcomes, order, refusals, patience, progress, cancellation."""

from __future__ import annotations

import ast
import asyncio
import functools
import itertools
import re
from collections.abc import AsyncIterator, Iterator
from datetime import datetime
from typing import Any

import attrs
import pytest

from stream_video_async import AsyncStreamClient, BulkError, ClientClosedError
from stream_video_async.bulk import Bulk, BulkProgress
from stream_video_async.bulk.settings import JobSettings, Settings
from stream_video_async.models import UserRequest
from tests.support.timing import fast

from .support import VirtualTime, batches, served, stored, users


async def test_the_source_may_be_a_list_a_generator_or_an_async_generator() -> None:
    """Its rows may be models, dicts, or both."""

    async def later() -> AsyncIterator[dict[str, Any]]:
        for row in users(130, 1000):
            yield row

    async with served() as (emulator, client):
        models: list[Any] = [UserRequest(id=f"model-{number}", name="M") for number in range(120)]
        first = await client.bulk.upsert_users([*models, {"id": "dict"}])
        second = await client.bulk.upsert_users(users(250))
        third = await client.bulk.upsert_users(later())
        assert (first.succeeded, second.succeeded, third.succeeded) == (121, 250, 130)
        assert (first.requests, second.requests, third.requests) == (2, 3, 2)
        assert len(stored(emulator)) == 501
        assert stored(emulator)["user-7"]["custom"] == {"number": 7}


async def test_an_empty_source_sends_nothing() -> None:
    async with served() as (emulator, client):
        report = await client.bulk.upsert_users([])
        assert report.complete
        assert report.rows == report.requests == 0
        assert not emulator.requests.find("UpdateUsers")


async def test_a_report_counts_in_the_singular() -> None:
    async with served() as (emulator, client):
        report = await client.bulk.upsert_users([{"id": "a"}])
        assert str(report).startswith("upsert_users: 1 done, 0 failed, 0 duplicates, 1 request, 0 retries in ")
        emulator.faults.add("status", operation="UpdateUsers", status=401, nth=2)
        with pytest.raises(BulkError, match="ended early, after 1 row: "):
            await client.bulk.upsert_users(users(2), batch_size=1, max_in_flight=1)


async def test_none_means_left_out_in_the_fields_of_a_dict() -> None:
    """As in the models; custom data keep their nulls."""
    async with served() as (emulator, client):
        await client.bulk.upsert_users([{"id": "a", "name": None, "custom": {"x": None}}, {"id": "b", "name": "B"}])
        (record,) = emulator.requests.find("UpdateUsers")
        assert record.body["users"] == {"a": {"id": "a", "custom": {"x": None}}, "b": {"id": "b", "name": "B"}}


async def test_invalid_rows_are_reported_with_their_position_and_the_others_are_sent() -> None:
    """Each failure says what is wrong with the row."""
    bad: list[Any] = [
        {"name": "no id"},
        {"id": ""},
        {"id": 5},
        {"id": "a", "plan": "pro"},
        {"id": "b", "custom": {"x": float("inf")}},
        {"id": "c", "custom": {"at": datetime(2026, 1, 1)}},
        {"id": "d", "custom": {"x": object()}},
        {"id": "e\ud800"},
        "f",
        None,
    ]
    rows = list(users(300))
    for place, row in enumerate(bad):
        rows.insert(25 * place, row)
    async with served() as (emulator, client):
        report = await client.bulk.upsert_users(rows)
        assert report.succeeded == 300 == len(stored(emulator))
        assert [failure.position for failure in report.failed] == [25 * place for place in range(len(bad))]
        assert {failure.kind for failure in report.failed} == {"invalid"}
        texts = [failure.error for failure in report.failed]
        for text, part in zip(
            texts,
            ["no id", "non-empty", "non-empty text, not 5", "'plan'", "inf", "time zone", "object", "surrogate"],
            strict=False,
        ):
            assert part in text
        assert texts[8].startswith("a row must be a UserRequest or a dict, not a str")
        with pytest.raises(BulkError, match="10 failed"):
            report.raise_for_failures()


async def test_a_refused_batch_is_split_and_the_failure_has_the_message_of_the_server() -> None:
    """One deactivated user among 100 takes two more requests, because the server names it."""
    async with served() as (emulator, client):
        await client.bulk.upsert_users([{"id": "user-42"}])
        await client.deactivate_user("user-42")
        emulator.requests.clear()
        report = await client.bulk.upsert_users(users(100))
        assert report.succeeded == 99
        (failure,) = report.failed
        assert (failure.id, failure.position, failure.status, failure.code) == ("user-42", 42, 404, 16)
        assert "the user user-42 was deactivated" in failure.error
        assert len(emulator.requests.find("UpdateUsers")) == report.requests == 3


async def test_bad_rows_that_the_server_does_not_name_are_found_by_halving() -> None:
    """Each halving takes about two requests."""

    def has_bad_row(request: Any) -> bool:
        return bool({"user-3", "user-77"} & request.body["users"].keys())

    async with served() as (emulator, client):
        emulator.faults.add(
            "status", operation="UpdateUsers", status=400, message="something is wrong", where=has_bad_row
        )
        report = await client.bulk.upsert_users(users(100))
        assert [failure.id for failure in report.failed] == ["user-3", "user-77"]
        assert "something is wrong" in report.failed[0].error
        assert report.succeeded == 98 == len(stored(emulator))
        assert report.requests < 30


async def test_rows_of_a_wrong_type_are_suspected_first() -> None:
    """The reply names no user, but the row does not match the model."""
    rows: list[Any] = list(users(100))
    rows[60]["name"] = 5
    async with served() as (_, client):
        report = await client.bulk.upsert_users(rows)
        assert [failure.id for failure in report.failed] == ["user-60"]
        assert report.requests == 3


async def test_of_two_rows_with_one_id_the_later_wins_and_they_are_never_in_flight_together() -> None:
    """The server has the last row, whether they are in one batch, in adjacent ones, or far apart."""
    rows = list(users(500))
    for place, number in ((50, 10), (150, 10), (160, 60), (499, 10)):
        rows[place] = {"id": f"user-{number}", "name": f"again at {place}"}
    in_flight: set[str] = set()
    async with served() as (emulator, client):
        emulator.faults.add("delay", operation="UpdateUsers", seconds=0, until=0.02)
        send = type(client.transport).send

        async def watched(self: Any, request: Any, model: Any) -> Any:
            import msgspec

            ids = set(msgspec.json.decode(bytes(request.json))["users"])
            assert not ids & in_flight
            in_flight.update(ids)
            try:
                return await send(self, request, model)
            finally:
                in_flight.difference_update(ids)

        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(type(client.transport), "send", watched)
            report = await client.bulk.upsert_users(rows)
        held = stored(emulator)
        assert (held["user-10"]["name"], held["user-60"]["name"]) == ("again at 499", "again at 160")
        assert [(row.id, row.position) for row in report.duplicates] == [
            ("user-10", 50),
            ("user-10", 150),
            ("user-60", 160),
            ("user-10", 499),
        ]
        assert report.succeeded == len(held) == 496
        assert report.sent == 499


async def test_a_later_good_row_clears_the_failure_of_an_earlier_one() -> None:
    """Each id is reported once, with the outcome of its last row."""
    async with served() as (_, client):
        report = await client.bulk.upsert_users([{"id": "a", "name": 5}, {"id": "b"}, {"id": "a"}], batch_size=2)
        assert report.failed == ()
        assert report.succeeded == 2
        assert [duplicate.position for duplicate in report.duplicates] == [2]


async def test_an_id_that_the_reply_does_not_name_is_sent_again_and_then_reported() -> None:
    """A row has succeeded if its id is in the reply; a status of 2xx is not enough."""
    import msgspec
    from aiohttp import web

    seen: list[int] = []

    async def handle(request: web.Request) -> web.Response:
        ids = list(msgspec.json.decode(await request.read())["users"])
        seen.append(len(ids))
        body = {"users": {user_id: {} for user_id in ids if user_id not in {"user-5", "user-6"}}, "duration": "1ms"}
        if len(ids) == 2:
            body = {"users": {"user-5": {}}}
        return web.Response(body=msgspec.json.encode(body), content_type="application/json", status=201)

    app = web.Application()
    app.router.add_post("/api/v2/users", handle)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    url = f"http://127.0.0.1:{runner.addresses[0][1]}"
    async with AsyncStreamClient("key", "s" * 32, base_url=url) as client:
        report = await client.bulk.upsert_users(users(100))
    await runner.cleanup()
    assert seen == [100, 2]
    assert [(failure.id, failure.kind) for failure in report.failed] == [("user-6", "unconfirmed")]
    assert (report.succeeded, report.retries) == (99, 1)


async def test_an_outage_is_waited_out() -> None:
    """After minutes of 503 no row is lost; the retry quota of single calls does not end the job."""
    async with served(options={"seed": 3}) as (emulator, _):
        time = VirtualTime(emulator)
        async with time.running(), time.client() as client:
            emulator.faults.add("status", operation="UpdateUsers", status=503, not_after=time.now() + 180)
            report = await client.bulk.upsert_users(users(5000))
        assert report.succeeded == 5000 == len(stored(emulator))
        assert report.duration >= 180
        assert report.retries > 0


async def test_a_job_gives_up_if_nothing_succeeds_for_too_long() -> None:
    """No user fails because of the outage; the report has the users that were sent before."""
    async with served() as (emulator, _):
        time = VirtualTime(emulator)
        async with time.running(), time.client() as client:
            emulator.faults.add("status", operation="UpdateUsers", status=500, not_before=time.now() + 50)
            with pytest.raises(BulkError, match="nothing has succeeded for") as caught:
                await client.bulk.upsert_users(users(3000), rate=6, max_in_flight=2, patience=120)
        report = caught.value.result
        assert not report.complete
        assert report.failed == ()
        assert 0 < report.succeeded == report.rows == len(stored(emulator)) < 3000


async def test_a_row_that_makes_the_server_fail_is_found_and_the_others_are_sent() -> None:
    """Requests with one of the users always get a 500, and the others succeed."""
    async with served() as (emulator, client):
        emulator.faults.add(
            "status", operation="UpdateUsers", status=500, where=lambda request: "user-150" in request.body["users"]
        )
        report = await client.bulk.upsert_users(users(400), max_in_flight=2)
        assert [(failure.id, failure.status) for failure in report.failed] == [("user-150", 500)]
        assert report.succeeded == 399


async def test_wrong_credentials_stop_the_job_at_once() -> None:
    """Every batch would fail in the same way, so only those in flight are sent."""
    async with served() as (emulator, _):
        client = AsyncStreamClient(emulator.api_key, "w" * 40, base_url=emulator.url)
        async with client:
            with pytest.raises(BulkError, match="ended early, after 0 rows") as caught:
                await client.bulk.upsert_users(users(5000), max_in_flight=3)
        assert caught.value.__cause__.status == 401
        assert len(emulator.requests.find("UpdateUsers")) <= 3


async def test_without_retries_a_lost_batch_is_reported_as_unknown() -> None:
    """``retry=None`` turns off the retries of a job as well."""
    async with served(retry=None) as (emulator, client):
        emulator.faults.add("reset", operation="UpdateUsers", nth=2)
        report = await client.bulk.upsert_users(users(300), max_in_flight=1)
        assert report.succeeded == 200
        assert {failure.kind for failure in report.failed} == {"unknown"}
        assert [failure.position for failure in report.failed] == list(range(100, 200))


async def test_on_error_raise_stops_at_the_first_failure() -> None:
    async with served() as (emulator, client):
        rows: list[Any] = list(users(1000))
        rows[120]["name"] = 5
        with pytest.raises(BulkError, match=r"row 120 \(user-120\)") as caught:
            await client.bulk.upsert_users(rows, on_error="raise", max_in_flight=1)
        assert caught.value.result.succeeded == 199
        assert len(stored(emulator)) == 199


async def test_a_source_that_fails_ends_the_job_with_its_report() -> None:
    def broken() -> Iterator[dict[str, Any]]:
        yield from users(250)
        raise RuntimeError("the database went away")

    async with served() as (_, client):
        with pytest.raises(BulkError, match="the database went away") as caught:
            await client.bulk.upsert_users(broken())
        assert caught.value.result.succeeded == 200
        assert isinstance(caught.value.__cause__, RuntimeError)


async def test_a_generator_that_yields_one_dict_for_several_rows_is_refused() -> None:
    """Otherwise only the last of its users would be sent."""

    def one_dict() -> Iterator[dict[str, Any]]:
        row: dict[str, Any] = {}
        for number in range(300):
            row["id"] = f"user-{number}"
            yield row

    async with served() as (emulator, client):
        with pytest.raises(BulkError, match="new dict for each row"):
            await client.bulk.upsert_users(one_dict())
        assert not emulator.requests.find("UpdateUsers")


async def test_a_cancelled_job_has_a_report() -> None:
    """The cancellation is raised, and the client remains usable."""
    seen: list[BulkProgress] = []
    async with served() as (emulator, client):
        job = client.bulk.upsert_users(users(100_000), max_in_flight=3, on_progress=seen.append)
        task = asyncio.create_task(job)
        await client.get_app()
        while job.report.succeeded < 700:
            await asyncio.sleep(0.001)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        report = job.report
        assert not report.complete
        assert report.rows == report.succeeded >= 700
        # What was in flight may have arrived.
        assert report.succeeded <= len(stored(emulator)) <= report.succeeded + 300
        assert (seen[-1].final, seen[-1].complete, seen[-1].succeeded) == (True, False, report.succeeded)
        assert (await client.bulk.upsert_users([{"id": "after"}])).succeeded == 1


async def test_progress_is_reported_at_most_ten_times_a_second_and_at_the_end() -> None:
    async with served() as (emulator, _):
        time = VirtualTime(emulator)
        seen: list[tuple[float, BulkProgress]] = []
        async with time.running(), time.client() as client:
            job = client.bulk.upsert_users(
                list(users(3000)), rate=1800, on_progress=lambda progress: seen.append((time.now(), progress))
            )
            report = await job
        times = [at for at, _ in seen]
        # The final report comes when the job ends, however soon after the one before.
        assert all(later - before > 0.0999 for before, later in itertools.pairwise(times[:-1]))
        assert 5 <= len(seen) <= 12
        final = seen[-1][1]
        assert (final.final, final.complete, final.fraction, final.succeeded) == (True, True, 1.0, 3000)
        assert (final.total, final.rows, report.complete) == (3000, 3000, True)
        assert job.progress.rows == 3000
        assert all(0 <= (progress.fraction or 0) <= 1 for _, progress in seen)
        assert seen[0][1].remaining is None or seen[0][1].remaining > 0


async def test_a_job_on_a_closed_client_raises() -> None:
    async with served() as (_, client):
        await client.close()
        with pytest.raises(ClientClosedError):
            await client.bulk.upsert_users(users(5))


async def _awaited(*_: object) -> None: ...


class _Awaited:
    async def __call__(self, _progress: object) -> None: ...


@pytest.mark.parametrize(
    ("wrong", "name"),
    [
        ({"batch_size": 101}, "batch_size"),
        ({"batch_size": 0}, "batch_size"),
        ({"max_in_flight": 0}, "max_in_flight"),
        ({"max_in_flight": 1_000_000}, "max_in_flight must be an int from 1 to 1000, not 1000000"),
        ({"total": "5"}, "total"),
        ({"total": -1}, "total"),
        ({"rate": 10**400}, "rate"),
        ({"pace": "slow"}, "pace"),
        ({"share": 0}, "share"),
        ({"share": 1.5}, "share"),
        ({"rate": 0}, "rate"),
        ({"on_error": "ignore"}, "on_error"),
        ({"patience": None}, "patience"),
        ({"on_progress": 5}, "on_progress"),
        ({"on_progress": _awaited}, "on_progress must not be async: .* not awaited"),
        ({"on_progress": functools.partial(_awaited, 1)}, "on_progress must not be async"),
        ({"on_progress": _Awaited()}, "on_progress must not be async"),
        ({"checkpoint": 5}, "checkpoint"),
    ],
)
def test_a_wrong_setting_is_refused_at_once(wrong: dict[str, Any], name: str) -> None:
    client = AsyncStreamClient("key", "s" * 32)
    with pytest.raises((ValueError, TypeError), match=name):
        client.bulk.upsert_users([], **wrong)


@pytest.mark.parametrize(
    ("wrong", "advice"), [("bathc_size", "batch_size="), ("poll_interval", "rate"), ("timeout", "session")]
)
def test_an_unknown_setting_is_refused_with_advice(wrong: str, advice: str) -> None:
    client = AsyncStreamClient("key", "s" * 32)
    settings: dict[str, Any] = {wrong: 1}
    with pytest.raises(TypeError, match=rf"upsert_users\(\) has no option {wrong}=: .*{advice}"):
        client.bulk.upsert_users([], **settings)


def test_the_docstring_has_the_default_of_each_setting() -> None:
    documented = dict(re.findall(r"- ``(\w+)`` \(`*(.+?)`*\):", Bulk.upsert_users.__doc__ or ""))
    defaults = {field.name: field.default for field in attrs.fields(Settings) if field.name in documented}
    assert {name: ast.literal_eval(text) for name, text in documented.items()} == defaults
    assert documented.keys() == JobSettings.__optional_keys__


@pytest.mark.parametrize("source", ["users.csv", b"x", {"id": "a"}, 5])
async def test_a_source_of_the_wrong_kind_is_refused(source: Any) -> None:
    async with served() as (_, client):
        with pytest.raises(TypeError, match="source must be an iterable"):
            await client.bulk.upsert_users(source)


async def test_report_and_progress_can_be_read_at_any_time() -> None:
    """They are empty before the job starts, and after it was cancelled before it started."""
    async with served(retry=fast()) as (_, client):
        job = client.bulk.upsert_users(users(5))
        assert (job.report.rows, job.report.complete, job.report.duration, job.report.rate) == (0, False, 0, 0)
        assert (job.progress.rows, job.progress.remaining, job.progress.waiting_for) == (0, None, None)
        task = asyncio.create_task(job)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        assert (job.report.rows, job.report.complete) == (0, False)
        assert str(job.report).startswith("upsert_users so far: 0 done")


async def test_batches_have_100_rows_or_batch_size() -> None:
    async with served() as (emulator, client):
        await client.bulk.upsert_users(users(250), max_in_flight=1)
        assert [len(ids) for ids in batches(emulator)] == [100, 100, 50]
        emulator.requests.clear()
        await client.bulk.upsert_users(users(25), batch_size=10, max_in_flight=1)
        assert [len(ids) for ids in batches(emulator)] == [10, 10, 5]
