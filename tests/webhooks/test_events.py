"""Every event type is decoded into its class, other bodies are rejected with a reason, unknown types are kept."""

import json
import sys
from datetime import UTC, datetime

import pytest

from stream_video_async import models, webhooks
from stream_video_async.webhooks import EVENT_TYPES, UnknownEvent, WebhookError

from .cases import kind
from .samples import INSTANT, NANOSECONDS, RFC3339, event_schemas, sample

ALL = sorted(EVENT_TYPES)


def refused(body, reason="invalid_json"):
    with pytest.raises(WebhookError) as caught:
        webhooks.parse(body)
    assert caught.value.reason == reason
    assert str(caught.value).startswith("invalid JSON payload: ")
    return str(caught.value)


# --- known types ----------------------------------------------------------------------------------------------------


def test_the_67_types_are_those_of_the_contract():
    """66 schemas, one of them shared by two types."""
    assert event_schemas() == EVENT_TYPES
    assert (len(EVENT_TYPES), len(set(EVENT_TYPES.values()))) == (67, 66)


@pytest.mark.parametrize("optional", [True, False], ids=["full", "required"])
@pytest.mark.parametrize("instant", [NANOSECONDS, RFC3339, str(NANOSECONDS)], ids=["ns", "rfc3339", "text"])
@pytest.mark.parametrize("event_type", ALL)
def test_every_event_decodes_to_its_class(event_type, instant, optional):
    """No field is missing, in both formats of timestamps."""
    body = sample(event_type, instant=instant, optional=optional)
    event = webhooks.parse(json.dumps(body))
    assert type(event) is getattr(models, EVENT_TYPES[event_type])
    assert event.type == event_type
    assert event.created_at == INSTANT
    assert webhooks.missing_fields(event) == ()
    for field in body.keys() - {"type"}:
        assert getattr(event, field) is not None


@pytest.mark.parametrize("event_type", ALL)
def test_a_bare_type_is_enough_for_a_known_event(event_type):
    """Missing fields are None, and ``missing_fields`` lists them."""
    event = webhooks.parse(json.dumps({"type": event_type}))
    assert type(event) is getattr(models, EVENT_TYPES[event_type])
    assert set(webhooks.missing_fields(event)) == sample(event_type, optional=False).keys() - {"type"}


@pytest.mark.parametrize("event_type", ALL)
def test_null_everywhere_is_tolerated(event_type):
    """Go servers send null for an empty slice."""
    event = webhooks.parse(json.dumps(dict.fromkeys(sample(event_type)) | {"type": event_type}))
    assert set(webhooks.missing_fields(event)) == sample(event_type, optional=False).keys() - {"type"}


def test_missing_fields_are_named_with_their_path():
    """Also inside objects and lists."""
    body = sample("call.member_added")
    del body["call"]["created_by"]["id"]
    body["members"][0]["user_id"] = None
    body["call"] |= {"cid": None}
    missing = webhooks.missing_fields(webhooks.parse(json.dumps(body)))
    assert sorted(missing) == ["call.cid", "call.created_by.id", "members[0].user_id"]


@pytest.mark.parametrize("event_type", ALL)
def test_unknown_fields_and_enum_values_are_tolerated(event_type):
    """A server that adds something must not break old readers."""
    event = webhooks.parse(json.dumps(sample(event_type) | {"brand_new": {"nested": [1]}, "another": None}))
    assert event.type == event_type


def test_an_unknown_enum_value_survives_as_text():
    """The value stays text."""
    body = sample("call.recording_ready") | {"recording_type": "holographic"}
    assert webhooks.parse(json.dumps(body)).recording_type == "holographic"


def test_the_received_type_is_kept_where_two_types_share_a_class():
    """Both export errors are AsyncExportErrorEvent."""
    kinds = {"export.channels.error", "export.users.error"}
    assert {webhooks.parse(json.dumps(sample(kind))).type for kind in kinds} == kinds


def test_nested_types_do_not_decide():
    """Only the ``type`` of the event itself does."""
    assert webhooks.parse('{"call": {"type": "call.ended"}, "type": "call.created"}').type == "call.created"


@pytest.mark.parametrize("created_at", [None, 0, -1, "0", "2023-11-14T22:13:20+01:00"], ids=kind)
def test_odd_times_are_read(created_at):
    """Null, the epoch, before it, and other zones."""
    event = webhooks.parse(json.dumps({"type": "call.ended", "created_at": created_at}))
    assert event.created_at is None or event.created_at.tzinfo is UTC


@pytest.mark.parametrize(
    ("field", "value"),
    [("call_cid", 5), ("created_at", "yesterday"), ("created_at", 10**40), ("call", []), ("call", "x")],
    ids=kind,
)
def test_a_value_that_its_model_cannot_hold_is_refused_with_its_path(field, value):
    """The error names the path of the value."""
    message = refused(json.dumps(sample("call.ended") | {field: value}), "invalid_event")
    assert "call.ended" in message
    assert field in message


# --- unknown types --------------------------------------------------------------------------------------------------


def test_an_unknown_type_keeps_everything():
    """Raw data, type and time."""
    body = {"type": "poll.vote_casted", "created_at": NANOSECONDS, "poll": {"id": "p", "n": 1.5, "x": None}}
    event = webhooks.parse(json.dumps(body))
    assert event == UnknownEvent(type="poll.vote_casted", created_at=INSTANT, raw=body)
    assert "poll_id" not in repr(event)
    assert "raw" not in repr(event)


@pytest.mark.parametrize(
    ("created_at", "read"),
    [
        (NANOSECONDS, INSTANT),
        (str(NANOSECONDS), INSTANT),
        (RFC3339, INSTANT),
        ("2023-11-14T22:13:20Z", datetime(2023, 11, 14, 22, 13, 20, tzinfo=UTC)),
        (None, None),
        ("soon", None),
        ("", None),
        (True, None),
        (10**40, None),
        ([], None),
        ({}, None),
    ],
    ids=kind,
)
def test_the_time_of_an_unknown_event_is_read_if_it_can_be(created_at, read):
    """An unreadable time does not make the event invalid."""
    assert webhooks.parse(json.dumps({"type": "new.kind", "created_at": created_at})).created_at == read


def test_an_unknown_event_has_no_missing_fields():
    """Its required fields are unknown."""
    assert webhooks.missing_fields(webhooks.parse('{"type": "new.kind", "x": null}')) == ()


# --- not an event ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b" ",
        b"{",
        b'{"type": "call.ended"',
        b'{"type": "call.ended"} x',
        b'{"type": "call.ended", "call_cid": NaN}',
        b'{"type": "new.kind", "x": Infinity}',
        b"{'type': 'call.ended'}",
        b'\xef\xbb\xbf{"type": "call.ended"}',
        b'{"type": "call.ended", "call_cid": "\xff"}',
        b'{"type": "call.ended", "ignored": "\xff"}',
        b'{"type": "new.kind", "x": "\xff"}',
        b'{"type": "new.kind", "x": "\\ud800"}',
        b'{"type": "new.kind", "x": 1e999}',
        b"\0",
        b"not json",
    ],
    ids=kind,
)
def test_what_is_not_json_is_refused(body):
    """NaN, a byte-order mark and invalid UTF-8 are rejected, even in fields that are skipped."""
    refused(body)


@pytest.mark.parametrize(
    "body",
    [
        "null",
        "5",
        '"text"',
        "[]",
        "{}",
        '{"type": null}',
        '{"type": 5}',
        '{"type": ""}',
        '{"type": ["call.ended"]}',
        '{"Type": "call.ended"}',
    ],
    ids=kind,
)
def test_json_that_is_no_event_is_refused(body):
    """An event is an object with a text ``type``."""
    assert "type" in refused(body, "invalid_event")


@pytest.mark.parametrize("event_type", ["call.ended", "custom", "new.kind"])
@pytest.mark.parametrize("field", ["custom", "ignored", "call"])
@pytest.mark.parametrize("depth", [800, *range(900, 1_000, 10), 2_000, 200_000])
@pytest.mark.parametrize(("start", "end"), [("[", "]"), ('{"a":', "}")])
def test_deep_nesting_is_refused_or_read_but_breaks_nothing(event_type, field, depth, start, end):
    """Never a RecursionError."""
    body = f'{{"type": "{event_type}", "x": null, "{field}": {start * depth}1{end * depth}}}'
    try:
        event = webhooks.parse(body)
    except WebhookError as error:
        assert error.reason in {"invalid_json", "invalid_event"}
    else:
        # From Python 3.14 on, nesting may be as deep as the stack allows.
        assert depth < 200_000 or sys.version_info >= (3, 14)
        assert event.type == event_type


@pytest.mark.parametrize("digits", [18, 19, 20, 400])
def test_huge_numbers_are_read(digits):
    event = webhooks.parse(f'{{"type": "new.kind", "x": {"9" * digits}, "created_at": {"9" * digits}}}')
    assert (event.type, event.created_at is None) == ("new.kind", digits == 400)


def test_pythons_own_limit_on_digits_does_not_leak_out():
    refused(f'{{"type": "new.kind", "x": {"9" * 6000}}}', "invalid_json")
