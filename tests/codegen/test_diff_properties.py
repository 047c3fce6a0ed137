"""Additions, removals and new types in a part of the real contract are reported, with level and directions."""

from __future__ import annotations

import copy
from functools import cache
from typing import Any

import attrs
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from codegen.diff import compare
from codegen.layout import operations
from codegen.overlay import Overlay
from tests.codegen.descriptions import NEWER, bundled, published
from tests.support.contract import overlay

NAME = "brand_new"
WAYS = ("request", "response", "event")


OPERATIONS = ("UpdateCall", "QueryCalls", "UpdateUsers", "CreatePoll", "ListRecordings")
EVENTS = ("call.created", "call.ended", "call.member_added")


@cache
def contract() -> dict[str, Any]:
    """Return some operations and events of the real contract, with the schemas that they reach."""
    document = published(NEWER)
    for path, item in list(document["paths"].items()):
        document["paths"][path] = {verb: facts for verb, facts in item.items() if facts["operationId"] in OPERATIONS}
    schemas = document["components"]["schemas"]
    mapping = {event: ref for event, ref in schemas["WHEvent"]["discriminator"]["mapping"].items() if event in EVENTS}
    schemas["WHEvent"] = {
        "oneOf": [{"$ref": ref} for ref in mapping.values()],
        "discriminator": {"propertyName": "type", "mapping": mapping},
    }
    kept = _closed({"WHEvent"} | _names(document["paths"]), schemas)
    document["components"]["schemas"] = {name: schemas[name] for name in kept}
    return bundled(document, Overlay(operations={}, repairs=overlay().repairs))


@attrs.frozen
class Bent:
    """A change of the contract, as the diff must report it."""

    kind: str
    subject: str
    name: str
    level: str
    ways: tuple[str, ...]


def _names(node: Any) -> set[str]:
    """Return the schemas named in a part of the document; independent of the code under test."""
    if isinstance(node, str):
        return {node.rsplit("/", 1)[1]} if node.startswith("#/components/schemas/") else set()
    children = node.values() if isinstance(node, dict) else node if isinstance(node, list) else ()
    return set().union(*(_names(child) for child in children)) if children else set()


def _reached(names: set[str]) -> set[str]:
    return _closed(names, contract()["components"]["schemas"])


def _closed(names: set[str], schemas: dict[str, Any]) -> set[str]:
    while True:
        more = names | {inner for name in names for inner in _names(schemas[name])}
        if more == names:
            return names
        names = more


@cache
def reach() -> dict[str, set[str]]:
    document = contract()
    facts = [operation for item in document["paths"].values() for operation in item.values()]
    events = {name for name, schema in document["components"]["schemas"].items() if schema.get("x-stream-is-event")}
    return {
        "request": _reached(_names([[entry.get("requestBody"), entry.get("parameters")] for entry in facts])),
        "response": _reached(_names([entry["responses"] for entry in facts])),
        "event": _reached(events | {"WHEvent"}),
    }


def ways_of(name: str) -> tuple[str, ...]:
    return tuple(way for way in WAYS if name in reach()[way])


@cache
def body_schemas() -> frozenset[str]:
    """Return the schemas whose fields are arguments."""
    facts = [operation for item in contract()["paths"].values() for operation in item.values()]
    return frozenset(_names([entry.get("requestBody") for entry in facts]))


@cache
def fields(kind: str) -> list[tuple[str, str]]:
    """Return the (schema, property) pairs of models, or those that are arguments only."""
    schemas = contract()["components"]["schemas"]
    facts = [operation for item in contract()["paths"].values() for operation in item.values()]
    nested = _names([schemas, [[entry["responses"], entry.get("parameters")] for entry in facts]])
    arguments = body_schemas() - nested
    chosen = sorted(arguments) if kind == "argument" else sorted(set(schemas) - body_schemas())
    # An event's class takes its type from the mapping, whatever the schema says of the field.
    events = {ref.rsplit("/", 1)[1] for ref in schemas["WHEvent"]["discriminator"]["mapping"].values()}
    return [
        (name, prop)
        for name in chosen
        for prop in schemas[name].get("properties", {})
        if not (name in events and prop == "type")
    ]


def worst(ways: tuple[str, ...], in_request: str, in_reply: str) -> str:
    levels = [in_request if way == "request" else in_reply for way in ways] or [in_reply]
    return max(levels, key=("neutral", "additive", "breaking").index)


def subject_of(name: str) -> str:
    """Return the façade's method with this body."""
    for _, _, facts in operations(contract()):
        if name in _names(facts.get("requestBody")):
            face = {"common": "client", "video": "client.video", "call": "Call"}[facts["x-face"]]
            return f"{face}.{facts['x-method']}"
    raise LookupError(name)


def bend(document: dict[str, Any], kind: str, action: str, name: str, prop: str) -> Bent:
    """Change the document in one place."""
    schema = document["components"]["schemas"][name]
    properties, required = schema["properties"], schema.get("required", [])
    ways = ways_of(name) if kind == "field" else ("request",)

    def bent(what: str, prop: str, level: str) -> Bent:
        subject = f"{name}.{prop}" if kind == "field" else subject_of(name)
        return Bent(f"{kind}-{what}", subject, prop if kind == "argument" else "", level, ways)

    if action == "remove":
        del properties[prop]
        return bent("removed", prop, "breaking")
    if action in {"add", "add required"}:
        properties[NAME] = {"type": "string"}
        if action == "add required":
            schema["required"] = [*required, NAME]
        what = "added" if action == "add" else "required-added"
        return bent(what, NAME, worst(ways, "additive" if action == "add" else "breaking", "additive"))
    if action == "retype":
        new: dict[str, Any] = {"type": "boolean"} if properties[prop].get("type") != "boolean" else {"type": "integer"}
        properties[prop] = new
        return bent("retyped", prop, "breaking")
    if prop in required:
        schema["required"] = [entry for entry in required if entry != prop]
        what, read = ("optional", "breaking") if kind == "field" else ("defaulted", "neutral")
        return bent(what, prop, worst(ways, "additive", read))
    schema["required"] = [*required, prop]
    return bent("required", prop, worst(ways, "breaking", "neutral"))


ACTIONS = ("remove", "add", "add required", "retype", "toggle required")


# A comparison takes half a second, so changes come several at a time, and a failing example is shown as it was found.
unshrunk = settings(deadline=None, phases=set(Phase) - {Phase.shrink, Phase.explain})


@settings(unshrunk, max_examples=6)
@given(
    st.sampled_from(("argument", "field")).flatmap(
        lambda kind: st.lists(
            st.tuples(st.just(kind), st.sampled_from(ACTIONS), st.sampled_from(fields(kind))),
            min_size=4,
            max_size=8,
            unique_by=lambda entry: entry[2][0],
        )
    )
)
def test_every_change_of_a_field_or_an_argument_is_reported(entries: list[tuple[str, str, tuple[str, str]]]) -> None:
    document = copy.deepcopy(contract())
    made = [bend(document, kind, action, *where) for kind, action, where in entries]
    # How an argument is passed depends on how many are required.
    found = [change for change in compare(contract(), document) if change.kind != "argument-order"]
    for expected in made:
        (change,) = [
            change
            for change in found
            if (change.kind, change.subject) == (expected.kind, expected.subject)
            and (not expected.name or expected.name in change.text.replace(":", "").split())
        ]
        assert change.level == expected.level
        assert change.directions == expected.ways
        found.remove(change)
    # Nothing else is claimed.
    assert found == []


def _operations() -> list[tuple[str, str]]:
    return [(path, method) for path, item in contract()["paths"].items() for method in item]


@settings(unshrunk, max_examples=4)
@given(st.sampled_from(_operations()), st.booleans())
def test_every_operation_removed_or_added_is_reported(where: tuple[str, str], is_removal: bool) -> None:
    path, method = where
    without = copy.deepcopy(contract())
    del without["paths"][path][method]
    old, new = (contract(), without) if is_removal else (without, contract())
    expected = ("operation-removed", "breaking") if is_removal else ("operation-added", "additive")
    assert expected in [(change.kind, change.level) for change in compare(old, new)]


def _enums() -> list[tuple[str, str]]:
    schemas = contract()["components"]["schemas"]
    return [
        (name, prop)
        for name, prop in fields("field")
        if len(schemas[name]["properties"][prop].get("enum", ())) > 1
        and schemas[name]["properties"][prop]["type"] == "string"
    ]


@settings(unshrunk, max_examples=4)
@given(st.sampled_from(_enums()), st.booleans())
def test_every_value_of_an_enum_removed_or_added_is_reported(where: tuple[str, str], is_removal: bool) -> None:
    name, prop = where
    document = copy.deepcopy(contract())
    enum = document["components"]["schemas"][name]["properties"][prop]["enum"]
    if is_removal:
        del enum[0]
        level = worst(ways_of(name), "breaking", "neutral")
    else:
        enum.append("brand-new")
        level = "additive"
    (change,) = compare(contract(), document)
    assert (change.kind, change.level, change.directions) == (
        "field-value-removed" if is_removal else "field-value-added",
        level,
        ways_of(name),
    )


@settings(unshrunk, max_examples=2)
@given(st.sampled_from(sorted(contract()["components"]["schemas"])))
def test_a_model_added_or_removed_is_reported(name: str) -> None:
    document = copy.deepcopy(contract())
    document["components"]["schemas"][name + "Again"] = document["components"]["schemas"][name]
    forward = [(change.kind, change.subject) for change in compare(contract(), document)]
    backward = [(change.kind, change.subject) for change in compare(document, contract())]
    assert ("model-added", name + "Again") in forward
    assert ("model-removed", name + "Again") in backward
