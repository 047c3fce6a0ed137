"""The release script lets nothing out that disagrees with itself."""

from __future__ import annotations

import importlib.util
import subprocess
from pathlib import Path
from types import ModuleType

import pytest

SCRIPT = Path(__file__).parents[2] / "scripts" / "release.py"
CHANGELOG = "# Changelog\n\n## [Unreleased]\n\n### Added\n\n- A thing.\n\n## [0.1.0] - 2026-01-01\n\n- First.\n"


@pytest.fixture
def release(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The script, working on a small repository of its own."""
    spec = importlib.util.spec_from_file_location("release", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    (tmp_path / "_version.py").write_text('__version__ = "0.1.0"\n', encoding="utf-8")
    (tmp_path / "CHANGELOG.md").write_text(CHANGELOG, encoding="utf-8")
    monkeypatch.setattr(module, "ROOT", tmp_path)
    monkeypatch.setattr(module, "VERSION_FILE", tmp_path / "_version.py")
    monkeypatch.setattr(module, "CHANGELOG", tmp_path / "CHANGELOG.md")
    git(tmp_path, "init", "-q")
    commit(tmp_path)
    return module


def git(folder: Path, *arguments: str) -> None:
    identity = ("-c", "user.name=Test", "-c", "user.email=test@example.com")
    subprocess.run(["git", *identity, *arguments], cwd=folder, check=True, capture_output=True)


def commit(folder: Path) -> None:
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "-m", "Change")


def test_a_prepared_release_passes(release: ModuleType, tmp_path: Path) -> None:
    release.prepare("0.2.0")
    assert release.faults("v0.2.0") == ["there are uncommitted changes"]
    commit(tmp_path)
    assert release.faults("v0.2.0") == []
    assert release.section("0.2.0") == "### Added\n\n- A thing."
    assert release.section("0.1.0") == "- First."


def test_each_disagreement_is_named(release: ModuleType) -> None:
    faults = release.faults("v0.2.0")
    assert any("states version 0.1.0" in fault for fault in faults)
    assert any("no section [0.2.0]" in fault for fault in faults)
    assert any("[Unreleased]" in fault for fault in faults)
    assert any("starts with v" in fault for fault in release.faults("0.1.0"))


@pytest.mark.parametrize("version", ["0.1.0", "1", "v1.0.0", "1.0.0-beta"])
def test_a_wrong_version_is_refused_and_changes_nothing(release: ModuleType, tmp_path: Path, version: str) -> None:
    with pytest.raises(SystemExit):
        release.prepare(version)
    assert (tmp_path / "CHANGELOG.md").read_text(encoding="utf-8") == CHANGELOG
