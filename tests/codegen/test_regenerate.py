"""Sync and generate follow the API: to an older contract and back again, in a copy of the repository."""

from __future__ import annotations

import gzip
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from codegen.layout import join
from tests.codegen.descriptions import OLDER, ROOT
from tests.codegen.test_sync import contents

MACHINE_OWNED = ("stream_video_async/models", "stream_video_async/api", "openapi")
DECODERS = """
import attrs, msgspec
from stream_video_async import models
classes = [getattr(models, name) for name in models.__all__]
for model in classes:
    if isinstance(model, type) and attrs.has(model):
        msgspec.json.Decoder(model)
print(len(classes))
"""


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """Return a copy of the files that generation and the test of every operation need."""
    ignore = shutil.ignore_patterns("__pycache__", ".*")
    for name in ("codegen", "openapi", "stream_video_async", "tests/endpoints", "tests/support"):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=ignore)
    for path in [*(ROOT / "tests").glob("*.py"), ROOT / "pyproject.toml", ROOT / "CHANGELOG.md"]:
        shutil.copy(path, tmp_path / path.relative_to(ROOT))
    return tmp_path


def run(root: Path, *arguments: str) -> str:
    """Run a Python command in the copy; it must succeed."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("PYTEST", "COV"))}
    done = subprocess.run(
        [sys.executable, *arguments],
        cwd=root,
        env=kept | {"PYTHONPATH": str(root)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout[-4000:] + done.stderr[-4000:]
    return done.stdout


def owned(root: Path) -> dict[str, bytes]:
    return {
        f"{name}/{path}": content
        for name in MACHINE_OWNED
        for path, content in contents(root / name).items()
        if not path.endswith((".pyc", "PROVENANCE.toml"))
    }


@pytest.mark.slow
@pytest.mark.timeout(900)
def test_sync_to_an_older_contract_and_back(copy: Path, mypy_cache: Path) -> None:
    before = owned(copy)
    current = join(copy / "openapi")
    (copy / "current.json").write_text(json.dumps(current))
    older = gzip.decompress((Path(__file__).parent / "fixtures" / f"contract-{OLDER}.json.gz").read_bytes())
    (copy / "older.json").write_bytes(older)

    assert run(copy, "-m", "codegen", "sync", "older.json").startswith(f"{OLDER}: ")
    run(copy, "-m", "codegen", "generate")
    counts = json.loads(older)["components"]["schemas"]
    assert int(run(copy, "-c", DECODERS)) == len(counts)
    modules = [f"stream_video_async.{name}" for name in ("client", "video", "call")]
    options = [f"--cache-dir={mypy_cache}", "-p", "stream_video_async.api"]
    run(copy, "-m", "mypy", *options, *(word for name in modules for word in ("-m", name)))
    options = ["-p", "no:cacheprovider", "-p", "no:randomly", "-q", "-k", "all and optional"]
    assert " passed" in run(copy, "-m", "pytest", *options, "tests/endpoints")
    changelog = (copy / "CHANGELOG.md").read_text()
    assert "removed. **Breaking**" in changelog

    run(copy, "-m", "codegen", "sync", "current.json")
    run(copy, "-m", "codegen", "generate")
    assert owned(copy) == before
