"""Rewrite the golden tree; run by `make golden`."""

import shutil
import tempfile
from pathlib import Path

from tests.codegen.test_generated_code import GOLDEN, golden_package

if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as scratch:
        package = golden_package(Path(scratch) / "golden")
        shutil.rmtree(GOLDEN / "expected", ignore_errors=True)
        for part in ("models", "api"):
            shutil.copytree(package / part, GOLDEN / "expected" / part)
