"""The contract as files: one document to many small ones, by resource, and back.

``openapi/openapi.json`` is the root; ``paths/<resource>.json`` hold path items and ``schemas/<resource>.json`` schemas.
All references between them are relative, so any OpenAPI tool can read the root.
"""

from __future__ import annotations

import json
import re
import tomllib
from collections import defaultdict
from typing import TYPE_CHECKING, Any, cast
from urllib.parse import quote, unquote

from jsonpointer import escape, unescape

from .errors import CodegenError
from .facts import METHODS, TITLE
from .json_types import Json, is_list, is_object

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from pathlib import Path

__all__ = ["is_event", "join", "operations", "provenance", "reach", "references", "split", "target_of"]

_COMPONENT = "#/components/schemas/"
_FILE_REF = re.compile(r"(?P<file>[\w./-]*)#/(?P<name>.+)")


def operations(document: Json) -> Iterator[tuple[str, str, Json]]:
    """Go over all operations as (path, method, operation), in the order of the document."""
    for path, item in document["paths"].items():
        for method in METHODS:
            if method in item:
                yield path, method, item[method]


def references(node: Any) -> Iterator[str]:
    """Go over the names of all schemas that a part of the document refers to, discriminator mappings included."""
    if is_object(node):
        for key, value in node.items():
            if key == "$ref" and isinstance(value, str):
                yield value.rpartition("/")[2]
            elif key == "discriminator" and _is_discriminator(value):
                yield from (str(target).rpartition("/")[2] for target in value["mapping"].values())
            else:
                yield from references(value)
    elif is_list(node):
        for value in node:
            yield from references(value)


def target_of(schema: Json) -> str:
    """Return the name of the schema that a reference names."""
    return str(schema["$ref"]).rpartition("/")[2]


def reach(start: Iterable[str], schemas: Json) -> set[str]:
    """Return the schemas that can be reached from some of them, these included."""
    reached: set[str] = set()
    pending = list(start)
    while pending:
        name = pending.pop()
        if name not in reached:
            reached.add(name)
            pending.extend(references(schemas[name]))
    return reached


def is_event(schema: Json) -> bool:
    """Return whether a schema is an event, or the union of all events."""
    return bool(schema.get("x-stream-is-event")) or "discriminator" in schema


def split(document: Json, resource_of: Callable[[str, str], str]) -> dict[str, Json]:
    """Cut the document into files, given the resource of each (path, operationId).

    Returns:
        The content of each file by its name relative to ``openapi/``.
    """
    path_files = {
        path: f"paths/{_path_resource(path, item, resource_of)}.json" for path, item in document["paths"].items()
    }
    homes = {name: f"schemas/{home}.json" for name, home in _homes(document, resource_of).items()}
    files: dict[str, Json] = defaultdict(dict)
    for path, item in document["paths"].items():
        files[path_files[path]][path] = _rewritten(item, lambda name: f"../{homes[name]}#/{name}")
    for name, schema in document["components"]["schemas"].items():
        files[homes[name]][name] = _rewritten(schema, _between(homes, homes[name]))
    root: Json = {
        "openapi": document["openapi"],
        # The version of upstream's document stands in PROVENANCE.toml: it changes without any change of the contract.
        "info": {"title": TITLE, "version": "2"},
        "servers": document["servers"],
        "security": document["security"],
        "paths": {path: {"$ref": f"{file}#/{_fragment(path)}"} for path, file in path_files.items()},
        "components": {
            "securitySchemes": document["components"]["securitySchemes"],
            "schemas": {name: {"$ref": f"{home}#/{name}"} for name, home in homes.items()},
        },
    }
    return {"openapi.json": root, **dict(sorted(files.items()))}


def join(folder: Path) -> Json:
    """Read the root document and all it refers to, and make one document of it again.

    Its version is that of upstream's document, from ``PROVENANCE.toml``.

    Raises:
        CodegenError: A file is missing or is not JSON.
    """
    root = _read(folder / "openapi.json")
    cache: dict[str, Json] = {}

    def target(reference: str) -> Any:
        found = _FILE_REF.fullmatch(reference)
        if not found:
            raise CodegenError(f"{folder / 'openapi.json'}: the reference {reference!r} names no file")
        name = found["file"]
        if name not in cache:
            cache[name] = _read(folder / name)
        return cache[name][unescape(unquote(found["name"]))]

    def joined(entries: Json) -> Json:
        return {
            name: _rewritten(target(entry["$ref"]), lambda name: _COMPONENT + name) for name, entry in entries.items()
        }

    return root | {
        "info": {"title": TITLE, "version": provenance(folder)["version"]},
        "paths": joined(root["paths"]),
        "components": root["components"] | {"schemas": joined(root["components"]["schemas"])},
    }


def provenance(folder: Path) -> Mapping[str, Any]:
    """Describe where the contract comes from: upstream's version, the file's sha256, and counts.

    Raises:
        CodegenError: The file is missing or is not TOML.
    """
    path = folder / "PROVENANCE.toml"
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise CodegenError(f"{path}: {error}") from error


def _path_resource(path: str, item: Json, resource_of: Callable[[str, str], str]) -> str:
    first = next(method for method in METHODS if method in item)
    return resource_of(path, item[first]["operationId"])


def _homes(document: Json, resource_of: Callable[[str, str], str]) -> dict[str, str]:
    """Name the resource that each schema belongs to: that of the operations which reach it."""
    schemas: Json = document["components"]["schemas"]
    users: dict[str, set[str]] = {name: set() for name in schemas}
    starts: dict[str, list[str]] = defaultdict(list)
    for path, _, operation in operations(document):
        starts[resource_of(path, operation["operationId"])] += references(operation)
    starts["events"] += [name for name, schema in schemas.items() if is_event(schema)]
    for user, start in starts.items():
        for name in reach(start, schemas):
            users[name].add(user)
    return {name: _home(found) for name, found in users.items()}


def _home(users: set[str]) -> str:
    if not users:
        return "unused"
    return next(iter(users)) if len(users) == 1 else "shared"


def _between(homes: dict[str, str], here: str) -> Callable[[str], str]:
    def reference(name: str) -> str:
        return f"#/{name}" if homes[name] == here else f"{homes[name].removeprefix('schemas/')}#/{name}"

    return reference


def _rewritten(node: Any, reference: Callable[[str], str]) -> Any:
    """Copy a part of the document with other references."""
    if is_list(node):
        return [_rewritten(value, reference) for value in node]
    if not is_object(node):
        return node
    result: Json = {}
    for key, value in node.items():
        if key == "$ref" and isinstance(value, str):
            result[key] = reference(value.rpartition("/")[2])
        elif key == "discriminator" and _is_discriminator(value):
            mapping = {name: reference(str(target).rpartition("/")[2]) for name, target in value["mapping"].items()}
            result[key] = {**value, "mapping": mapping}
        else:
            result[key] = _rewritten(value, reference)
    return result


def _is_discriminator(value: Any) -> bool:
    """Distinguish the keyword from a property of the same name."""
    return is_object(value) and isinstance(value.get("propertyName"), str)


def _fragment(key: str) -> str:
    return quote(escape(key), safe="~")


def _read(path: Path) -> Json:
    try:
        return cast("Json", json.loads(path.read_bytes()))
    except (OSError, ValueError) as error:
        raise CodegenError(f"{path}: {error}") from error
