"""The base classes of the generated filter builders: conditions, and one class for each operator."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any, Generic, TypeAlias, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable

    from . import models as _m

__all__ = ["Condition", "SortField", "Time"]

T_contra = TypeVar("T_contra", contravariant=True)
Time: TypeAlias = datetime | str
"""An aware ``datetime``, or RFC 3339 text."""


class Condition(dict[str, Any]):
    """A filter: a ``dict`` that supports ``&``, ``|`` and ``~``.

    Pass it to any operation that takes filter conditions. One operand of ``&`` and ``|`` may be a plain ``dict``.
    """

    __slots__ = ()

    def __and__(self, other: dict[str, Any]) -> Condition:
        """Return a filter for rows that match both."""
        return _joined("$and", self, other)

    def __rand__(self, other: dict[str, Any]) -> Condition:
        """Return a filter for rows that match both."""
        return _joined("$and", other, self)

    def __or__(self, other: dict[str, Any]) -> Condition:  # type: ignore[override] # pyright: ignore[reportIncompatibleMethodOverride] -- instead of merging
        """Return a filter for rows that match at least one."""
        return _joined("$or", self, other)

    def __ror__(self, other: dict[str, Any]) -> Condition:  # type: ignore[override] # pyright: ignore[reportIncompatibleMethodOverride]
        """Return a filter for rows that match at least one."""
        return _joined("$or", other, self)

    def __ior__(self, other: dict[str, Any]) -> Condition:  # type: ignore[override] # noqa: PYI034 # pyright: ignore[reportIncompatibleMethodOverride]
        """Return a new filter for rows that match at least one."""
        return self | other

    def __invert__(self) -> Condition:
        """Return a filter for rows that do not match this one."""
        return Condition({"$nor": [self]})


def _joined(operator: str, *parts: dict[str, Any]) -> Condition:
    """Join filters; ``a & b & c`` becomes one list of three."""
    operands: list[Any] = []
    for part in parts:
        is_same = isinstance(part, Condition) and list(part) == [operator]
        operands += part[operator] if is_same else [part]
    return Condition({operator: operands})


class Field:
    """A field of a filter."""

    __slots__ = ("_name",)

    def __init__(self, name: str) -> None:
        self._name = name

    def _is(self, operator: str, value: object) -> Condition:
        return Condition({self._name: {operator: value}})


class Eq(Field, Generic[T_contra]):
    """Takes ``$eq``."""

    __slots__ = ()

    def eq(self, value: T_contra | None) -> Condition:
        """Match rows whose value is this one; ``None`` matches rows without a value."""
        return self._is("$eq", value)


class Ne(Field, Generic[T_contra]):
    """Takes ``$ne``."""

    __slots__ = ()

    def ne(self, value: T_contra | None) -> Condition:
        """Match rows whose value is not this one."""
        return self._is("$ne", value)


class Gt(Field, Generic[T_contra]):
    """Takes ``$gt``."""

    __slots__ = ()

    def gt(self, value: T_contra) -> Condition:
        """Match rows whose value is greater or later."""
        return self._is("$gt", value)


class Gte(Field, Generic[T_contra]):
    """Takes ``$gte``."""

    __slots__ = ()

    def gte(self, value: T_contra) -> Condition:
        """Match rows whose value is greater, later or equal."""
        return self._is("$gte", value)


class Lt(Field, Generic[T_contra]):
    """Takes ``$lt``."""

    __slots__ = ()

    def lt(self, value: T_contra) -> Condition:
        """Match rows whose value is less or earlier."""
        return self._is("$lt", value)


class Lte(Field, Generic[T_contra]):
    """Takes ``$lte``."""

    __slots__ = ()

    def lte(self, value: T_contra) -> Condition:
        """Match rows whose value is less, earlier or equal."""
        return self._is("$lte", value)


class In(Field, Generic[T_contra]):
    """Takes ``$in``."""

    __slots__ = ()

    def in_(self, values: Iterable[T_contra]) -> Condition:
        """Match rows whose value is one of these."""
        return self._is("$in", _listed(values))


class Nin(Field, Generic[T_contra]):
    """Takes ``$nin``."""

    __slots__ = ()

    def nin(self, values: Iterable[T_contra]) -> Condition:
        """Match rows whose value is none of these."""
        return self._is("$nin", _listed(values))


class Contains(Field, Generic[T_contra]):
    """Takes ``$contains``."""

    __slots__ = ()

    def contains(self, value: T_contra) -> Condition:
        """Match rows whose list or object has this value."""
        return self._is("$contains", value)


class Exists(Field):
    """Takes ``$exists``."""

    __slots__ = ()

    def exists(self, value: bool = True) -> Condition:
        """Match rows that have a value, or with ``False`` rows without one."""
        return self._is("$exists", value)


class Autocomplete(Field):
    """Takes ``$autocomplete``."""

    __slots__ = ()

    def autocomplete(self, text: str) -> Condition:
        """Match rows with a word that starts with this text."""
        return self._is("$autocomplete", text)


class Q(Field):
    """Takes ``$q``."""

    __slots__ = ()

    def q(self, text: str) -> Condition:
        """Match rows that a full-text search finds."""
        return self._is("$q", text)


def _listed(values: Iterable[Any]) -> list[Any]:
    if isinstance(values, str | bytes):
        raise TypeError(f"values must be a list, not {type(values).__name__}; use eq() for a single value")
    return list(values)


class SortField:
    """A field that rows can be sorted by."""

    __slots__ = ("_name",)

    def __init__(self, name: str) -> None:
        self._name = name

    def asc(self) -> _m.SortParamRequest:
        """Sort by this field in ascending order."""
        return self._sort(1)

    def desc(self) -> _m.SortParamRequest:
        """Sort by this field in descending order."""
        return self._sort(-1)

    def _sort(self, direction: int) -> _m.SortParamRequest:
        from . import models

        return models.SortParamRequest(field=self._name, direction=direction)
