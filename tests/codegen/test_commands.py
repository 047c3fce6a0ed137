"""The commands report what remains to be done, and the contributor's page names commands and files that exist."""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Sequence
from pathlib import Path

import pytest
import yaml

from codegen.__main__ import main
from codegen.overlay import without_repairs
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


def test_sync_reports_changes_and_operations_without_an_overlay_entry(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
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
        "overlay.yaml: #/components/schemas/CallReply/type: upstream has fixed it; remove the repair from the overlay",
        "overlay.yaml: `sync --prune` removes the repairs that have nothing to repair",
        "overlay.yaml: #/components/schemas/Gone/type is not in the contract",
        "overlay.yaml: #/operations/GoneCall is not in the contract",
        "overlay.yaml: #/operations/GetApp needs a summary, a resource and a retry class",
        "overlay.yaml: #/operations/GetEdges needs a summary, a resource and a retry class",
    ]


def test_overlay_entries_without_a_match_are_reported_and_ignored(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    entry = {
        "summary": "X.",
        "resource": "calls",
        "retry": "read",
        "unsafe_if": ["ring", "limit"],
        "arguments": {"limit": "How many.", "color": "Which."},
        "keywords": {"gone": "gone_"},
        "pages": {"style": "cursor", "items": "calls"},
    }
    (root / "openapi" / "overlay.yaml").write_text(yaml.safe_dump({"operations": {"GetCall": entry}}))
    source = root / "upstream.json"
    source.write_text(json.dumps(tiny()))
    assert main(["--root", str(root), "sync", str(source)]) == 0
    assert capsys.readouterr().err.splitlines()[:4] == [
        f"overlay.yaml: #/operations/GetCall/{entry} is not in the contract"
        for entry in ("unsafe_if/ring", "arguments/color", "keywords/gone", "pages")
    ]


OVERLAY = """\
# Ours.
operations: {}

repairs:
  - at: /components/schemas/CallReply/type
    set: object # which it is
    reason: because

  # This one stays.
  - at: /components/schemas/CallReply/properties/id/maxLength
    set: 64
    reason: because
  - rule: times-are-text
    reason: because
arguments: {}
"""


def test_an_obsolete_repair_is_reported_and_pruned(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    overlay, source = root / "openapi" / "overlay.yaml", root / "upstream.json"
    overlay.write_text(OVERLAY)
    source.write_text(json.dumps(tiny()))
    (root / "pyproject.toml").write_bytes((ROOT / "pyproject.toml").read_bytes())
    (root / "stream_video_async").mkdir()
    obsolete = [
        "#/components/schemas/CallReply/type: upstream has fixed it; remove the repair from the overlay",
        "rule times-are-text: upstream has fixed it; remove the repair from the overlay",
    ]
    assert main(["--root", str(root), "sync", str(source)]) == 0
    said = capsys.readouterr().err.splitlines()
    assert said[:3] == [
        *(f"overlay.yaml: {line}" for line in obsolete),
        "overlay.yaml: `sync --prune` removes the repairs that have nothing to repair",
    ]
    assert overlay.read_text() == OVERLAY
    # The code is generated anyway, and the check fails.
    assert main(["--root", str(root), "generate"]) == 0
    assert (root / "stream_video_async" / "models" / "call_reply.py").exists()
    assert main(["--root", str(root), "check"]) == 1
    assert capsys.readouterr().err.splitlines()[:2] == [f"openapi/overlay.yaml: {line}" for line in obsolete]
    assert main(["--root", str(root), "sync", "--prune", str(source)]) == 0
    assert "times-are-text" not in capsys.readouterr().err
    lines = OVERLAY.splitlines(keepends=True)
    assert overlay.read_text() == "".join([*lines[:4], *lines[7:12], *lines[14:]])
    assert main(["--root", str(root), "check"]) == 0


@pytest.mark.parametrize(
    ("indexes", "gone"),
    [
        ({0}, range(2, 6)),
        ({1}, range(8, 11)),
        ({0, 1}, (*range(2, 6), *range(8, 11))),
    ],
)
def test_pruning_keeps_the_comments_around_a_repair(indexes: set[int], gone: Sequence[int]) -> None:
    text = """\
repairs:
  # About the first.
  - rule: times-are-text
    reason: |
      because
      # of this
  # About the second.

  - at: /servers
    # Inside the second.
    set: []
  # About the third.
  - at: /paths
    set: {}

# About the operations.
operations: {}
"""
    lines = text.splitlines(keepends=True)
    assert without_repairs(text, indexes) == "".join(line for n, line in enumerate(lines) if n not in gone)


def test_pruning_the_last_repair_keeps_the_comment_above_the_next_section() -> None:
    text = "repairs:\n- at: /a\n  set: 1\n- at: /b\n  set: 2\n\n# NOTE\noperations: {}\n"
    assert without_repairs(text, {1}) == "repairs:\n- at: /a\n  set: 1\n\n# NOTE\noperations: {}\n"


def test_repairs_in_brackets_are_not_pruned(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    overlay, source = root / "openapi" / "overlay.yaml", root / "upstream.json"
    text = "repairs: [{rule: times-are-text, reason: because}]\n"
    overlay.write_text(text)
    source.write_text(json.dumps(tiny()))
    assert main(["--root", str(root), "sync", "--prune", str(source)]) == 3
    assert "repairs in [brackets] cannot be pruned" in capsys.readouterr().err
    assert overlay.read_text() == text
    assert [path.name for path in overlay.parent.iterdir()] == ["overlay.yaml"]


def test_all_repairs_can_be_pruned(root: Path) -> None:
    overlay, source = root / "openapi" / "overlay.yaml", root / "upstream.json"
    overlay.write_text("repairs:\n  - rule: times-are-text\n    reason: because\n")
    source.write_text(json.dumps(tiny()))
    assert main(["--root", str(root), "sync", "--prune", str(source)]) == 0
    assert yaml.safe_load(overlay.read_text()) == {"repairs": []}


def test_a_repair_of_an_unexpected_value_is_reported_but_not_pruned(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    overlay, source = root / "openapi" / "overlay.yaml", root / "upstream.json"
    repair = {"at": "/components/schemas/CallReply/type", "was": "text", "set": "object", "reason": "because"}
    overlay.write_text(yaml.safe_dump({"repairs": [repair]}))
    source.write_text(json.dumps(tiny()))
    assert main(["--root", str(root), "sync", "--prune", str(source)]) == 0
    said = capsys.readouterr().err
    assert "the contract has 'object' here, not 'text'; review the repair" in said
    assert "--prune" not in said
    assert yaml.safe_load(overlay.read_text()) == {"repairs": [repair]}


def test_a_duplicate_operation_id_gets_a_derived_name(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source = root / "upstream.json"
    document = tiny()
    document["paths"]["/api/v2/app/old-settings"] = {"get": operation("GetApp", reply="AppReply")}
    source.write_text(json.dumps(document))
    assert main(["--root", str(root), "sync", str(source)]) == 0
    assert capsys.readouterr().err.splitlines()[0] == (
        f"{source}: operationId 'GetApp' names GET /api/v2/app and GET /api/v2/app/old-settings; "
        "the second is read as 'GetAppOldSettings'"
    )


def test_duplicate_operation_ids_with_similar_paths_are_rejected(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source = root / "upstream.json"
    document = tiny()
    document["paths"]["/api/v2/app"]["post"] = operation("GetApp", reply="AppReply")
    source.write_text(json.dumps(document))
    assert main(["--root", str(root), "sync", str(source)]) == 3
    assert "'GetApp', twice," in capsys.readouterr().err


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
