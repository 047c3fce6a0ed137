"""The base class and the decorators of the generated models.

A generated module contains only fields and docstrings; everything else is here.

A model is an attrs class whose instances msgspec stores: the decorators make a ``msgspec.Struct`` of the class, which
is created, encoded and decoded in C, and then apply ``attrs.define``. A struct omits fields that have their default
value, so an optional field that is ``None`` is not sent.

Required fields of replies get a default factory, which is called only for a missing key: it logs the field, at no cost
for complete replies. A metaclass makes their constructors strict in spite of it; decoders do not call it.
"""

from __future__ import annotations

import copy
import functools
import inspect
from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Self, TypeVar, Union, cast

import attrs
import msgspec
from msgspec.structs import force_setattr

from .._redaction import redact_field
from .codec import convert, decode_json, encode_json
from .drift import report_missing
from .instants import Instant

__all__ = ["Instant", "Lenient", "Model", "reply", "request"]

T = TypeVar("T")
C = TypeVar("C", bound="type[Model]")

if TYPE_CHECKING:
    Lenient = Annotated[T, "null on the wire reads as None"]
else:
    Lenient = Union[T, None]  # noqa: UP007 - subscripted with a type variable


class Model:
    """Base class of all generated models.

    Models compare by value, can be copied, pickled and changed, and mask secrets in their ``repr``. An optional
    field that was left out, or is set to ``None``, is ``None`` and is not sent.
    """

    __slots__ = ()
    if TYPE_CHECKING:
        __attrs_attrs__: ClassVar[tuple[attrs.Attribute[Any], ...]]
        __struct_fields__: ClassVar[tuple[str, ...]]
        __struct_encode_fields__: ClassVar[tuple[str, ...]]
    __required__: ClassVar[frozenset[str]] = frozenset()
    """The fields that the contract requires."""
    __wire_names__: ClassVar[dict[str, str]] = {}
    """Python names → wire names of the fields whose wire name is not a valid identifier."""
    __lenient__: ClassVar[bool] = False
    """Whether required fields may be null, as in replies."""

    def __setattr__(self, name: str, value: object) -> None:
        if value is None and name in self.__required__ and not self.__lenient__:
            raise _required_error(type(self), name)
        force_setattr(cast("msgspec.Struct", self), name, value)

    def __delattr__(self, name: str) -> None:
        setattr(self, name, None)

    def __rich_repr__(self) -> Iterator[tuple[str, object]]:
        for field in self.__attrs_attrs__:
            value = getattr(self, field.name)
            if value is not None:
                yield field.name, redact_field(field.name, value)
            elif field.name in self.__required__:
                yield field.name, None

    def __repr__(self) -> str:
        shown = {
            name: "NULL" if isinstance(value, msgspec.Raw) else repr(value) for name, value in self.__rich_repr__()
        }
        return f"{type(self).__name__}({', '.join(f'{name}={text}' for name, text in shown.items())})"

    def __replace__(self, **changes: Any) -> Self:
        return cast("Self", attrs.evolve(cast("Any", self), **changes))

    def to_dict(self) -> dict[str, Any]:
        """Return the model as plain JSON data, with wire names and RFC 3339 timestamps, without fields left out.

        Raises:
            ValueError: A value cannot be represented in JSON, such as a ``datetime`` without a time zone.
            TypeError: A value cannot be represented in JSON.
        """
        return cast("dict[str, Any]", msgspec.json.decode(encode_json(self)))

    def to_json(self) -> bytes:
        """Return the model as UTF-8 JSON, as it is sent in a request.

        Raises:
            ValueError: A value cannot be represented in JSON, such as a ``datetime`` without a time zone.
            TypeError: A value cannot be represented in JSON.
        """
        return encode_json(self)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Create a model from a mapping with wire names, such as ``to_dict`` returns.

        Args:
            data: The fields. Unknown ones are ignored; nested models may be mappings or models, timestamps ``datetime``
                objects, RFC 3339 text or nanoseconds.

        Raises:
            ValueError: A value is of the wrong type, or a required field of a request is missing.
        """
        return convert(data, cls)

    @classmethod
    def from_json(cls, data: bytes | str) -> Self:
        """Create a model from JSON text, which is decoded like a reply of the server.

        Args:
            data: A JSON object with wire names. Unknown fields are ignored.

        Raises:
            ValueError: The text is not JSON, a value is of the wrong type, or a required field of a request is missing.
        """
        return decode_json(data.encode() if isinstance(data, str) else data, cls)

    @classmethod
    def __get_pydantic_core_schema__(cls, _source: object, handler: Any) -> Any:
        from .pydantic_schema import core_schema

        return core_schema(cls, handler)

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: Any, handler: Any) -> Any:
        from .pydantic_schema import json_schema

        return json_schema(cls, schema, handler)


def _required_error(model: type[Model], name: str) -> TypeError:
    return TypeError(f"{model.__name__}.{name} is required, so it cannot be None")


if TYPE_CHECKING:
    # Type checkers recognize attrs classes, which ``attrs.evolve`` requires, by this decorator.
    from attrs import define as reply
    from attrs import define as request
else:

    def request(*, kw_only: bool) -> Callable[[C], C]:  # noqa: ARG001 - always true
        """Define a model of requests: required fields are required both in Python and in JSON."""
        return functools.partial(define, lenient=False)

    def reply(*, kw_only: bool) -> Callable[[C], C]:  # noqa: ARG001 - always true
        """Define a model of replies or events: its constructor is strict, its decoder lenient."""
        return functools.partial(define, lenient=True)


def define(cls: C, *, lenient: bool) -> C:
    """Turn a class into a model; called by ``request`` and ``reply``."""
    body = {name: value for name, value in vars(cls).items() if name not in {"__dict__", "__weakref__"}}
    names = [name for name in inspect.get_annotations(cls) if name != "__wire_names__"]
    required = [name for name in names if body.get(name, msgspec.NODEFAULT) is not None]
    for name in required:
        if name in body:  # a constant, which is sent although it is the default
            body[name] = msgspec.field(default_factory=functools.partial(copy.copy, body[name]))
        elif lenient:
            missing = functools.partial(report_missing, cls.__name__, cls.__wire_names__.get(name, name))
            body[name] = msgspec.field(default_factory=missing)
    body |= {"__lenient__": lenient, "__required__": frozenset(required)}
    if required and not lenient:
        body["__post_init__"] = _reject_none
    metaclass = _ReplyMeta if lenient else msgspec.StructMeta
    model = metaclass(
        cls.__name__,
        (*cls.__bases__, msgspec.Struct),
        body,
        kw_only=True,
        omit_defaults=True,
        rename=cls.__wire_names__,
        weakref=True,
    )
    fields = {name: attrs.field(default=vars(cls).get(name, attrs.NOTHING)) for name in names}
    # The struct has storage, constructor and comparison already.
    complete = attrs.define(these=fields, kw_only=True, slots=False, init=False, eq=False, repr=False, match_args=False)
    return complete(cast("C", model))


class _ReplyMeta(msgspec.StructMeta):
    """Makes constructors require what decoders do not."""

    @property
    def __signature__(cls) -> inspect.Signature:  # noqa: N805 - of a metaclass
        signature: inspect.Signature = super().__signature__
        defaults = {field.name: field.default for field in cast("type[Model]", cls).__attrs_attrs__}
        defaults = {name: default for name, default in defaults.items() if default is not attrs.NOTHING}
        parameters = signature.parameters.values()
        return signature.replace(
            parameters=[each.replace(default=defaults.get(each.name, each.empty)) for each in parameters]
        )

    def __call__(cls, **fields: object) -> object:  # noqa: N805 - of a metaclass
        for field in cast("type[Model]", cls).__attrs_attrs__:
            if field.default is attrs.NOTHING and field.name not in fields:
                raise TypeError(f"{cls.__name__} needs the argument {field.name!r}")
        return super().__call__(**fields)


def _reject_none(self: Model) -> None:
    for name in self.__required__:
        if getattr(self, name) is None:
            raise _required_error(type(self), name)
