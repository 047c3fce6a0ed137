"""The codec: validation before sending, tolerant decoding, and timestamps."""

from __future__ import annotations

import contextlib
import copy
import json
import logging
import pickle
import re
import sys
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from stream_video_async import models
from stream_video_async._models import drift
from stream_video_async._models.base import Model
from stream_video_async._models.codec import DecodeFailure, decode_json, encode_json
from stream_video_async._models.instants import parse_instant


def user(**fields: Any) -> models.UserRequest:
    return models.UserRequest(id="u", **fields)


# --- encoding


def test_keyword_and_hyphen_names_travel_under_their_wire_names() -> None:
    payload = models.APNSPayload(content_available=1, body="b")
    assert json.loads(encode_json(payload)) == {"content-available": 1, "body": "b"}
    assert decode_json(b'{"content-available":1,"body":"b"}', models.APNSPayload) == payload
    assert attrs.evolve(payload, content_available=2).content_available == 2
    assert pickle.loads(pickle.dumps(payload)) == payload
    assert copy.deepcopy(payload) == payload
    assert repr(payload) == "APNSPayload(body='b', content_available=1)"


@pytest.mark.parametrize(
    ("bad", "error", "path"),
    [
        ({"n": float("nan")}, ValueError, "custom.n"),
        ({"n": [1, float("inf")]}, ValueError, "custom.n[1]"),
        ({"n": {"m": (datetime(2024, 1, 1),)}}, ValueError, "custom.n.m[0]"),
        ({"n": object()}, TypeError, "custom.n"),
        ({"n": "\ud800"}, ValueError, "custom.n"),
        ({"\ud800": 1}, ValueError, "the key of $.custom"),
        ({(1, 2): 1}, TypeError, "custom"),
        ({None: 1}, TypeError, "custom"),
    ],
)
def test_what_json_cannot_hold_is_refused_with_its_path(bad: Any, error: type[Exception], path: str) -> None:
    with pytest.raises(error) as caught:
        encode_json(user(custom=bad))
    assert str(caught.value).startswith(path)


def test_a_value_that_contains_itself_is_refused() -> None:
    loop: list[Any] = []
    loop.append(loop)
    with pytest.raises(ValueError, match="nested more than 200 levels"):
        encode_json(user(custom={"loop": loop}))


def test_a_naive_datetime_in_a_typed_field_is_refused() -> None:
    with pytest.raises(ValueError, match=r"starts_at is a datetime without a time zone"):
        encode_json(models.CallRequest(starts_at=datetime(2024, 1, 1)))


def test_aware_datetimes_are_sent_as_rfc_3339() -> None:
    berlin = timezone(timedelta(hours=1))
    sent = json.loads(encode_json(models.CallRequest(starts_at=datetime(2024, 1, 1, tzinfo=berlin))))
    assert sent == {"starts_at": "2024-01-01T00:00:00+01:00"}


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=20,
)


@given(st.dictionaries(st.text(), json_values, max_size=5))
def test_any_json_in_custom_arrives_as_it_was(custom: dict[str, Any]) -> None:
    assert json.loads(encode_json(user(custom=custom)))["custom"] == custom


# --- decoding

USER = {"id": "u", "created_at": 1, "role": "user"}


def full_user(**fields: Any) -> models.UserResponse:
    return decode_json(json.dumps(USER | fields).encode(), models.UserResponse)


def test_unknown_fields_are_ignored_and_unknown_enum_values_survive() -> None:
    reply = decode_json(b'{"duration":"1ms","new":{"a":[1]}}', models.EndCallResponse)
    assert reply.duration == "1ms"
    settings = decode_json(b'{"mode":"from-the-future","quality":"8k"}', models.RecordSettingsResponse)
    assert settings.mode == "from-the-future"


def test_missing_and_null_required_fields_read_as_none_and_are_logged_once(
    caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(drift, "_reported", set())
    with caplog.at_level(logging.INFO, logger="stream_video_async"):
        for _ in range(3):
            assert full_user(teams=None).language is None
    fields = [record.field for record in caplog.records if record.model == "UserResponse"]  # type: ignore[attr-defined]
    assert sorted(fields) == sorted(set(fields))
    assert {"teams", "language"} <= set(fields)
    assert {record.event for record in caplog.records} == {"decode.drift"}  # type: ignore[attr-defined]


def test_constructors_of_replies_stay_strict() -> None:
    with pytest.raises(TypeError, match="needs the argument 'duration'"):
        models.EndCallResponse()  # type: ignore[call-arg]


TOO_DEEP = "deep" if sys.version_info < (3, 14) else "deep|truncated"
"""From Python 3.14 on, nesting may be as deep as the stack allows."""


@pytest.mark.parametrize(
    ("body", "message"),
    [
        (b'{"duration":5}', r"\$\.duration"),
        (b"null", "Expected `object`"),
        (b"[]", "Expected `object`"),
        (b"", "truncated"),
        (b'{"duration":NaN}', "malformed"),
        (b'{"duration":"\xff"}', "utf-8"),
        (b'{"x":' + b"[" * 200_000, TOO_DEEP),
    ],
)
def test_what_cannot_be_read_is_a_decode_failure_that_says_where(body: bytes, message: str) -> None:
    with pytest.raises(DecodeFailure) as caught:
        decode_json(body, models.EndCallResponse)
    assert re.search(message, str(caught.value))


@pytest.mark.parametrize("strict", [False, True])
@pytest.mark.parametrize(("start", "end"), [("[", "]"), ('{"a":', "}")])
def test_nesting_of_any_depth_is_read_or_a_decode_failure(start: str, end: str, strict: bool) -> None:
    """At the recursion limit, the checks after decoding raise DecodeFailure, too."""
    for depth in range(800, 1010, 2):
        body = f'{{"type":"custom","call_cid":null,"custom":{{"x":{start * depth}1{end * depth}}}}}'.encode()
        with contextlib.suppress(DecodeFailure):
            assert isinstance(decode_json(body, models.CustomVideoEvent, strict=strict), models.CustomVideoEvent)


@pytest.mark.parametrize(
    ("body", "message"),
    [
        (b'{"duration":"1","new":1}', "Unknown field 'new' - at `$`"),
        (b"{}", "Required field 'duration' is missing - at `$`"),
        (b'{"duration":null}', "Required field 'duration' is null - at `$`"),
    ],
)
def test_strict_reading_makes_errors_of_drift(body: bytes, message: str) -> None:
    decode_json(body, models.EndCallResponse)
    with pytest.raises(DecodeFailure) as caught:
        decode_json(body, models.EndCallResponse, strict=True)
    assert str(caught.value) == message


def test_strict_reading_refuses_unknown_enum_values_with_their_path() -> None:
    body = b'{"mode":"later","audio_only":true,"quality":"720p"}'
    with pytest.raises(DecodeFailure, match=r"Unknown value 'later' - at `\$.mode`"):
        decode_json(body, models.RecordSettingsRequest, strict=True)


# --- times

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
moments = st.datetimes(datetime(1970, 1, 1), datetime(9998, 1, 1)).map(lambda moment: moment.replace(tzinfo=UTC))


@given(moments, st.integers(0, 999))
def test_all_spellings_of_one_moment_agree_to_the_microsecond(moment: datetime, nanos: int) -> None:
    ns = (moment - EPOCH) // timedelta(microseconds=1) * 1000 + nanos
    text = moment.strftime("%Y-%m-%dT%H:%M:%S.").replace(" ", "0").rjust(20, "0") + f"{ns % 10**9:09d}Z"
    assert parse_instant(ns) == parse_instant(str(ns)) == parse_instant(text) == moment
    body = json.dumps({"created_at": ns, "updated_at": text}).encode()
    decoded = decode_json(body, models.UserResponse)
    assert decoded.created_at == decoded.updated_at == moment


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2024-10-16T04:15:01Z", datetime(2024, 10, 16, 4, 15, 1, tzinfo=UTC)),
        ("2024-10-16t04:15:01.9z", datetime(2024, 10, 16, 4, 15, 1, 900_000, tzinfo=UTC)),
        ("2024-10-16T04:15:01.911604755+02:00", datetime(2024, 10, 16, 2, 15, 1, 911_604, tzinfo=UTC)),
        ("2024-10-16T04:15:01", datetime(2024, 10, 16, 4, 15, 1, tzinfo=UTC)),
    ],
)
def test_rfc_3339_is_read_with_any_number_of_digits(text: str, expected: datetime) -> None:
    assert parse_instant(text) == expected


@pytest.mark.parametrize(
    "value", ["yesterday", "", "2024-13-01T00:00:00Z", 10**30, -(10**30), str(10**25), True, [], {}]
)
def test_a_value_that_is_not_a_time_is_a_value_error(value: Any) -> None:
    with pytest.raises(ValueError, match=r"Expected a time|not a time in the years|must be in"):
        parse_instant(value)


@given(st.one_of(st.integers(), st.floats(allow_nan=False, allow_infinity=False), st.text(), st.booleans()))
def test_any_json_scalar_as_a_time_is_read_or_a_decode_failure(value: Any) -> None:
    try:
        decoded = decode_json(json.dumps({"created_at": value}).encode(), models.UserResponse)
    except DecodeFailure as failure:
        assert "$.created_at" in str(failure)
    else:
        assert decoded.created_at.tzinfo is UTC


# --- the model base


def test_models_compare_by_value_and_hide_secrets_in_their_repr() -> None:
    assert user(name="a") == user(name="a") != user(name="b")
    assert user() != object()
    reply = decode_json(b'{"access_token":"very-secret","duration":"1"}', models.CreateGuestResponse)
    assert "very-secret" not in repr(reply)


def test_every_model_has_a_decoder_and_closed_attributes() -> None:
    """The annotations of all models resolve, and setting an unknown attribute is an error."""
    classes = [getattr(models, name) for name in models.__all__]
    models_ = [cls for cls in classes if isinstance(cls, type) and issubclass(cls, Model)]
    assert len(models_) > 600
    for cls in models_:
        with pytest.raises(DecodeFailure):
            decode_json(b"[]", cls)
    with pytest.raises(AttributeError):
        user().nmae = "x"


def test_absent_optional_fields_of_every_model_read_as_their_defaults() -> None:
    checked = 0
    for cls in (getattr(models, name) for name in models.__all__):
        if not (isinstance(cls, type) and issubclass(cls, Model)):
            continue
        if cls.__required__ and not cls.__lenient__:
            continue
        value = decode_json(b"{}", cls)
        for field in cls.__attrs_attrs__:
            expected = field.default if field.default.__class__ in {str, int, bool} else None
            assert getattr(value, field.name) == expected, (cls.__name__, field.name)
            checked += 1
    assert checked > 1000
