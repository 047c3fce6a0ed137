"""The command: ``python -m codegen {sync,diff,generate,check,surface}``.

Exit status: 0 done; 1 ``check`` or ``surface`` found a difference; 3 refused, nothing was written.
``diff`` ends with 0 when callers notice nothing, 1 when all changes are additive, 2 when one breaks something.
"""

from __future__ import annotations

import argparse
import importlib
import sys
from pathlib import Path
from typing import Any, NoReturn

from .errors import CodegenError

ROOT = Path(__file__).resolve().parent.parent
REFUSED = 3


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        """End with the status for refusals: argparse's own would mean "breaking" to who runs ``diff``."""
        self.print_usage(sys.stderr)
        self.exit(REFUSED, f"{self.prog}: error: {message}\n")


def main(arguments: list[str] | None = None) -> int:
    """Run one sub-command and return the exit status."""
    options = _parser().parse_args(arguments)
    try:
        status: int = options.run(options)
    except CodegenError as error:
        _complain(f"codegen {options.command}: {error}")
        return REFUSED
    return status


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="python -m codegen", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--root", type=Path, default=ROOT, help="the repository (default: this one)")
    commands = parser.add_subparsers(dest="command", required=True)
    sync = commands.add_parser("sync", help="bring a new upstream description into openapi/")
    sync.add_argument("source", type=Path, help="an OpenAPI 3.0 document as published, JSON or YAML")
    sync.add_argument("--prune", action="store_true", help="remove the overlay's repairs that find nothing to repair")
    sync.set_defaults(run=_sync)
    diff = commands.add_parser("diff", help="show what changed between two contracts, and what it breaks")
    diff.add_argument("old", type=Path, help="an upstream document, or a folder such as openapi/")
    diff.add_argument("new", type=Path)
    diff.add_argument("--format", choices=("text", "json", "markdown"), default="text")
    diff.set_defaults(run=_diff)
    generate = commands.add_parser("generate", help="write models/ and api/ from openapi/")
    generate.set_defaults(run=_generate)
    check = commands.add_parser("check", help="fail if models/ or api/ differ from what openapi/ gives")
    check.set_defaults(run=_check)
    surface = commands.add_parser("surface", help="fail if public names are gone or changed since the last release")
    surface.add_argument("--since", metavar="REF", help="compare with this revision (default: the last tag v1.2.3)")
    surface.set_defaults(run=_surface)
    return parser


def _sync(options: argparse.Namespace) -> int:
    from .sync import sync

    root: Path = options.root
    report = sync(options.source, root / "openapi", root / "CHANGELOG.md", prune=options.prune)
    bundle = report.bundle
    _say(f"{report.version}: {len(report.changes)} changes of the contract, {len(report.changed)} files written")
    for line in report.warnings:
        _complain(f"{options.source}: {line}")
    for repair in bundle.dead:
        _complain(f"overlay.yaml: {repair.problem}")
    if any(repair.is_mended for repair in bundle.dead):
        _complain("overlay.yaml: `sync --prune` removes the repairs that find nothing to repair")
    for pointer in bundle.stale:
        _complain(f"overlay.yaml: {pointer} is not in the contract")
    for name in bundle.wanting:
        _complain(f"overlay.yaml: #/operations/{name} wants a summary, a resource and a retry class")
    return 0


def _diff(options: argparse.Namespace) -> int:
    from .changes import exit_status
    from .diff import compare
    from .diff_report import FORMATS
    from .overlay import read_overlay
    from .sync import read_any

    overlay = read_overlay(options.root / "openapi" / "overlay.yaml")
    changes = compare(read_any(options.old, overlay), read_any(options.new, overlay))
    sys.stdout.write(FORMATS[options.format](changes))
    return exit_status(changes)


def _generate(options: argparse.Namespace) -> int:
    _generator().generate(options.root)
    return 0


def _check(options: argparse.Namespace) -> int:
    differences: list[str] = _generator().check(options.root)
    for line in differences:
        _complain(line)
    if differences:
        _complain("run `make generate` and commit the result")
    return 1 if differences else 0


def _surface(options: argparse.Namespace) -> int:
    from .surface import check

    lines = check(options.root, options.since)
    for line in lines:
        _complain(line)
    if lines:
        _complain("restore them, or set a version in _version.py that says it breaks, and describe it in CHANGELOG.md")
    return 1 if lines else 0


def _generator() -> Any:
    # The parser behind it takes a second to import, and the other commands do without.
    return importlib.import_module(".generate", __package__)


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")


def _complain(line: str) -> None:
    sys.stderr.write(line + "\n")


if __name__ == "__main__":
    sys.exit(main())
