"""Read JSON and YAML 1.2: without repeated keys or dates, ``on`` is a string, keys are strings."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, TypeVar

import msgspec
from ruamel.yaml import YAML
from ruamel.yaml.constructor import SafeConstructor
from ruamel.yaml.error import YAMLError

from stream_video_async.emulator.json_types import JsonObject, is_list, is_object

from .errors import CodegenError, OverlayError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

__all__ = ["converted", "parse_document", "read_bytes", "read_document"]

T = TypeVar("T")


def read_document(path: Path) -> JsonObject:
    """Read a JSON or YAML file that contains an object.

    Raises:
        CodegenError: It cannot be read, is neither, or does not contain an object.
    """
    return parse_document(read_bytes(path), str(path))


def read_bytes(path: Path) -> bytes:
    """Read a file.

    Raises:
        CodegenError: It cannot be read.
    """
    try:
        return path.read_bytes()
    except OSError as error:
        raise CodegenError(f"{path}: {error.strerror}") from error


def parse_document(content: bytes, name: str) -> JsonObject:
    """Parse JSON or YAML that contains an object.

    Raises:
        CodegenError: It is neither, or does not contain an object; the message starts with ``name``.
    """
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise CodegenError(f"{name}: not UTF-8: {error.reason} at byte {error.start}") from error
    is_json = text.lstrip()[:1] in {"{", "["}
    try:
        value = json.loads(text, object_pairs_hook=_unique) if is_json else _plain(_load_yaml(text))
    except (ValueError, YAMLError, RecursionError) as error:
        problem = " ".join(str(error).split())
        raise CodegenError(f"{name}: not {'JSON' if is_json else 'YAML'}, or cut short: {problem}") from error
    if not is_object(value):
        raise CodegenError(f"{name}: an object is expected, not {type(value).__name__}")
    return value


def converted(where: str, document: JsonObject, kind: type[T], sections: Mapping[str, type]) -> T:
    """Convert the content of a file to an object of a class.

    Args:
        where: The name of the file.
        document: The content.
        kind: The class; empty sections are treated as missing.
        sections: The class of the entries of each section, so that errors name the entry.

    Raises:
        OverlayError: An entry is malformed; the message names it.
    """
    at = where
    try:
        for name, entry_kind in sections.items():
            entries: Any = document.get(name) or {}
            for key, entry in entries.items() if is_object(entries) else enumerate(entries):
                at = f"{where}: {name}/{key}"
                msgspec.convert(entry, entry_kind)
        at = where
        return msgspec.convert({name: value for name, value in document.items() if value is not None}, kind)
    except msgspec.ValidationError as error:
        raise OverlayError(f"{at}: {error}") from error


def _unique(pairs: list[tuple[str, Any]]) -> JsonObject:
    result = dict(pairs)
    if len(result) != len(pairs):
        keys = [key for key, _ in pairs]
        repeated = next(key for key in keys if keys.count(key) > 1)
        raise ValueError(f"the key {repeated!r} is there twice in one object")
    return result


class _Constructor(SafeConstructor):
    """Builds JSON values only: what looks like a date is a string."""


_Constructor.add_constructor(  # pyright: ignore[reportUnknownMemberType] -- ruamel.yaml is annotated in part
    "tag:yaml.org,2002:timestamp",
    SafeConstructor.construct_yaml_str,  # pyright: ignore[reportUnknownMemberType]
)


def _load_yaml(text: str) -> Any:
    yaml = YAML(typ="safe", pure=True)
    yaml.Constructor = _Constructor
    return yaml.load(text)  # pyright: ignore[reportUnknownMemberType]


def _plain(value: Any) -> Any:
    """Return the value as JSON: a number as key, such as a status, becomes a string."""
    if is_object(value):
        return {str(key): _plain(child) for key, child in value.items()}
    return [_plain(child) for child in value] if is_list(value) else value
