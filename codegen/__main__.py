"""The command: ``python -m codegen {sync,generate,check,diff}``."""

from __future__ import annotations

import argparse
import importlib
import sys
from pathlib import Path
from typing import Any

from .errors import CodegenError

ROOT = Path(__file__).resolve().parent.parent


def main(arguments: list[str] | None = None) -> int:
    """Run one sub-command and return the exit status."""
    parser = argparse.ArgumentParser(prog="python -m codegen", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    sync = commands.add_parser("sync", help="bring a new upstream description into openapi/")
    sync.add_argument("source", type=Path, help="an OpenAPI 3.0 document as published, JSON or YAML")
    commands.add_parser("generate", help="write models/ and api/ from openapi/")
    commands.add_parser("check", help="fail if models/ or api/ differ from what openapi/ gives")
    options = parser.parse_args(arguments)
    try:
        return _run(options)
    except CodegenError:
        return 1


def _run(options: argparse.Namespace) -> int:
    if options.command == "sync":
        return _sync(options.source)
    generate: Any = importlib.import_module(".generate", __package__)
    if options.command == "generate":
        generate.generate(ROOT)
        return 0
    differences = generate.check(ROOT)
    for _line in differences:
        pass
    return 1 if differences else 0


def _sync(source: Path) -> int:
    from .sync import sync

    report = sync(source, ROOT / "openapi")
    for _line in report.bundle.dead:
        pass
    for _pointer in report.bundle.stale:
        pass
    for _name in report.bundle.wanting:
        pass
    return 0


if __name__ == "__main__":
    sys.exit(main())
