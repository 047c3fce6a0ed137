"""The diff reports changes in terms of the package, with the level that follows from their direction."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable
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
from tests.support.contract import overlay

WORDS = Overlay(
    operations={
        "UpdateCall": OperationEntry(summary="X.", resource="calls", retry="replayable", method="update"),
        "GetCall": OperationEntry(summary="X.", resource="calls", retry="read", method="get"),
    },
    repairs=(),
)
CALL = "/api/v2/video/call/{type}/{id}"
QUOTES = """c'\\]"[d"""
FLAGS = ("uniqueItems", "exclusiveMinimum", "exclusiveMaximum")
Bend = Callable[[dict[str, Any]], object]


def schema(document: dict[str, Any], name: str) -> dict[str, Any]:
    return document["components"]["schemas"][name]


def field(document: dict[str, Any], name: str, prop: str) -> dict[str, Any]:
    return schema(document, name)["properties"][prop]


def mapping(document: dict[str, Any]) -> dict[str, str]:
    """Return the schema of each event type."""
    return schema(document, "Event")["discriminator"]["mapping"]


def filters(document: dict[str, Any]) -> dict[str, Any]:
    """Return the fields that calls can be filtered by."""
    return field(document, "QueryCallsRequest", "filter_conditions")["x-stream-filter-fields"]


def changes_of(bend: Bend) -> tuple[list[str], list[str]]:
    """Return the lines of a change and of its reverse, each with its level."""
    before, after = tiny(), tiny()
    bend(after)
    old, new = bundled(before, WORDS), bundled(after, WORDS)
    return (
        [f"{change.level} {change.line}" for change in compare(old, new)],
        [f"{change.level} {change.line}" for change in compare(new, old)],
    )


CASES: dict[str, tuple[Bend, str | list[str], str | list[str]]] = {
    "an optional argument": (
        lambda d: schema(d, "UpdateCallRequest")["properties"].update(color={"type": "string"}),
        "additive Call.update: new optional argument color",
        "breaking Call.update: argument color removed",
    ),
    "a required argument": (
        lambda d: (
            schema(d, "UpdateCallRequest")["properties"].update(color={"type": "string"}),
            schema(d, "UpdateCallRequest")["required"].append("color"),
        ),
        [
            "breaking Call.update: argument reason is passed in another way",
            "breaking Call.update: new required argument color",
        ],
        "breaking Call.update: argument color removed",
    ),
    "an argument that becomes required": (
        lambda d: schema(d, "UpdateCallRequest")["required"].append("custom"),
        [
            "breaking Call.update: argument custom is required now",
            "breaking Call.update: argument reason is passed in another way",
        ],
        "additive Call.update: argument custom is optional now",
    ),
    "an argument of another type": (
        lambda d: field(d, "UpdateCallRequest", "reason").update(type="integer"),
        "breaking Call.update: argument reason: type str → int",
        "breaking Call.update: argument reason: type int → str",
    ),
    "a text that becomes a time": (
        lambda d: field(d, "UpdateCallRequest", "reason").update(format="date-time"),
        "breaking Call.update: argument reason: type str → datetime",
        "breaking Call.update: argument reason: type datetime → str",
    ),
    "a tighter limit on what is sent": (
        lambda d: field(d, "UpdateCallRequest", "reason").update(maxLength=10),
        "breaking Call.update: argument reason: maxLength 64 → 10",
        "additive Call.update: argument reason: maxLength 10 → 64",
    ),
    "a lower minimum on what is sent": (
        lambda d: field(d, "UpdateCallRequest", "reason").update(minLength=1),
        "breaking Call.update: argument reason: minLength 1",
        "additive Call.update: argument reason: no minLength any more",
    ),
    "a limit of a query parameter": (
        lambda d: d["paths"][CALL]["get"]["parameters"][2]["schema"].update(maximum=200),
        "additive Call.get: argument limit: maximum 100 → 200",
        "breaking Call.get: argument limit: maximum 200 → 100",
    ),
    "a width of an integer": (
        lambda d: d["paths"][CALL]["get"]["parameters"][2]["schema"].update(format="int64"),
        "neutral contract: details changed",
        "neutral contract: details changed",
    ),
    "a value that may be sent": (
        lambda d: field(d, "UpdateCallRequest", "mode")["enum"].append("late"),
        "additive Call.update: argument mode: new value 'late'",
        "breaking Call.update: argument mode: value 'late' removed",
    ),
    "a value that may come": (
        lambda d: field(d, "CallReply", "state")["enum"].append("ended"),
        "additive CallReply.state: new value 'ended'",
        "neutral CallReply.state: value 'ended' removed",
    ),
    "an enum that becomes free text": (
        lambda d: field(d, "UpdateCallRequest", "mode").pop("enum"),
        "additive Call.update: argument mode: no enum any more",
        "breaking Call.update: argument mode: enum ['fast', 'slow']",
    ),
    "a field of a reply": (
        lambda d: schema(d, "CallReply")["properties"].update(color={"type": "string"}),
        "additive CallReply.color: new",
        "breaking CallReply.color: removed",
    ),
    "a required field of a reply": (
        lambda d: (
            schema(d, "CallReply")["properties"].update(color={"type": "string"}),
            schema(d, "CallReply")["required"].append("color"),
        ),
        "additive CallReply.color: new",
        "breaking CallReply.color: removed",
    ),
    "a field of a reply that may be missing": (
        lambda d: schema(d, "CallReply")["required"].remove("state"),
        "breaking CallReply.state: is optional now",
        "neutral CallReply.state: is required now",
    ),
    "a field of a reply that may be null": (
        lambda d: field(d, "CallReply", "id").update(nullable=True),
        "breaking CallReply.id: may be None",
        "neutral CallReply.id: may no longer be None",
    ),
    "an argument that may be null": (
        lambda d: field(d, "UpdateCallRequest", "reason").update(nullable=True),
        "neutral contract: details changed",
        "neutral contract: details changed",
    ),
    "a limit on what is read": (
        lambda d: field(d, "CallReply", "id").update(maxLength=5),
        "neutral CallReply.id: maxLength 5",
        "neutral CallReply.id: no maxLength any more",
    ),
    "items of another type": (
        lambda d: field(d, "CallReply", "names")["items"].update(type="integer"),
        "breaking CallReply.names: type list[str] → list[int]",
        "breaking CallReply.names: type list[int] → list[str]",
    ),
    "values of another type": (
        lambda d: field(d, "CallReply", "counts")["additionalProperties"].update(type="number"),
        "breaking CallReply.counts: type dict[str, int] → dict[str, float]",
        "breaking CallReply.counts: type dict[str, float] → dict[str, int]",
    ),
    "a required field of a model that travels both ways": (
        lambda d: (
            schema(d, "Settings")["properties"].update(volume={"type": "integer"}),
            schema(d, "Settings")["required"].append("volume"),
        ),
        "breaking Settings.volume: new",
        "breaking Settings.volume: removed",
    ),
    "a field that travels both ways and becomes required": (
        lambda d: schema(d, "Settings")["required"].append("note"),
        "breaking Settings.note: is required now",
        "breaking Settings.note: is optional now",
    ),
    "a field of an event": (
        lambda d: schema(d, "CallCreatedEvent")["properties"].update(color={"type": "string"}),
        "additive CallCreatedEvent.color: new",
        "breaking CallCreatedEvent.color: removed",
    ),
    "an event": (
        lambda d: mapping(d).update({"call.moved": "#/components/schemas/CallEndedEvent"}),
        "additive event call.moved: new (CallEndedEvent)",
        "breaking event call.moved: removed",
    ),
    "an event with another model": (
        lambda d: mapping(d).update({"call.created": "#/components/schemas/CallEndedEvent"}),
        "breaking event call.created: is CallEndedEvent, no longer CallCreatedEvent",
        "breaking event call.created: is CallCreatedEvent, no longer CallEndedEvent",
    ),
    "an operation": (
        lambda d: d["paths"].update({"/api/v2/video/edges": {"get": operation("GetEdges")}}),
        "additive client.video.get_edges: new",
        "breaking client.video.get_edges: removed",
    ),
    "values with brackets and quotes": (
        lambda d: field(d, "UpdateCallRequest", "mode")["enum"].extend(("a]b", QUOTES)),
        [
            "additive Call.update: argument mode: new value 'a]b'",
            f"additive Call.update: argument mode: new value {QUOTES!r}",
        ],
        [
            "breaking Call.update: argument mode: value 'a]b' removed",
            f"breaking Call.update: argument mode: value {QUOTES!r} removed",
        ],
    ),
    "an operation in another place": (
        lambda d: d["paths"].update({"/api/v2/application": d["paths"].pop("/api/v2/app")}),
        "breaking client.get_app: is sent as GET /api/v2/application, no longer as GET /api/v2/app",
        "breaking client.get_app: is sent as GET /api/v2/app, no longer as GET /api/v2/application",
    ),
    "another verb beside another change": (
        lambda d: (
            d["paths"][CALL].update(put=d["paths"][CALL].pop("patch")),
            schema(d, "CallReply")["properties"].update(color={"type": "string"}),
        ),
        [
            f"breaking Call.update: is sent as PUT {CALL}, no longer as PATCH {CALL}",
            "additive CallReply.color: new",
        ],
        [
            f"breaking Call.update: is sent as PATCH {CALL}, no longer as PUT {CALL}",
            "breaking CallReply.color: removed",
        ],
    ),
    "an operation on another façade": (
        lambda d: d["paths"].update({"/api/v2/video/app": d["paths"].pop("/api/v2/app")}),
        [
            "breaking client.get_app: removed",
            "additive client.video.get_app: new",
        ],
        [
            "breaking client.video.get_app: removed",
            "additive client.get_app: new",
        ],
    ),
    "another reply": (
        lambda d: d["paths"]["/api/v2/app"].update(get=operation("GetApp", reply="CallReply")),
        "breaking client.get_app: returns Response[CallReply], no longer Response[AppReply]",
        "breaking client.get_app: returns Response[AppReply], no longer Response[CallReply]",
    ),
    "another success": (
        lambda d: d["paths"]["/api/v2/app"]["get"].update(
            responses={"201": d["paths"]["/api/v2/app"]["get"]["responses"]["200"]}
        ),
        "neutral contract: details changed",
        "neutral contract: details changed",
    ),
    "an operation without a token": (
        lambda d: d["paths"]["/api/v2/app"]["get"].update({"x-stream-requires-token": False}),
        "additive client.get_app: needs no token",
        "breaking client.get_app: needs a token",
    ),
    "a filter": (
        lambda d: filters(d).update(
            team={"type": "string", "operators": ["$eq"]}
        ),
        "additive client.video.query_calls: argument filter_conditions: new filter team",
        "breaking client.video.query_calls: argument filter_conditions: filter team removed",
    ),
    "an operator of a filter": (
        lambda d: filters(d)["id"]["operators"].append("$gt"),
        "additive client.video.query_calls: argument filter_conditions: new filter id $gt",
        "breaking client.video.query_calls: argument filter_conditions: filter id $gt removed",
    ),
    "a filter of another type": (
        lambda d: filters(d)["id"].update(type="integer"),
        "breaking client.video.query_calls: argument filter_conditions: filter id: string → integer",
        "breaking client.video.query_calls: argument filter_conditions: filter id: integer → string",
    ),
    "a sorting": (
        lambda d: field(d, "QueryCallsRequest", "next").update({"x-stream-sort-fields": ["id"]}),
        "additive client.video.query_calls: argument next: new sorting id",
        "breaking client.video.query_calls: argument next: sorting id removed",
    ),
    "a model that nothing uses": (
        lambda d: d["components"]["schemas"].update(Lonely={"type": "object", "properties": {"a": {"type": "string"}}}),
        "additive Lonely: new",
        "breaking Lonely: removed",
    ),
    "an argument that moves from body to query": (
        lambda d: (
            schema(d, "QueryCallsRequest")["properties"].pop("next"),
            d["paths"]["/api/v2/video/calls"]["post"].update(
                parameters=[{"in": "query", "name": "next", "schema": {"type": "string"}}]
            ),
        ),
        "breaking client.video.query_calls: argument next: is sent in the query, no longer in the body",
        "breaking client.video.query_calls: argument next: is sent in the body, no longer in the query",
    ),
    "credentials of one operation": (
        lambda d: d["paths"]["/api/v2/app"]["get"].update(security=[]),
        "breaking client.get_app: authentication changed",
        "breaking client.get_app: authentication changed",
    ),
    "credentials of all operations": (
        lambda d: d.update(security=[{"api_key": []}, {}]),
        "breaking client: authentication changed",
        "breaking client: authentication changed",
    ),
    "a deprecated operation": (
        lambda d: d["paths"]["/api/v2/app"]["get"].update(deprecated=True),
        "neutral client.get_app: deprecated",
        "neutral client.get_app: no longer deprecated",
    ),
    "a deprecated field": (
        lambda d: field(d, "CallReply", "id").update(deprecated=True),
        "neutral CallReply.id: deprecated",
        "neutral CallReply.id: no longer deprecated",
    ),
    "another body": (
        lambda d: d["paths"][CALL]["patch"]["requestBody"].update(
            content={"multipart/form-data": {"schema": {"$ref": "#/components/schemas/UpdateCallRequest"}}}
        ),
        "breaking Call.update: body: is sent as multipart, no longer as JSON",
        "breaking Call.update: body: is sent as JSON, no longer as multipart",
    ),
    "a pattern of another kind": (
        lambda d: (
            field(d, "UpdateCallRequest", "reason").update(pattern="a"),
            field(d, "UpdateCallRequest", "custom").update({"x-stream-map": {"key": "id"}}),
        ),
        [
            "breaking Call.update: argument reason: pattern 'a'",
        ],
        [
            "additive Call.update: argument reason: no pattern any more",
        ],
    ),
    "credentials": (
        lambda d: d["components"]["securitySchemes"]["api_key"].update({"in": "header"}),
        "breaking client: authentication changed",
        "breaking client: authentication changed",
    ),
    "the server": (
        lambda d: d.update(servers=[{"url": "https://other.example.com"}]),
        "neutral contract: details changed",
        "neutral contract: details changed",
    ),
}  # fmt: skip


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
