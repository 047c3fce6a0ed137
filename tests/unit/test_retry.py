"""The retry policy's decisions, without a network."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stream_video_async._reply_headers import retry_after, seconds_to_reset
from stream_video_async.errors import StreamConfigError
from stream_video_async.retry import (
    RetryPolicy,
    RetryQuota,
    may_retry_reply,
    may_retry_unanswered,
)

CLASSES = ["read", "replayable", "unsafe"]


@pytest.mark.parametrize("retry", CLASSES)
@pytest.mark.parametrize("sent", ["no", "maybe", "yes"])
def test_without_a_reply_only_unsafe_requests_that_may_have_arrived_are_not_retried(retry, sent):
    assert may_retry_unanswered(retry, sent) is (sent == "no" or retry != "unsafe")


@pytest.mark.parametrize("retry", CLASSES)
@pytest.mark.parametrize("status", range(300, 600))
def test_replies_are_retried_exactly_as_the_table_says(retry, status):
    expected = status == 429 or (status in {408, 500, 502, 503, 504} and retry != "unsafe")
    assert may_retry_reply(retry, status, unrecoverable=False) is expected
    assert may_retry_reply(retry, status, unrecoverable=True) is False


@pytest.mark.parametrize("name", ["max_wait", "base", "cap"])
@pytest.mark.parametrize("value", [-1, float("nan"), float("inf"), "1", True, None, pytest.param(10**400, id="huge")])
def test_times_of_a_policy_must_be_seconds(name, value):
    with pytest.raises(StreamConfigError, match=name):
        RetryPolicy(**{name: value})


@pytest.mark.parametrize("name", ["clock", "wall", "sleep", "random"])
def test_functions_of_a_policy_can_be_called(name):
    with pytest.raises(StreamConfigError, match=rf"RetryPolicy\.{name} must be a function, not int"):
        RetryPolicy(**{name: 5})  # type: ignore[arg-type]


@pytest.mark.parametrize("value", [0, -1, 1.5, True, None])
def test_attempts_of_a_policy_must_be_whole_and_positive(value):
    with pytest.raises(StreamConfigError, match="attempts"):
        RetryPolicy(attempts=value)


def test_a_policy_is_frozen():
    with pytest.raises(AttributeError):
        RetryPolicy().attempts = 5  # type: ignore[misc]


@given(attempt=st.integers(1, 10_000), draw=st.floats(0, 1), base=st.floats(0, 100), cap=st.floats(0, 1000))
def test_jitter_stays_within_its_bounds(attempt, draw, base, cap):
    wait = RetryPolicy(random=lambda: draw, base=base, cap=cap).backoff(attempt)
    assert 0 <= wait.seconds <= cap
    assert not wait.named


HEADER = st.text(st.characters(min_codepoint=32, max_codepoint=255), max_size=40) | st.sampled_from(
    ["0", "1.5", "1e309", "Fri, 15 Jan 2027 08:00:00 GMT", "Fri, 15 Jan 2027 08:00:00 -0000", ",", "1,,", "9" * 400]
)


@given(header=HEADER, reset=HEADER, date=HEADER, status=st.sampled_from([429, 503]))
def test_no_header_breaks_the_policy(header, reset, date, status):
    headers = {"Retry-After": header, "X-RateLimit-Reset": reset, "Date": date}
    wait = RetryPolicy(wall=lambda: 1e9).pause(1, headers, status)
    assert wait.seconds >= 0
    after = retry_after(headers, lambda: 1e9)
    assert after is None or 0 <= after <= 86_400
    assert (seconds_to_reset(headers, lambda: 1e9) or 0) >= 0


def test_retry_after_goes_before_the_reset_and_the_reset_before_jitter():
    policy = RetryPolicy(random=lambda: 0.5, wall=lambda: 1000.0)
    both = {"Retry-After": "7", "X-RateLimit-Reset": "1030"}
    assert policy.pause(1, both, 429).seconds == 7.0
    assert policy.pause(1, {"X-RateLimit-Reset": "1030"}, 429).seconds == 30.5
    assert policy.pause(1, {"X-RateLimit-Reset": "1030"}, 503).seconds == 0.25
    assert policy.pause(1, {}, 429).seconds == 0.25


def test_a_date_without_a_zone_means_utc():
    assert retry_after({"Retry-After": "Fri, 15 Jan 2027 08:00:00 -0000"}, lambda: 1_800_000_000 - 5) == 5.0


def test_the_quota_bounds_and_does_not_overflow():
    quota = RetryQuota()
    taken = 0
    while quota.take(quota.COST):
        taken += 1
    assert taken == 35
    assert quota.take(0)
    quota.give(3)
    assert quota.left == 500 - 35 * 14 + 3
    quota.give(10_000)
    assert quota.left == 500


@given(st.lists(st.tuples(st.booleans(), st.integers(0, 50))))
def test_the_quota_stays_within_its_bounds(steps):
    quota = RetryQuota()
    for give, tokens in steps:
        if give:
            quota.give(tokens)
        else:
            quota.take(tokens)
        assert 0 <= quota.left <= quota.CAPACITY
