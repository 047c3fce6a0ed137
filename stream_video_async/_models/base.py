"""The base class and the decorators of the generated models.

A generated module contains only fields and docstrings; everything else is here.

The ``__dict__`` of an instance contains only the fields that were given or received. msgspec encodes exactly those, so
a field that was left out is not sent; reading it returns the class attribute, ``None``. Four properties of msgspec
explain the rest:

* It fills ``__dict__`` without calling ``__init__`` or ``__setattr__``, so a received null stays there until the model
  is encoded.
* A default makes a missing key acceptable. Required fields of replies get a *late default*, set after ``__init__`` is
  built, so constructors are strict while decoders are lenient.
* A default factory is called only for a missing key, so reporting drift costs nothing for complete replies.
* Keys are attribute names, so a field called ``from`` on the wire is called ``from`` in the class, too.
"""

from __future__ import annotations

import functools
import inspect
import sys
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Self, TypeVar, Union, cast

import attrs
import msgspec

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

SECRET_FIELDS = frozenset(
    {
        "access_token",
        "auth_key",
        "credentials_json",
        "gcs_credentials",
        "passphrase",
        "password",
        "private_key",
        "secret",
        "sns_secret",
        "sqs_secret",
        "stream_key",
        "token",
    }
)


class Model:
    """Base class of all generated models.

    Models compare by value, can be copied, pickled and changed, and mask secret fields in their ``repr``. An optional
    field that was left out, or is set to ``None``, is ``None`` and is not sent.
    """

    __slots__ = ()
    if TYPE_CHECKING:
        __attrs_attrs__: ClassVar[tuple[attrs.Attribute[Any], ...]]
    __required__: ClassVar[frozenset[str]] = frozenset()
    """Wire names of the fields that the contract requires."""
    __wire_names__: ClassVar[dict[str, str]] = {}
    """Python names → wire names of the fields whose wire name is not a valid identifier."""
    __lenient__: ClassVar[bool] = False
    """Whether required fields may be null, as in replies."""

    def __setattr__(self, name: str, value: object) -> None:
        wire = self.__wire_names__.get(name, name)
        if all(field.name != wire for field in self.__attrs_attrs__):
            raise AttributeError(f"{type(self).__name__} has no field {name!r}")
        if value is not None:
            self.__dict__[wire] = value
        elif wire not in self.__required__:
            self.__dict__.pop(wire, None)
        elif self.__lenient__:
            self.__dict__[wire] = None
        else:
            raise _required_error(type(self), name)

    def __repr__(self) -> str:
        parts: list[str] = []
        for field in self.__attrs_attrs__:
            value = self.__dict__.get(field.name)
            if value is None and field.name not in self.__required__:
                continue
            if isinstance(value, msgspec.Raw):
                shown = "NULL"
            else:
                shown = "'***'" if field.name in SECRET_FIELDS and value is not None else repr(value)
            parts.append(f"{field.alias}={shown}")
        return f"{type(self).__name__}({', '.join(parts)})"

    def __eq__(self, other: object) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        mine, theirs = self.__dict__, other.__dict__
        return all(mine.get(field.name) == theirs.get(field.name) for field in self.__attrs_attrs__)

    __hash__: ClassVar[None]  # type: ignore[assignment]  # set by __eq__: models are mutable

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
    names = cls.__wire_names__
    annotations = inspect.get_annotations(cls)
    if "__wire_names__" in annotations:
        del annotations["__wire_names__"]
    defaults: dict[str, object] = {}
    for name in annotations:
        defaults[names.get(name, name)] = cls.__dict__.get(name, attrs.NOTHING)
        if name in cls.__dict__:
            delattr(cls, name)
    for name, wire in names.items():
        setattr(cls, name, _wire_property(wire))
    wired = {names.get(name, name): annotation for name, annotation in annotations.items()}
    cls.__annotations__ = {name: annotation for name, annotation in wired.items() if name.isidentifier()}
    if hyphenated := {name: annotation for name, annotation in wired.items() if not name.isidentifier()}:
        # In a base class, msgspec still finds these names, but documentation tools, which cannot parse them, do not.
        body = {"__slots__": (), "__module__": cls.__module__, "__annotations__": hyphenated}
        cls.__bases__ = (type("Hyphenated", (Model,), body),)
    # ``__init__`` is set below. ``init=False`` keeps ``__attrs_init__`` empty, which attrs compiles in any case.
    fields = {names.get(name, name): attrs.field(init=False, alias=name) for name in annotations}
    cls = attrs.define(these=fields, kw_only=True, eq=False, repr=False, init=False, slots=False)(cls)
    cls.__lenient__ = lenient
    cls.__required__ = frozenset(name for name, default in defaults.items() if default is not None)
    cls.__init__ = _initializer(cls, defaults, annotations)  # type: ignore[method-assign]
    attributes: list[attrs.Attribute[Any]] = []
    for field in cls.__attrs_attrs__:
        default = defaults[field.name]
        if default is None:
            setattr(cls if field.name.isidentifier() else cls.__base__, field.name, None)
        elif default is attrs.NOTHING and lenient:
            # The late default.
            default = attrs.Factory(functools.partial(report_missing, cls.__name__, field.name))
        attributes.append(field.evolve(init=True, default=default))
    # Decoders and ``attrs.evolve`` read these.
    cls.__attrs_attrs__ = type(cls.__attrs_attrs__)(attributes)
    return cls


def _initializer(cls: type[Model], defaults: Mapping[str, object], annotations: dict[str, Any]) -> Callable[..., None]:
    """Compile ``__init__``, as attrs does; it stores the arguments that are not ``None``."""
    parameters: list[str] = []
    lines: list[str] = []
    for field in cls.__attrs_attrs__:
        name = cast("str", field.alias)
        default = defaults[field.name]
        if default is None:
            parameters.append(f"{name}=None")
            lines.append(f"        if {name} is not None: _fields[{field.name!r}] = {name}")
        else:
            parameters.append(name if default is attrs.NOTHING else f"{name}={default!r}")
            lines.append(f"        if {name} is None: _reject_none({name!r})")
            lines.append(f"        _fields[{field.name!r}] = {name}")
    source = "\n".join(
        [
            "def make(_reject_none):",
            f"    def __init__({', '.join(['self', *(['*'] if parameters else []), *parameters])}):",
            "        _fields = self.__dict__",
            *lines,
            "    return __init__",
        ]
    )
    namespace: dict[str, Any] = {}
    # The globals of the model's module, so that the annotations can be resolved.
    exec(source, vars(sys.modules[cls.__module__]), namespace)  # noqa: S102 - the source contains only names of fields

    def reject_none(name: str) -> None:
        if not cls.__lenient__:
            raise _required_error(cls, name)

    initializer = cast("Callable[..., None]", namespace["make"](reject_none))
    initializer.__annotations__ = {**annotations, "return": None}
    initializer.__qualname__ = f"{cls.__qualname__}.__init__"
    return initializer


def _wire_property(wire: str) -> property:
    def read(self: Model) -> object:
        return getattr(self, wire)

    def write(self: Model, value: object) -> None:
        setattr(self, wire, value)

    return property(read, write, doc=f"The field `{wire}`.")
