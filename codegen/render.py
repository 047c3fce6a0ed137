"""Render the intermediate form to source text with the templates beside this module."""

from __future__ import annotations

import textwrap
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import attrs
from jinja2 import Environment, FileSystemLoader, StrictUndefined

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from . import ir

HEADER = "# Generated from openapi/ by `python -m codegen generate`; do not edit."
TEMPLATES = Path(__file__).parent / "templates"
_BOUND_BY_CALL = ("type", "id")
_WIDTH = 112

_RAISES = (
    "StreamApiError: The server refused the request; its subclasses say why.",
    "StreamTransportError: No usable reply came; `sent` says whether the server may have acted.",
)
_RAISES_PATH = "ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent."


def render(package: ir.Package) -> dict[str, str]:
    """Return the files of ``models/`` and ``api/``: path relative to the package → unformatted source."""
    return dict(_files(_environment(), package))


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        autoescape=False,  # noqa: S701 - the output is Python; text enters it through the parser's checks
    )
    shared: dict[str, Any] = {
        "header": HEADER,
        "decorator": _decorator,
        "annotation": _annotation,
        "parameters": _parameters,
        "iterator_parameters": _iterator_parameters,
        "arguments": _arguments,
        "passed": _passed,
        "docstring": _docstring,
        "field_docstring": _field_docstring,
        "escaped": _escaped,
        "unbound": _unbound,
    }
    cast("dict[str, Any]", environment.globals).update(shared)
    return environment


def _files(environment: Environment, package: ir.Package) -> Iterator[tuple[str, str]]:
    def text(template: str, **names: object) -> str:
        return environment.get_template(template).render(version=package.version, **names)

    for model in package.models:
        tags = sorted(event for event, name in package.events if name == model.name)
        yield f"models/{model.module}.py", text("model.py.jinja", model=model, tags=tags)
    for alias in package.aliases:
        yield f"models/{alias.module}.py", text("alias.py.jinja", alias=alias)
    schemas: tuple[ir.Model | ir.Alias, ...] = (*package.models, *package.aliases)
    items = sorted(schemas, key=lambda item: item.name)
    yield "models/__init__.py", text("models_init.py.jinja", items=items)
    yield "models/event_types.py", text("event_types.py.jinja", events=package.events)
    if package.events:
        yield "api/_event_handlers.py", text("event_handlers.py.jinja", events=package.events)
    if package.filters:
        yield "api/_filters.py", text("filters.py.jinja", filters=package.filters, kinds=package.filter_kinds)
    resources = sorted({operation.resource for operation in package.operations})
    yield "api/__init__.py", text("api_init.py.jinja", resources=resources)
    for resource in resources:
        operations = [o for o in package.operations if o.resource == resource]
        yield f"api/{resource}.py", text("api.py.jinja", resource=resource.replace("_", " "), operations=operations)
    for facade in ("common", "video", "call"):
        operations = _methods(package, facade)
        bound = _BOUND_BY_CALL if facade == "call" else ()
        yield (
            f"api/_operations_{facade}.py",
            text("operations.py.jinja", facade=facade, operations=operations, bound=bound),
        )


def _methods(package: ir.Package, facade: str) -> list[ir.Operation]:
    """Return the operations of one façade class, with their names there.

    ``client.video`` also offers the operations of calls, by their full names and with type and id as arguments.
    """
    if facade != "video":
        return [operation for operation in package.operations if operation.facade == facade]
    return [o if o.facade == "video" else o.unbound() for o in package.operations if o.facade in {"video", "call"}]


def _decorator(model: ir.Model) -> str:
    return "request" if model.direction == "request" else "reply"


def _annotation(model: ir.Model, field: ir.Field, tags: Sequence[str]) -> str:
    """Return a field's annotation with its default, which depend on the model's direction.

    The ``type`` of an event is a literal, so that type checkers narrow a union of events by it.
    """
    # Multipart bodies are never encoded as a whole; the endpoint function takes the file.
    kind = "Any" if field.type == "FileInput" else field.type
    if tags and field.wire == "type" and field.required:
        kind = f"Literal[{', '.join(map(repr, tags))}]"
    if not field.required:
        return f"{_or_none(kind)} = None"
    if model.direction != "request":
        kind = f"Lenient[{kind}]"
    return kind if field.default is None else f"{kind} = {field.default}"


def _argument_type(field: ir.Field) -> str:
    kind = field.type.replace("Instant", "datetime").replace("FileInput", "FileInput | FilePart")
    return f"{field.name}: {kind}" if field.required else f"{field.name}: {_or_none(kind)} = None"


def _or_none(kind: str) -> str:
    return kind if kind.endswith("| None") else f"{kind} | None"


def _parameters(operation: ir.Operation, bound: Iterable[str] = ()) -> str:
    """Return the parameters after the first one, with a leading comma."""
    return _parameter_list(operation, bound, [_argument_type(a) for a in operation.keyword_only])


def _iterator_parameters(operation: ir.Operation, bound: Iterable[str] = ()) -> str:
    """Return the parameters of a paged query's iterator: without cursors, and with a limit over all pages."""
    cursors = {"prev", operation.pages.argument if operation.pages else ""}
    keywords = [
        attrs.evolve(a, name="page_size" if a.name == "limit" else a.name)
        for a in operation.keyword_only
        if a.name not in cursors
    ]
    return _parameter_list(operation, bound, [*map(_argument_type, keywords), "limit: int | None = None"])


def _parameter_list(operation: ir.Operation, bound: Iterable[str], keywords: Sequence[str]) -> str:
    positional = [_argument_type(a) for a in operation.positional if a.wire not in bound]
    parts = [*positional, *(["*", *keywords] if keywords else [])]
    return "".join(f", {part}" for part in parts)


def _arguments(operation: ir.Operation) -> list[ir.Field]:
    """Return all arguments except those of the path, in the order of the signature."""
    in_path = {a.name for a in operation.path_arguments}
    return [a for a in (*operation.positional, *operation.keyword_only) if a.name not in in_path]


def _passed(operation: ir.Operation) -> str:
    """Return the arguments of a call that passes a function's parameters on."""
    keywords = (f"{a.name}={a.name}" for a in operation.keyword_only)
    return ", ".join((*(a.name for a in operation.positional), *keywords))


def _unbound(operation: ir.Operation) -> list[ir.Field]:
    """Return the path arguments that a façade method still takes."""
    bound = _BOUND_BY_CALL if operation.facade == "call" else ()
    return [argument for argument in operation.path_arguments if argument.wire not in bound]


def _docstring(operation: ir.Operation, path_arguments: Iterable[ir.Field]) -> str:
    lines = [operation.summary]
    documented = [a for a in (*path_arguments, *_arguments(operation)) if a.doc]
    if documented:
        lines += ["", "Args:", *(line for a in documented for line in _entry(f"{a.name}: {a.doc}"))]
    raises = [*_RAISES, *([_RAISES_PATH] if operation.path_arguments else [])]
    lines += ["", "Raises:", *(line for text in raises for line in _entry(text))]
    lines += ["", f"Source: {operation.id}, {operation.verb} {operation.path}"]
    text = "\n".join(f"    {line}" if line else "" for line in lines).strip()
    return _escaped(text)


def _field_docstring(field: ir.Field) -> str:
    lines = textwrap.wrap(_escaped(field.doc), _WIDTH, break_long_words=False, break_on_hyphens=False)
    return "\n    ".join(lines) + ("\n    " if len(lines) > 1 else "")


def _escaped(text: str) -> str:
    """Return a text as it is written between triple quotes."""
    return text.replace("\\", "\\\\").replace('"""', '\\"\\"\\"')


def _entry(text: str) -> list[str]:
    wrapped = textwrap.wrap(text, _WIDTH - 12, break_long_words=False, break_on_hyphens=False)
    return [f"    {wrapped[0]}", *(f"        {line}" for line in wrapped[1:])]
