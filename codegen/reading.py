"""Read JSON and YAML without surprises: no repeated keys, no dates, ``on`` stays a word, keys are text."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import yaml

from .errors import CodegenError
from .json_types import Json, is_object

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["parse_document", "read_document"]


def read_document(path: Path) -> Json:
    """Read a JSON or YAML file that holds an object.

    Raises:
        CodegenError: It can not be read, is neither, or holds something else.
    """
    try:
        return parse_document(path.read_bytes(), str(path))
    except OSError as error:
        raise CodegenError(f"{path}: {error.strerror}") from error


def parse_document(content: bytes, name: str) -> Json:
    """Read JSON or YAML that holds an object.

    Raises:
        CodegenError: It is neither, or holds something else; the message starts with ``name``.
    """
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise CodegenError(f"{name}: not UTF-8: {error.reason} at byte {error.start}") from error
    is_json = text.lstrip()[:1] in {"{", "["}
    try:
        value = json.loads(text, object_pairs_hook=_unique) if is_json else yaml.load(text, Loader=_Loader)  # noqa: S506 -- a subclass of the safe loader
    except (ValueError, yaml.YAMLError, RecursionError) as error:
        problem = " ".join(str(error).split())
        raise CodegenError(f"{name}: not {'JSON' if is_json else 'YAML'}, or cut short: {problem}") from error
    if not is_object(value):
        raise CodegenError(f"{name}: an object is expected, not {type(value).__name__}")
    return value


def _unique(pairs: list[tuple[str, Any]]) -> Json:
    result = dict(pairs)
    if len(result) != len(pairs):
        keys = [key for key, _ in pairs]
        repeated = next(key for key in keys if keys.count(key) > 1)
        raise ValueError(f"the key {repeated!r} is there twice in one object")
    return result


if TYPE_CHECKING:
    _Base = yaml.SafeLoader
else:
    _Base = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


_UNWANTED = {"tag:yaml.org,2002:timestamp", "tag:yaml.org,2002:bool"}
_BOOLEAN = ("tag:yaml.org,2002:bool", re.compile(r"(?:true|True|TRUE|false|False|FALSE)$"))


class _Loader(_Base):
    """YAML as OpenAPI means it: what JSON knows, and nothing more."""

    yaml_implicit_resolvers = {  # noqa: RUF012 -- the loader's own attribute
        first: [entry for entry in entries if entry[0] not in _UNWANTED] + [_BOOLEAN] * (first in "tTfF")
        for first, entries in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }


def _mapping(loader: Any, node: Any) -> Json:
    loader.flatten_mapping(node)
    return _unique([(str(key.value), loader.construct_object(value, deep=True)) for key, value in node.value])


_Loader.add_constructor("tag:yaml.org,2002:map", _mapping)
