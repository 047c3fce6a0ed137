"""The package's public names and signatures, read from its source without importing it.

Public is what ``__all__`` lists, or, in modules without one, every name without an underscore. Methods that a class
inherits from a private base count as its own: the façade's come from generated bases.
"""

from __future__ import annotations

import ast
import re
from functools import cached_property
from typing import TYPE_CHECKING

import attrs

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

__all__ = ["read_surface"]

_INTERNAL = ("bulk.", "emulator.", "integrations._")
"""Below these, only what the package itself exports is public."""
_SPECIAL = frozenset({"__init__", "__call__", "__aenter__", "__aexit__", "__aiter__", "__anext__", "__iter__"})
_OPEN_ENUM = re.compile(r"Literal\[[^\]]*\] \| (str|int)\b")
"""An enum that takes any value: which ones it knows changes with the service and breaks nobody."""
_Function = ast.FunctionDef | ast.AsyncFunctionDef


def read_surface(package: Path) -> dict[str, str]:
    """Describe every public name of a package: its signature, its type, or where it comes from.

    Args:
        package: The package's folder.

    Returns:
        Descriptions by qualified name, sorted.
    """
    modules = _Modules(package)
    surface: dict[str, str] = {}
    for module in modules.public():
        for name in module.exports:
            surface.update(_describe(module, name, f"{module.name}.{name}", modules))
    return {name: _OPEN_ENUM.sub(r"\1", surface[name]) for name in sorted(surface)}


@attrs.define(slots=False)
class _Module:
    """One source file."""

    name: str
    is_package: bool
    tree: ast.Module

    @cached_property
    def names(self) -> dict[str, ast.stmt]:
        """The statement that binds each top-level name; the first of several counts."""
        found: dict[str, ast.stmt] = {}
        for statement in _statements(self.tree.body):
            for name in _bound(statement):
                found.setdefault(name, statement)
        return found

    @property
    def exports(self) -> list[str]:
        """The public names."""
        listed = self.names.get("__all__")
        if isinstance(listed, ast.Assign | ast.AnnAssign) and listed.value is not None:
            words = [node.value for node in ast.walk(listed.value) if isinstance(node, ast.Constant)]
            return [word for word in words if isinstance(word, str)]
        imports = (ast.Import, ast.ImportFrom)
        return [n for n, stmt in self.names.items() if not n.startswith("_") and not isinstance(stmt, imports)]

    def origin(self, name: str) -> tuple[str, str] | None:
        """Where an imported name comes from: module and name there; None when it is defined here."""
        statement = self.names.get(name)
        if not isinstance(statement, ast.ImportFrom) or not statement.level:
            return None
        parts = self.name.split(".")
        parts = parts[: len(parts) - statement.level + self.is_package]
        source = ".".join([*parts, *([statement.module] if statement.module else [])])
        real = next(alias.name for alias in statement.names if (alias.asname or alias.name) == name)
        return source, real


class _Modules:
    """All modules of the package, parsed when they are asked for."""

    def __init__(self, package: Path) -> None:
        self._package = package
        self._known: dict[str, _Module | None] = {}

    def get(self, name: str) -> _Module | None:
        if name not in self._known:
            self._known[name] = self._read(name)
        return self._known[name]

    def public(self) -> Iterator[_Module]:
        for path in sorted(self._package.rglob("*.py")):
            parts = path.relative_to(self._package).with_suffix("").parts
            is_package = parts[-1] == "__init__"
            inner = ".".join(parts[: -1 if is_package else None])
            if any(part.startswith("_") for part in inner.split(".") if inner) or inner.startswith(_INTERNAL):
                continue
            module = self.get(f"{self._package.name}.{inner}".rstrip("."))
            if module:
                yield module

    def _read(self, name: str) -> _Module | None:
        path = self._package.parent.joinpath(*name.split("."))
        for source, is_package in ((path / "__init__.py", True), (path.with_suffix(".py"), False)):
            if source.is_file():
                return _Module(name, is_package, ast.parse(source.read_text(encoding="utf-8")))
        return None


def _statements(body: list[ast.stmt]) -> Iterator[ast.stmt]:
    """Go over the statements of a module, those under ``if`` and ``try`` included."""
    for statement in body:
        yield statement
        if isinstance(statement, ast.If):
            yield from _statements([*statement.body, *statement.orelse])
        elif isinstance(statement, ast.Try):
            yield from _statements(statement.body)


def _bound(statement: ast.stmt) -> list[str]:
    if isinstance(statement, _Function | ast.ClassDef):
        return [statement.name]
    if isinstance(statement, ast.Import | ast.ImportFrom):
        return [alias.asname or alias.name for alias in statement.names]
    targets = statement.targets if isinstance(statement, ast.Assign) else []
    if isinstance(statement, ast.AnnAssign):
        targets = [statement.target]
    return [target.id for target in targets if isinstance(target, ast.Name)]


def _describe(module: _Module, name: str, public: str, modules: _Modules) -> Iterator[tuple[str, str]]:
    origin = module.origin(name)
    if origin is not None:
        source, real = origin
        holder = modules.get(source)
        if holder is None or real not in holder.names:
            yield public, f"module {source}.{real}" if modules.get(f"{source}.{real}") else f"from {source}.{real}"
        elif any(part.startswith("_") for part in source.split(".")):
            yield from _describe(holder, real, public, modules)
        else:
            yield public, f"from {source}.{real}"
        return
    statement = module.names.get(name)
    if isinstance(statement, _Function):
        yield public, _signature(statement)
    elif isinstance(statement, ast.ClassDef):
        yield public, f"class({', '.join(map(ast.unparse, statement.bases))})"
        yield from _members(module, statement, public, modules)
    elif isinstance(statement, ast.AnnAssign):
        yield public, _value(statement)
    elif isinstance(statement, ast.Assign) and isinstance(statement.value, ast.Subscript | ast.BinOp):
        yield public, f"= {ast.unparse(statement.value)}"
    else:
        yield public, "name"


def _members(module: _Module, owner: ast.ClassDef, public: str, modules: _Modules) -> Iterator[tuple[str, str]]:
    """Describe the public members of a class, those of its private bases first: its own come last and win."""
    for base in owner.bases:
        found = _private_base(module, base, modules)
        if found is not None:
            yield from _members(*found, public, modules)
    for statement in _statements(owner.body):
        for name in _bound(statement):
            if name.startswith("_") and name not in _SPECIAL:
                continue
            if isinstance(statement, _Function):
                yield f"{public}.{name}", _signature(statement)
            elif isinstance(statement, ast.AnnAssign):
                yield f"{public}.{name}", _value(statement)
            else:
                yield f"{public}.{name}", "attribute"


def _private_base(module: _Module, base: ast.expr, modules: _Modules) -> tuple[_Module, ast.ClassDef] | None:
    expression = base.value if isinstance(base, ast.Subscript) else base
    if not isinstance(expression, ast.Name):
        return None
    origin = module.origin(expression.id)
    source, name = origin or (module.name, expression.id)
    holder = modules.get(source)
    found = holder.names.get(name) if holder else None
    is_private = name.startswith("_") or any(part.startswith("_") for part in source.split("."))
    return (holder, found) if holder and isinstance(found, ast.ClassDef) and is_private else None


def _signature(function: _Function) -> str:
    words = [ast.unparse(decorator).rpartition(".")[2] for decorator in function.decorator_list]
    kinds = [word for word in words if word in {"property", "cached_property", "classmethod", "staticmethod"}]
    if isinstance(function, ast.AsyncFunctionDef):
        kinds.append("async")
    returns = f" -> {ast.unparse(function.returns)}" if function.returns else ""
    return " ".join([*kinds, f"({ast.unparse(function.args)}){returns}"])


def _value(statement: ast.AnnAssign) -> str:
    annotation = ast.unparse(statement.annotation)
    if annotation.rpartition(".")[2] == "TypeAlias" and statement.value is not None:
        return f"= {ast.unparse(statement.value)}"
    return f": {annotation}" + (" = ..." if statement.value is not None else "")
