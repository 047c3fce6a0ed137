"""Public names resolve, and changes that break code written for the last release are reported."""

from __future__ import annotations

import subprocess
from pathlib import Path

import griffe
import pytest

from codegen.__main__ import ERROR, main
from codegen.surface import breaks
from tests.codegen.descriptions import ROOT

SOURCES = {
    "__init__.py": """
        from ._inner import Hidden
        from .client import Client
        from .emulator import Server
        __all__ = ["Client", "Hidden", "Server"]
    """,
    "_version.py": '__version__ = "0.7.0"\n',
    "_inner.py": """
        class Base:
            limit: int = 3
            async def get(self, id: str, *, full: bool = False) -> dict[str, int]: ...
        class Hidden:
            def show(self) -> str: ...
    """,
    "client.py": """
        from ._inner import Base
        class Client(Base):
            def own(self) -> int: ...
    """,
    "emulator/__init__.py": "from .server import Server\n__all__ = ['Server']\n",
    "emulator/server.py": "class Server:\n    def start(self) -> None: ...\nclass Inside: ...\n",
}  # fmt: skip


def write(root: Path, **changes: str) -> None:
    for name, source in (SOURCES | changes).items():
        lines = source.strip("\n").splitlines()
        indent = len(lines[0]) - len(lines[0].lstrip())
        path = root / "stream_video_async" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("\n".join(line[indent:] for line in lines) + "\n")


def git(root: Path, *arguments: str) -> None:
    identity = ["-c", "user.name=A", "-c", "user.email=a@example.com"]
    subprocess.run(["git", "-C", root, *identity, *arguments], check=True, capture_output=True)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    git(tmp_path, "init")
    write(tmp_path)
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-m", "Release")
    return tmp_path


def run(root: Path, capsys: pytest.CaptureFixture[str], *options: str) -> tuple[int, list[str]]:
    status = main(["--root", str(root), "surface", *options])
    return status, capsys.readouterr().err.splitlines()


def code(source: str) -> griffe.Object:
    return griffe.visit("code", filepath=Path("code.py"), code=source)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("def f(a: int) -> str: ...", "def f(a: int, b: int = 1) -> str: ..."),
        ("def f(a: int) -> str: ...", "def f(a: int, *, b: int = 1) -> str: ..."),
        ("def f(a: int) -> str: ...", "def f(a: int = 1) -> str: ..."),
        ("def f(*, a: int, b: int) -> str: ...", "def f(*, b: int, a: int) -> str: ..."),
        ("def f(a: int) -> str: ...", "def f(a: int, *rest: int, **more: int) -> str: ..."),
        ("def f(a: int = 1) -> str: ...", "def f(a: int = 2) -> str: ..."),
        ("def f(a: Literal['x'] | str) -> str: ...", "def f(a: Literal['x', 'y'] | str) -> str: ..."),
        ("a: int", "a: int = 1"),
        ("class A: ...", "class A(B): ..."),
        ("", "class A: ..."),
    ],
)  # fmt: skip
def test_compatible_changes_are_not_listed(old: str, new: str) -> None:
    assert breaks(code(old), code(new)) == []


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ("def f(a: int): ...", "def f(a: str): ...", "f: argument a: type int → str"),
        ("def f() -> str: ...", "def f() -> int: ...", "f: returns int, no longer str"),
        ("def f(): ...", "async def f(): ...", "f: is async now"),
        ("def f(a): ...", "def f(b): ...", "f: new required argument b"),
        ("def f(a): ...", "def f(a, *, b): ...", "f: new required argument b"),
        ("def f(a, b): ...", "def f(b, a): ...", "f: argument a has another position"),
        ("def f(a=1): ...", "def f(a): ...", "f: argument a is required now"),
        ("def f(*, a): ...", "def f(): ...", "f: argument a removed"),
        ("def f(a): ...", "def f(*, a): ...", "f: argument a is passed in another way"),
        ("def f(**more): ...", "def f(): ...", "f: argument more removed"),
        (
            "class A:\n  @property\n  def a(self): ...",
            "class A:\n  def a(self): ...",
            "A.a: is a different kind of object",
        ),
        ("a: int = 1", "a: int", "a: is required now"),
        ("a: int", "a: str", "a: type int → str"),
        ("a: int", "a: int | None", "a: may be None"),
        ("class A(B): ...", "class A: ...", "A: a base class removed"),
        ("class A: ...", "A = 1", "A: is a different kind of object"),
        ("class A:\n  x: int", "", "A: removed"),
    ],
)  # fmt: skip
def test_breaking_changes_are_listed(old: str, new: str, line: str) -> None:
    assert line in breaks(code(old), code(new))


class TestCommand:
    def test_before_the_first_release_only_names_have_to_resolve(
        self, root: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        write(root, **{"_inner.py": "class Base: ...\nclass Hidden: ..."})
        assert run(root, capsys) == (0, [])
        write(root, **{"_inner.py": "class Base: ..."})
        status, said = run(root, capsys)
        assert (status, said[0]) == (1, "does not resolve: stream_video_async.Hidden")

    def test_a_missing_export_is_listed(self, root: Path, capsys: pytest.CaptureFixture[str]) -> None:
        write(root, **{"client.py": "__all__ = ['Gone', 'Client']\nclass Client: ...\n"})
        status, said = run(root, capsys)
        assert (status, said[0]) == (1, "does not resolve: stream_video_async.client.Gone")

    def test_what_breaks_users_of_the_last_release_is_listed(
        self, root: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        git(root, "tag", "v0.6.0")
        git(root, "tag", "v0.7.0")
        assert run(root, capsys) == (0, [])
        inner = SOURCES["_inner.py"].replace("full: bool = False", "whole: bool = False").replace("limit: int = 3", "")
        write(root, **{"_inner.py": inner, "emulator/server.py": "class Server: ...\n"})
        status, said = run(root, capsys)
        assert status == 1
        # Inside of the emulator only what it exports is public.
        assert {line.rpartition(".")[2] for line in said[:-1]} == {
            "get: argument full removed",
            "limit: removed",
            "start: removed",
        }
        assert "_version.py" in said[-1]

    @pytest.mark.parametrize(
        ("released", "now", "status"),
        [("0.7.0", "0.7.1", 1), ("0.7.0", "0.8.0", 0), ("0.7.0", "1.0.0", 0),
         ("1.2.0", "1.3.0", 1), ("1.2.0", "2.0", 0)],
    )  # fmt: skip
    def test_breaking_changes_are_allowed_by_the_version(
        self, root: Path, capsys: pytest.CaptureFixture[str], released: str, now: str, status: int
    ) -> None:
        write(root, **{"_version.py": f'__version__ = "{released}"'})
        git(root, "commit", "--allow-empty", "-am", "Release")
        git(root, "tag", f"v{released}")
        write(root, **{"_version.py": f'__version__ = "{now}"', "client.py": "class Client: ...\n"})
        assert run(root, capsys)[0] == status

    def test_any_revision_can_be_compared_with(self, root: Path, capsys: pytest.CaptureFixture[str]) -> None:
        write(root, **{"client.py": "class Client: ...\n"})
        status, said = run(root, capsys, "--since", "HEAD")
        assert (status, said[0]) == (1, "client.Client.get: removed")

    def test_a_revision_that_cannot_be_compared_is_an_error(
        self, root: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert run(root, capsys, "--since", "nowhere")[0] == ERROR
        git(root, "commit", "--allow-empty", "-m", "More")
        git(root.parent, "clone", "--depth=1", root.as_uri(), str(root / "shallow"))
        status, said = run(root / "shallow", capsys)
        assert status == ERROR
        assert "git fetch --unshallow --tags" in said[0]


@pytest.mark.slow
def test_our_own_names_resolve(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--root", str(ROOT), "surface", "--since", "HEAD"]) in {0, 1}
    assert "does not resolve" not in capsys.readouterr().err
