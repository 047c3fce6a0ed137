"""The base class and the decorators of the generated models.

A generated module holds fields and docstrings only; everything else is here.

The ``__dict__`` of an instance holds only the fields that were given or received. msgspec encodes exactly those, so a
field that was left out is not sent; reading it gives the class attribute, ``None``. Four properties of msgspec explain
the rest:

* it fills ``__dict__`` without calling ``__init__`` or ``__setattr__``, so a received null stays there until the model
  is encoded;
* a default makes a missing key acceptable. Required fields of replies get their default *after* ``__init__`` is built,
  so constructors are strict while decoders are lenient;
* a default factory is called only when the key is missing, so reporting drift costs nothing for complete replies;
* keys are attribute names, so a field called ``from`` on the wire is called ``from`` in the class as well.
"""

from __future__ import annotations

import functools
import inspect
import sys
from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Self, TypeVar, Union, cast, dataclass_transform

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
    """Base of all generated models.

    Models compare by value, can be copied, pickled and changed, and show no secret in their ``repr``. An optional field
    that was left out, or that is set to ``None``, reads as ``None`` and is not sent.
    """

    __slots__ = ()
    if TYPE_CHECKING:
        __attrs_attrs__: ClassVar[tuple[attrs.Attribute[Any], ...]]
    __required__: ClassVar[frozenset[str]] = frozenset()
    """Wire names of the fields that the contract requires."""
    __wire_names__: ClassVar[dict[str, str]] = {}
    """Python name → wire name, of the fields whose wire name Python cannot spell."""
    __lenient__: ClassVar[bool] = False
    """Whether a required field may be null, as in replies."""

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
            raise _none_refused(type(self), name)

    def __repr__(self) -> str:
        parts: list[str] = []
        for field in self.__attrs_attrs__:
            value = self.__dict__.get(field.name)
            if value is None and field.name not in self.__required__:
                continue
            shown = "'***'" if field.name in SECRET_FIELDS and value is not None else _shown(value)
            parts.append(f"{field.alias}={shown}")
        return f"{type(self).__name__}({', '.join(parts)})"

    def __eq__(self, other: object) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        mine, theirs = self.__dict__, other.__dict__
        return all(mine.get(field.name) == theirs.get(field.name) for field in self.__attrs_attrs__)

    __hash__: ClassVar[None]  # type: ignore[assignment]  # mutable values: __eq__ alone has set it to None

    def __replace__(self, **changes: Any) -> Self:
        return cast("Self", attrs.evolve(cast("Any", self), **changes))

    def to_dict(self) -> dict[str, Any]:
        """Return the model as plain JSON data: wire names, RFC 3339 timestamps, no field that was left out.

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
        """Make a model from a mapping with wire names, as ``to_dict`` returns it.

        Args:
            data: The fields. Unknown ones are ignored; nested models may be mappings or models, timestamps ``datetime``
                objects, RFC 3339 text or nanoseconds.

        Raises:
            ValueError: A value is of the wrong type, or a field that a request requires is missing.
        """
        return convert(data, cls)

    @classmethod
    def from_json(cls, data: bytes | str) -> Self:
        """Make a model from JSON text, decoded like a server's reply.

        Args:
            data: A JSON object with wire names. Unknown fields are ignored.

        Raises:
            ValueError: It is not JSON, a value is of the wrong type, or a field that a request requires is missing.
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


def _shown(value: object) -> str:
    return "NULL" if isinstance(value, msgspec.Raw) else repr(value)


def _none_refused(model: type[Model], name: str) -> TypeError:
    return TypeError(f"{model.__name__}.{name} is required, so it cannot be None")


@dataclass_transform(kw_only_default=True, eq_default=False, field_specifiers=(attrs.field,))
def request(cls: C) -> C:
    """Make a model that requests carry: its required fields are required in Python and in JSON."""
    return _define(cls, lenient=False)


@dataclass_transform(kw_only_default=True, eq_default=False, field_specifiers=(attrs.field,))
def reply(cls: C) -> C:
    """Make a model that replies or events carry: its constructor is strict, its decoder lenient."""
    return _define(cls, lenient=True)


def _define(cls: C, *, lenient: bool) -> C:
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
        setattr(cls, name, property(*_access(wire)))
    cls.__annotations__ = {names.get(name, name): annotation for name, annotation in annotations.items()}
    # Our own ``__init__`` follows; ``init=False`` keeps the ``__attrs_init__`` that attrs compiles anyway empty.
    fields = {names.get(name, name): attrs.field(init=False, alias=name) for name in annotations}
    cls = attrs.define(these=fields, kw_only=True, eq=False, repr=False, init=False, slots=False)(cls)
    cls.__lenient__ = lenient
    cls.__required__ = frozenset(name for name, default in defaults.items() if default is not None)
    cls.__init__ = _initializer(cls, defaults, annotations)  # type: ignore[method-assign]
    attributes: list[attrs.Attribute[Any]] = []
    for field in cls.__attrs_attrs__:
        default = defaults[field.name]
        if default is None:
            setattr(cls, field.name, None)
        elif default is attrs.NOTHING and lenient:
            default = attrs.Factory(functools.partial(report_missing, cls.__name__, field.name))
        attributes.append(field.evolve(init=True, default=default))
    # Decoders and ``attrs.evolve`` read these.
    cls.__attrs_attrs__ = type(cls.__attrs_attrs__)(attributes)
    return cls


def _initializer(cls: type[Model], defaults: Mapping[str, object], annotations: dict[str, Any]) -> Callable[..., None]:
    """Generate ``__init__``, as attrs does: it stores the arguments that are not ``None``."""
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
            lines.append(f"        if {name} is None: _refuse({name!r})")
            lines.append(f"        _fields[{field.name!r}] = {name}")
    source = "\n".join(
        [
            "def make(_refuse):",
            f"    def __init__({', '.join(['self', *(['*'] if parameters else []), *parameters])}):",
            "        _fields = self.__dict__",
            *lines,
            "    return __init__",
        ]
    )
    made: dict[str, Any] = {}
    # The function gets the module's globals, so that its annotations can be resolved.
    exec(source, vars(sys.modules[cls.__module__]), made)  # noqa: S102 - names of fields, as attrs does it

    def refuse(name: str) -> None:
        if not cls.__lenient__:
            raise _none_refused(cls, name)

    initializer = cast("Callable[..., None]", made["make"](refuse))
    initializer.__annotations__ = {**annotations, "return": None}
    initializer.__qualname__ = f"{cls.__qualname__}.__init__"
    return initializer


def _access(wire: str) -> Iterable[Any]:
    def read(self: Model) -> object:
        return getattr(self, wire)

    def write(self: Model, value: object) -> None:
        setattr(self, wire, value)

    return read, write, None, f"The field `{wire}`."
