"""Values in objects of users' classes are validated like those in dicts."""

from __future__ import annotations

import dataclasses
import enum
import math
from datetime import UTC, datetime
from typing import Any

import attrs
import msgspec
import pytest

from stream_video_async import models
from stream_video_async._models.codec import encode_json


@dataclasses.dataclass
class Data:
    at: Any


@dataclasses.dataclass(slots=True)
class SlottedData:
    at: Any


@attrs.define
class Attrs:
    at: Any


@attrs.define(slots=False)
class AttrsWithDict:
    at: Any


class Struct(msgspec.Struct):
    at: Any


class Number(enum.Enum):
    NAN = math.nan


KINDS = [Data, SlottedData, Attrs, AttrsWithDict, Struct]
BAD = {
    "NaN": (math.nan, "JSON cannot represent"),
    "infinity": (-math.inf, "JSON cannot represent"),
    "naive datetime": (datetime(2026, 1, 1), "without a time zone"),
    "enum of NaN": (Number.NAN, "JSON cannot represent"),
    "nested": ([Data({"deep": Attrs(math.nan)})], "JSON cannot represent"),
}


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
@pytest.mark.parametrize("what", BAD)
def test_bad_values_in_objects_in_custom_are_refused_with_their_path(kind, what) -> None:
    value, message = BAD[what]
    user = models.UserRequest(id="ada", custom={"mine": kind(value)})
    with pytest.raises(ValueError, match=message) as caught:
        encode_json(user)
    assert "custom.mine.at" in str(caught.value)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_good_values_in_objects_are_sent(kind) -> None:
    moment = datetime(2026, 1, 1, tzinfo=UTC)
    body = encode_json({"custom": {"mine": kind([None, 1.5, moment, "2026-01-01T00:00:00"])}})
    assert msgspec.json.decode(body)["custom"]["mine"]["at"] == [
        None,
        1.5,
        "2026-01-01T00:00:00Z",
        "2026-01-01T00:00:00",
    ]


def test_a_naive_datetime_as_a_key_is_refused() -> None:
    with pytest.raises(ValueError, match="a key that is a datetime without a time zone"):
        encode_json({"custom": {datetime(2026, 1, 1): 1}})
