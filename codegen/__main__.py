"""The command: ``python -m codegen {sync,diff,generate,check,surface}``.

Exit status: 0 success; 1 ``check`` or ``surface`` found a difference; 3 error, nothing was written; 130 Ctrl-C.
``diff`` exits with 0 if no change is visible to callers, 1 if all are additive, 2 if one is breaking.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import NoReturn

# The other modules are imported where Ctrl-C is answered; importing them takes a second.
ROOT = Path(__file__).resolve().parent.parent
ERROR = 3
INTERRUPTED = 130


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        """Exit with the status for errors: argparse's own, 2, would mean that ``diff`` found a breaking change."""
        self.print_usage(sys.stderr)
        self.exit(ERROR, f"{self.prog}: error: {message}\n")


def main(arguments: list[str] | None = None) -> int:
    """Run one sub-command and return the exit status."""
    try:
        return _run(arguments)
    except KeyboardInterrupt:
        _complain(["codegen: interrupted"])
        return INTERRUPTED


def _run(arguments: list[str] | None) -> int:
    from .errors import CodegenError

    options = _parser().parse_args(arguments)
    try:
        status: int = options.run(options)
    except CodegenError as error:
        problem = str(error)
    except OSError as error:
        paths = [str(path) for path in (error.filename, error.filename2) if path]
        problem = f"{' → '.join(paths)}: {error.strerror}" if paths else str(error)
    else:
        return status
    _complain([f"codegen {options.command}: {problem}"])
    return ERROR


def _parser() -> argparse.ArgumentParser:
    from .diff_report import FORMATS

    parser = _Parser(
        prog="python -m codegen", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--root", type=Path, default=ROOT, help="the repository (default: this one)")
    commands = parser.add_subparsers(dest="command", required=True)

    def add(name: str, run: Callable[[argparse.Namespace], int], text: str) -> argparse.ArgumentParser:
        command = commands.add_parser(name, help=text)
        command.set_defaults(run=run)
        return command

    command = add("sync", _sync, "bring a new upstream description into openapi/")
    command.add_argument("source", type=Path, help="an OpenAPI 3.0 document as published, JSON or YAML")
    command.add_argument(
        "--prune", action="store_true", help="remove repairs of the overlay that have nothing to repair"
    )
    command = add("diff", _diff, "show what changed between two contracts, and what it breaks")
    command.add_argument("old", type=Path, help="an upstream document, or a folder such as openapi/")
    command.add_argument("new", type=Path)
    command.add_argument("--format", choices=FORMATS, default="text")
    add("generate", _generate, "write models/ and api/ from openapi/")
    add("check", _check, "fail if models/ or api/ are not what generate would write")
    command = add("surface", _surface, "fail if public names were removed or changed since the last release")
    command.add_argument("--since", metavar="REF", help="compare with this revision (default: the last tag v1.2.3)")
    return parser


def _sync(options: argparse.Namespace) -> int:
    from .sync import sync

    root: Path = options.root
    report = sync(options.source, root / "openapi", root / "CHANGELOG.md", prune=options.prune)
    changes, files, bundle = len(report.changes), len(report.changed), report.bundle
    sys.stdout.write(f"{report.version}: {changes} changes of the contract, {files} files written\n")
    _complain(f"{options.source}: {line}" for line in report.warnings)
    _complain(f"overlay.yaml: {repair.problem}" for repair in bundle.failed_repairs)
    if any(repair.is_obsolete for repair in bundle.failed_repairs):
        _complain(["overlay.yaml: `sync --prune` removes the repairs that have nothing to repair"])
    _complain(f"overlay.yaml: {pointer} is not in the contract" for pointer in bundle.unmatched)
    _complain(
        f"overlay.yaml: #/operations/{name} needs a summary, a resource and a retry class"
        for name in bundle.undescribed
    )
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
    from .generate import generate

    generate(options.root)
    return 0


def _check(options: argparse.Namespace) -> int:
    from .generate import REPAIR, check

    return _report(check(options.root), REPAIR)


def _surface(options: argparse.Namespace) -> int:
    from .surface import check

    remedy = "restore them, or set a version in _version.py that says it breaks, and describe it in CHANGELOG.md"
    return _report(check(options.root, options.since), remedy)


def _report(problems: list[str], remedy: str) -> int:
    _complain([*problems, remedy] if problems else [])
    return 1 if problems else 0


def _complain(lines: Iterable[str]) -> None:
    sys.stderr.writelines(line + "\n" for line in lines)


if __name__ == "__main__":
    sys.exit(main())
