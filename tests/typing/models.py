"""What type checkers know of changed copies of models."""

from __future__ import annotations

from typing import assert_type

import attrs

from stream_video_async.models import APNSPayload, CallResponse, TimeWindow, UserRequest


def evolved(user: UserRequest, call: CallResponse) -> None:
    assert_type(attrs.evolve(user, name="tommaso", role=None), UserRequest)
    assert_type(attrs.evolve(call, custom={}), CallResponse)
    assert_type(attrs.evolve(TimeWindow(from_="a", to="b"), from_="c"), TimeWindow)
    assert_type(attrs.evolve(APNSPayload(), content_available=1), APNSPayload)
    attrs.evolve(user, nme="tommaso")  # type: ignore[call-arg]
    attrs.evolve(user, name=1)  # type: ignore[arg-type]
    UserRequest("tommaso-id")  # type: ignore[call-arg] # pyright: ignore[reportCallIssue]
    UserRequest(name="tommaso")  # type: ignore[call-arg] # pyright: ignore[reportCallIssue]
