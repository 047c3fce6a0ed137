"""The meanings of fields are in the docstrings, and say more than the names."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from codegen.contract import FOLDER
from codegen.docs import argument_doc, field_doc
from codegen.errors import OverlayError
from codegen.layout import join
from codegen.meanings import Meanings, SchemaEntry, read_meanings
from codegen.parse import parse
from stream_video_async import models
from tests.codegen.descriptions import bundled, tiny
from tests.support.contract import contract, overlay

CONTRACT = join(FOLDER)
SCHEMAS: dict[str, Any] = CONTRACT["components"]["schemas"]
MEANINGS = overlay().meanings
ABOUT = {name: words.about for name, words in MEANINGS.schemas.items() if words.about}
OWN = {(name, field): line for name, words in MEANINGS.schemas.items() for field, line in words.fields.items()}
FILLERS = {"a", "an", "for", "in", "is", "it", "its", "of", "on", "s", "that", "the", "this", "to"}


def spelled(text: str) -> set[str]:
    apart = re.sub(r"([a-z0-9])([A-Z])", r"\1 \2", text)
    return set(re.findall(r"[a-z0-9]+", apart.lower())) - FILLERS


def test_every_entry_has_its_schema_and_field() -> None:
    assert {name for name in ABOUT if name not in SCHEMAS} == set()
    assert {(name, field) for name, field in OWN if field not in SCHEMAS[name].get("properties", {})} == set()
    fields = {field for schema in SCHEMAS.values() for field in schema.get("properties", {})}
    assert set(MEANINGS.fields) - fields == set()
    assert [start for start in MEANINGS.paths if not any(path.startswith(start) for path in CONTRACT["paths"])] == []


def test_no_entry_respells_a_name() -> None:
    assert [name for name, line in ABOUT.items() if spelled(line) <= spelled(name)] == []
    assert [name for name, line in MEANINGS.fields.items() if spelled(line) <= spelled(name)] == []
    assert [at for at, line in OWN.items() if spelled(line) <= spelled(at[1])] == []


def test_no_entry_repeats_the_shared_line() -> None:
    assert [at for at, line in OWN.items() if MEANINGS.fields.get(at[1]) == line] == []


def test_entries_are_sentences_that_fit_a_docstring() -> None:
    lines = [*ABOUT.values(), *MEANINGS.fields.values(), *OWN.values()]
    assert [line for line in lines if not line.endswith(".") or '"' in line or "\\" in line or "\n" in line] == []


def test_no_generated_docstring_respells_a_name() -> None:
    package = parse(contract())
    assert [model.name for model in package.models if model.doc and spelled(model.doc) <= spelled(model.name)] == []
    fields = [(model.name, field) for model in package.models for field in model.fields]
    assert [
        (name, field.wire) for name, field in fields if field.doc and spelled(field.doc) <= spelled(field.wire)
    ] == []
    arguments = [
        (operation.id, argument)
        for operation in package.operations
        for argument in (*operation.path_arguments, *operation.query_arguments, *operation.body_fields)
    ]
    assert [(name, a.wire) for name, a in arguments if a.doc and spelled(a.doc) <= spelled(a.wire)] == []
    assert sum(bool(field.doc) for _, field in fields) > 2300
    assert sum(bool(argument.doc) for _, argument in arguments) > 620


def test_a_schemas_own_line_takes_precedence_in_models_and_arguments() -> None:
    meanings = Meanings(
        fields={"reason": "Everywhere.", "note": "Remark."},
        schemas={
            "Settings": SchemaEntry(about="How it behaves."),
            "UpdateCallRequest": SchemaEntry(fields={"reason": "Why it changes."}),
        },
        paths={"/api/v2/video/": {"id": "Some video thing."}, "/api/v2/video/call/": {"id": "Which call."}},
    )
    document = tiny()
    document["components"]["schemas"]["Settings"]["properties"]["reason"] = {"type": "string"}
    document = bundled(document)
    meanings.describe(document)
    package = parse(document)
    docs = {(model.schema, field.wire): field.doc for model in package.models for field in model.fields}
    assert docs["Settings", "note"] == "Remark."
    assert docs["Settings", "reason"] == "Everywhere."
    assert docs["Settings", "enabled"] == ""
    assert docs["UpdateCallRequest", "reason"] == "Why it changes. At most 64 characters. Required."
    (update,) = [operation for operation in package.operations if operation.id == "UpdateCall"]
    assert {a.wire: a.doc for a in (*update.path_arguments, *update.body_fields)} == {
        "type": "",
        "id": "Which call.",
        "reason": "Why it changes. At most 64 characters.",
        "custom": "",
        "mode": "",
        "settings": "",
    }
    assert next(model.doc for model in package.models if model.schema == "Settings") == "How it behaves."


def test_limits_and_defaults_of_the_contract_are_documented_once() -> None:
    schema = {"type": "integer", "minimum": 1, "maximum": 100, "default": 25}
    assert field_doc(schema) == "From 1 to 100. Default: `25`."
    assert field_doc(schema | {"description": "Rows, 1 to 100."}, is_required=True) == (
        "Rows, 1 to 100. Default: `25`. Required."
    )
    assert argument_doc(schema | {"description": "Rows."}, "How many.") == "How many. From 1 to 100. Default: `25`."
    assert argument_doc({"type": "string"}, None) == ""


def test_hovers_show_what_fields_of_models_and_events_mean() -> None:
    source = Path(models.CallCreatedEvent.__module__.replace(".", "/") + ".py")
    text = (FOLDER.parent / source).read_text()
    assert "The event `call.created`." in text
    assert text.count('"""') > 8


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("schemas: []\n", "Expected `object`, got `array` - at `\\$.schemas`"),
        ("schemaz: {}\n", "words.yaml: Object contains unknown field `schemaz`"),
        ("schemas: {A: text}\n", "schemas/A: "),
        ("schemas: {A: {abuot: text}}\n", "schemas/A: "),
    ],
)
def test_a_malformed_file_is_refused(tmp_path: Path, text: str, problem: str) -> None:
    (tmp_path / "words.yaml").write_text(text)
    with pytest.raises(OverlayError, match=problem):
        read_meanings(tmp_path / "words.yaml")
