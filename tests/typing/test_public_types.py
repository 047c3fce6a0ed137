"""Every public symbol has a type that all checkers read alike."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[2] / "stream_video_async"


@pytest.mark.slow
def test_every_public_symbol_has_a_known_type(tmp_path: Path) -> None:
    """Judged as users' checkers see it: from outside the project."""
    (tmp_path / PACKAGE.name).symlink_to(PACKAGE, target_is_directory=True)
    command = [sys.executable, "-m", "pyright", "--pythonpath", sys.executable, "--verifytypes", PACKAGE.name]
    run = subprocess.run(
        [*command, "--ignoreexternal"],
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert "With unknown type: 0" in run.stdout, run.stdout[-2000:]
    assert "With ambiguous type: 0" in run.stdout, run.stdout[-2000:]
    assert "Type completeness score: 100%" in run.stdout, run.stdout[-2000:]
