"""Virtual time: frozen, set, advanced, scaled; and every spelling of an instant."""

import math
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stream_video_async.emulator.clock import Clock, format_time, parse_time

NEW_YEAR = datetime(2030, 1, 1, tzinfo=UTC)
NEW_YEAR_NS = 1_893_456_000_000_000_000


def test_a_frozen_clock_moves_only_by_hand():
    clock = Clock()
    clock.freeze(NEW_YEAR)
    assert (clock.now_ns, clock.now, clock.scale) == (NEW_YEAR_NS, NEW_YEAR_NS / 1e9, 0)
    clock.advance(1.5)
    clock.advance(timedelta(seconds=-0.5))
    assert clock.now_ns == NEW_YEAR_NS + 1_000_000_000
    clock.set(5)
    assert clock.now_ns == 5_000_000_000
    clock.freeze()
    assert clock.now_ns == 5_000_000_000


def test_a_resumed_or_scaled_clock_runs_from_where_it_stood():
    clock = Clock()
    clock.freeze(NEW_YEAR)
    clock.resume()
    assert clock.now_ns >= NEW_YEAR_NS
    clock.freeze(NEW_YEAR)
    clock.run_at(1_000_000)
    assert (clock.scale, clock.now_ns >= NEW_YEAR_NS) == (1_000_000, True)
    clock.reset()
    assert abs(clock.now - datetime.now(UTC).timestamp()) < 60


def test_mistakes_name_the_remedy():
    clock = Clock()
    with pytest.raises(ValueError, match="advance"):
        clock.run_at(-1)
    with pytest.raises(ValueError, match="time zone"):
        clock.set(datetime(2030, 1, 1))


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (5, 5),
        (5.9, 5),
        ("5", 5),
        ("-5", -5),
        ("2030-01-01T00:00:00Z", NEW_YEAR_NS),
        ("2030-01-01 01:00:00+01:00", NEW_YEAR_NS),
        ("2030-01-01T00:00:00", NEW_YEAR_NS),
        ("2030-01-01t00:00:00.123456789z", NEW_YEAR_NS + 123_456_789),
        ("2030-13-01T00:00:00Z", None),
        ("soon", None),
        ("", None),
        ("\N{ARABIC-INDIC DIGIT FIVE}", None),
        (True, None),
        (None, None),
        ([], None),
    ],
)
def test_every_spelling_is_read(value, expected):
    assert parse_time(value) == expected


@given(st.integers(-62_135_596_800 * 10**9, 253_402_300_799 * 10**9))
def test_an_instant_survives_its_spelling(instant):
    assert parse_time(format_time(instant)) == instant


@pytest.mark.parametrize(
    "instant",
    [NEW_YEAR_NS, -1, math.nan, math.inf, 10**400, "soon", "1969-12-31T23:59:59Z", datetime.max.replace(tzinfo=UTC)],
)
def test_the_clock_stays_where_timestamps_fit_into_64_bits(instant):
    clock = Clock()
    for move in (clock.set, clock.freeze):
        with pytest.raises(ValueError, match="1970 to 2199"):
            move(instant)


def test_many_jumps_do_not_leave_the_range_either():
    clock = Clock()
    clock.freeze(NEW_YEAR)
    clock.advance(160 * 365 * 86_400)
    for span in (80 * 365 * 86_400, -(240 * 365 * 86_400), math.nan, math.inf, timedelta.max):
        with pytest.raises(ValueError, match="1970 to 2199"):
            clock.advance(span)
    assert clock.now_ns == NEW_YEAR_NS + 160 * 365 * 86_400 * 10**9


@pytest.mark.parametrize("scale", [math.nan, math.inf, 10**6 + 1])
def test_an_impossible_speed_is_refused(scale):
    with pytest.raises(ValueError, match="0 to 1000000"):
        Clock().run_at(scale)


def test_a_running_clock_stops_at_its_end():
    clock = Clock()
    clock.set("2199-12-31T23:59:59.999999Z")
    clock.run_at(1_000_000)
    while clock.now_ns % 1_000_000_000 != 999_999_999:
        pass
    assert format_time(clock.now_ns) == "2199-12-31T23:59:59.999999999Z"
    clock.freeze()


def test_an_instant_may_be_text():
    clock = Clock()
    clock.freeze("2030-01-01T01:00:00+01:00")
    assert clock.now_ns == NEW_YEAR_NS
