"""What cannot be expressed in Python is rejected before anything is written, with file and place."""

from __future__ import annotations

import copy
import json
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from codegen.__main__ import ERROR, main
from codegen.errors import CodegenError
from codegen.sync import sync
from tests.codegen.descriptions import EMPTY_OVERLAY, operation, path_parameter, tiny
from tests.codegen.test_sync import contents

Bend = Callable[[dict[str, Any]], object]


def _schemas(document: dict[str, Any]) -> dict[str, Any]:
    return document["components"]["schemas"]


def _properties(document: dict[str, Any]) -> dict[str, Any]:
    return _schemas(document)["CallReply"]["properties"]


def _get(document: dict[str, Any]) -> dict[str, Any]:
    return document["paths"]["/api/v2/app"]["get"]


def _add(document: dict[str, Any], path: str, facts: dict[str, Any]) -> None:
    document["paths"][path] = {"get": facts}


BENDS: dict[str, tuple[Bend, str, str]] = {
    "Swagger 2.0": (
        lambda d: (d.pop("openapi"), d.update(swagger="2.0")),
        "#/openapi",
        "'2.0'; OpenAPI 3.0 is needed",
    ),
    "OpenAPI 3.1": (lambda d: d.update(openapi="3.1.0"), "#/openapi", "'3.1.0'; OpenAPI 3.0 is needed"),
    "no version": (lambda d: d.pop("openapi"), "#/openapi", "OpenAPI 3.0 is needed"),
    "no paths": (lambda d: d.pop("paths"), "#", '"paths" is a required property'),
    "no operations": (lambda d: d["paths"].clear(), "#/paths", "no operations"),
    "no version of the contract": (
        lambda d: d["info"].pop("version"),
        "#/info/version",
        "None is not the text of a version",
    ),
    "a version that cannot be written": (
        lambda d: d["info"].update(version="\ud800"),
        "#/info/version",
        "is not the text",
    ),
    "paths with other names of parameters": (
        lambda d: d["paths"].update(
            {
                f"/api/v2/things/{{{name}}}": {"get": operation(f"Get{name}", parameters=[path_parameter(name)])}
                for name in ("id", "name")
            }
        ),
        "#/paths/~1api~1v2~1things~1{name}",
        "the same path as '/api/v2/things/{id}'",
    ),
    "an operation that would be a keyword": (
        lambda d: _add(d, "/api/v2/import", operation("Import")),
        "#/paths/~1api~1v2~1import/get/operationId",
        "'import', a keyword of Python: name another one in overlay.yaml: operations, Import, method",
    ),
    "an operation hidden by the client": (
        lambda d: _add(d, "/api/v2/close", operation("Close")),
        "#/paths/~1api~1v2~1close/get/operationId",
        "hidden by the method 'close' written by hand",
    ),
    "an operation hidden by client.video": (
        lambda d: _add(d, "/api/v2/video/call", operation("Call")),
        "#/paths/~1api~1v2~1video~1call/get/operationId",
        "hidden by the method 'call' written by hand",
    ),
    "paths that are a list": (lambda d: d.update(paths=[]), "#/paths", "not list"),
    "a dangling reference": (
        lambda d: _properties(d).update(x={"$ref": "#/components/schemas/Gone"}),
        "#/components/schemas/CallReply/properties/x/$ref",
        "'#/components/schemas/Gone' does not resolve",
    ),
    "a reference to another file": (
        lambda d: _properties(d).update(x={"$ref": "other.json#/Gone"}),
        "#/components/schemas/CallReply/properties/x/$ref",
        "other.json#/Gone",
    ),
    "a dangling reference to a parameter": (
        lambda d: _get(d).update(parameters=[{"$ref": "#/components/parameters/Gone"}]),
        "#/paths/~1api~1v2~1app/get/parameters/0/$ref",
        "does not resolve",
    ),
    "a dangling discriminator": (
        lambda d: _schemas(d)["Event"]["discriminator"]["mapping"].update(x="#/components/schemas/Gone"),
        "#/components/schemas/Event/discriminator/mapping/x",
        "does not resolve",
    ),
    "two operations with one id": (
        lambda d: d["paths"]["/api/v2/app"].update(post=operation("GetApp")),
        "#/paths/~1api~1v2~1app/post/operationId",
        "'GetApp', twice",
    ),
    "two operations with one Python name": (
        lambda d: _add(d, "/api/v2/again", operation("getApp")),
        "#/paths/~1api~1v2~1app/get/operationId",
        "would be 'get_app' in Python",
    ),
    "an operation without an id": (
        lambda d: _get(d).pop("operationId"),
        "#/paths/~1api~1v2~1app/get",
        "has no operationId",
    ),
    "an operation whose id is no name": (
        lambda d: _get(d).update(operationId="get-app!"),
        "#/paths/~1api~1v2~1app/get/operationId",
        "'get-app!'",
    ),
    "a path parameter that is not declared": (
        lambda d: _add(d, "/api/v2/app/{id}", operation("GetAppById")),
        "#/paths/~1api~1v2~1app~1{id}/get",
        "the parameter 'id', which is not declared",
    ),
    "a path parameter that is not in the path": (
        lambda d: _get(d).update(parameters=[path_parameter("id")]),
        "#/paths/~1api~1v2~1app/get",
        "'id' is declared, but the path does not have it",
    ),
    "schemas whose names collide": (
        lambda d: _schemas(d).update(Callreply=1, call_reply={"type": "object"}) or _schemas(d).pop("Callreply"),
        "#/components/schemas/call_reply",
        "'CallReply' and 'call_reply' would be 'call_reply'",
    ),
    "a schema whose name is no name": (
        lambda d: _schemas(d).update({"Call.Reply": {"type": "object"}}),
        "#/components/schemas/Call.Reply",
        "cannot name a class",
    ),
    "a property that is no identifier": (
        lambda d: _properties(d).update({"a.b": {"type": "string"}}),
        "#/components/schemas/CallReply/properties/a.b",
        "'a.b' cannot be spelled in Python",
    ),
    "a property that starts with a digit": (
        lambda d: _properties(d).update({"2nd": {"type": "string"}}),
        "#/components/schemas/CallReply/properties/2nd",
        "'2nd' cannot be spelled",
    ),
    "a private property": (
        lambda d: _properties(d).update({"_id": {"type": "string"}}),
        "#/components/schemas/CallReply/properties/_id",
        "'_id' cannot be spelled",
    ),
    "a property called like a type": (
        lambda d: _properties(d).update({"list": {"type": "string"}}),
        "#/components/schemas/CallReply/properties/list",
        "would hide the type",
    ),
    "a property called like a method": (
        lambda d: _properties(d).update({"to_dict": {"type": "string"}}),
        "#/components/schemas/CallReply/properties/to_dict",
        "would hide the method",
    ),
    "a schema called like the registry of events": (
        lambda d: _schemas(d).update(EventTypes={"type": "object"}),
        "#/components/schemas/EventTypes",
        "would replace the module event_types",
    ),
    "a component that is a map": (
        lambda d: _schemas(d).update(Grants={"type": "object", "additionalProperties": {"type": "string"}}),
        "#/components/schemas/Grants",
        "a component that is a map",
    ),
    "properties whose names collide": (
        lambda d: _properties(d).update({"a-b": {"type": "string"}, "a_b": {"type": "string"}}),
        "#/components/schemas/CallReply/properties/a_b",
        "'a-b' and 'a_b' would be 'a_b'",
    ),
    "an argument in path and body": (
        lambda d: _schemas(d)["UpdateCallRequest"]["properties"].update(id={"type": "string"}),
        "#/paths/~1api~1v2~1video~1call~1{type}~1{id}/patch/requestBody",
        "'id', twice",
    ),
    "allOf": (
        lambda d: _properties(d).update(x={"allOf": [{"type": "string"}]}),
        "#/components/schemas/CallReply/properties/x/allOf",
        "does not know this keyword",
    ),
    "oneOf inside a schema": (
        lambda d: _properties(d).update(x={"oneOf": [{"type": "string"}, {"type": "integer"}]}),
        "#/components/schemas/CallReply/properties/x/oneOf",
        "oneOf anywhere but",
    ),
    "a oneOf without a name": (
        lambda d: _schemas(d)["Event"]["oneOf"].append({"type": "object"}),
        "#/components/schemas/Event/oneOf",
        "a schema without a name",
    ),
    "a filter field without operators": (
        lambda d: _properties(d).update(x={"type": "object", "x-stream-filter-fields": {"id": {"type": "string"}}}),
        "#/components/schemas/CallReply/properties/x/x-stream-filter-fields/id",
        '"operators" is a required property',
    ),
    "filter fields that are a list": (
        lambda d: _properties(d).update(x={"type": "object", "x-stream-filter-fields": ["id"]}),
        "#/components/schemas/CallReply/properties/x/x-stream-filter-fields",
        'is not of type "object"',
    ),
    "a list of types": (
        lambda d: _properties(d).update(x={"type": ["string", "null"]}),
        "#/components/schemas/CallReply/properties/x/type",
        "['string', 'null']",
    ),
    "an object inside a property": (
        lambda d: _properties(d).update(x={"type": "array", "items": {"type": "object", "properties": {"y": {}}}}),
        "#/components/schemas/CallReply/properties/x/items",
        "without a name",
    ),
    "a component that is a list": (
        lambda d: _schemas(d).update(Names={"type": "array", "items": {"type": "string"}}),
        "#/components/schemas/Names",
        "neither an object nor",
    ),
    "a header parameter": (
        lambda d: _get(d).update(parameters=[{"in": "header", "name": "x", "schema": {"type": "string"}}]),
        "#/paths/~1api~1v2~1app/get/parameters/0/in",
        "'header' is not allowed here; known are path, query",
    ),
    "XML": (
        lambda d: _get(d)["responses"]["200"].update(content={"application/xml": {"schema": {"type": "string"}}}),
        "#/paths/~1api~1v2~1app/get/responses/200/content/application~1xml",
        "does not know this keyword",
    ),
    "a reply without a name": (
        lambda d: _get(d)["responses"]["200"]["content"]["application/json"].update(schema={"type": "object"}),
        "#/paths/~1api~1v2~1app/get/responses/200/content/application~1json/schema",
        "without a name",
    ),
    "a reply without content": (
        lambda d: _get(d)["responses"]["200"].pop("content"),
        "#/paths/~1api~1v2~1app/get/responses/200",
        "exactly one content",
    ),
    "two successes": (
        lambda d: _get(d)["responses"].update({"201": _get(d)["responses"]["200"]}),
        "#/paths/~1api~1v2~1app/get/responses",
        "2 documented successes",
    ),
    "callbacks": (
        lambda d: _get(d).update(callbacks={}),
        "#/paths/~1api~1v2~1app/get/callbacks",
        "does not know this keyword",
    ),
    "an unknown verb": (
        lambda d: d["paths"]["/api/v2/app"].update(trace=operation("TraceApp")),
        "#/paths/~1api~1v2~1app/trace",
        "does not know this keyword",
    ),
    "responses that are a number": (
        lambda d: _get(d).update(responses=3),
        "#/paths/~1api~1v2~1app/get/responses",
        "an object is expected here, not int",
    ),
    "a limit that is a word": (
        lambda d: _properties(d)["id"].update(maxLength="long"),
        "#/components/schemas/CallReply/properties/id/maxLength",
        "a str is not allowed here",
    ),
    "servers that are words": (lambda d: d.update(servers=["here"]), "#/servers/0", "not str"),
    "a parameter without a name": (
        lambda d: _get(d).update(parameters=[{"in": "query", "schema": {"type": "string"}}]),
        "#/paths/~1api~1v2~1app/get/parameters/0",
        "",
    ),
}


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """Return a repository with a contract."""
    folder = tmp_path / "openapi"
    folder.mkdir()
    (folder / "overlay.yaml").write_text(EMPTY_OVERLAY)
    (tmp_path / "CHANGELOG.md").write_text("# Changelog\n\n## [Unreleased]\n")
    package = tmp_path / "stream_video_async" / "models"
    package.mkdir(parents=True)
    (package / "thing.py").write_text("THING = 1\n")
    source = tmp_path / "first.json"
    source.write_text(json.dumps(tiny()))
    sync(source, folder)
    source.unlink()
    return tmp_path


def refuse(repository: Path, content: bytes, capsys: pytest.CaptureFixture[str], name: str = "upstream.json") -> str:
    """Run a sync that must fail and change nothing, and return its message."""
    source = repository / name
    source.write_bytes(content)
    before = contents(repository)
    status = main(["--root", str(repository), "sync", str(source)])
    assert contents(repository) == before
    assert status == ERROR
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith(f"codegen sync: {source}: ")
    return said.err.removeprefix(f"codegen sync: {source}: ")


@pytest.mark.parametrize("case", BENDS)
def test_a_description_is_refused_with_file_and_pointer(
    repository: Path, case: str, capsys: pytest.CaptureFixture[str]
) -> None:
    bend, pointer, problem = BENDS[case]
    document = tiny()
    bend(document)
    said = refuse(repository, json.dumps(document).encode(), capsys)
    assert said.startswith(f"{pointer}: "), said
    assert problem in said


def test_a_required_property_that_does_not_exist_is_mentioned(
    repository: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """It is often a misspelling upstream of a property that should be required."""
    document = tiny()
    document["components"]["schemas"]["CallReply"]["required"] = ["idd"]
    source = repository / "upstream.json"
    source.write_text(json.dumps(document))
    main(["--root", str(repository), "sync", str(source)])
    assert "#/components/schemas/CallReply/required: 'idd' is required, but there is no such" in capsys.readouterr().err


def test_two_operations_with_one_method_are_refused(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One of them would silently replace the other in the façade."""
    entry = "{summary: Look., resource: calls, retry: read, method: look}"
    (repository / "openapi" / "overlay.yaml").write_text(f"operations: {{GetCall: {entry}}}\nrepairs: []\n")
    document = tiny()
    document["paths"]["/api/v2/video/call/{type}/{id}/look"] = {
        "get": operation("Look", parameters=[path_parameter("type"), path_parameter("id")])
    }
    said = refuse(repository, json.dumps(document).encode(), capsys)
    assert "GetCall and Look would both be the method 'look'" in said
    assert "operations, Look, method" in said


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"", "an object is expected, not NoneType"),
        (b"just words", "an object is expected, not str"),
        (b"[1, 2]", "an object is expected, not list"),
        (json.dumps(tiny()).encode()[:-40], "not JSON, or cut short"),
        (b'{"openapi": "3.0.3", "openapi": "3.0.3"}', "the key 'openapi' is there twice"),
        (b"openapi: 3.0.3\nopenapi: 3.0.3\n", 'found duplicate key "openapi"'),
        (b"openapi: [3.0.3\npaths: {", "not YAML, or cut short"),
        (b"a: &a\n  b: *a\n", "not YAML, or cut short"),
        (b"a: !!python/object/apply:os.getcwd []\n", "not YAML, or cut short"),
        (b"\xff\xfe{}", "not UTF-8"),
        (b"[" * 100_000, "not JSON, or cut short"),
    ],
)
def test_a_file_without_an_object_is_rejected(
    repository: Path, content: bytes, problem: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert problem in refuse(repository, content, capsys)


def test_a_missing_file_is_rejected(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--root", str(repository), "sync", str(repository / "gone.json")]) == ERROR
    assert "gone.json: No such file" in capsys.readouterr().err


def test_a_changelog_without_unreleased_is_refused_before_anything_is_written(
    repository: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (repository / "CHANGELOG.md").write_text("# Changelog\n")
    document = tiny()
    document["paths"]["/api/v2/more"] = {"get": operation("GetMore")}
    source = repository / "upstream.json"
    source.write_text(json.dumps(document))
    before = contents(repository)
    assert main(["--root", str(repository), "sync", str(source)]) == ERROR
    assert contents(repository) == before
    assert "## [Unreleased]" in capsys.readouterr().err


def _places(node: Any, at: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    keys = list(node) if isinstance(node, dict) else list(range(len(node))) if isinstance(node, list) else []
    return [place for key in keys for place in [(*at, key), *_places(node[key], (*at, key))]]


PLACES = _places(tiny())
JUNK = st.recursive(
    st.none() | st.booleans() | st.integers(-3, 3) | st.text(max_size=5) | st.just("#/components/schemas/CallReply"),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=5), inner, max_size=2),
    max_leaves=4,
)


@settings(max_examples=200, deadline=None)
@given(st.sampled_from(PLACES), JUNK)
def test_any_value_in_any_place_is_accepted_or_rejected_with_its_place(
    tmp_path_factory: pytest.TempPathFactory, place: tuple[Any, ...], junk: Any
) -> None:
    document: Any = copy.deepcopy(tiny())
    holder = document
    for key in place[:-1]:
        holder = holder[key]
    holder[place[-1]] = junk
    folder = tmp_path_factory.mktemp("junk") / "openapi"
    folder.mkdir()
    (folder / "overlay.yaml").write_text(EMPTY_OVERLAY)
    source = folder.parent / "upstream.json"
    source.write_text(json.dumps(document))
    try:
        sync(source, folder)
        assert sync(source, folder).changed == ()
    except CodegenError as error:
        assert str(error).startswith(f"{source}: ")
        assert [path.name for path in folder.iterdir()] == ["overlay.yaml"]


@pytest.mark.parametrize("version", ["1.0 \U0001f600", "1\x7f", 'a"b\\c', "1\n2"])
def test_any_text_can_be_the_version(tmp_path: Path, version: str) -> None:
    document = tiny()
    document["info"]["version"] = version
    folder = tmp_path / "openapi"
    folder.mkdir()
    (folder / "overlay.yaml").write_text(EMPTY_OVERLAY)
    source = tmp_path / "upstream.json"
    source.write_text(json.dumps(document))
    sync(source, folder)
    assert tomllib.loads((folder / "PROVENANCE.toml").read_text(encoding="utf-8"))["version"] == version
