"""Check requests, replies and events against the contract.

Validators are shared by all emulators of the process; a reason reads like the service's own: ``<field> is a required
field``.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Any
from urllib.parse import unquote

import jsonschema_rs
import msgspec

from .contract import Endpoint, Parameter, load_contract
from .errors import ApiFault, bad_input
from .json_types import JsonObject, is_list, is_object, mapped

_MAX_REASONS = 20
"""Largest number of invalid fields that a reply names."""
_INTEGER = re.compile(r"-?[0-9]{1,18}")
"""Integers that fit into 64 bits; longer ones may not."""
_MAX_DEPTH = 100
"""Levels of nesting in JSON from outside."""
_OTHER_BYTES = bytes(set(range(256)) - set(b"{}[]"))
_AS_LISTS = bytes.maketrans(b"{}", b"[]")


class EndpointValidator:
    """Decodes and checks the input of one operation, and checks its replies; compiled on first use."""

    def __init__(self, endpoint: Endpoint) -> None:
        self._endpoint = endpoint

    @cached_property
    def _body(self) -> jsonschema_rs.Draft7Validator:
        return _compile(self._endpoint.body or {})

    @cached_property
    def _closed_body(self) -> jsonschema_rs.Draft7Validator:
        """A validator of the body that allows no unknown fields."""
        return jsonschema_rs.Draft7Validator(mapped(load_contract().standalone(self._endpoint.body or {}), _close))

    @cached_property
    def _parameters(self) -> jsonschema_rs.Draft7Validator:
        parameters = self._endpoint.parameters
        return _compile(
            {
                "type": "object",
                "properties": {parameter.name: parameter.schema for parameter in parameters},
                "required": [parameter.name for parameter in parameters if parameter.required],
            }
        )

    @cached_property
    def _reply(self) -> jsonschema_rs.Draft7Validator:
        return _compile(self._endpoint.response)

    def check_parameters(self, path: Mapping[str, str], query: Iterable[tuple[str, str]]) -> JsonObject:
        """Check path and query, and return the query's values converted to their types.

        Raises:
            ApiFault: 400, code 4.
        """
        declared = {parameter.name: parameter for parameter in self._endpoint.parameters}
        values: JsonObject = {
            name: self._coerce(declared[name], text)
            for name, text in query
            if name in declared and declared[name].place == "query"
        }
        if "payload" in declared and "payload" not in values:
            raise bad_input("invalid json data")
        _require_valid(self._parameters, values | dict(path))
        return values

    def check_values(self, path: Mapping[str, str], query: JsonObject) -> JsonObject:
        """Do the same for values of a query that did not come over HTTP.

        Raises:
            ApiFault: 400, code 4.
        """
        texts = {
            name: value if isinstance(value, str) else encode_json(value).decode() for name, value in query.items()
        }
        return self.check_parameters(path, texts.items())

    def _coerce(self, parameter: Parameter, text: str) -> Any:
        schema = load_contract().resolve(parameter.schema)
        kind = schema.get("type")
        if schema.get("x-time"):
            return text
        if kind == "boolean":
            return {"true": True, "false": False, "1": True, "0": False}.get(text.lower(), text)
        if kind == "integer":
            return int(text) if _INTEGER.fullmatch(text) else text
        if kind == "number":
            return _decode_or_text(text)
        if kind == "object":
            value = _decode_or_text(text)
            if value is text and parameter.name == "payload":
                raise bad_input("invalid json data")
            # The official Python client sends omitted values as null here.
            return _without_nulls(schema, value)
        return _coerce_list(text) if kind == "array" else text

    def check_body(self, raw: bytes, *, keep_nulls: bool = False) -> JsonObject:
        """Decode and check a JSON body.

        Args:
            raw: The body as it came.
            keep_nulls: Check nulls in optional fields like any other value instead of removing them.

        Raises:
            ApiFault: 400, code 4.
        """
        if self._endpoint.body is None:
            return {}
        body = decode_json(raw or b"{}")
        if not keep_nulls and b"null" in raw:
            body = _without_nulls(self._endpoint.body, body)
        _require_valid(self._body, body)
        checked: JsonObject = body
        return checked

    def check_parts(self, fields: JsonObject, files: Iterable[str], *, keep_nulls: bool = False) -> JsonObject:
        """Check the decoded parts of a multipart body and return its fields; ``files`` has the names of its files.

        Raises:
            ApiFault: 400, code 4.
        """
        schema = self._endpoint.body or {}
        body: JsonObject = fields if keep_nulls else _without_nulls(schema, fields)
        _require_valid(self._body, {**body, **dict.fromkeys(files, "")})
        return body

    def known_fields(self, body: JsonObject) -> tuple[JsonObject, list[str]]:
        """Return the body without the fields that the contract does not know, and the paths of those.

        The service ignores such fields, and so does the emulator.
        """
        if self._closed_body.is_valid(body):
            return body, []
        unknown: list[str] = []

        def prune(schema: JsonObject, value: Any, path: tuple[str, ...]) -> Any:
            properties = schema.get("properties")
            if not properties or not is_object(value):
                return value
            unknown.extend(".".join((*path, name)) for name in value if name not in properties)
            return {name: entry for name, entry in value.items() if name in properties}

        known: JsonObject = load_contract().rewritten(self._endpoint.body or {}, body, prune)
        return known, sorted(unknown)

    def reply_faults(self, body: object) -> list[str]:
        """Return how a reply of the emulator violates the contract; empty if it does not."""
        return _faults(self._reply, body)


@functools.cache
def validators() -> Mapping[str, EndpointValidator]:
    """Return the validators of all operations."""
    return {endpoint.id: EndpointValidator(endpoint) for endpoint in load_contract().everything}


def event_faults(event: JsonObject) -> list[str]:
    """Return how an event violates the contract; empty if it does not, or if its type is unknown."""
    if event["type"] not in load_contract().event_types:
        return []
    return _faults(_event_validator(event["type"]), msgspec.json.decode(msgspec.json.encode(event)))


@functools.cache
def _event_validator(type: str) -> jsonschema_rs.Draft7Validator:
    return _compile(load_contract().event_types[type])


def _compile(schema: JsonObject) -> jsonschema_rs.Draft7Validator:
    return jsonschema_rs.Draft7Validator(load_contract().standalone(schema), validate_formats=False)


def _faults(validator: jsonschema_rs.Draft7Validator, value: object) -> list[str]:
    if validator.is_valid(value):
        return []
    return [f"{list(error.instance_path)}: {error.message}" for error in validator.iter_errors(value)]


def _close(node: Any) -> Any:
    if is_object(node) and is_object(node.get("properties")) and "type" in node:
        return {"additionalProperties": False, **node}
    return node


def _without_nulls(schema: JsonObject, value: Any) -> Any:
    """Return the value without nulls in optional declared fields; free-form parts, such as filters, keep theirs."""

    def drop(schema: JsonObject, value: Any, _: tuple[str, ...]) -> Any:
        properties = schema.get("properties")
        if not properties or not is_object(value):
            return value
        required = schema.get("required", ())
        return {
            name: entry
            for name, entry in value.items()
            if entry is not None or name not in properties or name in required
        }

    return load_contract().rewritten(schema, value, drop)


def decode_json(raw: bytes) -> Any:
    """Decode JSON that came from outside.

    Raises:
        ApiFault: 400, code 4: it is not JSON, or nested more deeply than SQLite and our own recursion allow.
    """
    try:
        value = msgspec.json.decode(raw)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        raise bad_input("invalid json data") from None
    if _is_deep(raw):
        raise bad_input(f"the JSON is nested more than {_MAX_DEPTH} levels deep")
    return value


def encode_json(value: object) -> bytes:
    """Encode a value that did not come over HTTP (else 400: JSON has no such value, or it is nested too deeply)."""
    try:
        return msgspec.json.encode(value)
    except RecursionError:
        raise bad_input("the value is nested too deeply") from None
    except (TypeError, ValueError, OverflowError) as error:
        raise bad_input(f"this cannot be sent as JSON: {error}") from None


def _is_deep(raw: bytes) -> bool:
    """Return whether valid JSON is nested more than ``_MAX_DEPTH`` levels deep.

    Only its brackets are looked at: a walk through a batch of users would take more time than all other checks.
    """
    outside_strings = raw.replace(rb"\\", b"").replace(rb"\"", b"").split(b'"')[::2]
    brackets = b"".join(outside_strings).translate(_AS_LISTS, _OTHER_BYTES)
    for _ in range(_MAX_DEPTH):
        if not brackets:
            return False
        brackets = brackets.replace(b"[]", b"")  # the innermost level
    return bool(brackets)


def _decode_or_text(text: str) -> Any:
    try:
        return decode_json(text.encode("utf-8", "replace"))
    except ApiFault:
        return text


def _coerce_list(text: str) -> list[Any]:
    """Parse a list given as JSON, as comma-joined JSON objects or as comma-joined, perhaps doubly encoded, text."""
    for candidate in (text, unquote(text)):
        if not candidate:
            return []
        if candidate.startswith("["):
            value = _decode_or_text(candidate)
            if is_list(value):
                return value
        if candidate.startswith("{"):
            value = _decode_or_text(f"[{candidate}]")
            if is_list(value):
                return value
    return unquote(text).split(",")


def _require_valid(validator: jsonschema_rs.Draft7Validator, value: Any) -> None:
    """Check a value.

    Raises:
        ApiFault: 400, code 4, with a reason for each invalid field.
    """
    if validator.is_valid(value):
        return
    fields: dict[str, str] = {}
    for error in validator.iter_errors(value):
        path = ".".join(str(step) for step in error.instance_path)
        if isinstance(error.kind, jsonschema_rs.ValidationErrorKind.Required):
            name = error.kind.property
            path = f"{path}.{name}" if path else name
            reason = f"{name} is a required field"
        elif path.endswith("limit") and isinstance(error.kind, jsonschema_rs.ValidationErrorKind.Maximum):
            reason = f"{path} must be {error.kind.limit} or less"
        else:
            reason = error.message
        fields.setdefault(path or "body", reason)
        if len(fields) == _MAX_REASONS:
            break
    first, reason = next(iter(fields.items()))
    names_field = reason.startswith((first, first.rpartition(".")[2]))
    raise bad_input(reason if names_field else f"{first}: {reason}", fields)
