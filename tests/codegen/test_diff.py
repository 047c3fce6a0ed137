"""The diff reports changes in terms of the package, with the level that follows from their direction."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from codegen.__main__ import ERROR, main
from codegen.changes import semver_step
from codegen.diff import compare
from codegen.overlay import OperationEntry, Overlay
from tests.codegen.descriptions import (
    EMPTY_OVERLAY,
    NEWER,
    OLDER,
    bundled,
    operation,
    path_parameter,
    published,
    tiny,
)
from tests.codegen.diff_cases import CASES, FLAGS, Bend, field, schema
from tests.support.contract import overlay

WORDS = Overlay(
    operations={
        "UpdateCall": OperationEntry(summary="X.", resource="calls", retry="replayable", method="update"),
        "GetCall": OperationEntry(summary="X.", resource="calls", retry="read", method="get"),
    },
    repairs=(),
)


def changes_of(bend: Bend) -> tuple[list[str], list[str]]:
    """Return the lines of a change and of its reverse, each with its level."""
    before, after = tiny(), tiny()
    bend(after)
    old, new = bundled(before, WORDS), bundled(after, WORDS)
    return (
        [f"{change.level} {change.line}" for change in compare(old, new)],
        [f"{change.level} {change.line}" for change in compare(new, old)],
    )


@pytest.mark.parametrize("case", CASES)
def test_a_change_and_its_reverse_are_reported_with_their_levels(case: str) -> None:
    bend, forward, backward = CASES[case]
    assert changes_of(bend) == (
        forward if isinstance(forward, list) else [forward],
        backward if isinstance(backward, list) else [backward],
    )


def test_equal_contracts_have_no_changes() -> None:
    assert compare(bundled(published(NEWER)), bundled(published(NEWER))) == []


@pytest.mark.parametrize(
    ("limit", "old", "new", "level"),
    [
        ("minimum", 1, 2, "breaking"),
        ("minimum", 2, 1, "additive"),
        ("maximum", 1, 2, "additive"),
        ("maximum", 2, 1, "breaking"),
        ("pattern", "a", "b", "breaking"),
        ("multipleOf", 10, 5, "additive"),
        ("multipleOf", 5, 10, "breaking"),
        ("multipleOf", 10, 4, "breaking"),
        ("multipleOf", 0.3, 0.1, "additive"),
    ],
)
def test_a_limit_is_tighter_or_looser(limit: str, old: Any, new: Any, level: str) -> None:
    documents = [tiny(), tiny()]
    for document, value in zip(documents, (old, new), strict=True):
        field(document, "UpdateCallRequest", "reason")[limit] = value
    (change,) = compare(*(bundled(document) for document in documents))
    assert (change.level, change.text) == (level, f"argument reason: {limit} {old!r} → {new!r}")


@pytest.mark.parametrize(
    ("limit", "old", "new", "lines"),
    [
        *[(limit, True, False, [f"additive no {limit} any more"]) for limit in FLAGS],
        *[(limit, False, True, [f"breaking {limit} True"]) for limit in FLAGS],
        *[(limit, None, False, ["neutral details changed"]) for limit in FLAGS],
        ("minLength", None, 0, ["neutral details changed"]),
        ("minLength", 3, 0, ["additive no minLength any more"]),
        ("minItems", 0, 1, ["breaking minItems 1"]),
    ],
)
def test_the_default_of_a_limit_is_no_limit(limit: str, old: Any, new: Any, lines: list[str]) -> None:
    documents = [tiny(), tiny()]
    for document, value in zip(documents, (old, new), strict=True):
        reason = field(document, "UpdateCallRequest", "reason")
        reason.update(minimum=1, maximum=5)
        if value is not None:
            reason[limit] = value
    found = [
        f"{change.level} {change.text.removeprefix('argument reason: ')}"
        for change in compare(*(bundled(document) for document in documents))
    ]
    assert found == lines


@pytest.mark.parametrize("limit", [{"multipleOf": 1}, {"exclusiveMinimum": True}, {"exclusiveMaximum": True}])
def test_a_limit_without_effect_is_no_limit(limit: dict[str, Any]) -> None:
    documents = [tiny(), tiny()]
    for document, more in zip(documents, ({}, limit), strict=True):
        schema(document, "UpdateCallRequest")["properties"]["size"] = {"type": "integer", **more}
    (change,) = compare(*(bundled(document) for document in documents))
    assert (change.level, change.text) == ("neutral", "details changed")


def test_another_name_in_a_path_is_another_argument_only() -> None:
    documents = [tiny(), tiny()]
    for document, name in zip(documents, ("id", "name"), strict=True):
        path = f"/api/v2/edges/{{{name}}}"
        document["paths"][path] = {"get": operation("GetEdge", parameters=[path_parameter(name)])}
    changes = compare(*(bundled(document) for document in documents))
    assert {change.kind for change in changes} == {"argument-removed", "argument-required-added"}


def test_a_field_that_is_only_sent_may_become_optional() -> None:
    documents = [tiny(), tiny()]
    for document in documents:
        del schema(document, "Reply")["properties"]["settings"]
    schema(documents[1], "Settings")["required"] = []
    (change,) = compare(*(bundled(document) for document in documents))
    assert (change.level, change.line) == ("additive", "Settings.enabled: is optional now")
    assert change.directions == ("request",)


def test_the_direction_is_reported() -> None:
    before, after = tiny(), tiny()
    schema(after, "Settings")["properties"]["volume"] = {"type": "integer"}
    (change,) = compare(bundled(before), bundled(after))
    assert change.directions == ("request", "response")


def arguments(document: dict[str, Any]) -> Counter[tuple[str, str]]:
    """Count (operation, argument) in a published description, without the code under test."""
    found: Counter[tuple[str, str]] = Counter()
    for item in document["paths"].values():
        for facts in item.values():
            names = [entry["name"] for entry in facts.get("parameters", [])]
            for media in facts.get("requestBody", {}).get("content", {}).values():
                names += schema(document, media["schema"]["$ref"].split("/")[-1]).get("properties", {})
            found.update((facts["operationId"], name) for name in names)
    return found


def bodies_only(document: dict[str, Any]) -> set[str]:
    """Return the schemas that are used as bodies only."""
    bodies = {
        media["schema"]["$ref"].split("/")[-1]
        for item in document["paths"].values()
        for facts in item.values()
        for media in facts.get("requestBody", {}).get("content", {}).values()
    }
    elsewhere = json.dumps(document["components"]["schemas"])
    elsewhere += json.dumps([facts["responses"] for item in document["paths"].values() for facts in item.values()])
    return {name for name in bodies if f'"#/components/schemas/{name}"' not in elsewhere}


def fields(document: dict[str, Any]) -> set[tuple[str, str]]:
    return {
        (name, prop)
        for name, entry in document["components"]["schemas"].items()
        for prop in entry.get("properties", {})
    }


@pytest.mark.parametrize(("old_version", "new_version"), [(OLDER, NEWER), (NEWER, OLDER)])
def test_the_counts_between_two_published_versions_agree_with_an_independent_count(
    old_version: str, new_version: str
) -> None:
    old, new = published(old_version), published(new_version)
    counts = Counter(change.kind for change in compare(bundled(old, overlay()), bundled(new, overlay())))
    ids = [
        {facts["operationId"] for item in document["paths"].values() for facts in item.values()}
        for document in (old, new)
    ]
    assert counts["operation-added"] == len(ids[1] - ids[0])
    assert counts["operation-removed"] == len(ids[0] - ids[1])
    models = [set(document["components"]["schemas"]) for document in (old, new)]
    assert counts["model-added"] == len(models[1] - models[0])
    assert counts["model-removed"] == len(models[0] - models[1])
    common = ids[0] & ids[1]
    given = [{entry for entry in arguments(document) if entry[0] in common} for document in (old, new)]
    assert counts["argument-added"] + counts["argument-required-added"] == len(given[1] - given[0])
    assert counts["argument-removed"] == len(given[0] - given[1])
    kept = (models[0] & models[1]) - (bodies_only(old) & bodies_only(new))
    had = [{entry for entry in fields(document) if entry[0] in kept} for document in (old, new)]
    assert counts["field-added"] + counts["field-required-added"] == len(had[1] - had[0])
    assert counts["field-removed"] == len(had[0] - had[1])
    assert {abs(len(ids[1]) - len(ids[0])), abs(len(models[1]) - len(models[0]))} == {7, 42}


class TestCommand:
    @pytest.fixture
    def root(self, tmp_path: Path) -> Path:
        (tmp_path / "openapi").mkdir()
        (tmp_path / "openapi" / "overlay.yaml").write_text(EMPTY_OVERLAY)
        return tmp_path

    def run(self, root: Path, bend: Bend, *options: str, reverse: bool = False) -> int:
        documents = [tiny(), tiny()]
        bend(documents[1])
        for name, document in zip(("old.json", "new.json"), documents[:: -1 if reverse else 1], strict=True):
            (root / name).write_text(json.dumps(document))
        return main(["--root", str(root), "diff", str(root / "old.json"), str(root / "new.json"), *options])

    def test_it_exits_with_0_if_nothing_changed(self, root: Path, capsys: pytest.CaptureFixture[str]) -> None:
        assert self.run(root, lambda _: None) == 0
        assert capsys.readouterr().out == "no change; version step: none\n"

    def test_it_exits_with_0_if_no_change_is_visible_to_callers(
        self, root: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert self.run(root, CASES["the server"][0]) == 0
        assert capsys.readouterr().out.endswith("0 breaking, 0 additive, 1 neutral; version step: patch\n")

    def test_it_exits_with_1_if_all_changes_are_additive(self, root: Path, capsys: pytest.CaptureFixture[str]) -> None:
        assert self.run(root, CASES["an operation"][0]) == 1
        assert "version step: minor" in capsys.readouterr().out

    def test_it_exits_with_2_if_a_change_is_breaking(self, root: Path, capsys: pytest.CaptureFixture[str]) -> None:
        assert self.run(root, CASES["an operation"][0], reverse=True) == 2
        said = capsys.readouterr().out
        assert said.startswith("breaking  client.video.get_edges: removed  (request: code that uses it stops")
        assert "version step: major (while the version is below 1.0: minor)" in said

    def test_upstreams_version_number_does_not_matter(self, root: Path, capsys: pytest.CaptureFixture[str]) -> None:
        assert self.run(root, lambda d: d["info"].update(version="v999.0.0")) == 0
        assert "version step: none" in capsys.readouterr().out

    def test_json_holds_every_change(self, root: Path, capsys: pytest.CaptureFixture[str]) -> None:
        assert self.run(root, CASES["a field of a reply"][0], "--format", "json") == 1
        assert json.loads(capsys.readouterr().out) == {
            "semver": "minor",
            "exit_status": 1,
            "counts": {"neutral": 0, "additive": 1, "breaking": 0},
            "changes": [
                {
                    "kind": "field-added",
                    "subject": "CallReply.color",
                    "text": "new",
                    "level": "additive",
                    "reason": "existing code keeps working",
                    "directions": ["response"],
                }
            ],
        }

    def test_markdown_groups_by_class(self, root: Path, capsys: pytest.CaptureFixture[str]) -> None:
        def bend(document: dict[str, Any]) -> None:
            CASES["a field of a reply"][0](document)
            CASES["a deprecated field"][0](document)
            CASES["another reply"][0](document)

        assert self.run(root, bend, "--format", "markdown") == 2
        said = capsys.readouterr().out
        assert said.index("## Breaking") < said.index("## Additive") < said.index("## Neutral")
        assert "- CallReply.color: new  (response: existing code keeps working)" in said

    def test_markdown_leaves_out_classes_without_changes(self, root: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.run(root, CASES["the server"][0], "--format", "markdown")
        assert [line for line in capsys.readouterr().out.splitlines() if line.startswith("#")] == ["## Neutral"]

    def test_a_folder_compares_like_the_file_it_came_from(self, root: Path) -> None:
        (root / "upstream.json").write_text(json.dumps(tiny()))
        assert main(["--root", str(root), "sync", str(root / "upstream.json")]) == 0
        assert main(["--root", str(root), "diff", str(root / "openapi"), str(root / "upstream.json")]) == 0

    def test_errors_and_wrong_usage_have_their_own_exit_status(
        self, root: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert main(["--root", str(root), "diff", "gone.json", "gone.json"]) == ERROR
        assert capsys.readouterr().err == "codegen diff: gone.json: No such file or directory\n"
        with pytest.raises(SystemExit) as caught:
            main(["diff", "one.json"])
        assert caught.value.code == ERROR


def test_the_step_of_the_version_follows_the_worst_change() -> None:
    bend, _, _ = CASES["an operation"]
    after = tiny()
    bend(after)
    old, new = bundled(tiny()), bundled(after)
    assert [semver_step(changes) for changes in ([], compare(old, new), compare(new, old))] == [
        "none",
        "minor",
        "major",
    ]
