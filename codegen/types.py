"""Annotations for the parser's properties."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from openapi_python_client.parser.properties.any import AnyProperty
from openapi_python_client.parser.properties.boolean import BooleanProperty
from openapi_python_client.parser.properties.datetime import DateTimeProperty
from openapi_python_client.parser.properties.file import FileProperty
from openapi_python_client.parser.properties.float import FloatProperty
from openapi_python_client.parser.properties.int import IntProperty
from openapi_python_client.parser.properties.list_property import ListProperty
from openapi_python_client.parser.properties.literal_enum_property import LiteralEnumProperty
from openapi_python_client.parser.properties.model_property import ModelProperty
from openapi_python_client.parser.properties.none import NoneProperty
from openapi_python_client.parser.properties.string import StringProperty
from openapi_python_client.parser.properties.union import UnionProperty

from .errors import CodegenError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from collections.abc import Set as AbstractSet

_SIMPLE: dict[object, str] = {
    AnyProperty: "Any",
    BooleanProperty: "bool",
    DateTimeProperty: "Instant",
    FileProperty: "FileInput",
    FloatProperty: "float",
    IntProperty: "int",
    NoneProperty: "None",
    StringProperty: "str",
}


class Typing:
    """Knows which classes are schemas of the contract and which the parser made up for inline objects."""

    def __init__(self, components: AbstractSet[str], parsed: Mapping[str, ModelProperty]) -> None:
        self.components = components
        self.parsed = parsed

    def annotation(self, prop: Any) -> str:
        """Return the annotation of a property's value when it is there.

        Raises:
            CodegenError: The property is of a kind that the contract never used so far.
        """
        simple = _SIMPLE.get(prop.__class__)
        if simple is not None:
            return simple
        if isinstance(prop, ListProperty):
            return f"list[{self.annotation(prop.inner_property)}]"
        if isinstance(prop, LiteralEnumProperty):
            return self._enum(prop)
        if isinstance(prop, ModelProperty):
            return self._object(prop)
        if isinstance(prop, UnionProperty):
            return " | ".join(self.annotation(inner) for inner in prop.inner_properties)
        raise CodegenError(f"{prop.name!s}: {type(prop).__name__} is not supported")

    def _enum(self, prop: LiteralEnumProperty) -> str:
        # Values that the server adds later must survive, so the open type stands beside the known ones.
        values = sorted(prop.values)
        return f"Literal[{', '.join(repr(value) for value in values)}] | {prop.value_type.__name__}"

    def _object(self, prop: ModelProperty) -> str:
        name = prop.class_info.name
        if name in self.components:
            return f"_m.{name}"
        inline = self.parsed[str(name)]
        if inline.additional_properties is None or isinstance(inline.additional_properties, AnyProperty):
            return "dict[str, Any]"
        return f"dict[str, {self.annotation(inline.additional_properties)}]"
