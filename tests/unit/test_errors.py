"""The tree of errors: one root, a class for each status, texts, and pickling."""

from __future__ import annotations

import copy
import pickle
import re
from pathlib import Path

import pytest

import stream_video_async
from stream_video_async import errors
from stream_video_async.errors import StreamError, api_error_class


def test_every_public_error_derives_from_the_root_pickles_and_prints():
    api_errors: list[type[errors.StreamApiError]] = [errors.StreamApiError, *errors.StreamApiError.__subclasses__()]
    made: list[StreamError] = [
        errors.StreamConfigError("m"),
        errors.StreamCredentialsError("m"),
        *(
            cls("m", status=400, code=4, operation="X", exception_fields={"a": "b"}, retry_after=1.0)
            for cls in api_errors
        ),
        errors.StreamTransportError("m", kind="timeout", sent="no", phase="slot", attempts=2, retry_refused="r"),
        errors.StreamDecodeError("m", status=200, operation="X", request_id="r"),
        errors.StreamTaskError(task_id="1", error_type="t", description="d"),
        errors.StreamWaitTimeoutError("m", waited_for="task 7", status="running", timeout=1.0),
        errors.RepeatedCursorError("m"),
        errors.WebhookError("m", reason="signature_mismatch"),
        errors.ClientStateError("m"),
        errors.ClientClosedError("m", sent="maybe"),
        errors.BulkError("m", result=[1]),
        errors.CheckpointError("m"),
        errors.CampaignError("m"),
        errors.CampaignNotFoundError("m"),
        errors.RedisUnreachableError("m"),
    ]
    exported = {getattr(errors, name) for name in errors.__all__ if isinstance(getattr(errors, name), type)}
    assert {type(each) for each in made} == exported - {StreamError}
    for each in made:
        assert isinstance(each, StreamError)
        copied = pickle.loads(pickle.dumps(each))
        assert (type(copied), copied.args, str(copied), vars(copied)) == (type(each), each.args, str(each), vars(each))
        assert str(copy.copy(each)) == str(each)


def test_every_error_can_be_imported_from_the_package_root():
    for name in errors.__all__:
        if isinstance(getattr(errors, name), type) and issubclass(getattr(errors, name), Exception):
            assert getattr(stream_video_async, name) is getattr(errors, name)


def test_the_documentation_lists_every_error():
    page = (Path(__file__).parents[2] / "docs/errors.md").read_text()
    listed = {name for row in re.findall(r"^\| (`.+?) \|", page, re.MULTILINE) for name in re.findall(r"`(\w+)`", row)}
    exported = {name for name in errors.__all__ if name.endswith("Error")}
    assert listed == exported - {"StreamError"}


@pytest.mark.parametrize("status", range(300, 600))
def test_the_status_alone_decides_the_class(status):
    special = {
        400: "StreamBadRequestError",
        401: "StreamAuthenticationError",
        403: "StreamPermissionError",
        404: "StreamNotFoundError",
        409: "StreamConflictError",
        413: "StreamPayloadTooLargeError",
        429: "StreamRateLimitError",
    }
    expected = special.get(status, "StreamServerError" if status >= 500 else "StreamApiError")
    assert api_error_class(status).__name__ == expected


def test_the_text_of_an_api_error():
    problem = errors.StreamNotFoundError(
        "it is not there",
        status=404,
        code=16,
        operation="GetCall",
        request_id="r-1",
        attempts=2,
        retry_after=1.5,
        retry_refused="the retry quota is empty",
        exception_fields={"id": "unknown"},
    )
    assert str(problem) == (
        "it is not there; id: unknown (status 404, code 16, GetCall, request r-1, 2 attempts, retry after 1.5 s, "
        "not retried: the retry quota is empty)"
    )


def test_the_text_of_a_transport_error():
    problem = errors.StreamTransportError(
        "the connection broke", kind="connection_reset", operation="RingCall", request_id="r-1", attempts=3,
        retry_refused="the retry quota is empty",
    )  # fmt: skip
    assert str(problem) == (
        "connection_reset: the connection broke (RingCall, sent: maybe, 3 attempts, request r-1, "
        "not retried: the retry quota is empty)"
    )


def test_the_text_of_errors_without_details():
    assert str(errors.StreamApiError("m", status=418)) == "m (status 418, code 0)"
    assert str(errors.StreamTransportError("m")) == "unknown: m (sent: maybe)"
    assert str(errors.StreamDecodeError("m")) == "m"
    assert str(errors.StreamTaskError(task_id="7")) == "task 7 failed: unknown: no description"


def test_errors_derive_from_standard_ones_too():
    assert issubclass(errors.StreamConfigError, ValueError)
    assert issubclass(errors.ClientClosedError, RuntimeError)
    assert issubclass(errors.ClientClosedError, errors.ClientStateError)
