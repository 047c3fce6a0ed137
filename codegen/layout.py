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

from stream_video_async.emulator.json_types import JsonObject
from stream_video_async.emulator.references import reached, references, relinked

from .errors import CodegenError
from .facts import METHODS, TITLE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path

__all__ = ["is_event", "join", "operations", "provenance", "split"]

_COMPONENT = "#/components/schemas/"
_FILE_REF = re.compile(r"(?P<file>[\w./-]*)#/(?P<name>.+)")


def operations(document: JsonObject) -> Iterator[tuple[str, str, JsonObject]]:
    """Go over all operations as (path, method, operation), in the order of the document."""
    for path, item in document["paths"].items():
        for method in METHODS:
            if method in item:
                yield path, method, item[method]


def is_event(schema: JsonObject) -> bool:
    """Return whether a schema is an event, or the union of all events."""
    return bool(schema.get("x-stream-is-event")) or "discriminator" in schema


def split(document: JsonObject, resource_of: Callable[[str, str], str]) -> dict[str, JsonObject]:
    """Cut the document into files, given the resource of each (path, operationId).

    Returns:
        The content of each file by its name relative to ``openapi/``.
    """
    path_files = {
        path: f"paths/{_path_resource(path, item, resource_of)}.json" for path, item in document["paths"].items()
    }
    homes = {name: f"schemas/{home}.json" for name, home in _homes(document, resource_of).items()}
    files: dict[str, JsonObject] = defaultdict(dict)
    for path, item in document["paths"].items():
        files[path_files[path]][path] = relinked(item, lambda name: f"../{homes[name]}#/{name}")
    for name, schema in document["components"]["schemas"].items():
        files[homes[name]][name] = relinked(schema, _between(homes, homes[name]))
    root: JsonObject = {
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


def join(folder: Path) -> JsonObject:
    """Read the root document and all it refers to, and make one document of it again.

    Its version is that of upstream's document, from ``PROVENANCE.toml``.

    Raises:
        CodegenError: A file is missing or is not JSON.
    """
    root = _read(folder / "openapi.json")
    cache: dict[str, JsonObject] = {}

    def target(reference: str) -> Any:
        found = _FILE_REF.fullmatch(reference)
        if not found:
            raise CodegenError(f"{folder / 'openapi.json'}: the reference {reference!r} names no file")
        name = found["file"]
        if name not in cache:
            cache[name] = _read(folder / name)
        return cache[name][unescape(unquote(found["name"]))]

    def joined(entries: JsonObject) -> JsonObject:
        return {
            name: relinked(target(entry["$ref"]), lambda name: _COMPONENT + name) for name, entry in entries.items()
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


def _path_resource(path: str, item: JsonObject, resource_of: Callable[[str, str], str]) -> str:
    first = next(method for method in METHODS if method in item)
    return resource_of(path, item[first]["operationId"])


def _homes(document: JsonObject, resource_of: Callable[[str, str], str]) -> dict[str, str]:
    """Name the resource that each schema belongs to: that of the operations which reach it."""
    schemas: JsonObject = document["components"]["schemas"]
    users: dict[str, set[str]] = {name: set() for name in schemas}
    starts: dict[str, list[str]] = defaultdict(list)
    for path, _, operation in operations(document):
        starts[resource_of(path, operation["operationId"])] += references(operation)
    starts["events"] += [name for name, schema in schemas.items() if is_event(schema)]
    for user, start in starts.items():
        for name in reached(start, schemas):
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


def _fragment(key: str) -> str:
    return quote(escape(key), safe="~")


def _read(path: Path) -> JsonObject:
    try:
        return cast("JsonObject", json.loads(path.read_bytes()))
    except (OSError, ValueError) as error:
        raise CodegenError(f"{path}: {error}") from error
