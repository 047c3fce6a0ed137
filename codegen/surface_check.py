"""Compare the package's public surface with the one recorded at the last release."""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING, cast

from .errors import CodegenError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

__all__ = ["breaks", "read_record", "write_record"]

_SIGNATURE = re.compile(r"(?!class\()(?P<kinds>[a-z_ ]*)(?P<signature>\(.*)")


def breaks(old: Mapping[str, str], new: Mapping[str, str]) -> list[str]:
    """List what users of the old surface would miss: names that are gone, names with another type or signature.

    New names and new optional arguments break nothing and are not listed.
    """
    found = [
        f"removed: {name} {old[name]}" for name in sorted(old.keys() - new.keys()) if not _goes_with(name, old, new)
    ]
    changed = (name for name in sorted(old.keys() & new.keys()) if old[name] != new[name])
    return found + [
        f"re-typed: {name}: {old[name]} → {new[name]}" for name in changed if not _serves(old[name], new[name])
    ]


def _goes_with(name: str, old: Mapping[str, str], new: Mapping[str, str]) -> bool:
    """Tell whether the name is a member of a class that is gone as a whole, which is listed alone."""
    owner = name.rpartition(".")[0]
    return owner in old and owner not in new


def _serves(old: str, new: str) -> bool:
    """Tell whether code written for the old description works with the new one."""
    before, now = _SIGNATURE.fullmatch(old), _SIGNATURE.fullmatch(new)
    if old.startswith("class(") and new.startswith("class("):
        return _bases(old) <= _bases(new)
    if before is None or now is None:
        # A field that only became optional to give.
        return new == f"{old} = ..."
    if before["kinds"] != now["kinds"]:
        return False
    was, function = _parsed(before["signature"]), _parsed(now["signature"])
    if _text(was.returns) != _text(function.returns):
        return False
    return _arguments_serve(was.args, function.args)


def _bases(description: str) -> set[str]:
    """A class may get another base; what it had it has to keep, or ``isinstance`` and ``except`` stop working."""
    call = ast.parse(description.replace("class", "bases", 1), mode="eval").body
    return {ast.unparse(base) for base in call.args} if isinstance(call, ast.Call) else set()


def _arguments_serve(old: ast.arguments, new: ast.arguments) -> bool:
    before, now = [*old.posonlyargs, *old.args], [*new.posonlyargs, *new.args]
    if [_text(argument) for argument in now[: len(before)]] != [_text(argument) for argument in before]:
        return False
    optional = len(now) - len(new.defaults)
    if optional > len(before) - len(old.defaults) or (old.vararg and not new.vararg) or (old.kwarg and not new.kwarg):
        return False
    had = {
        argument.arg: (_text(argument), default)
        for argument, default in zip(old.kwonlyargs, old.kw_defaults, strict=True)
    }
    has = {
        argument.arg: (_text(argument), default)
        for argument, default in zip(new.kwonlyargs, new.kw_defaults, strict=True)
    }
    for name, (spelled, default) in had.items():
        if name not in has or has[name][0] != spelled or (default is not None and has[name][1] is None):
            return False
    return all(default is not None for name, (_, default) in has.items() if name not in had)


def _parsed(signature: str) -> ast.FunctionDef:
    try:
        module = ast.parse(f"def function{signature}: ...")
    except SyntaxError as error:
        raise CodegenError(f"the recorded signature {signature!r} can not be read; record the surface anew") from error
    return cast("ast.FunctionDef", module.body[0])


def _text(node: ast.AST | None) -> str:
    return "" if node is None else ast.unparse(node)


def read_record(path: Path) -> dict[str, str]:
    """Read a recorded surface.

    Raises:
        CodegenError: There is none.
    """
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except OSError as error:
        raise CodegenError(f"{path}: {error.strerror}; record the surface with `make api-record`") from error
    entries = (line.split(" ", 1) for line in lines if line and not line.startswith("#"))
    return {name: description for name, description in entries}  # noqa: C416 -- pairs of exactly two


def write_record(surface: Mapping[str, str], version: str) -> str:
    """Write a surface as text, one line for each name."""
    head = f"# The public surface of version {version}, recorded by `make api-record` at its release.\n"
    return head + "".join(f"{name} {description}\n" for name, description in surface.items())
