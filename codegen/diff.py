"""Compare two contracts by what they mean to users of the package.

The code of both is generated and compared; only what the code does not show is read from the contracts: limits, known
values, filter and sort fields, events and authentication.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import attrs
import griffe

from .changes import Aspect, Change, Direction, Verdict, judge
from .diff_values import UNNOTICED, compare_values
from .layout import operations, references, target_of
from .parse import parse
from .python_changes import compare_code
from .render import render
from .usage import Usage

if TYPE_CHECKING:
    from collections.abc import Iterator

    from . import ir
    from .json_types import Json

__all__ = ["compare"]

_FACES = {"common": "client", "video": "client.video", "call": "Call"}
_ORDER = ("breaking", "additive", "neutral")
_RETYPED = Verdict("breaking", "code written for the old model may stop working")
_AUTHENTICATION = Verdict("breaking", "the client has to support it")


def compare(old: Json, new: Json) -> list[Change]:
    """List the changes from one contract to another, both as ``load_bundle`` returns them.

    Returns:
        Breaking changes first, then by subject; a single neutral one when callers notice nothing of what changed.
    """
    if old | {"info": None} == new | {"info": None}:
        return []
    before, now = _Contract(old), _Contract(new)
    changes = [
        *_compare_code(before, now),
        *_compare_operations(before, now),
        *_compare_fields(before, now),
        *_compare_events(before, now),
    ]
    if not changes:
        changes = [Change("details", "contract", "details changed", UNNOTICED, ())]
    return sorted(changes, key=lambda change: (_ORDER.index(change.level), change.subject, change.text))


class _Contract:
    """A contract, the code generated from it, and what has to be looked up in both."""

    def __init__(self, document: Json) -> None:
        self.document = document
        self.schemas: dict[str, Json] = document["components"]["schemas"]
        self.usage = Usage(document)
        self.facts = {facts["operationId"]: facts for _, _, facts in operations(document)}
        package = parse(document)
        self.operations: dict[str, ir.Operation] = {operation.id: operation for operation in package.operations}
        self.events = dict(package.events)
        self.code = _read(package)
        self.arguments_only = {
            target_of(schema) for facts in self.facts.values() if (schema := _body(facts))
        } - self._nested()
        """Schemas whose fields are arguments and nothing else."""

    def _nested(self) -> set[str]:
        outside = [[facts.get("parameters"), facts["responses"]] for facts in self.facts.values()]
        return {*references(outside), *(name for schema in self.schemas.values() for name in references(schema))}

    def subject(self, operation_id: str) -> str:
        """Return the façade's name of an operation."""
        operation = self.operations[operation_id]
        return f"{_FACES[operation.face]}.{operation.method}"

    def arguments(self, operation_id: str) -> dict[str, Json]:
        """Return the schema of each argument of an operation."""
        facts = self.facts[operation_id]
        found: dict[str, Json] = {entry["name"]: entry["schema"] for entry in facts.get("parameters", [])}
        body = _body(facts)
        return found | (self.schemas[target_of(body)].get("properties", {}) if body else {})


def _body(facts: Json) -> Json | None:
    content: dict[str, Json] = facts.get("requestBody", {}).get("content", {})
    return next((media["schema"] for media in content.values()), None)


def _read(package: ir.Package) -> griffe.Module:
    """Read the generated code: models by schema, endpoint functions by operationId."""
    files = render(package)
    root, models, functions = (griffe.Module(name) for name in ("code", "models", "functions"))
    root.set_member("models", models)
    root.set_member("functions", functions)
    schemas: tuple[ir.Model | ir.Alias, ...] = (*package.models, *package.aliases)
    for item in schemas:
        module = _visit(item.module, files[f"models/{item.module}.py"])
        _put(models, item.schema, module.members[item.name])
    resources = {operation.resource for operation in package.operations}
    modules = {resource: _visit(resource, files[f"api/{resource}.py"]) for resource in resources}
    for operation in package.operations:
        _put(functions, operation.id, modules[operation.resource].members[operation.function])
    return root


def _put(parent: griffe.Module, name: str, member: griffe.Object | griffe.Alias) -> None:
    member.name = name
    parent.set_member(name, member)


def _visit(name: str, source: str) -> griffe.Module:
    return griffe.visit(name, filepath=Path(f"{name}.py"), code=source)


def _compare_code(old: _Contract, new: _Contract) -> Iterator[Change]:
    for path, found in compare_code(old.code, new.code):
        module, _, name = path.partition(".")
        if module == "functions":
            yield _of_operation(name, _told(found, "method"), new if name in new.operations else old)
            continue
        model, _, field = name.partition(".")
        if field and model in old.arguments_only and model in new.arguments_only:
            continue
        aspect = _told(found, "field" if field else "model")
        ways = _ways(model, old, new)
        kind = f"{'field' if field else 'model'}-{aspect.kind}"
        yield Change(kind, name, aspect.text, judge(aspect, ways), ways)


def _told(aspect: Aspect, noun: str) -> Aspect:
    return attrs.evolve(aspect, text=f"new {noun}") if aspect.kind == "added" else aspect


def _of_operation(name: str, aspect: Aspect, contract: _Contract) -> Change:
    kind = aspect.kind if "-" in aspect.kind else f"operation-{aspect.kind}"
    way: Direction = "response" if kind == "reply-retyped" else "request"
    return Change(kind, contract.subject(name), aspect.text, judge(aspect, [way]), (way,))


def _ways(schema: str, *contracts: _Contract) -> tuple[Direction, ...]:
    every: tuple[Direction, ...] = ("request", "response", "event")
    return tuple(way for way in every if any(schema in contract.usage.reach[way] for contract in contracts))


def _compare_operations(old: _Contract, new: _Contract) -> Iterator[Change]:
    """Compare where an operation is found, how it is authenticated, and the values of its arguments."""
    if _security(old.document) != _security(new.document):
        yield Change("security", "client", "authentication changed", _AUTHENTICATION, ("request",))
    for name in sorted(old.operations.keys() & new.operations.keys()):
        before, now = old.operations[name], new.operations[name]
        subject = new.subject(name)
        if old.subject(name) != subject:
            gone = Verdict("breaking", "code that uses it stops working")
            yield Change("operation-renamed", subject, f"was {old.subject(name)}", gone, ("request",))
        if before.resource != now.resource:
            text = f"endpoint function moved from api.{before.resource} to api.{now.resource}"
            verdict = Verdict("breaking", "imports of the endpoint function stop working")
            yield Change("operation-module", subject, text, verdict, ("request",))
        if before.requires_token != now.requires_token:
            text = "needs a token" if now.requires_token else "needs no token"
            verdict = Verdict("breaking" if now.requires_token else "additive", "calls without a token are affected")
            yield Change("token", subject, text, verdict, ("request",))
        if old.facts[name].get("security") != new.facts[name].get("security"):
            yield Change("security", subject, "authentication changed", _AUTHENTICATION, ("request",))
        if (is_deprecated := bool(new.facts[name].get("deprecated"))) != bool(old.facts[name].get("deprecated")):
            text = "deprecated" if is_deprecated else "no longer deprecated"
            yield Change("deprecated", subject, text, UNNOTICED, ("request",))
        was, has = old.arguments(name), new.arguments(name)
        for argument in sorted(was.keys() & has.keys()):
            for aspect in compare_values(was[argument], has[argument]):
                text = f"argument {argument}: {aspect.text}"
                yield Change(f"argument-{aspect.kind}", subject, text, aspect.in_request, ("request",))


def _security(document: Json) -> list[Json]:
    return [document.get("security", {}), document["components"].get("securitySchemes", {})]


def _compare_fields(old: _Contract, new: _Contract) -> Iterator[Change]:
    """Compare the values that fields of models take."""
    skipped = old.arguments_only & new.arguments_only
    for name in sorted(old.schemas.keys() & new.schemas.keys() - skipped):
        ways = _ways(name, old, new)
        before, now = old.schemas[name].get("properties", {}), new.schemas[name].get("properties", {})
        for aspect in compare_values(old.schemas[name], new.schemas[name]):
            yield Change(f"model-{aspect.kind}", name, aspect.text, judge(aspect, ways), ways)
        for field in sorted(before.keys() & now.keys()):
            for aspect in compare_values(before[field], now[field]):
                yield Change(f"field-{aspect.kind}", f"{name}.{field}", aspect.text, judge(aspect, ways), ways)


def _compare_events(old: _Contract, new: _Contract) -> Iterator[Change]:
    for event in sorted(old.events.keys() | new.events.keys()):
        before, now = old.events.get(event), new.events.get(event)
        if before == now:
            continue
        if before is None:
            kind, text, verdict = "added", f"new ({now})", Verdict("additive", "existing code keeps working")
        elif now is None:
            kind, text, verdict = "removed", "removed", Verdict("breaking", "code that uses it stops working")
        else:
            kind, text, verdict = "retyped", f"is {now}, no longer {before}", _RETYPED
        yield Change(f"event-{kind}", f"event {event}", text, verdict, ("event",))
