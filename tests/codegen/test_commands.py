"""The commands say what is left to do, and the contributor's page names commands and files that exist."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path

import pytest
import yaml

from codegen.__main__ import main
from tests.codegen.descriptions import ROOT, operation, tiny


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "openapi").mkdir()
    (tmp_path / "CHANGELOG.md").write_text("# Changelog\n\n## [Unreleased]\n")
    overlay = {
        "operations": {
            name: {"summary": "X.", "resource": "calls", "retry": "read"}
            for name in ("GetCall", "UpdateCall", "QueryCalls", "GoneCall")
        },
        "repairs": [
            {"at": "/components/schemas/Gone/type", "set": "string", "reason": "because"},
            {"at": "/components/schemas/CallReply/type", "set": "object", "reason": "because"},
        ],
    }
    (tmp_path / "openapi" / "overlay.yaml").write_text(yaml.safe_dump(overlay))
    return tmp_path


def test_sync_says_what_changed_and_what_the_overlay_wants(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source = root / "upstream.json"
    source.write_text(json.dumps(tiny()))
    assert main(["--root", str(root), "sync", str(source)]) == 0
    capsys.readouterr()
    document = tiny()
    document["info"]["version"] = "v2"
    document["paths"]["/api/v2/video/edges"] = {"get": operation("GetEdges")}
    source.write_text(json.dumps(document))
    assert main(["--root", str(root), "sync", str(source)]) == 0
    said = capsys.readouterr()
    assert said.out.startswith("v2: 1 changes of the contract, ")
    assert said.err.splitlines() == [
        "overlay.yaml: #/components/schemas/CallReply/type: upstream has mended it; remove the repair from the overlay",
        "overlay.yaml: #/components/schemas/Gone/type is not in the contract",
        "overlay.yaml: #/operations/GoneCall is not in the contract",
        "overlay.yaml: #/operations/GetApp wants a summary, a resource and a retry class",
        "overlay.yaml: #/operations/GetEdges wants a summary, a resource and a retry class",
    ]


def test_words_about_what_an_operation_does_not_have_are_reported_and_left_out(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    entry = {
        "summary": "X.",
        "resource": "calls",
        "retry": "read",
        "unsafe_if": ["ring", "limit"],
        "arguments": {"limit": "How many.", "colour": "Which."},
        "keywords": {"gone": "gone_"},
        "pages": {"style": "cursor", "items": "calls"},
    }
    (root / "openapi" / "overlay.yaml").write_text(yaml.safe_dump({"operations": {"GetCall": entry}}))
    source = root / "upstream.json"
    source.write_text(json.dumps(tiny()))
    assert main(["--root", str(root), "sync", str(source)]) == 0
    assert capsys.readouterr().err.splitlines()[:4] == [
        f"overlay.yaml: #/operations/GetCall/{entry} is not in the contract"
        for entry in ("unsafe_if/ring", "arguments/colour", "keywords/gone", "pages")
    ]


def test_generate_refuses_a_dead_repair(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source = root / "upstream.json"
    source.write_text(json.dumps(tiny()))
    main(["--root", str(root), "sync", str(source)])
    capsys.readouterr()
    assert main(["--root", str(root), "generate"]) == 3
    assert "#/components/schemas/CallReply/type: upstream has mended it" in capsys.readouterr().err


@pytest.mark.parametrize(("differences", "status"), [([], 0), (["models/a.py: differs"], 1)])
def test_check_lists_differences_and_names_the_remedy(
    differences: list[str], status: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("codegen.generate.check", lambda root: differences)
    assert main(["check"]) == status
    remedy = ["run `make generate` and commit the result"] if differences else []
    assert capsys.readouterr().err.splitlines() == differences + remedy


def test_generate_writes_for_the_repository(monkeypatch: pytest.MonkeyPatch) -> None:
    written: list[Path] = []
    monkeypatch.setattr("codegen.generate.generate", written.append)
    assert main(["generate"]) == 0
    assert written == [ROOT]


class TestContributing:
    TEXT = (ROOT / "docs" / "contributing.md").read_text()

    def test_its_commands_exist(self) -> None:
        known = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
        named = {word for line in re.findall(r"`make ([^`]+)`", self.TEXT) for word in line.split() if "=" not in word}
        assert named
        assert named <= known

    def test_its_files_exist(self) -> None:
        named = set(
            re.findall(r"`((?:codegen|openapi|docs|stream_video_async|tests)/[\w./]*|[\w]+\.(?:md|toml))`", self.TEXT)
        )
        assert len(named) > 15
        assert [name for name in sorted(named) if not (ROOT / name).exists()] == []

    def test_ci_runs_the_checks_it_promises(self) -> None:
        script = (ROOT / ".ci" / "run").read_text()
        assert [f"make {name}" in script for name in ("test", "lint", "types", "generate-check", "api-check")] == [
            True
        ] * 5

    @pytest.mark.parametrize(("target", "words"), [("sync", "make sync FROM="), ("api-diff", "make api-diff OLD=")])
    def test_a_target_without_its_arguments_says_what_it_needs(self, target: str, words: str, tmp_path: Path) -> None:
        # The stamp of an installed environment, so that make does not make one.
        (tmp_path / ".installed").touch()
        command = ["make", "-C", str(ROOT), target, f"VENV={tmp_path}", "-o", f"{tmp_path}/.installed"]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        assert done.returncode != 0
        assert words in done.stdout
