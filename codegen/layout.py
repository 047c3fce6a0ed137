"""The contract as files: one document to many small ones, by resource, and back.

``openapi/openapi.json`` is the root; ``paths/<resource>.json`` hold path items and ``schemas/<resource>.json`` schemas.
All references between them are relative, so any OpenAPI tool can read the root.
"""

from __future__ import annotations

import re
import tomllib
from collections import defaultdict
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, unquote

from jsonpointer import escape, unescape

from stream_video_async.emulator.json_types import JsonObject, is_object
from stream_video_async.emulator.references import reached, references, relinked, target_of

from .errors import CodegenError
from .facts import METHODS, TITLE
from .reading import read_bytes, read_document

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path

__all__ = ["arguments", "damaged", "is_event", "join", "operations", "path_shape", "provenance", "reply_of", "split"]

_COMPONENT = "#/components/schemas/"
_REMEDY = "restore the folder, for example with `git restore openapi`"


def operations(document: JsonObject) -> Iterator[tuple[str, str, JsonObject]]:
    """Yield all operations as (path, method, operation), in the order of the document."""
    for path, item in document["paths"].items():
        for method in METHODS:
            if method in item:
                yield path, method, item[method]


def path_shape(path: str) -> str:
    """Return a path without the names of its parameters."""
    return re.sub(r"\{[^}]*\}", "{}", path)


def arguments(operation: JsonObject, document: JsonObject) -> dict[str, JsonObject]:
    """Return the schemas of an operation's arguments: its parameters and the fields of its body."""
    found: dict[str, JsonObject] = {entry["name"]: entry.get("schema", {}) for entry in operation.get("parameters", [])}
    for media in operation.get("requestBody", {}).get("content", {}).values():
        found |= document["components"]["schemas"][target_of(media["schema"]["$ref"])].get("properties", {})
    return found


def reply_of(operation: JsonObject) -> str:
    """Return the name of the schema of an operation's success reply."""
    success = next(reply for status, reply in operation["responses"].items() if status.startswith("2"))
    return target_of(success["content"]["application/json"]["schema"]["$ref"])


def is_event(schema: JsonObject) -> bool:
    """Return whether a schema is an event, or the union of all events."""
    return bool(schema.get("x-stream-is-event")) or "discriminator" in schema


def split(document: JsonObject, resources: Mapping[str, str]) -> dict[str, JsonObject]:
    """Split the document into files, given the resource of each operation.

    Returns:
        The content of each file by its name relative to ``openapi/``.
    """
    # The first operation of a path decides.
    path_files = {
        path: f"paths/{resources[operation['operationId']]}.json"
        for path, _, operation in reversed([*operations(document)])
    }
    homes = {name: f"schemas/{home}.json" for name, home in _homes(document, resources).items()}
    files: dict[str, JsonObject] = defaultdict(dict)
    for path, item in document["paths"].items():
        files[path_files[path]][path] = relinked(item, lambda name: f"../{homes[name]}#/{name}")
    for name, schema in document["components"]["schemas"].items():
        files[homes[name]][name] = relinked(schema, _between(homes, homes[name]))
    root: JsonObject = {
        "openapi": document["openapi"],
        # Upstream's version is in PROVENANCE.toml instead: it changes without any change of the contract.
        "info": {"title": TITLE, "version": "2"},
        "servers": document["servers"],
        "security": document["security"],
        "paths": {path: {"$ref": f"{file}#/{_fragment(path)}"} for path, file in sorted(path_files.items())},
        "components": {
            "securitySchemes": document["components"]["securitySchemes"],
            "schemas": {name: {"$ref": f"{home}#/{name}"} for name, home in homes.items()},
        },
    }
    return {"openapi.json": root, **dict(sorted(files.items()))}


def join(folder: Path) -> JsonObject:
    """Join the root document and the files it refers to.

    The version is upstream's, from ``PROVENANCE.toml``.

    Raises:
        CodegenError: A file or an entry is missing or malformed.
    """
    at = folder / "openapi.json"
    root = _read(at)
    cache: dict[str, JsonObject] = {}

    def target(name: str, entries: JsonObject) -> JsonObject:
        reference = str(_entry(at, entries, name).get("$ref"))
        file, separator, entry = reference.partition("#/")
        if not separator:
            raise damaged(at, f"the reference {reference!r} names no file")
        if file not in cache:
            cache[file] = _read(folder / file)
        return _entry(folder / file, cache[file], unescape(unquote(entry)))

    def joined(entries: JsonObject) -> JsonObject:
        return {name: relinked(target(name, entries), lambda name: _COMPONENT + name) for name in entries}

    components = _entry(at, root, "components")
    paths, schemas = joined(_entry(at, root, "paths")), joined(_entry(at, components, "schemas"))
    for name in references([paths, schemas]):
        if name not in schemas:
            raise damaged(at, f"the schema {name!r} is referred to, but missing")
    return root | {
        "info": {"title": TITLE, "version": provenance(folder)["version"]},
        "paths": paths,
        "components": components | {"schemas": schemas},
    }


def provenance(folder: Path) -> Mapping[str, Any]:
    """Return where the contract comes from: upstream's version, the file's sha256, and counts.

    Raises:
        CodegenError: The file is missing, is not TOML, or has no version.
    """
    path = folder / "PROVENANCE.toml"
    try:
        found = tomllib.loads(read_bytes(path).decode())
    except ValueError as error:
        raise damaged(path, str(error)) from error
    if "version" not in found:
        raise damaged(path, "'version' is missing")
    return found


def _entry(path: Path, entries: JsonObject, name: str) -> JsonObject:
    if not is_object(entry := entries.get(name)):
        raise damaged(path, f"{name!r} is {'not an object' if name in entries else 'missing'}")
    return entry


def _read(path: Path) -> JsonObject:
    try:
        return read_document(path)
    except CodegenError as error:
        raise CodegenError(f"{error}; {_REMEDY}") from error


def damaged(path: Path, problem: str) -> CodegenError:
    """Return the error for a file or a folder of the contract that cannot be as ``sync`` wrote it."""
    return CodegenError(f"{path}: {problem}; {_REMEDY}")


def _homes(document: JsonObject, resources: Mapping[str, str]) -> dict[str, str]:
    """Return the resource of each schema: that of the operations which reach it, ``shared`` or ``unused``."""
    schemas: JsonObject = document["components"]["schemas"]
    starts: dict[str, list[str]] = defaultdict(list)
    for _, _, operation in operations(document):
        starts[resources[operation["operationId"]]] += references(operation)
    starts["events"] += [name for name, schema in schemas.items() if is_event(schema)]
    homes = dict.fromkeys(schemas, "unused")
    for user, start in starts.items():
        for name in reached(start, schemas):
            homes[name] = user if homes[name] == "unused" else "shared"
    return homes


def _between(homes: dict[str, str], here: str) -> Callable[[str], str]:
    def reference(name: str) -> str:
        return f"#/{name}" if homes[name] == here else f"{homes[name].removeprefix('schemas/')}#/{name}"

    return reference


def _fragment(key: str) -> str:
    return quote(escape(key), safe="~")
