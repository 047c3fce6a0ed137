"""Sync keeps facts only, in a stable order, and writes all files or none."""

from __future__ import annotations

import copy
import json
import random
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from openapi_spec_validator import validate

from codegen import swap
from codegen.contract import FOLDER, load_bundle, read_bundle
from codegen.errors import CodegenError, OverlayError
from codegen.layout import join, operations, provenance
from codegen.sync import sync
from tests.codegen.descriptions import EMPTY_OVERLAY, NEWER, OLDER, ROOT, operation, published, tiny
from tests.support.contract import bundle, contract


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder for the contract, with an empty overlay."""
    made = tmp_path / "openapi"
    made.mkdir()
    (made / "overlay.yaml").write_text(EMPTY_OVERLAY)
    return made


def write(folder: Path, document: dict[str, Any], name: str = "upstream.json") -> Path:
    path = folder.parent / name
    path.write_text(json.dumps(document))
    return path


def contents(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def with_prose(node: Any, where: str = "") -> Any:
    """Add titles, descriptions, examples and the website's extensions wherever OpenAPI allows them."""
    if isinstance(node, list):
        return [with_prose(child, where) for child in node]
    if not isinstance(node, dict):
        return node
    data = {"enum", "default", "mapping"}
    result = {key: child if key in data else with_prose(child, key) for key, child in node.items()}
    is_map_of_names = where in {
        "properties",
        "schemas",
        "paths",
        "responses",
        "content",
        "components",
        "discriminator",
        "securitySchemes",
        "x-stream-filter-fields",
    }
    if not is_map_of_names and where not in {"additionalProperties", "security", "mapping"}:
        result |= {"description": "Prose.", "x-stream-docs-page-id": "page", "x-other": {"description": "more"}}
    if not is_map_of_names and (("type" in node and "in" not in node) or "$ref" in node):
        result |= {"title": "Response", "example": {"a": 1}, "externalDocs": {"url": "https://example.com"}}
    return result


def test_prose_and_extensions_of_the_website_are_dropped(folder: Path) -> None:
    sync(write(folder, tiny()), folder)
    plain = contents(folder)
    document = with_prose(tiny())
    document["tags"] = [{"name": "product:video", "description": "Prose."}]
    document["info"]["description"] = "Prose."
    sync(write(folder, document, "prose.json"), folder)
    told = contents(folder)
    assert plain.pop("PROVENANCE.toml") != told.pop("PROVENANCE.toml")
    assert told == plain


@pytest.mark.slow
def test_a_published_contract_with_all_its_prose_as_yaml_gives_the_same_facts(folder: Path) -> None:
    sync(write(folder, published(OLDER)), folder)
    source = folder.parent / "upstream.yaml"
    source.write_text(yaml.dump(with_prose(published(OLDER)), Dumper=getattr(yaml, "CSafeDumper", yaml.SafeDumper)))
    assert sync(source, folder).changed == ("PROVENANCE.toml",)


@pytest.mark.parametrize("name", ["title", "description", "example", "examples", "summary", "discriminator", "mapping"])
def test_a_property_named_like_a_keyword_is_kept(folder: Path, name: str) -> None:
    document = tiny()
    document["components"]["schemas"]["CallReply"]["properties"][name] = {"type": "string", "title": name}
    sync(write(folder, document), folder)
    schema = load_bundle(folder)["components"]["schemas"]["CallReply"]
    assert schema["properties"][name] == {"type": "string"}


def test_the_vendors_facts_are_kept(folder: Path) -> None:
    document = tiny()
    schema = document["components"]["schemas"]["QueryCallsRequest"]["properties"]["filter_conditions"]
    kept = {
        "x-stream-filter-fields": {"title": {"type": "string", "operators": ["$eq"]}},
        "x-stream-sort-fields": ["b", "a"],
        "x-stream-sort-combinations": [["b", "a"]],
        "x-stream-event-doc-group": "call",
        "x-stream-map": {"key": "user_id"},
    }
    schema |= kept
    document["paths"]["/api/v2/app"]["get"]["x-stream-requires-token"] = False
    sync(write(folder, document), folder)
    bundle = load_bundle(folder)
    found = bundle["components"]["schemas"]["QueryCallsRequest"]["properties"]["filter_conditions"]
    assert {key: found[key] for key in kept} == kept
    assert bundle["paths"]["/api/v2/app"]["get"]["x-stream-requires-token"] is False


@pytest.mark.parametrize("version", [OLDER, NEWER])
def test_no_fact_of_a_published_contract_is_lost(folder: Path, version: str) -> None:
    source = published(version)
    sync(write(folder, source), folder)
    assert _unordered(join(folder)["paths"]) == _unordered(source["paths"])
    assert _unordered(join(folder)["components"]) == _unordered(source["components"])


def _unordered(node: Any) -> Any:
    """Return the facts without order and without the website's ids, for comparison."""
    if isinstance(node, dict):
        return {key: _unordered(child) for key, child in node.items() if key != "x-stream-docs-page-id"}
    if isinstance(node, list):
        return sorted((_unordered(child) for child in node), key=lambda child: json.dumps(child, sort_keys=True))
    return node


def test_yaml_words_are_strings(folder: Path) -> None:
    document = tiny()
    document["components"]["schemas"]["CallReply"]["properties"]["on"] = {
        "type": "string",
        "enum": ["no", "2020-01-01"],
    }
    source = folder.parent / "upstream.yaml"
    source.write_text(
        yaml.safe_dump(document)
        .replace("'no'", "no")
        .replace("'on'", "on")
        .replace("'2020-01-01'", "2020-01-01")
        .replace("'200'", "200")
    )
    sync(source, folder)
    assert load_bundle(folder)["components"]["schemas"]["CallReply"]["properties"]["on"]["enum"] == ["2020-01-01", "no"]


def test_a_second_sync_changes_nothing(folder: Path) -> None:
    source = write(folder, published(NEWER))
    assert sync(source, folder).changed
    before = contents(folder)
    assert sync(source, folder).changed == ()
    assert contents(folder) == before


def test_a_new_version_without_a_new_structure_changes_the_provenance_alone(folder: Path) -> None:
    document = published(NEWER)
    sync(write(folder, document), folder)
    document["info"]["version"] = "v999.0.0"
    assert sync(write(folder, document), folder).changed == ("PROVENANCE.toml",)
    assert provenance(folder)["version"] == "v999.0.0"


def shuffled(node: Any, order: random.Random) -> Any:
    """Return the document with the keys of all objects in another order."""
    if isinstance(node, list):
        return [shuffled(child, order) for child in node]
    if not isinstance(node, dict):
        return node
    keys = list(node)
    order.shuffle(keys)
    return {key: shuffled(node[key], order) for key in keys}


@settings(max_examples=15, deadline=None)
@given(st.randoms(use_true_random=False))
def test_the_order_of_keys_never_matters(tmp_path_factory: pytest.TempPathFactory, order: random.Random) -> None:
    folders: list[dict[str, bytes]] = []
    for document in (tiny(), shuffled(tiny(), order)):
        folder = tmp_path_factory.mktemp("order") / "openapi"
        folder.mkdir()
        (folder / "overlay.yaml").write_text(EMPTY_OVERLAY)
        sync(write(folder, document), folder)
        folders.append({**contents(folder), "PROVENANCE.toml": b""})
    assert folders[0] == folders[1]


def test_the_order_of_keys_of_the_whole_contract_does_not_matter(folder: Path) -> None:
    sync(write(folder, published(NEWER)), folder)
    assert sync(write(folder, shuffled(published(NEWER), random.Random(7))), folder).changed == ("PROVENANCE.toml",)


def test_the_provenance_names_the_file_and_counts(folder: Path) -> None:
    sync(write(folder, published(NEWER)), folder)
    found = tomllib.loads((folder / "PROVENANCE.toml").read_text())
    assert (found["version"], found["operations"], found["schemas"], found["paths"]) == (NEWER, 159, 648, 117)
    assert len(found["sha256"]) == 64


@pytest.mark.parametrize("version", [OLDER, NEWER])
def test_the_files_and_the_bundle_are_valid_openapi(folder: Path, version: str) -> None:
    (folder / "overlay.yaml").write_text((ROOT / "openapi" / "overlay.yaml").read_text())
    sync(write(folder, published(version)), folder)
    validate(load_bundle(folder))
    root = folder / "openapi.json"
    validate(json.loads(root.read_text()), base_uri=root.as_uri())


def test_schemas_are_filed_with_the_operations_that_reach_them(folder: Path) -> None:
    overlay = {
        "operations": {
            name: {"summary": "X.", "resource": resource, "retry": "read"}
            for name, resource in (
                ("GetCall", "calls"),
                ("UpdateCall", "calls"),
                ("QueryCalls", "search"),
                ("GetApp", "app"),
            )
        }
    }
    (folder / "overlay.yaml").write_text(yaml.safe_dump(overlay))
    document = tiny()
    document["components"]["schemas"]["Lonely"] = {"type": "object"}
    sync(write(folder, document), folder)
    homes = {path.stem: set(json.loads(path.read_text())) for path in (folder / "schemas").iterdir()}
    assert homes == {
        "app": {"AppReply"},
        "calls": {"UpdateCallRequest"},
        "events": {"CallCreatedEvent", "CallEndedEvent", "Event"},
        "search": {"QueryCallsRequest"},
        "shared": {"CallReply", "Reply", "Settings"},
        "unused": {"Lonely"},
    }
    assert {path.stem for path in (folder / "paths").iterdir()} == {"app", "calls", "search"}


def test_files_without_content_are_deleted(folder: Path) -> None:
    document = tiny()
    document["components"]["schemas"]["Lonely"] = {"type": "object"}
    sync(write(folder, document), folder)
    del document["components"]["schemas"]["Lonely"]
    sync(write(folder, document), folder)
    assert not (folder / "schemas" / "unused.json").exists()


def test_an_entry_of_the_overlay_without_a_target_is_reported_with_its_pointer(folder: Path) -> None:
    overlay = {
        "operations": {"GoneCall": {"summary": "X.", "resource": "calls", "retry": "read"}},
        "repairs": [{"at": "/components/schemas/Gone/properties/x/maximum", "set": 1, "reason": "because"}],
    }
    (folder / "overlay.yaml").write_text(yaml.safe_dump(overlay))
    report = sync(write(folder, tiny()), folder)
    assert report.bundle.unmatched == ("#/components/schemas/Gone/properties/x/maximum", "#/operations/GoneCall")


def test_a_new_operation_gets_a_summary_from_its_name_and_is_listed(folder: Path) -> None:
    (folder / "overlay.yaml").write_text(
        yaml.safe_dump({"operations": {"GetCall": {"summary": "X.", "resource": "calls", "retry": "read"}}})
    )
    report = sync(write(folder, tiny()), folder)
    assert set(report.bundle.undescribed) == {"UpdateCall", "QueryCalls", "GetApp"}
    patch = load_bundle(folder)["paths"]["/api/v2/video/call/{type}/{id}"]["patch"]
    assert (patch["summary"], patch["tags"], patch["x-retry"]) == ("Update call.", ["calls"], "unsafe")
    assert load_bundle(folder)["paths"]["/api/v2/app"]["get"]["tags"] == ["other"]


def test_summaries_and_the_overlay_file_are_kept(folder: Path) -> None:
    text = "# a comment\noperations:\n  GetApp: {summary: Ours., resource: app, retry: read}\n"
    (folder / "overlay.yaml").write_text(text)
    sync(write(folder, tiny()), folder)
    assert (folder / "overlay.yaml").read_text() == text
    assert load_bundle(folder)["paths"]["/api/v2/app"]["get"]["summary"] == "Ours."


def dead(folder: Path) -> str:
    (repair,) = read_bundle(folder).failed_repairs
    return repair.problem


def test_an_obsolete_repair_fails_and_names_its_place(folder: Path) -> None:
    at = "/components/schemas/CallReply/properties/id/type"
    (folder / "overlay.yaml").write_text(
        yaml.safe_dump({"repairs": [{"at": at, "set": "string", "reason": "because"}]})
    )
    report = sync(write(folder, tiny()), folder)
    (repair,) = report.bundle.failed_repairs
    assert repair.problem.startswith(f"#{at}: upstream has fixed it")
    assert "CallReply/properties/id/type: upstream has fixed it" in dead(folder)


def test_a_repair_of_an_unexpected_value_fails(folder: Path) -> None:
    at = "/components/schemas/CallReply/properties/id/type"
    repair = {"at": at, "was": "number", "set": "integer", "reason": "because"}
    (folder / "overlay.yaml").write_text(yaml.safe_dump({"repairs": [repair]}))
    sync(write(folder, tiny()), folder)
    assert "the contract has 'string' here, not 'number'" in dead(folder)


@pytest.mark.parametrize(
    "rule", ["drop-component-nullable", "times-are-text", "parameter-content-to-schema", "integer-enums-are-numbers"]
)
def test_a_rule_that_matches_nothing_fails_and_names_itself(folder: Path, rule: str) -> None:
    (folder / "overlay.yaml").write_text(yaml.safe_dump({"repairs": [{"rule": rule, "reason": "because"}]}))
    sync(write(folder, tiny()), folder)
    assert f"rule {rule}: upstream has fixed it" in dead(folder)


@pytest.mark.parametrize(
    ("entry", "problem"),
    [
        ({"operations": {"GetApp": {"summary": "X.", "resource": "app"}}}, "GetApp: Object missing required field"),
        ({"operations": {"GetApp": {"summary": "X.", "resource": "app", "retry": "often"}}}, "enum value 'often'"),
        (
            {"operations": {"GetApp": {"summary": "X.", "resource": "a-b", "retry": "read"}}},
            "matching regex '^[a-z]\\\\w*$' - at `$.resource`",
        ),
        ({"operations": {"GetApp": {"sumary": "X."}}}, "unknown field `sumary`"),
        ({"operations": {"GetApp": "X."}}, "operations/GetApp: Expected `object`"),
        (
            {
                "operations": {
                    "GetApp": {"summary": "X.", "resource": "a", "retry": "read", "pages": {"style": "x", "items": "i"}}
                }
            },
            "Invalid enum value 'x' - at `$.pages.style`",
        ),
        ({"repairs": [{"at": "/servers", "set": []}]}, "repairs/0: Object missing required field `reason`"),
        ({"repairs": [{"rule": "mend-all", "reason": "x"}]}, "unknown rule 'mend-all'"),
        ({"repairs": [{"at": "/servers", "reason": "x"}]}, "a repair needs"),
        ({"repairs": [{"at": "servers", "set": [], "reason": "x"}]}, "a JSON pointer"),
        ({"notes": {}}, "unknown field `notes`"),
    ],
)  # fmt: skip
def test_a_malformed_overlay_is_refused(folder: Path, entry: dict[str, Any], problem: str) -> None:
    (folder / "overlay.yaml").write_text(yaml.safe_dump(entry))
    with pytest.raises(OverlayError) as caught:
        sync(write(folder, tiny()), folder)
    assert problem in str(caught.value)
    assert set(contents(folder)) == {"overlay.yaml"}


def test_an_error_while_writing_changes_nothing(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    sync(write(folder, tiny()), folder)
    before = contents(folder)

    def fail(path: Path, text: str | None) -> None:
        if path.name == "openapi.json":
            raise OSError("no space left")
        path.write_text("half")

    monkeypatch.setattr(swap, "_write", fail)
    document = tiny()
    document["paths"]["/api/v2/more"] = {"get": operation("GetMore")}
    with pytest.raises(OSError, match="no space"):
        sync(write(folder, document), folder)
    assert contents(folder) == before
    assert {path.name for path in folder.parent.iterdir()} == {"openapi", "upstream.json"}


def test_an_error_while_swapping_restores_the_old_folder(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    sync(write(folder, tiny()), folder)
    before = contents(folder)
    rename = Path.rename

    def fail(self: Path, target: Path) -> Path:
        if self.name == "new":
            raise OSError("busy")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", fail)
    document = copy.deepcopy(tiny())
    del document["paths"]["/api/v2/app"]
    with pytest.raises(OSError, match="busy"):
        sync(write(folder, document), folder)
    assert contents(folder) == before


class TestCheckedInContract:
    def test_the_overlay_and_the_contract_agree(self) -> None:
        found = bundle()
        assert (found.unmatched, found.failed_repairs, found.undescribed) == ((), (), ())

    def test_every_operation_has_a_summary(self) -> None:
        summaries = [facts["summary"] for _, _, facts in operations(contract())]
        assert len(set(summaries)) == len(summaries) == 159
        assert all(summary.endswith(".") and len(summary) <= 100 and "\n" not in summary for summary in summaries)

    def test_arguments_named_by_the_overlay_exist(self) -> None:
        document = contract()
        for _, _, facts in operations(document):
            names = {entry["name"] for entry in facts.get("parameters", [])}
            for media in facts.get("requestBody", {}).get("content", {}).values():
                names |= (
                    document["components"]["schemas"][media["schema"]["$ref"].rpartition("/")[2]]
                    .get("properties", {})
                    .keys()
                )
            named = {*facts["x-unsafe-if"], *facts["x-arguments"], *facts["x-keywords"]}
            assert named <= names, facts["operationId"]

    def test_get_operations_are_retried_as_reads(self) -> None:
        assert {facts["x-retry"] for _, method, facts in operations(contract()) if method == "get"} == {"read"}

    def test_it_is_stored_as_sync_writes_it(self, tmp_path: Path) -> None:
        made = tmp_path / "openapi"
        made.mkdir()
        for name in ("overlay.yaml", "words.yaml"):
            (made / name).write_bytes((FOLDER / name).read_bytes())
        root = join(FOLDER)
        sync(write(made, root), made)
        stored = contents(FOLDER)
        assert {**contents(made), "PROVENANCE.toml": b""} == {**stored, "PROVENANCE.toml": b""}


def test_times_are_found_although_a_parameter_is_described_by_its_content(folder: Path) -> None:
    (folder / "overlay.yaml").write_text(yaml.safe_dump({"repairs": [{"rule": "times-are-text", "reason": "because"}]}))
    sync(write(folder, published(NEWER)), folder)
    schema = load_bundle(folder)["components"]["schemas"]["CallResponse"]["properties"]["created_at"]
    assert schema == {"type": "string", "format": "date-time"}


@pytest.mark.parametrize(
    ("repair", "check"),
    [
        (
            {"at": "/components/schemas/CallReply/properties/state/enum/0", "set": "asleep"},
            lambda d: d["components"]["schemas"]["CallReply"]["properties"]["state"]["enum"] == ["asleep", "live"],
        ),
        (
            {"at": "/servers", "append": {"url": "https://more.example.com"}},
            lambda d: len(d["servers"]) == 2,
        ),
    ],
)
def test_a_repair_with_a_pointer_changes_its_place(folder: Path, repair: dict[str, Any], check: Any) -> None:
    (folder / "overlay.yaml").write_text(yaml.safe_dump({"repairs": [repair | {"reason": "because"}]}))
    sync(write(folder, tiny()), folder)
    assert check(load_bundle(folder))


@pytest.mark.parametrize(
    ("repair", "problem"),
    [
        ({"at": "/servers", "append": {"url": "https://example.com"}}, "#/servers: upstream has fixed it"),
        ({"at": "/info", "append": 1}, "#/info: only a list can be appended to"),
    ],
)
def test_a_repair_with_a_pointer_that_cannot_be_applied_fails(
    folder: Path, repair: dict[str, Any], problem: str
) -> None:
    (folder / "overlay.yaml").write_text(yaml.safe_dump({"repairs": [repair | {"reason": "because"}]}))
    sync(write(folder, tiny()), folder)
    assert problem in dead(folder)


def test_appending_to_a_missing_list_is_reported(folder: Path) -> None:
    repair = {"at": "/components/schemas/CallReply/enum", "append": 1, "reason": "because"}
    (folder / "overlay.yaml").write_text(yaml.safe_dump({"repairs": [repair]}))
    assert sync(write(folder, tiny()), folder).bundle.unmatched == ("#/components/schemas/CallReply/enum",)


def test_shared_parameters_bodies_and_replies_are_written_where_they_are_used(folder: Path) -> None:
    document = tiny()
    facts = document["paths"]["/api/v2/video/calls"]["post"]
    limit = {"in": "query", "name": "limit", "schema": {"type": "integer"}}
    document["components"] |= {
        "parameters": {"limit": limit},
        "requestBodies": {"body": facts["requestBody"]},
        "responses": {"good": facts["responses"]["200"]},
    }
    document["paths"]["/api/v2/video/calls"] = {
        "parameters": [{"$ref": "#/components/parameters/limit"}],
        "post": {
            "operationId": "QueryCalls",
            "requestBody": {"$ref": "#/components/requestBodies/body"},
            "responses": {"200": {"$ref": "#/components/responses/good"}},
        },
    }
    plain = tiny()
    plain["paths"]["/api/v2/video/calls"]["post"]["parameters"] = [limit]
    sync(write(folder, document), folder)
    shared = contents(folder)
    assert sync(write(folder, plain), folder).changed == ("PROVENANCE.toml",)
    assert {**shared, "PROVENANCE.toml": b""} == {**contents(folder), "PROVENANCE.toml": b""}


def test_broken_files_of_the_contract_are_named(folder: Path) -> None:
    sync(write(folder, tiny()), folder)
    root = folder / "openapi.json"
    text = root.read_text()
    root.write_text(text.replace("paths/other.json#/~1api~1v2~1app", "nothing", 1))
    with pytest.raises(CodegenError, match="the reference 'nothing' names no file"):
        load_bundle(folder)
    root.write_text(text[:-20])
    with pytest.raises(CodegenError, match=r"openapi\.json: "):
        load_bundle(folder)
    (folder / "overlay.yaml").unlink()
    with pytest.raises(CodegenError, match=r"overlay\.yaml: No such file"):
        sync(write(folder, tiny()), folder)


def test_a_missing_changelog_is_named(folder: Path) -> None:
    sync(write(folder, tiny()), folder)
    document = tiny()
    del document["paths"]["/api/v2/app"]
    with pytest.raises(CodegenError, match=r"CHANGELOG\.md: No such file"):
        sync(write(folder, document), folder, folder.parent / "CHANGELOG.md")
    assert "/api/v2/app" in load_bundle(folder)["paths"]


def test_a_missing_file_is_named(folder: Path) -> None:
    with pytest.raises(CodegenError, match=r"nowhere\.json: No such file"):
        sync(folder / "nowhere.json", folder)
