"""Sync adds the changes for users to the changelog, once."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from codegen.changelog import with_changes
from codegen.changes import Change
from codegen.errors import CodegenError
from codegen.sync import sync
from tests.codegen.descriptions import EMPTY_OVERLAY, operation, tiny

HEAD = "# Changelog\n\nFor users.\n\n## [Unreleased]\n"
RELEASE = "\n## [0.1.0] - 2026-01-01\n\n### Added\n\n- First.\n"


def change(kind: str, subject: str) -> Change:
    return Change(kind, subject, "said", ("request",))


def test_lines_are_grouped_in_the_order_of_keep_a_changelog() -> None:
    changes = [
        change("field-removed", "c"),
        change("argument-defaulted", "b"),
        change("operation-added", "a"),
    ]
    assert with_changes(HEAD + RELEASE, changes) == (
        HEAD
        + "\n### Added\n\n- a: said.\n"
        + "\n### Changed\n\n- b: said.\n"
        + "\n### Removed\n\n- c: said. **Breaking**: code that uses it stops working.\n"
        + RELEASE
    )


def test_lines_are_added_to_existing_groups() -> None:
    there = HEAD + "\n### Added\n\n- Mine.\n\n### Fixed\n\n- A bug.\n" + RELEASE
    changes = [change("operation-added", "a"), change("field-defaulted", "b")]
    assert with_changes(there, changes) == (
        HEAD + "\n### Added\n\n- Mine.\n- a: said.\n\n### Changed\n\n- b: said.\n\n### Fixed\n\n- A bug.\n" + RELEASE
    )


def test_lines_are_added_to_an_empty_group() -> None:
    assert with_changes(HEAD + "\n### Added\n" + RELEASE, [change("operation-added", "a")]) == (
        HEAD + "\n### Added\n\n- a: said.\n" + RELEASE
    )


def test_groups_that_are_there_twice_keep_their_lines() -> None:
    there = "\n### Added\n\n- One.\n\n### Fixed\n\n- A bug.\n\n### Added\n\n- b: said.\n" + RELEASE
    changes = [change("operation-added", "a"), change("operation-added", "b")]
    assert with_changes(HEAD + there, changes) == HEAD + there.replace("- One.\n", "- One.\n- a: said.\n")


@pytest.mark.parametrize("rest", ["", RELEASE])
def test_adding_the_same_changes_twice_adds_no_lines(rest: str) -> None:
    changes = [change("operation-added", "a"), change("field-removed", "b")]
    once = with_changes(HEAD + rest, changes)
    assert with_changes(once, changes) == once
    assert once.startswith(HEAD)
    assert once.endswith(rest or "- b: said. **Breaking**: code that uses it stops working.\n")


def test_a_line_of_an_old_release_is_added_again() -> None:
    once = with_changes(HEAD + RELEASE.replace("- First.", "- a: said."), [change("operation-added", "a")])
    assert once.count("- a: said.") == 2


def test_a_changelog_without_unreleased_is_an_error() -> None:
    with pytest.raises(CodegenError, match="no section"):
        with_changes("# Changelog\n", [change("operation-added", "a")])


class TestSync:
    @pytest.fixture
    def root(self, tmp_path: Path) -> Path:
        (tmp_path / "openapi").mkdir()
        (tmp_path / "openapi" / "overlay.yaml").write_text(EMPTY_OVERLAY)
        (tmp_path / "CHANGELOG.md").write_text(HEAD + RELEASE)
        return tmp_path

    def sync(self, root: Path, document: dict[str, Any]) -> str:
        source = root / "upstream.json"
        source.write_text(json.dumps(document))
        sync(source, root / "openapi", root / "CHANGELOG.md")
        return (root / "CHANGELOG.md").read_text()

    def test_the_first_contract_adds_no_lines(self, root: Path) -> None:
        assert self.sync(root, tiny()) == HEAD + RELEASE

    def test_changes_are_written_under_unreleased_once(self, root: Path) -> None:
        self.sync(root, tiny())
        document = tiny()
        document["paths"]["/api/v2/more"] = {"get": operation("GetMore")}
        del document["components"]["schemas"]["CallReply"]["properties"]["names"]
        once = self.sync(root, document)
        assert once == (
            HEAD
            + "\n### Added\n\n- client.get_more: new.\n"
            + "\n### Removed\n\n- CallReply.names: removed. **Breaking**: code that uses it stops working.\n"
            + RELEASE
        )
        assert self.sync(root, document) == once
