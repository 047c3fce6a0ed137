"""Write the list of the official SDK's public method and argument names.

The decorators of the official SDK hide its signatures, so its source is parsed and never imported::

    python tests/official/read_names.py PATH_TO_ENVIRONMENT [--output names.json]

PATH_TO_ENVIRONMENT is a virtual environment in which the official SDK is installed.
"""

from __future__ import annotations

import argparse
import ast
import json
import sys
from pathlib import Path

PACKAGE = "getstream"
NAMES = Path(__file__).with_name("names.json")
SURFACES = {
    "client": ("getstream.stream", "AsyncStream"),
    "video": ("getstream.video.async_client", "VideoClient"),
    "call": ("getstream.video.async_call", "Call"),
}
PLUMBING = {"getstream.base", "getstream.config"}
"""Modules whose classes only move bytes: their verbs (get, post, ...) are no operations."""
OUT_OF_SCOPE = {"connect_openai", "join", "chat", "moderation", "feeds"}
NOT_METHODS = {"property", "cached_property", "classmethod"}

Method = dict[str, object]


class Sources:
    """The modules of an installed package, parsed on demand."""

    def __init__(self, site_packages: Path) -> None:
        self.root = site_packages
        self._trees: dict[str, ast.Module] = {}

    def tree(self, module: str) -> ast.Module:
        if module not in self._trees:
            path = self.root.joinpath(*module.split("."))
            file = path / "__init__.py" if path.is_dir() else path.with_suffix(".py")
            self._trees[module] = ast.parse(file.read_text("utf-8"), str(file))
        return self._trees[module]

    def find_class(self, module: str, name: str) -> tuple[str, ast.ClassDef] | None:
        """Follow imports to the definition of a class of the package."""
        for node in self.tree(module).body:
            if isinstance(node, ast.ClassDef) and node.name == name:
                return module, node
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith(PACKAGE):
                for alias in node.names:
                    if (alias.asname or alias.name) == name:
                        return self.find_class(str(node.module), alias.name)
        return None

    def methods(self, module: str, name: str) -> dict[str, Method]:
        """Return the public methods of a class, inherited ones included, sorted by name."""
        found = self.find_class(module, name)
        if found is None or found[0] in PLUMBING:
            return {}
        module, node = found
        methods: dict[str, Method] = {}
        for base in reversed(node.bases):
            if isinstance(base, ast.Name):
                methods |= self.methods(module, base.id)
        methods |= own_methods(node)
        return dict(sorted(methods.items()))


def own_methods(node: ast.ClassDef) -> dict[str, Method]:
    methods: dict[str, Method] = {}
    for item in node.body:
        if isinstance(item, ast.FunctionDef | ast.AsyncFunctionDef):
            decorators = {ast.unparse(decorator).split("(")[0].split(".")[-1] for decorator in item.decorator_list}
            if not item.name.startswith("_") and item.name not in OUT_OF_SCOPE and not decorators & NOT_METHODS:
                methods[item.name] = signature(item)
        elif isinstance(item, ast.Assign) and isinstance(item.value, ast.Name) and item.value.id in methods:
            for target in item.targets:
                if isinstance(target, ast.Name) and not target.id.startswith("_"):
                    methods[target.id] = methods[item.value.id]
    return methods


def signature(function: ast.FunctionDef | ast.AsyncFunctionDef) -> Method:
    """Describe the parameters after ``self``: positional ones, keyword-only ones, and which are required."""
    arguments = function.args
    positional = [argument.arg for argument in (*arguments.posonlyargs, *arguments.args)][1:]
    keyword_only = [argument.arg for argument in arguments.kwonlyargs]
    required = positional[: len(positional) - len(arguments.defaults)]
    required += [name for name, default in zip(keyword_only, arguments.kw_defaults, strict=True) if default is None]
    method: Method = {"async": isinstance(function, ast.AsyncFunctionDef), "positional": positional}
    if required:
        method["required"] = required
    if keyword_only:
        method["keyword_only"] = keyword_only
    if arguments.vararg:
        method["variadic"] = arguments.vararg.arg
    return method


def site_packages(environment: Path) -> Path:
    candidates = [*environment.glob("lib/python*/site-packages"), environment / "Lib" / "site-packages", environment]
    for candidate in candidates:
        if (candidate / PACKAGE / "__init__.py").is_file():
            return candidate
    message = f"{PACKAGE} is not installed in {environment}: run `make official-names`, which installs it"
    raise SystemExit(message)


def version(packages: Path) -> str:
    [metadata] = packages.glob(f"{PACKAGE}-*.dist-info")
    return metadata.name.removeprefix(f"{PACKAGE}-").removesuffix(".dist-info")


def read(environment: Path) -> dict[str, object]:
    packages = site_packages(environment)
    sources = Sources(packages)
    surfaces = {surface: sources.methods(*where) for surface, where in SURFACES.items()}
    return {"package": PACKAGE, "version": version(packages), **surfaces}


def dump(names: dict[str, object]) -> str:
    """Format the list with one line for each method, so that a diff reads well."""
    lines = ["{"]
    for key, value in names.items():
        if isinstance(value, dict):
            rows = [f"    {json.dumps(name)}: {json.dumps(method)}" for name, method in value.items()]
            lines.append(f"  {json.dumps(key)}: {{\n" + ",\n".join(rows) + "\n  },")
        else:
            lines.append(f"  {json.dumps(key)}: {json.dumps(value)},")
    return "\n".join(lines).removesuffix(",") + "\n}\n"


def main(arguments: list[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description="Write the official SDK's public names as JSON.")
    parser.add_argument("environment", type=Path, help="virtual environment that holds the official SDK")
    parser.add_argument("--output", type=Path, default=NAMES)
    options = parser.parse_args(arguments)
    text = dump(read(options.environment))
    options.output.write_text(text, "utf-8")
    sys.stdout.write(f"{options.output}: written\n")


if __name__ == "__main__":
    main()
