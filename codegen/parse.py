"""Convert the bundled contract to the intermediate form, with openapi-python-client's parser.

The parser resolves references, names classes and modules and types properties. What it drops (operation ids, vendor
extensions, limits) is looked up in the document by schema and property, or by path and method.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import attrs
from openapi_python_client.config import Config, ConfigFile, MetaType
from openapi_python_client.parser import GeneratorData
from openapi_python_client.parser.errors import GeneratorError
from openapi_python_client.parser.properties.list_property import ListProperty
from openapi_python_client.parser.properties.literal_enum_property import LiteralEnumProperty
from openapi_python_client.parser.properties.model_property import ModelProperty
from openapi_python_client.parser.properties.schemas import Class
from openapi_python_client.parser.properties.union import UnionProperty

from stream_video_async.emulator.references import target_of

from . import ir
from .checks import check_facts, check_methods
from .contract import CURSORS, NEXT_CURSORS
from .docs import argument_doc, field_doc, schema_doc
from .errors import CodegenError
from .filters import read_filters
from .layout import operations, path_shape, reply_of
from .names import field_name
from .usage import Usage

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from openapi_python_client.parser.openapi import Endpoint

Document = dict[str, Any]

_SIMPLE: dict[str, str] = {
    "AnyProperty": "Any",
    "BooleanProperty": "bool",
    "DateProperty": "str",
    "DateTimeProperty": "Instant",
    "FileProperty": "FileInput",
    "FloatProperty": "float",
    "IntProperty": "int",
    "NoneProperty": "None",
    "StringProperty": "str",
    "UuidProperty": "str",
}


def parse(document: Document) -> ir.Package:
    """Parse a bundled, repaired OpenAPI 3.0 document.

    Raises:
        UnsupportedError: The document contains something that cannot be expressed in Python without loss.
        CodegenError: The parser warned about something or lost something.
    """
    check_facts(document)
    check_methods(document)
    config = Config.from_sources(
        ConfigFile(literal_enums=True), MetaType.NONE, Path("openapi.json"), "utf-8", overwrite=True, output_path=Path()
    )
    data = GeneratorData.from_dict(_without_bodies(document), config=config)
    if isinstance(data, GeneratorError):
        raise CodegenError(f"{data.header}: {data.detail}")
    warnings = [*data.errors, *(e for part in data.endpoint_collections_by_tag.values() for e in part.parse_errors)]
    if warnings:
        lines = [f"{warning.header}: {warning.detail}" for warning in warnings]
        raise CodegenError("the parser cannot convert everything:\n" + "\n".join(lines))
    return _Parser(document, data, config).package()


def _without_bodies(document: Document) -> Document:
    """Leave out the bodies, which are read from the document: the parser copies their models for each operation."""
    paths = {path: dict(item) for path, item in document["paths"].items()}
    for path, method, facts in operations(document):
        paths[path][method] = {name: part for name, part in facts.items() if name != "requestBody"} | {"responses": {}}
    return document | {"paths": paths}


def _wire(text: Any) -> str:
    """Unwrap the parser's untrusted text."""
    return str(text.get_untrusted_value())


def _properties(model: ModelProperty) -> Iterable[Any]:
    return (*(model.required_properties or ()), *(model.optional_properties or ()))


class _Parser:
    def __init__(self, document: Document, data: GeneratorData, config: Config) -> None:
        self.document = document
        self.schemas: dict[str, Document] = document["components"]["schemas"]
        self.class_of = {name: Class.from_string(string=name, config=config) for name in self.schemas}
        self.parsed = {str(model.class_info.name): model for model in data.models}
        self.component_names = {info.name for info in self.class_of.values()}
        self.usage = Usage(document)
        self.endpoints = {
            (path_shape(_wire(endpoint.path)), endpoint.method.lower()): endpoint
            for collection in data.endpoint_collections_by_tag.values()
            for endpoint in collection.endpoints
        }

    def package(self) -> ir.Package:
        filters, kinds = read_filters(self.document)
        return ir.Package(
            version=str(self.document["info"]["version"]),
            models=tuple(self._model(name) for name in sorted(self.schemas) if _is_object(self.schemas[name])),
            aliases=tuple(self._alias(name) for name in sorted(self.schemas) if not _is_object(self.schemas[name])),
            operations=tuple(sorted(self._operations(), key=lambda operation: operation.function)),
            events=tuple(sorted(self._events())),
            filters=filters,
            filter_kinds=kinds,
        )

    # --- types ------------------------------------------------------------------------------------------------------

    def annotation(self, prop: Any) -> str:
        """Return the annotation of a property's value, without the ``None`` of optional properties.

        Raises:
            CodegenError: The generator does not support this kind of property.
        """
        simple = _SIMPLE.get(type(prop).__name__)
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
        raise CodegenError(
            f"{_wire(prop.name)!r}: {type(prop).__name__} is not supported; repair its schema in overlay.yaml"
        )

    def _enum(self, prop: LiteralEnumProperty) -> str:
        # The open type beside the known values lets values through that the server adds later.
        values = sorted(prop.values)
        return f"Literal[{', '.join(repr(value) for value in values)}] | {prop.value_type.__name__}"

    def _object(self, prop: ModelProperty) -> str:
        name = prop.class_info.name
        if name in self.component_names:
            return f"_m.{name}"
        inline = self.parsed[str(name)]
        if inline.additional_properties is None:
            return "dict[str, Any]"
        return f"dict[str, {self.annotation(inline.additional_properties)}]"

    # --- models -----------------------------------------------------------------------------------------------------

    def _model(self, name: str) -> ir.Model:
        info = self.class_of[name]
        properties: dict[str, Document] = self.schemas[name].get("properties", {})
        fields = [self._field(name, prop, properties) for prop in _properties(self.parsed[info.name])]
        if {field.wire for field in fields} != set(properties):
            raise CodegenError(f"#/components/schemas/{name}: the parser lost a property")
        return ir.Model(
            name=info.name,
            module=info.module_name,
            direction=self.usage.direction(name),
            doc=schema_doc(name, self.schemas[name], self.usage),
            schema=name,
            fields=tuple(sorted(fields, key=lambda field: (not field.required, field.wire))),
        )

    def _field(self, schema: str, prop: Any, properties: dict[str, Document]) -> ir.Field:
        wire = _wire(prop.name)
        facts = properties[wire]
        kind = self.annotation(prop)
        # A time or a model has no literal.
        default = None if "Instant" in kind or "_m." in kind else facts.get("default")
        return ir.Field(
            wire=wire,
            name=field_name(wire),
            type=kind,
            required=prop.required,
            doc=field_doc(facts, is_required=prop.required and self.usage.direction(schema) == "request"),
            default=None if default is None else repr(default),
        )

    def _alias(self, name: str) -> ir.Alias:
        schema, info = self.schemas[name], self.class_of[name]
        if "enum" in schema:
            kind = f"Literal[{', '.join(repr(choice) for choice in schema['enum'])}] | str"
        else:
            arms = sorted({target_of(ref["$ref"]) for ref in schema["oneOf"]})
            kind = " | ".join(f"_m.{self.class_of[arm].name}" for arm in arms)
        return ir.Alias(info.name, info.module_name, kind, schema_doc(name, schema, self.usage), name)

    def _events(self) -> Iterator[tuple[str, str]]:
        for schema, types in self.usage.event_types.items():
            for event in types:
                yield event, self.class_of[schema].name

    # --- operations -------------------------------------------------------------------------------------------------

    def _operations(self) -> Iterator[ir.Operation]:
        for path, verb, facts in operations(self.document):
            endpoint = self.endpoints.get((path_shape(path), verb))
            if endpoint is None:
                raise CodegenError(f"{verb.upper()} {path}: the parser lost the operation")
            yield self._operation(path, verb, facts, endpoint)

    def _operation(self, path: str, verb: str, facts: Document, endpoint: Endpoint) -> ir.Operation:
        where = f"{verb.upper()} {path}"
        in_path, in_query = self._arguments(path, facts, endpoint, where)
        body_model, multipart, body_fields = self._body(facts)
        reply = self.class_of[reply_of(facts)].name
        operation = ir.Operation(
            id=facts["operationId"],
            function=endpoint.name,
            resource=facts["tags"][0],
            facade=facts["x-face"],
            method=facts["x-method"],
            verb=verb.upper(),
            path=path,
            retry=facts["x-retry"],
            unsafe_if=tuple(facts["x-unsafe-if"]),
            requires_token=facts.get("x-stream-requires-token", True),
            summary=facts["summary"],
            path_arguments=in_path,
            query_arguments=in_query,
            body_fields=body_fields,
            body_model=body_model,
            multipart=multipart,
            reply=reply,
            returns_call=self._returns_call(reply),
        )
        pages = facts["x-pages"]
        if not pages or pages["style"] != "cursor":
            return operation
        return attrs.evolve(operation, pages=self._pages(operation, pages["items"]))

    def _arguments(
        self, path: str, facts: Document, endpoint: Endpoint, where: str
    ) -> tuple[tuple[ir.Field, ...], tuple[ir.Field, ...]]:
        parameters: dict[str, Document] = {p["name"]: p for p in facts.get("parameters", [])}
        names: dict[str, str] = facts["x-keywords"]

        def argument(prop: Any) -> ir.Field:
            wire = _wire(prop.name)
            parameter = parameters[wire]
            kind = self.annotation(prop)
            return ir.Field(
                wire=wire,
                name=names.get(wire) or field_name(wire),
                type="str | UUID" if parameter["in"] == "path" and kind == "str" else kind,
                required=bool(parameter.get("required")),
                doc=argument_doc(parameter["schema"], self._note(facts, wire, parameter)),
            )

        order: list[str] = facts["x-order"]
        in_path = sorted(
            map(argument, endpoint.path_parameters),
            key=lambda a: order.index(a.wire) if a.wire in order else path.index("{" + a.wire + "}"),
        )
        in_query = sorted(map(argument, endpoint.query_parameters), key=lambda a: (not a.required, a.wire))
        if len(in_path) + len(in_query) != len(parameters):
            raise CodegenError(f"{where}: the parser lost a parameter")
        return tuple(in_path), tuple(in_query)

    def _note(self, facts: Document, wire: str, described: Document) -> str | None:
        """Return the line on an argument: the operation's own, its meaning, or the one shared by its name."""
        own: dict[str, str] = facts["x-arguments"]
        shared: dict[str, str] = self.document.get("x-arguments", {})
        return own.get(wire) or described.get("description") or shared.get(wire)

    def _body(self, facts: Document) -> tuple[str | None, bool, tuple[ir.Field, ...]]:
        body = facts.get("requestBody")
        if body is None:
            return None, False, ()
        ((content_type, media),) = body["content"].items()
        name = target_of(media["schema"]["$ref"])
        names: dict[str, str] = facts["x-keywords"]
        properties: dict[str, Document] = self.schemas[name].get("properties", {})
        model = self._model(name)
        fields = tuple(
            attrs.evolve(
                field,
                name=names.get(field.wire, field.name),
                attribute=field.name,
                doc=argument_doc(properties[field.wire], self._note(facts, field.wire, properties[field.wire])),
            )
            for field in model.fields
        )
        return model.name, content_type == "multipart/form-data", fields

    def _returns_call(self, reply: str) -> bool:
        fields = {_wire(p.name): p for p in _properties(self.parsed[reply])}
        return "call" in fields and self.annotation(fields["call"]) == "_m.CallResponse"

    def _pages(self, operation: ir.Operation, items: str) -> ir.Pages:
        fields = {_wire(p.name): self.annotation(p) for p in _properties(self.parsed[operation.reply])}
        arguments = {a.name for a in (*operation.query_arguments, *operation.body_fields)}
        item_type = fields[items].removeprefix("list[").removesuffix("]")
        argument = next(name for name in CURSORS if name in arguments)
        cursor = next(name for name in NEXT_CURSORS if name in fields)
        return ir.Pages(items, item_type, argument, cursor, ir.iterator_name(operation.method))


def _is_object(schema: Document) -> bool:
    return schema.get("type") == "object"
