"""docs/emulator.md tells the truth about what is emulated; tests/docs runs its examples."""

from stream_video_async.emulator.faults import EFFECTS
from stream_video_async.emulator.state import PARTS

from .coverage_table import PAGE, table, written


def test_the_coverage_table_is_up_to_date():
    assert written() == table(), "run: python -m tests.emulator.coverage_table"


def test_every_effect_and_part_is_named():
    text = PAGE.read_text()
    assert [name for name in (*EFFECTS, *PARTS) if f"`{name}`" not in text] == []
