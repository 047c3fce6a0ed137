"""All operations of the contract: their retry class, and path arguments that stay in their segment."""

from __future__ import annotations

import asyncio
from urllib.parse import unquote, urlsplit
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stream_video_async.errors import StreamApiError, StreamTransportError
from tests.support.server import error, http, serving
from tests.support.timing import fast

from .operations import endpoints
from .support import transport_to
from .test_injection import KEPT, REFUSED, TEXT

SLOTS = [(endpoint, argument) for endpoint in endpoints() for argument in endpoint.path_arguments]
ENDPOINTS = {endpoint.name: endpoint for endpoint in endpoints()}


def test_there_are_as_many_endpoints_as_operations():
    assert len(endpoints()) == len({endpoint.request().operation.id for endpoint in endpoints()}) == 159


def test_every_placeholder_of_every_path_is_an_argument():
    for endpoint in endpoints():
        assert len(endpoint.path_arguments) == endpoint.request().operation.path.count("{")


def read_back(endpoint, argument: str, target: str) -> str:
    """Return the value that a server extracts for the argument, by the path template."""
    template = endpoint.request().operation.path.split("/")
    places = [number for number, part in enumerate(template) if part.startswith("{")]
    segments = urlsplit(target).path.split("/")
    assert len(segments) == len(template)
    for number, part in enumerate(template):
        assert number in places or segments[number] == part
    marked = urlsplit(endpoint.request(**{argument: "marker"}).path).path.split("/")
    return unquote(segments[marked.index("marker")])


def test_every_hostile_id_in_every_path_argument_is_refused_or_kept_in_its_segment():
    for endpoint, argument in SLOTS:
        for value in REFUSED:
            with pytest.raises(ValueError, match=argument):
                endpoint.request(**{argument: value})
        for value in KEPT:
            assert read_back(endpoint, argument, endpoint.request(**{argument: value}).path) == value


async def test_hostile_ids_of_every_operation_reach_a_server_as_the_very_same_text():
    async with serving(http()) as server, transport_to(server) as transport:
        for number, (endpoint, argument) in enumerate(SLOTS):
            value = KEPT[number % len(KEPT)]
            await transport.send(endpoint.request(**{argument: value}), dict)
            assert read_back(endpoint, argument, server.requests[-1].target) == value
    assert len(server.requests) == len(SLOTS)


@given(slot=st.sampled_from(SLOTS), value=TEXT)
def test_any_id_in_any_path_argument_is_refused_or_decoded_as_the_same_id(slot, value):
    endpoint, argument = slot

    async def send(request):
        async with serving(http()) as server, transport_to(server) as transport:
            await transport.send(request, dict)
        return server.requests[0].target

    try:
        request = endpoint.request(**{argument: value})
    except ValueError:
        return
    assert read_back(endpoint, argument, asyncio.run(send(request))) == value


def test_a_uuid_is_accepted_for_every_path_argument():
    value = UUID(int=5)
    for endpoint, argument in SLOTS:
        assert read_back(endpoint, argument, endpoint.request(**{argument: value}).path) == str(value)


# --- retry classes --------------------------------------------------------------------------------------------------

QUERIES = {
    "QueryCalls", "QueryCallMembers", "QueryCallParticipants", "QueryCallStats", "QueryCallSessionStats",
    "QueryAggregateCallStats", "QueryUserFeedback", "QueryPolls", "QueryPollVotes",
}  # fmt: skip
REPLAYABLE_POSTS = {"UpdateUsers", "UpdateCallMembers", "BlockUser", "UnblockUser", "EndCall", "StopLive"}
UNSAFE = {
    "RingCall", "SendCallEvent", "SendClosedCaption", "CollectUserFeedback", "CreateGuest", "DeleteCall", "DeleteUsers",
    "UploadFile", "UploadImage", "CreateImport", "StartRecording", "StartHLSBroadcasting",
}  # fmt: skip


def test_every_operation_has_the_class_that_the_specification_gives_it():
    classes = {}
    for endpoint in endpoints():
        operation = endpoint.request().operation
        classes[operation.id] = operation.retry
        if operation.method == "GET":
            assert operation.retry == "read", operation.id
        elif operation.retry == "read":
            assert operation.id in QUERIES
    assert {classes[name] for name in QUERIES} == {"read"}
    assert {classes[name] for name in REPLAYABLE_POSTS & set(classes)} == {"replayable"}
    assert {classes[name] for name in UNSAFE & set(classes)} == {"unsafe"}
    for name, retry in classes.items():
        if name.startswith(("Create", "Start")):
            assert retry == "unsafe", name


def test_ringing_and_notifying_make_get_or_create_unsafe():
    call = ENDPOINTS["get_or_create_call"]
    assert (call.request().retry or call.request().operation.retry) == "replayable"
    for name in ("ring", "notify"):
        assert call.request(**{name: True}).retry == "unsafe"
        assert call.request(**{name: False}).retry in {None, "replayable"}


async def test_each_operation_is_retried_as_its_class_says():
    """After a 503, after a 429, and after a connection that was closed without a reply, on real sockets."""
    async with serving([]) as server, transport_to(server, retry=fast(attempts=2), timeout=None) as transport:
        for endpoint in endpoints():
            request = endpoint.request()
            unsafe = request.retry or request.operation.retry
            for reply, repeated in ((error(503), unsafe != "unsafe"), (error(429), True), (None, unsafe != "unsafe")):
                replies = [reply, http()]
                arrived: list[str] = []

                def answer(_number, seen, replies=replies, arrived=arrived):
                    arrived.append(seen)
                    return replies[min(len(arrived), 2) - 1]

                server.answer = answer
                if repeated:
                    await transport.send(request, dict)
                    assert len(arrived) == 2, (endpoint.name, reply)
                else:
                    with pytest.raises((StreamApiError, StreamTransportError)):
                        await transport.send(request, dict)
                    assert len(arrived) == 1, (endpoint.name, reply)
