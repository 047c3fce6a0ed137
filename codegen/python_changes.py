"""What users of Python code notice between two versions of it.

griffe reads both and finds names that are gone and signatures that no longer accept an old call. It compares no
annotations and lists no additions: both are added here.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeAlias

import griffe

from .changes import Aspect, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Found", "compare_code", "public_path"]

Found: TypeAlias = "tuple[str, Aspect]"
"""The dotted path of a public object, and one difference."""

_ENUM = re.compile(r"Literal\[[^\]]*\](?: \| (str|int)\b)?")
"""An enum, or an event's type: which values are known is compared in the contracts."""
_LENIENT = re.compile(r"^Lenient\[(.*)\]$")
_GONE = Verdict("breaking", "code that uses it stops working")
_NEW = Verdict("additive", "existing code keeps working")
_CALLS_FAIL = Verdict("breaking", "existing calls fail")
_RETYPED = Verdict("breaking", "code written for the old type stops working")
_SIGNATURES = {
    griffe.BreakageKind.PARAMETER_REMOVED: ("argument-removed", "argument {name} removed"),
    griffe.BreakageKind.PARAMETER_MOVED: ("argument-order", "argument {name} has another position"),
    griffe.BreakageKind.PARAMETER_CHANGED_KIND: ("argument-order", "argument {name} is passed in another way"),
    griffe.BreakageKind.PARAMETER_CHANGED_REQUIRED: ("argument-required", "argument {name} is required now"),
    griffe.BreakageKind.PARAMETER_ADDED_REQUIRED: ("argument-added", "new required argument {name}"),
    griffe.BreakageKind.OBJECT_REMOVED: ("removed", "removed"),
    griffe.BreakageKind.OBJECT_CHANGED_KIND: ("retyped", "is a different kind of object"),
    griffe.BreakageKind.CLASS_REMOVED_BASE: ("retyped", "a base class removed"),
}
"""The breakages that count; a changed default value does not."""


def compare_code(old: griffe.Object, new: griffe.Object) -> Iterator[Found]:
    """Yield the differences between two modules or classes."""
    for breakage in griffe.find_breaking_changes(old, new):
        if breakage.kind in _SIGNATURES:
            kind, text = _SIGNATURES[breakage.kind]
            name = getattr(breakage.old_value or breakage.new_value, "name", "")
            verdict = _GONE if kind.endswith("removed") else _CALLS_FAIL
            yield public_path(breakage.obj), _both(kind, text.format(name=name), verdict)
    yield from _compare_members(old, new, set())


def public_path(item: griffe.Object | griffe.Alias) -> str:
    """Return the dotted path below the outermost object."""
    return item.path.partition(".")[2]


def _both(kind: str, text: str, verdict: Verdict) -> Aspect:
    return Aspect(kind, text, verdict, verdict)


def _compare_members(old: griffe.Object, new: griffe.Object, seen: set[str]) -> Iterator[Found]:
    before, now = old.all_members, new.all_members
    for name, member in now.items():
        if not member.is_public:
            continue
        if name not in before:
            is_required = isinstance(member, griffe.Attribute) and member.value is None
            yield public_path(member), Aspect("added", "new", _CALLS_FAIL if is_required else _NEW, _NEW)
            continue
        one, other = _target(before[name]), _target(member)
        if one is None or other is None or one.kind is not other.kind or other.path in seen:
            continue
        seen.add(other.path)
        if isinstance(one, griffe.Function) and isinstance(other, griffe.Function):
            yield from ((public_path(other), aspect) for aspect in _compare_functions(one, other))
        elif isinstance(one, griffe.Attribute) and isinstance(other, griffe.Attribute):
            yield from ((public_path(other), aspect) for aspect in _compare_attributes(one, other))
        elif isinstance(one, griffe.Class | griffe.Module):
            yield from _compare_members(one, other, seen)


def _target(member: griffe.Object | griffe.Alias) -> griffe.Object | None:
    if not isinstance(member, griffe.Alias):
        return member
    try:
        return member.final_target
    except (griffe.AliasResolutionError, griffe.CyclicAliasError):
        return None


def _compare_functions(old: griffe.Function, new: griffe.Function) -> Iterator[Aspect]:
    if ("async" in old.labels) != ("async" in new.labels):
        yield _both("retyped", "is async now" if "async" in new.labels else "is no longer async", _RETYPED)
    had = {parameter.name: parameter for parameter in old.parameters}
    for parameter in new.parameters:
        before = had.get(parameter.name)
        if before is None:
            if not parameter.required:
                yield _both("argument-added", f"new optional argument {parameter.name}", _NEW)
            continue
        if before.required and not parameter.required:
            verdict = Verdict("additive", "callers may omit it")
            yield _both("argument-optional", f"argument {parameter.name} is optional now", verdict)
        was, now = _plain(before.annotation), _plain(parameter.annotation)
        if was != now:
            yield _both("argument-retyped", f"argument {parameter.name}: type {was} → {now}", _RETYPED)
    was, now = _type(old.returns), _type(new.returns)
    if was != now:
        yield _both("reply-retyped", f"returns {now}, no longer {was}", _RETYPED)


def _compare_attributes(old: griffe.Attribute, new: griffe.Attribute) -> Iterator[Aspect]:
    was, now = _plain(old.annotation), _plain(new.annotation)
    if was != now:
        yield _both("retyped", f"type {was} → {now}", _RETYPED)
        return
    had, has = old.value is not None, new.value is not None
    could, can = _may_be_none(old), _may_be_none(new)
    reading = Verdict("neutral", "readers lose nothing")
    if can and not could:
        reading = Verdict("breaking", "readers have to expect None")
    if had != has:
        kind = "optional" if has else "required"
        writing = Verdict("additive", "callers may omit it") if has else Verdict("breaking", "callers have to pass it")
        yield Aspect(kind, f"is {kind} now", writing, reading)
    elif could != can:
        text, level = ("may be None", "additive") if can else ("may no longer be None", "breaking")
        writing = Verdict("additive" if level == "additive" else "breaking", f"None is {'' if can else 'not '}accepted")
        yield Aspect("nullable", text, writing, reading)


def _may_be_none(attribute: griffe.Attribute) -> bool:
    return _LENIENT.sub(r"\1", _type(attribute.annotation)).endswith("| None")


def _plain(annotation: str | griffe.Expr | None) -> str:
    """Return a type without what says that it may be left out."""
    return _LENIENT.sub(r"\1", _type(annotation)).removesuffix(" | None")


def _type(annotation: str | griffe.Expr | None) -> str:
    return _ENUM.sub(lambda found: found[1] or "str", str(annotation or "").replace("_m.", ""))
