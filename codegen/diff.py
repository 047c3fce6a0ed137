"""Compare two contracts by what they mean to users of the package.

A change is told in the words of the package: façade methods and their arguments, models and their fields, event types.
What it means depends on the way it travels: an optional field more is harmless, a required one breaks those who send
it and nobody who reads it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

from .changes import Change, Direction, Verdict
from .diff_values import compare_values, judge, type_of
from .layout import operations, references
from .pointers import Pointer, text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from .json_types import Json

__all__ = ["compare"]

_SCHEMAS: Pointer = ("components", "schemas")
_FACES = {"common": "client", "video": "client.video", "call": "Call"}
_GONE = Verdict("breaking", "code that uses it stops working")
_NEW = Verdict("additive", "nothing that worked changes")
_UNNOTICED = Verdict("neutral", "no caller notices")


def compare(old: Json, new: Json) -> list[Change]:
    """List the changes from one contract to another, both as ``load_bundle`` gives them.

    Returns:
        What breaks first, then by subject.
    """
    before, now = _Contract(old), _Contract(new)
    changes = [
        *_compare_document(old, new),
        *_compare_operations(before, now),
        *_compare_models(before, now),
        *_compare_events(before, now),
    ]
    order = {"breaking": 0, "additive": 1, "neutral": 2}
    return sorted(changes, key=lambda change: (order[change.level], change.subject, change.text))


@attrs.frozen
class _Argument:
    """A keyword argument of a façade method."""

    name: str
    where: str
    required: bool
    schema: Json
    at: Pointer


@attrs.frozen
class _Operation:
    """One operation with its place."""

    path: str
    method: str
    facts: Json
    arguments: dict[str, _Argument]

    @property
    def at(self) -> Pointer:
        return ("paths", self.path, self.method)

    @property
    def subject(self) -> str:
        return f"{_FACES[self.facts['x-face']]}.{self.facts['x-method']}"

    @property
    def reply(self) -> str:
        responses: dict[str, Json] = self.facts["responses"]
        success = next(status for status in responses if status.startswith("2"))
        return type_of(responses[success]["content"]["application/json"]["schema"])


class _Contract:
    """A contract with what has to be looked up in it again and again."""

    def __init__(self, document: Json) -> None:
        self.document = document
        self.schemas: dict[str, Json] = document["components"]["schemas"]
        self.operations = {
            facts["operationId"]: _Operation(path, method, facts, self._arguments(path, method, facts))
            for path, method, facts in operations(document)
        }
        bodies = [_body(operation.facts) for operation in self.operations.values()]
        nested = {name for schema in self.schemas.values() for name in references(schema)}
        nested |= {name for _, _, facts in operations(document) for name in _outside_body(facts)}
        self.bodies_only = {name for name in bodies if name} - nested
        """Schemas whose fields are arguments and nothing else."""
        self.reach = self._reach()
        self.events = {
            event: str(target).rpartition("/")[2]
            for schema in self.schemas.values()
            for event, target in schema.get("discriminator", {}).get("mapping", {}).items()
        }

    def _arguments(self, path: str, method: str, facts: Json) -> dict[str, _Argument]:
        at = ("paths", path, method, "parameters")
        found = [
            _Argument(entry["name"], entry["in"], bool(entry.get("required")), _schema_of(entry), (*at, str(number)))
            for number, entry in enumerate(facts.get("parameters", []))
        ]
        name = _body(facts)
        schema = self.schemas[name] if name else {}
        found += [
            _Argument(field, "body", field in schema.get("required", ()), child, (*_SCHEMAS, name, "properties", field))
            for field, child in schema.get("properties", {}).items()
        ]
        return {argument.name: argument for argument in found}

    def _reach(self) -> dict[Direction, set[str]]:
        starts: dict[Direction, list[str]] = {"request": [], "response": [], "event": []}
        for operation in self.operations.values():
            starts["request"] += references([operation.facts.get("parameters"), operation.facts.get("requestBody")])
            starts["response"] += references(operation.facts["responses"])
        for name, schema in self.schemas.items():
            if schema.get("x-stream-is-event") or "discriminator" in schema:
                starts["event"].append(name)
        return {direction: self._closure(names) for direction, names in starts.items()}

    def _closure(self, names: list[str]) -> set[str]:
        reached: set[str] = set()
        while names:
            name = names.pop()
            if name not in reached:
                reached.add(name)
                names.extend(references(self.schemas[name]))
        return reached


def _schema_of(parameter: Json) -> Json:
    """A parameter's schema, be it described directly or by a media type."""
    holder: Json = parameter if "schema" in parameter else next(iter(parameter["content"].values()))
    schema: Json = holder["schema"]
    return schema


def _body(facts: Json) -> str:
    for media in facts.get("requestBody", {}).get("content", {}).values():
        return str(media["schema"]["$ref"]).rpartition("/")[2]
    return ""


def _outside_body(facts: Json) -> Iterator[str]:
    yield from references([facts.get("parameters"), facts["responses"]])


def _compare_document(old: Json, new: Json) -> Iterator[Change]:
    for key, words, verdict in (
        ("servers", "the server's addresses", _UNNOTICED),
        ("security", "how requests are authenticated", Verdict("breaking", "the client has to learn it")),
    ):
        if old.get(key) != new.get(key):
            yield Change(key, "client", f"{words} changed", verdict, ("request",), text((key,)))
    if old["components"].get("securitySchemes") != new["components"].get("securitySchemes"):
        verdict = Verdict("breaking", "the client has to learn it")
        at = text(("components", "securitySchemes"))
        yield Change("security", "client", "where credentials are sent changed", verdict, ("request",), at)


def _compare_operations(old: _Contract, new: _Contract) -> Iterator[Change]:
    both: tuple[Direction, ...] = ("request", "response")
    for name in _added(old.operations, new.operations):
        operation = new.operations[name]
        yield Change("operation-added", operation.subject, "new method", _NEW, both, text(operation.at))
    for name in _added(new.operations, old.operations):
        operation = old.operations[name]
        yield Change("operation-removed", operation.subject, "removed", _GONE, both, text(operation.at))
    for name in _common(old.operations, new.operations):
        before, now = old.operations[name], new.operations[name]
        yield from _compare_place(before, now)
        yield from _compare_arguments(before, now)
        yield from _compare_replies(before, now)


def _compare_place(old: _Operation, new: _Operation) -> Iterator[Change]:
    def change(kind: str, words: str, verdict: Verdict) -> Change:
        return Change(kind, new.subject, words, verdict, ("request",), text(new.at))

    if old.subject != new.subject:
        yield change("operation-renamed", f"was {old.subject}", _GONE)
    before, now = f"{old.method.upper()} {old.path}", f"{new.method.upper()} {new.path}"
    if before != now:
        yield change("operation-moved", f"{before} → {now}", Verdict("neutral", "the method sends it there"))
    if old.facts["tags"] != new.facts["tags"]:
        words = f"endpoint function moved from api.{old.facts['tags'][0]} to api.{new.facts['tags'][0]}"
        yield change("operation-module", words, Verdict("breaking", "imports of the endpoint function stop working"))
    if _needs_token(old) != _needs_token(new):
        needs = _needs_token(new)
        verdict = Verdict("breaking", "calls without a token are refused") if needs else _NEW
        yield change("token", "needs a token" if needs else "needs no token", verdict)
    if old.facts.get("security") != new.facts.get("security"):
        yield change("security", "how it is authenticated changed", Verdict("breaking", "the client has to learn it"))
    if bool(old.facts.get("deprecated")) != bool(new.facts.get("deprecated")):
        words = "deprecated" if new.facts.get("deprecated") else "no longer deprecated"
        yield change("deprecated", words, _UNNOTICED)
    if _media(old) != _media(new):
        yield change("body", f"sends {_media(new)} instead of {_media(old)}", Verdict("neutral", "the method does it"))


def _needs_token(operation: _Operation) -> bool:
    return bool(operation.facts.get("x-stream-requires-token", True))


def _media(operation: _Operation) -> str:
    return next(iter(operation.facts.get("requestBody", {}).get("content", ())), "no body")


def _compare_arguments(old: _Operation, new: _Operation) -> Iterator[Change]:
    subject = new.subject

    def change(kind: str, words: str, verdict: Verdict, at: Pointer) -> Change:
        return Change(kind, subject, words, verdict, ("request",), text(at))

    for name in _added(old.arguments, new.arguments):
        argument = new.arguments[name]
        word, verdict = _how_new(required=argument.required)
        yield change("argument-added", f"new {word} argument {name}", verdict, argument.at)
    for name in _added(new.arguments, old.arguments):
        yield change("argument-removed", f"argument {name} removed", _GONE, old.arguments[name].at)
    for name in _common(old.arguments, new.arguments):
        before, now = old.arguments[name], new.arguments[name]
        if before.where != now.where:
            words = f"argument {name} travels in the {now.where}, no longer in the {before.where}"
            yield change("argument-moved", words, Verdict("neutral", "the method puts it there"), now.at)
        if before.required != now.required:
            kind, word, verdict = _requirement(required=now.required)
            yield change(f"argument-{kind}", f"argument {name} {word}", verdict, now.at)
        for aspect in compare_values(before.schema, now.schema):
            words = f"argument {name}: {aspect.text}"
            yield change(f"argument-{aspect.kind}", words, judge(aspect, ["request"]), now.at)


def _how_new(*, required: bool) -> tuple[str, Verdict]:
    if required:
        return "required", Verdict("breaking", "callers have to give it")
    return "optional", _NEW


def _requirement(*, required: bool) -> tuple[str, str, Verdict]:
    if required:
        return "required", "is required now", Verdict("breaking", "callers have to give it")
    return "optional", "is optional now", Verdict("additive", "callers may leave it out")


def _compare_replies(old: _Operation, new: _Operation) -> Iterator[Change]:
    def change(kind: str, words: str, verdict: Verdict) -> Change:
        return Change(kind, new.subject, words, verdict, ("response",), text((*new.at, "responses")))

    if old.reply != new.reply:
        verdict = Verdict("breaking", "code written for the old model may stop working")
        yield change("reply-retyped", f"returns {new.reply}, no longer {old.reply}", verdict)
    before, now = set(old.facts["responses"]), set(new.facts["responses"])
    if before != now:
        words = ", ".join(
            [*(f"+{status}" for status in sorted(now - before)), *(f"-{s}" for s in sorted(before - now))]
        )
        yield change("statuses", f"documented statuses {words}", _UNNOTICED)


def _compare_models(old: _Contract, new: _Contract) -> Iterator[Change]:
    for name in _added(old.schemas, new.schemas):
        yield Change("model-added", name, "new model", _NEW, _ways(name, new), text((*_SCHEMAS, name)))
    for name in _added(new.schemas, old.schemas):
        yield Change("model-removed", name, "model removed", _GONE, _ways(name, old), text((*_SCHEMAS, name)))
    for name in _common(old.schemas, new.schemas):
        if not (name in old.bodies_only and name in new.bodies_only):
            yield from _compare_model(name, old.schemas[name], new.schemas[name], _ways(name, old, new))


def _ways(name: str, *contracts: _Contract) -> tuple[Direction, ...]:
    every: tuple[Direction, ...] = ("request", "response", "event")
    return tuple(way for way in every if any(name in contract.reach[way] for contract in contracts))


def _compare_model(name: str, old: Json, new: Json, ways: tuple[Direction, ...]) -> Iterator[Change]:
    at = (*_SCHEMAS, name)
    before: dict[str, Json] = old.get("properties", {})
    now: dict[str, Json] = new.get("properties", {})
    for aspect in compare_values(_without_fields(old), _without_fields(new)):
        yield Change(f"model-{aspect.kind}", name, aspect.text, judge(aspect, ways), ways, text(at))

    def change(kind: str, field: str, words: str, verdict: Verdict) -> Change:
        return Change(kind, f"{name}.{field}", words, verdict, ways, text((*at, "properties", field)))

    for field in _added(before, now):
        word, verdict = _how_new(required=field in new.get("required", ()) and "request" in ways)
        yield change("field-added", field, f"new {word} field" if "request" in ways else "new field", verdict)
    for field in _added(now, before):
        yield change("field-removed", field, "removed", _GONE)
    for field in _common(before, now):
        was, required = (field in schema.get("required", ()) for schema in (old, new))
        if was != required:
            kind, word, verdict = _field_requirement(ways, required=required)
            yield change(f"field-{kind}", field, word, verdict)
        for aspect in compare_values(before[field], now[field]):
            yield change(f"field-{aspect.kind}", field, aspect.text, judge(aspect, ways))


def _field_requirement(ways: tuple[Direction, ...], *, required: bool) -> tuple[str, str, Verdict]:
    kind, word, in_request = _requirement(required=required)
    if required and "request" in ways:
        return kind, word, in_request
    if required:
        return kind, "is always there now", Verdict("neutral", "readers lose nothing")
    if ways == ("request",):
        return kind, word, in_request
    return kind, "may be missing now", Verdict("breaking", "readers have to expect None")


def _without_fields(schema: Json) -> Json:
    """Leave what a model is apart from its fields: an enum's values, the vendor's notes."""
    rest: Json = {key: value for key, value in schema.items() if key not in {"properties", "oneOf", "discriminator"}}
    return rest


def _compare_events(old: _Contract, new: _Contract) -> Iterator[Change]:
    def change(kind: str, event: str, words: str, verdict: Verdict, model: str) -> Change:
        return Change(kind, f"event {event}", words, verdict, ("event",), text((*_SCHEMAS, model)))

    for event in _added(old.events, new.events):
        yield change("event-added", event, f"new ({new.events[event]})", _NEW, new.events[event])
    for event in _added(new.events, old.events):
        yield change("event-removed", event, "removed", _GONE, old.events[event])
    for event in _common(old.events, new.events):
        before, now = old.events[event], new.events[event]
        if before != now:
            verdict = Verdict("breaking", "code written for the old model may stop working")
            yield change("event-retyped", event, f"is {now}, no longer {before}", verdict, now)


def _added(old: Iterable[str], new: Iterable[str]) -> list[str]:
    return sorted(set(new) - set(old))


def _common(old: dict[str, Any], new: dict[str, Any]) -> list[str]:
    return sorted(old.keys() & new.keys())
