"""Compare two contracts by what they mean to users of the package.

The code of both is generated and compared; what the code does not show is read from the contracts.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import griffe

from stream_video_async.emulator.references import references

from .changes import LEVELS, Change, Direction
from .diff_values import compare_values
from .layout import arguments, operations, path_shape
from .parse import parse
from .python_changes import compare_code
from .render import render
from .usage import Usage

if TYPE_CHECKING:
    from collections.abc import Iterator

    from stream_video_async.emulator.json_types import JsonObject

    from . import ir

__all__ = ["compare"]

_FACADES = {"common": "client", "video": "client.video", "call": "Call"}


def compare(old: JsonObject, new: JsonObject) -> list[Change]:
    """List the changes from one contract to another, both as ``load_bundle`` returns them.

    Returns:
        Breaking changes first, then by subject; a single neutral one if no difference is visible to callers.
    """
    if old | {"info": None} == new | {"info": None}:
        return []
    before, now = _Contract(old), _Contract(new)
    comparisons = (_compare_code, _compare_requests, _compare_values, _compare_events)
    changes = [change for find in comparisons for change in find(before, now)]
    changes = changes or [Change("contract-details", "contract", "details changed", ())]
    return sorted(changes, key=lambda change: (-LEVELS.index(change.level), change.subject, change.text))


class _Contract:
    """A contract, the code generated from it, and indexes of both."""

    def __init__(self, document: JsonObject) -> None:
        package = parse(document)
        self.subjects = {entry.id: f"{_FACADES[entry.facade]}.{entry.method}" for entry in package.operations}
        self.sent = {(self.subjects[o.id], start): how for o in package.operations for start, how in _sent(o).items()}
        """Façade method and start of the text of a change → how clients send this part of the request."""
        self.events = dict(package.events)
        self.usage = Usage(document)
        self.package = package
        self.files = render(package)
        facts = [entry for _, _, entry in operations(document)]
        schemas: dict[str, JsonObject] = document["components"]["schemas"]
        elsewhere = [schemas, [[entry.get("parameters"), entry["responses"]] for entry in facts]]
        self.arguments_only = self.usage.bodies.keys() - set(references(elsewhere))
        """Schemas whose fields are arguments and nothing else."""
        credentials = [document.get("security"), document["components"].get("securitySchemes")]
        self.values: dict[tuple[str, str, str], JsonObject] = {("client", "operation", ""): {"security": credentials}}
        """Subject, kind of part, and start of the text of a change → schema or operation with its limits."""
        for operation in facts:
            subject = self.subjects[operation["operationId"]]
            self.values[subject, "operation", ""] = operation
            for name, schema in arguments(operation, document).items():
                self.values[subject, "argument", f"argument {name}: "] = schema
        for name in schemas.keys() - self.arguments_only:
            self.values[name, "model", ""] = schemas[name]
            for field, schema in schemas[name].get("properties", {}).items():
                self.values[f"{name}.{field}", "field", ""] = schema


def _sent(operation: ir.Operation) -> dict[str, str]:
    """Return how clients send each part of a request, by the start of the text of a change."""
    parts = {"": f"as {operation.verb} {operation.path}"}
    if operation.body_fields:
        parts["body: "] = "as multipart" if operation.multipart else "as JSON"
    places = {"path": operation.path_arguments, "query": operation.query_arguments, "body": operation.body_fields}
    return parts | {f"argument {each.name}: ": f"in the {place}" for place, found in places.items() for each in found}


def _read(contract: _Contract, same: set[str]) -> griffe.Module:
    """Read the generated code that differs: models by name, endpoint functions by their names on the façade."""
    files, package, subjects = contract.files, contract.package, contract.subjects
    root, models, functions = (griffe.Module(name) for name in ("code", "models", "functions"))
    root.set_member("models", models)
    root.set_member("functions", functions)
    schemas: tuple[ir.Model | ir.Alias, ...] = (*package.models, *package.aliases)
    for item in schemas:
        path = f"models/{item.module}.py"
        if path not in same:
            models.set_member(item.name, _visit(files[path]).members[item.name])
    different = [entry for entry in package.operations if f"api/{entry.resource}.py" not in same]
    modules = {entry.resource: _visit(files[f"api/{entry.resource}.py"]) for entry in different}
    for entry in different:
        function = modules[entry.resource].members[entry.function]
        function.name = subjects[entry.id]
        functions.set_member((function.name,), function)
    return root


def _visit(source: str) -> griffe.Module:
    return griffe.visit("module", filepath=Path("module.py"), code=source)


def _compare_code(old: _Contract, new: _Contract) -> Iterator[Change]:
    skipped = old.arguments_only & new.arguments_only
    same = _same_files(old, new)
    for change in compare_code(_read(old, same), _read(new, same)):
        folder, _, subject = change.subject.partition(".")
        part, _, kind = change.kind.partition("-")
        if folder == "functions":
            part = "operation" if part == "object" else part
            yield Change(f"{part}-{kind}", subject, change.text, ("response" if part == "reply" else "request",))
        elif "." not in subject or subject.partition(".")[0] not in skipped:
            part = "field" if "." in subject else "model"
            yield Change(f"{part}-{kind}", subject, change.text, _directions(subject, old, new))


def _same_files(old: _Contract, new: _Contract) -> set[str]:
    """Return the files that are the same, and whose functions have the same names on the façades."""
    renamed = {
        f"api/{entry.resource}.py"
        for entry in old.package.operations
        if old.subjects[entry.id] != new.subjects.get(entry.id)
    }
    return {path for path, _ in old.files.items() & new.files.items()} - renamed


def _directions(subject: str, *contracts: _Contract) -> tuple[Direction, ...]:
    schema = subject.partition(".")[0]
    every: tuple[Direction, ...] = ("request", "response", "event")
    return tuple(way for way in every if any(schema in contract.usage.reach[way] for contract in contracts))


def _compare_requests(old: _Contract, new: _Contract) -> Iterator[Change]:
    for place in old.sent.keys() & new.sent.keys():
        subject, start = place
        was, now = old.sent[place], new.sent[place]
        if path_shape(was) != path_shape(now):
            yield Change("operation-moved", subject, f"{start}is sent {now}, no longer {was}", ("request",))


def _compare_values(old: _Contract, new: _Contract) -> Iterator[Change]:
    for place in old.values.keys() & new.values.keys():
        subject, part, start = place
        directions = _directions(subject, old, new) if part in {"model", "field"} else ("request",)
        for kind, text in compare_values(old.values[place], new.values[place]):
            yield Change(f"{part}-{kind}", subject, start + text, directions)


def _compare_events(old: _Contract, new: _Contract) -> Iterator[Change]:
    for event in old.events.keys() | new.events.keys():
        before, now = old.events.get(event), new.events.get(event)
        if before is None:
            yield Change("event-added", f"event {event}", f"new ({now})", ("event",))
        elif now is None:
            yield Change("event-removed", f"event {event}", "removed", ("event",))
        elif before != now:
            yield Change("event-retyped", f"event {event}", f"is {now}, no longer {before}", ("event",))
