"""pydantic schemas of models, for FastAPI. Imported when pydantic asks for a schema.

``from_dict`` validates values and ``to_dict`` serializes them. The JSON schema has the fields with types and
descriptions, and references to nested models.
"""

from __future__ import annotations

import ast
import inspect
import types
from itertools import pairwise
from typing import TYPE_CHECKING, Annotated, Any, Union, cast, get_args, get_origin, get_type_hints

import msgspec
from pydantic import Field, WithJsonSchema
from pydantic_core import core_schema as cs

from .instants import Instant

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler

    from .shape import ModelShape

__all__ = ["core_schema", "json_schema"]

_SCHEMAS: dict[type, dict[str, Any]] = {Instant: {"type": "string", "format": "date-time"}}
"""The JSON schemas of the types that msgspec does not know."""
_in_progress: set[type[ModelShape]] = set()
"""Models whose schema is being built, so that a recursive model becomes a reference."""


def core_schema(model: type[ModelShape], handler: GetCoreSchemaHandler) -> cs.CoreSchema:
    """Return the schema with which pydantic validates and serializes a model."""
    ref = f"{model.__module__}.{model.__qualname__}:{id(model)}"
    if model in _in_progress:
        return cs.definition_reference_schema(ref)
    _in_progress.add(model)
    try:
        fields = _fields(model, handler)
    finally:
        _in_progress.discard(model)

    def read(value: Any) -> ModelShape:
        return value if isinstance(value, model) else model.from_dict(value)

    return cs.no_info_plain_validator_function(
        read,
        ref=ref,
        json_schema_input_schema=cs.typed_dict_schema(fields),
        serialization=cs.plain_serializer_function_ser_schema(model.to_dict),
    )


def json_schema(model: type[ModelShape], schema: cs.CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
    """Return the JSON schema of a model, which is the same for reading and writing."""
    described = handler(cast("Any", schema)["json_schema_input_schema"])
    described["title"] = model.__name__
    text = inspect.cleandoc(model.__doc__ or "").partition("\n\nSource:")[0]
    if text:
        described["description"] = text
    return described


def _fields(model: type[ModelShape], handler: GetCoreSchemaHandler) -> dict[str, cs.TypedDictField]:
    hints = get_type_hints(model, include_extras=True)
    descriptions = _field_docstrings(model)
    return {
        key: cs.typed_dict_field(
            handler.generate_schema(_described(hints[name], descriptions.get(name))),
            required=name in model.__required__,
        )
        for name, key in zip(model.__struct_fields__, model.__struct_encode_fields__, strict=True)
    }


def _described(hint: Any, description: str | None = None) -> Any:
    """Annotate a type with its description, and the types in it that are not models with msgspec's JSON schema."""
    origin, arguments = get_origin(hint), get_args(hint)
    if origin in {Union, types.UnionType} and types.NoneType in arguments:
        # An optional field is left out, never null.
        return _described(Union[tuple(arm for arm in arguments if arm is not types.NoneType)], description)  # noqa: UP007
    if not _holds_model(hint):
        (schema,), _ = msgspec.json.schema_components([hint], schema_hook=_SCHEMAS.__getitem__)
        return Annotated[Any, WithJsonSchema(schema if description is None else {**schema, "description": description})]
    described = hint
    if arguments:
        described = (Union if origin is types.UnionType else origin)[tuple(map(_described, arguments))]
    return described if description is None else Annotated[described, Field(description=description)]


def _holds_model(hint: Any) -> bool:
    return hasattr(hint, "__attrs_attrs__") or any(map(_holds_model, get_args(hint)))


def _field_docstrings(model: type[ModelShape]) -> dict[str, str]:
    """Return the docstrings of a model's fields by name; empty if the source is not available."""
    try:
        source = inspect.getsource(model)
    except (OSError, TypeError):
        return {}
    body = cast("ast.ClassDef", ast.parse(source).body[0]).body
    docstrings: dict[str, str] = {}
    for statement, after in pairwise(body):
        if isinstance(statement, ast.AnnAssign) and isinstance(statement.target, ast.Name):
            text = ast.literal_eval(after.value) if isinstance(after, ast.Expr) else None
            if isinstance(text, str):
                docstrings[statement.target.id] = " ".join(text.split())
    return docstrings
