"""``make soak`` for a few seconds."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.mark.slow
async def test_a_short_soak_ends_without_a_leak():
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "benchmarks.soak",
        cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT), "SECONDS": "4", "SEED": "7"}, stdout=subprocess.PIPE,
    )  # fmt: skip
    out, _ = await process.communicate()
    report = out.decode()
    assert process.returncode == 0, report
    assert "FOREIGN" not in report
    assert "every call ended in a result or one of our errors" in report
