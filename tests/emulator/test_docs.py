"""docs/emulator.md tells the truth about what is emulated, and its Python examples run."""

import re

from stream_video_async.emulator.faults import EFFECTS
from stream_video_async.emulator.state import PARTS

from .coverage_table import PAGE, table, written


def test_the_coverage_table_is_up_to_date():
    assert written() == table(), "run: python -m tests.emulator.coverage_table"


def test_every_effect_and_part_is_named():
    text = PAGE.read_text()
    assert [name for name in (*EFFECTS, *PARTS) if f"`{name}`" not in text] == []


async def test_the_examples_run(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    blocks = re.findall(r"```python\n(.*?)```", PAGE.read_text(), flags=re.DOTALL)
    assert blocks
    for block in blocks:
        names = {"__name__": "example"}
        if "await " in block or "async with" in block:
            body = "\n".join("    " + line for line in block.splitlines())
            exec(f"async def main():\n{body}", names)
            await names["main"]()
        else:
            exec(block, names)
