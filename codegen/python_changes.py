"""The changes between two versions of Python code that are visible to its users.

griffe finds removed names and signatures that no longer accept an old call. It does not compare annotations or list
additions: both are added here.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import griffe

from .changes import Change

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["compare_code"]

_ENUM = re.compile(r"""Literal\[(?:'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|[^'"\]])*\](?: \| (str|int)\b)?""")
"""An enum, or the type of an event: the known values are compared in the contracts."""
_LENIENT = re.compile(r"^Lenient\[(.*)\]$")
_BREAKAGES = {
    griffe.BreakageKind.PARAMETER_REMOVED: ("argument-removed", "argument {} removed"),
    griffe.BreakageKind.PARAMETER_MOVED: ("argument-order", "argument {} has another position"),
    griffe.BreakageKind.PARAMETER_CHANGED_KIND: ("argument-order", "argument {} is passed in another way"),
    griffe.BreakageKind.PARAMETER_CHANGED_REQUIRED: ("argument-required", "argument {} is required now"),
    griffe.BreakageKind.PARAMETER_ADDED_REQUIRED: ("argument-required-added", "new required argument {}"),
    griffe.BreakageKind.OBJECT_REMOVED: ("object-removed", "removed"),
    griffe.BreakageKind.OBJECT_CHANGED_KIND: ("object-retyped", "is a different kind of object"),
    griffe.BreakageKind.CLASS_REMOVED_BASE: ("object-retyped", "a base class removed"),
}
"""The breakages that count; a changed default value does not."""


def compare_code(old: griffe.Object, new: griffe.Object) -> Iterator[Change]:
    """Yield the differences between two modules or classes; subjects are dotted paths below these.

    Kinds begin with ``object``, ``argument`` or ``reply``.
    """
    for breakage in griffe.find_breaking_changes(old, new):
        if breakage.kind in _BREAKAGES:
            kind, text = _BREAKAGES[breakage.kind]
            name = getattr(breakage.old_value or breakage.new_value, "name", "")
            yield _change(kind, breakage.obj, text.format(name))
    yield from _compare_members(old, new, set())


def _change(kind: str, item: griffe.Object | griffe.Alias, text: str) -> Change:
    return Change(kind, item.path.partition(".")[2], text)


def _compare_members(old: griffe.Object, new: griffe.Object, seen: set[str]) -> Iterator[Change]:
    for name, member in new.all_members.items():
        if not member.is_public:
            continue
        if name not in old.all_members:
            is_required = isinstance(member, griffe.Attribute) and member.value is None
            yield _change("object-required-added" if is_required else "object-added", member, "new")
            continue
        before, now = _target(old.all_members[name]), _target(member)
        if now is None or now.path in seen:
            continue
        seen.add(now.path)
        if isinstance(before, griffe.Function) and isinstance(now, griffe.Function):
            yield from _compare_functions(before, now)
        elif isinstance(before, griffe.Attribute) and isinstance(now, griffe.Attribute):
            yield from _compare_attributes(before, now)
        elif isinstance(before, griffe.Class | griffe.Module) and before.kind is now.kind:
            yield from _compare_members(before, now, seen)


def _target(member: griffe.Object | griffe.Alias) -> griffe.Object | None:
    if not isinstance(member, griffe.Alias):
        return member
    try:
        return member.final_target
    except (griffe.AliasResolutionError, griffe.CyclicAliasError):
        return None


def _compare_functions(old: griffe.Function, new: griffe.Function) -> Iterator[Change]:
    if ("async" in old.labels) != ("async" in new.labels):
        yield _change("reply-retyped", new, "is async now" if "async" in new.labels else "is no longer async")
    had = {parameter.name: parameter for parameter in old.parameters}
    for parameter in new.parameters:
        name, before = parameter.name, had.get(parameter.name)
        if before is None:
            if not parameter.required:
                yield _change("argument-added", new, f"new optional argument {name}")
            continue
        if before.required and not parameter.required:
            yield _change("argument-defaulted", new, f"argument {name} is optional now")
        was, now = _plain(before.annotation), _plain(parameter.annotation)
        if was != now:
            yield _change("argument-retyped", new, f"argument {name}: type {was} → {now}")
    was, now = _type(old.returns), _type(new.returns)
    if was != now:
        yield _change("reply-retyped", new, f"returns {now}, no longer {was}")


def _compare_attributes(old: griffe.Attribute, new: griffe.Attribute) -> Iterator[Change]:
    was, now = _plain(old.annotation), _plain(new.annotation)
    had, has = old.value is not None, new.value is not None
    could, can = _may_be_none(old), _may_be_none(new)
    if was != now:
        yield _change("object-retyped", new, f"type {was} → {now}")
    elif has and not had:
        yield _change("object-optional" if can and not could else "object-defaulted", new, "is optional now")
    elif had and not has:
        yield _change("object-required", new, "is required now")
    elif can and not could:
        yield _change("object-nullable", new, "may be None")
    elif could and not can:
        yield _change("object-not-nullable", new, "may no longer be None")


def _may_be_none(attribute: griffe.Attribute) -> bool:
    return _LENIENT.sub(r"\1", _type(attribute.annotation)).endswith("| None")


def _plain(annotation: str | griffe.Expr | None) -> str:
    """Return the source of a type without ``Lenient`` and ``None``."""
    return _LENIENT.sub(r"\1", _type(annotation)).removesuffix(" | None")


def _type(annotation: str | griffe.Expr | None) -> str:
    return _ENUM.sub(lambda found: found[1] or "str", str(annotation or "").replace("_m.", ""))
