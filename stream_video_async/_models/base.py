"""What every generated model stands on.

A model file holds fields and docstrings; this module supplies the rest once for all of them: the attrs decorators, one
``__repr__`` and ``__eq__``, the tolerant reading of replies, and the handling of wire names that Python cannot spell.

msgspec encodes and decodes attrs classes natively. Three of its properties shape this module:

* a default makes a missing key acceptable. Required fields of replies get their default *after* the class is built, so
  that constructors stay strict while decoders are lenient;
* a default factory is called only when the key is missing, so counting drift costs nothing while replies are complete;
* keys are field names: a field called ``from`` on the wire must be called ``from`` in the class as well.
"""

from __future__ import annotations

import functools
import inspect
from datetime import datetime
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, TypeVar, Union, cast, dataclass_transform

import attrs
from msgspec import UNSET

from .drift import report_missing

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

T = TypeVar("T")
C = TypeVar("C", bound="type[Model]")

if TYPE_CHECKING:
    Lenient = Annotated[T, "null on the wire reads as None"]
    Instant = datetime
else:
    Lenient = Union[T, None]  # noqa: UP007 - subscripted with a type variable

    class _InstantMeta(type):
        # The bound built-in keeps the check that msgspec makes on each decoded value inside C.
        __instancecheck__ = datetime.__instancecheck__

    class Instant(metaclass=_InstantMeta):
        """A point in time: an aware UTC ``datetime``, however the wire spells it."""


_FACTORY = cast("type", attrs.Factory)
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


class _Prefill:
    """What msgspec calls on each new object before it fills it in: a function that sets the optional fields.

    Without it msgspec looks for every absent field afterwards and catches one ``AttributeError`` for each, which takes
    longer than all the rest of decoding. The function is written when the first decoder of the class asks for it.
    """

    def __get__(self, _instance: Model | None, owner: type[Model]) -> Callable[[Model], None] | None:
        # attrs asks as well, before there are fields, and has to see nothing: constructors set all fields themselves.
        fields = owner.__dict__.get("__attrs_attrs__", ())
        defaults = {
            field.name: field.default
            for field in fields
            if field.default is not attrs.NOTHING and not isinstance(field.default, _FACTORY)
        }
        if not defaults or owner.__setattr__ is not object.__setattr__:
            return None
        namespace: dict[str, Any] = {"defaults": tuple(defaults.values())}
        lines = [f"    self.{name} = defaults[{index}]" for index, name in enumerate(defaults)]
        if all(default is None for default in defaults.values()):
            lines = [f"    {' = '.join(f'self.{name}' for name in defaults)} = None"]
        exec("\n".join(["def prefill(self):", *lines]), namespace)  # noqa: S102 - names of fields, as attrs does it
        return cast("Callable[[Model], None]", namespace["prefill"])


class Model:
    """Base of all generated models: readable ``repr`` and equality by value; slotted, without state."""

    __slots__ = ()
    if TYPE_CHECKING:
        __attrs_attrs__: ClassVar[tuple[attrs.Attribute[Any], ...]]
    __required__: ClassVar[tuple[str, ...]] = ()
    """Fields of a reply that the contract requires."""
    __attrs_pre_init__: ClassVar[_Prefill] = _Prefill()

    def __repr__(self) -> str:
        parts: list[str] = []
        for field in self.__attrs_attrs__:
            value = getattr(self, field.name, UNSET)
            if value is UNSET or (value is None and field.default is None):
                continue
            shown = "'***'" if field.name in SECRET_FIELDS and value is not None else repr(value)
            parts.append(f"{field.alias}={shown}")
        return f"{type(self).__name__}({', '.join(parts)})"

    def __eq__(self, other: object) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        return all(getattr(self, f.name, UNSET) == getattr(other, f.name, UNSET) for f in self.__attrs_attrs__)

    __hash__: ClassVar[None]  # type: ignore[assignment]  # mutable values: __eq__ alone has set it to None


@dataclass_transform(kw_only_default=True, eq_default=False, field_specifiers=(attrs.field,))
def request(cls: C) -> C:
    """Make a model that requests carry."""
    return _define(cls, {})


@dataclass_transform(kw_only_default=True, eq_default=False, field_specifiers=(attrs.field,))
def reply(cls: C) -> C:
    """Make a model that replies or events carry: read leniently, built strictly."""
    return _lenient(_define(cls, {}))


@dataclass_transform(kw_only_default=True, eq_default=False, field_specifiers=(attrs.field,))
def request_with_wire_names(names: Mapping[str, str]) -> Callable[[C], C]:
    """Make a request model some of whose wire names Python cannot spell: ``{attribute: wire name}``."""
    return lambda cls: _define(cls, names)


@dataclass_transform(kw_only_default=True, eq_default=False, field_specifiers=(attrs.field,))
def reply_with_wire_names(names: Mapping[str, str]) -> Callable[[C], C]:
    """Make a reply model some of whose wire names Python cannot spell: ``{attribute: wire name}``."""
    return lambda cls: _lenient(_define(cls, names))


def _define(cls: C, names: Mapping[str, str]) -> C:
    if not names:
        return attrs.define(kw_only=True, eq=False, repr=False)(cls)
    return _define_with_wire_names(cls, names)


def _lenient(cls: C) -> C:
    """Give every required field a default that only decoders see, and that reports the field as missing."""
    required = tuple(f.name for f in cls.__attrs_attrs__ if f.default is attrs.NOTHING)
    cls.__required__ = required
    attributes = tuple(
        f.evolve(default=attrs.Factory(functools.partial(report_missing, cls.__name__, f.name)))
        if f.default is attrs.NOTHING
        else f
        for f in cls.__attrs_attrs__
    )
    # ``__init__`` is compiled by now; msgspec reads the attributes when it builds the first decoder.
    cls.__attrs_attrs__ = type(cls.__attrs_attrs__)(attributes)
    return cls


def _define_with_wire_names(cls: C, names: Mapping[str, str]) -> C:
    """Build the class anew with its fields under their wire names and properties under the Python names.

    attrs writes ``self.from = from`` into ``__init__`` unless it has to go through ``setattr``, which the
    ``on_setattr`` hook makes it do. A name with a hyphen cannot be a slot.
    """
    annotations: dict[str, Any] = inspect.get_annotations(cls)
    fields = {
        names.get(name, name): attrs.field(default=cls.__dict__.get(name, attrs.NOTHING), alias=name)
        for name in annotations
        if not str(annotations[name]).startswith("ClassVar")
    }
    namespace: dict[str, Any] = {
        key: value
        for key, value in cls.__dict__.items()
        if key not in annotations and key not in {"__dict__", "__weakref__"}
    }
    namespace["__annotations__"] = {names.get(name, name): annotation for name, annotation in annotations.items()}
    namespace.update({name: _wire_property(wire) for name, wire in names.items()})
    rebuilt = type(cls.__name__, cls.__bases__, namespace)
    slots = all(wire.isidentifier() for wire in names.values())
    define = attrs.define(these=fields, kw_only=True, eq=False, repr=False, slots=slots, on_setattr=_keep)
    return cast("C", define(rebuilt))


def _keep(_instance: object, _attribute: object, value: T) -> T:
    return value


def _wire_property(wire: str) -> property:
    def read(self: object) -> object:
        return getattr(self, wire)

    def write(self: object, value: object) -> None:
        setattr(self, wire, value)

    return property(read, write, doc=f"The field `{wire}`.")
