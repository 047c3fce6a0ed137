"""Generate and sync write all or nothing, whatever stops them, and check sees everything in the generated folders."""

from __future__ import annotations

import json
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from codegen import swap
from codegen.__main__ import ERROR, INTERRUPTED, main
from codegen.sync import sync
from tests.codegen.descriptions import EMPTY_OVERLAY, ROOT, operation, tiny
from tests.codegen.test_sync import contents


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a repository with the code of the tiny contract."""
    root = tmp_path_factory.mktemp("made")
    (root / "openapi").mkdir()
    (root / "openapi" / "overlay.yaml").write_text(EMPTY_OVERLAY)
    (root / "CHANGELOG.md").write_text("# Changelog\n\n## [Unreleased]\n")
    shutil.copy(ROOT / "pyproject.toml", root)
    (root / "stream_video_async").mkdir()
    write(root / "upstream.json")
    sync(root / "upstream.json", root / "openapi")
    assert main(["--root", str(root), "generate"]) == 0
    return root


@pytest.fixture
def root(made: Path, tmp_path: Path) -> Path:
    return shutil.copytree(made, tmp_path / "root")


def write(source: Path, *more: str) -> None:
    document = tiny()
    for name in more:
        document["paths"][f"/api/v2/{name}"] = {"get": operation(f"Get{name.capitalize()}")}
    source.write_text(json.dumps(document))


def run(root: Path, *arguments: str) -> int:
    return main(["--root", str(root), *arguments])


def fail_to_move(monkeypatch: pytest.MonkeyPatch, name: str, error: BaseException) -> None:
    rename = Path.rename

    def fail(self: Path, target: Path) -> Path:
        if self.name == name:
            raise error
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", fail)


@pytest.mark.parametrize("name", ["models", "api", "contract.json"])
@pytest.mark.parametrize(
    ("error", "status", "said"),
    [
        (PermissionError(13, "Permission denied", "here"), ERROR, "codegen generate: here: Permission denied\n"),
        (
            PermissionError(13, "Permission denied", "here", None, "there"),
            ERROR,
            "codegen generate: here → there: Permission denied\n",
        ),
        (OSError("no name"), ERROR, "codegen generate: no name\n"),
        (KeyboardInterrupt(), INTERRUPTED, "codegen: interrupted\n"),
    ],
)
def test_generate_replaces_everything_or_nothing(
    root: Path,
    name: str,
    error: BaseException,
    status: int,
    said: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    write(root / "upstream.json", "more")
    sync(root / "upstream.json", root / "openapi")
    before = contents(root)
    fail_to_move(monkeypatch, name, error)
    assert run(root, "generate") == status
    assert contents(root) == before
    assert capsys.readouterr().err == said
    monkeypatch.undo()
    assert run(root, "generate") == 0
    assert run(root, "check") == 0


@pytest.mark.parametrize("name", ["new", "0-CHANGELOG.md"])
def test_sync_replaces_contract_and_changelog_or_nothing(
    root: Path, name: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    write(root / "upstream.json", "more")
    before = contents(root)
    fail_to_move(monkeypatch, name, PermissionError(13, "Permission denied", "here"))
    assert run(root, "sync", str(root / "upstream.json")) == ERROR
    assert contents(root) == before
    assert capsys.readouterr().err == "codegen sync: here: Permission denied\n"


def test_ctrl_c_while_writing_changes_nothing(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupt(path: Path, text: str | None) -> None:
        raise KeyboardInterrupt

    write(root / "upstream.json", "more")
    before = contents(root)
    monkeypatch.setattr(swap, "_write", interrupt)
    assert run(root, "sync", str(root / "upstream.json")) == INTERRUPTED
    assert contents(root) == before
    assert capsys.readouterr().err == "codegen: interrupted\n"


def test_ctrl_c_while_modules_are_imported_is_answered_in_one_line(root: Path) -> None:
    code = (
        "import os, signal, sys, codegen.__main__ as cli\n"
        "class Finder:\n"
        "    def find_spec(self, name, path=None, target=None):\n"
        "        if name == 'griffe': os.kill(os.getpid(), signal.SIGINT)\n"
        "sys.meta_path.insert(0, Finder())\n"
        "sys.exit(cli.main(sys.argv[1:]))"
    )
    arguments = ["--root", str(root), "sync", str(root / "upstream.json")]
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
    )
    assert (done.returncode, done.stdout, done.stderr) == (INTERRUPTED, "", "codegen: interrupted\n")


def link(path: Path) -> None:
    moved = path.rename(path.parents[2] / path.name)
    path.symlink_to(moved)


STRAYS: dict[str, tuple[Callable[[Path], object], str]] = {
    "a stub": (lambda p: (p / "models" / "reply.pyi").touch(), "models/reply.pyi: not generated"),
    "an extension": (lambda p: (p / "api" / "other.so").touch(), "api/other.so: not generated"),
    "data": (lambda p: (p / "models" / "x.json").touch(), "models/x.json: not generated"),
    "a folder": (lambda p: (p / "models" / "sub").mkdir(), "models/sub: not generated"),
    "a dangling link": (lambda p: (p / "api" / "x.py").symlink_to("gone"), "api/x.py: not generated"),
    "a link to a generated file": (lambda p: link(p / "models" / "reply.py"), "models/reply.py: differs"),
    "a link to a generated folder": (lambda p: link(p / "models"), "models: differs"),
    "a link to the contract": (lambda p: link(p / "emulator" / "contract.json"), "emulator/contract.json: differs"),
    "a missing file": (lambda p: (p / "models" / "reply.py").unlink(), "models/reply.py: missing"),
}


@pytest.mark.parametrize("stray", STRAYS)
def test_check_reports_what_generate_does_not_write(root: Path, stray: str, capsys: pytest.CaptureFixture[str]) -> None:
    bend, problem = STRAYS[stray]
    bend(root / "stream_video_async")
    assert run(root, "check") == 1
    assert capsys.readouterr().err.splitlines()[0] == problem
    assert run(root, "generate") == 0
    assert run(root, "check") == 0


def test_check_ignores_caches_and_the_marker_of_types(root: Path) -> None:
    models = root / "stream_video_async" / "models"
    (models / "__pycache__").mkdir()
    (models / "__pycache__" / "reply.cpython-311.pyc").touch()
    (models / "py.typed").touch()
    assert run(root, "check") == 0


def _edit(path: Path, change: Callable[[str], str]) -> None:
    path.write_text(change(path.read_text()))


def _without(path: Path, name: str) -> None:
    content = json.loads(path.read_text())
    del content[name]
    path.write_text(json.dumps(content))


DAMAGES: dict[str, tuple[Callable[[Path], object], str]] = {
    "a schema": (
        lambda f: _without(f / "schemas/other.json", "AppReply"),
        "/schemas/other.json: 'AppReply' is missing",
    ),
    "a path": (
        lambda f: _without(f / "paths/other.json", "/api/v2/app"),
        "/paths/other.json: '/api/v2/app' is missing",
    ),
    "the paths": (lambda f: _without(f / "openapi.json", "paths"), "/openapi.json: 'paths' is missing"),
    "a schema in both files": (
        lambda f: _edit(f / "openapi.json", lambda text: text.replace('"AppReply"', '"Other"')),
        "/openapi.json: the schema 'AppReply' is referred to, but missing",
    ),
    "a line of an operation": (
        lambda f: _edit(f / "paths/other.json", lambda text: text.replace('"operationId": "GetApp",', "")),
        ": #/paths/~1api~1v2~1app/get: the operation has no operationId",
    ),
    "a reference": (
        lambda f: _edit(f / "paths/other.json", lambda text: text.replace('"$ref"', '"ref"')),
        ": #/paths/",
    ),
    "an object": (
        lambda f: (f / "schemas/other.json").write_text("[]"),
        "/schemas/other.json: an object is expected, not list",
    ),
    "an entry": (
        lambda f: (f / "schemas/other.json").write_text('{"AppReply": []}'),
        "/schemas/other.json: 'AppReply' is not an object",
    ),
    "a file": (lambda f: (f / "schemas/other.json").unlink(), "/schemas/other.json: No such file or directory"),
    "the version": (lambda f: (f / "PROVENANCE.toml").write_text(""), "/PROVENANCE.toml: 'version' is missing"),
    "the end": (lambda f: (f / "PROVENANCE.toml").write_text("a = "), "/PROVENANCE.toml: Invalid value"),
}


@pytest.mark.parametrize("damage", DAMAGES)
@pytest.mark.parametrize("command", [["generate"], ["check"], ["sync", "upstream.json"]])
def test_a_damaged_contract_is_named_with_its_remedy(
    root: Path, damage: str, command: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    bend, problem = DAMAGES[damage]
    bend(root / "openapi")
    before = contents(root)
    monkeypatch.chdir(root)
    assert run(root, *command) == ERROR
    said = capsys.readouterr().err
    assert said.startswith(f"codegen {command[0]}: {root / 'openapi'}{problem}")
    assert said.endswith("; restore the folder, for example with `git restore openapi`\n")
    assert said.count("\n") == 1
    assert contents(root) == before
