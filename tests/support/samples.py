"""Sample values made from the contract's schemas: valid ones, and replies that drift from it on purpose."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any, Literal

import attrs

Schema = dict[str, Any]

NANOSECONDS = 1_700_000_000_123_456_789
RFC3339 = "2023-11-14T22:13:20.123456789Z"
MOMENT = datetime(2023, 11, 14, 22, 13, 20, 123456, tzinfo=UTC)
UNKNOWN = "a_value_from_the_future"


@attrs.frozen
class Sampler:
    """Makes one sample of a schema.

    Attributes:
        schemas: The contract's components.
        optional: Fill optional properties as well; ``"null"`` sends null in them.
        times: How replies spell a moment.
        unknown_fields: Add a field that the contract does not know to every object.
        unknown_enums: Use values that the contract does not list.
        null_lists: Send null for required arrays, as Go servers do for empty slices.
    """

    schemas: dict[str, Schema]
    optional: bool | Literal["null"] = False
    times: Literal["ns", "rfc3339"] = "rfc3339"
    unknown_fields: bool = False
    unknown_enums: bool = False
    null_lists: bool = False

    def sample(self, schema: Schema, name: str = "value", path: tuple[str, ...] = ()) -> Any:  # noqa: PLR0911 - one return for each kind of schema
        if "$ref" in schema:
            target = schema["$ref"].rsplit("/", 1)[1]
            return self.sample(self.schemas[target], name, (*path, target))
        if "enum" in schema:
            return UNKNOWN if self.unknown_enums and schema["type"] == "string" else schema["enum"][-1]
        if schema.get("format") == "date-time":
            return NANOSECONDS if self.times == "ns" else RFC3339
        kind = schema.get("type")
        if kind == "object":
            return self._object(schema, name, path)
        if kind == "array":
            return self._array(schema, name, path)
        if kind == "string":
            return self._text(schema, name)
        if kind == "integer":
            return self._number(schema, 3)
        if kind == "number":
            return float(self._number(schema, 2)) + (0.5 if "maximum" not in schema else 0)
        if kind == "boolean":
            return True
        return {"any": ["thing", 1, None]}

    def _object(self, schema: Schema, name: str, path: tuple[str, ...]) -> Any:
        properties: dict[str, Schema] = schema.get("properties", {})
        if not properties:
            return self._map(schema, name, path)
        required = set(schema.get("required", ()))
        made: dict[str, Any] = {}
        for key, inner in properties.items():
            if key in required:
                is_list = inner.get("type") == "array"
                made[key] = None if self.null_lists and is_list else self._constant(inner, key, path)
            elif self.optional == "null":
                made[key] = None
            elif self.optional and not self._recurses(inner, path):
                made[key] = self._constant(inner, key, path)
        if self.unknown_fields:
            made["field_from_the_future"] = {"nested": [1, "two", None]}
        return made

    def _constant(self, schema: Schema, key: str, path: tuple[str, ...]) -> Any:
        return schema["default"] if "default" in schema else self.sample(schema, key, path)

    def _recurses(self, schema: Schema, path: tuple[str, ...]) -> bool:
        node = schema
        while "$ref" not in node:
            inner = node.get("items") or node.get("additionalProperties")
            if not inner:
                return False
            node = inner
        return node["$ref"].rsplit("/", 1)[1] in path

    def _map(self, schema: Schema, name: str, path: tuple[str, ...]) -> Any:
        values = schema.get("additionalProperties")
        if "properties" in schema or values is None:
            return {}
        if not values:
            return {"color": "blue", "nested": {"n": 1}}
        if self._recurses(schema, path):
            return {}
        return {f"{name}-key": self.sample(values, name, path)}

    def _array(self, schema: Schema, name: str, path: tuple[str, ...]) -> Any:
        if self._recurses(schema, path):
            return []
        return [self.sample(schema["items"], name, path) for _ in range(max(1, schema.get("minItems", 0)))]

    def _text(self, schema: Schema, name: str) -> str:
        text = f"{name}-sample"
        text = text.ljust(schema.get("minLength", 0), "x")
        return text[: schema["maxLength"]] if "maxLength" in schema else text

    def _number(self, schema: Schema, usual: int) -> int:
        low, high = schema.get("minimum", 0), schema.get("maximum")
        return max(int(low), usual if high is None else min(usual, int(high)))
