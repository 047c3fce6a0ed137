"""The public surface is read from the source, and what users would miss is listed."""

from __future__ import annotations

from pathlib import Path

import pytest

from codegen.__main__ import REFUSED, main
from codegen.errors import CodegenError
from codegen.surface import read_surface
from codegen.surface_check import breaks
from tests.codegen.descriptions import ROOT

SOURCES = {
    "__init__.py": '''
        from ._inner import Hidden
        from .client import Client
        __all__ = ["Client", "Hidden", "__version__"]
        __version__ = "1"
    ''',
    "_version.py": '"""Version."""\n__version__ = "0.7.0"\n',
    "_inner.py": '''
        class Base:
            limit: int = 3
            _secret: str
            def __init__(self, key: str) -> None: ...
            async def get(self, id: str, *, full: bool = False) -> dict[str, int]: ...
            def _private(self) -> None: ...
            def shared(self) -> None: ...
        class Hidden:
            def show(self) -> str: ...
    ''',
    "client.py": '''
        from __future__ import annotations
        from typing import TYPE_CHECKING, Generic, Literal, TypeAlias, TypeVar
        from ._inner import Base
        if TYPE_CHECKING:
            from .models import Thing
        Name: TypeAlias = "str | int"
        T = TypeVar("T")
        def make(name: Literal["a", "b"] | str = "a", *rest: int, **more: str) -> Client: ...
        def _helper() -> None: ...
        class Client(Base, Generic[T]):
            thing: Thing
            def shared(self) -> int: ...
            @property
            def name(self) -> str: ...
            @classmethod
            def of(cls, key: str) -> Client: ...
            async def __aenter__(self) -> Client: ...
            def __repr__(self) -> str: ...
            aclose = shared
    ''',
    "models/__init__.py": "class Thing:\n    id: str\n",
    "emulator/__init__.py": "from .server import Server\n__all__ = ['Server']\n",
    "emulator/server.py": "class Server: ...\nclass Inside: ...\n",
}  # fmt: skip


def package(root: Path, **changes: str) -> Path:
    folder = root / "stream_video_async"
    for name, source in (SOURCES | changes).items():
        lines = source.strip("\n").splitlines()
        indent = len(lines[0]) - len(lines[0].lstrip())
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("\n".join(line[indent:] for line in lines) + "\n")
    return folder


def test_the_surface_holds_names_signatures_and_inherited_methods(tmp_path: Path) -> None:
    assert read_surface(package(tmp_path)) == {
        "stream_video_async.Client": "from stream_video_async.client.Client",
        "stream_video_async.Hidden": "class()",
        "stream_video_async.Hidden.show": "(self) -> str",
        "stream_video_async.__version__": "name",
        "stream_video_async.client.Client": "class(Base, Generic[T])",
        "stream_video_async.client.Client.__aenter__": "async (self) -> Client",
        "stream_video_async.client.Client.__init__": "(self, key: str) -> None",
        "stream_video_async.client.Client.aclose": "attribute",
        "stream_video_async.client.Client.get": "async (self, id: str, *, full: bool=False) -> dict[str, int]",
        "stream_video_async.client.Client.limit": ": int = ...",
        "stream_video_async.client.Client.name": "property (self) -> str",
        "stream_video_async.client.Client.of": "classmethod (cls, key: str) -> Client",
        "stream_video_async.client.Client.shared": "(self) -> int",
        "stream_video_async.client.Client.thing": ": Thing",
        "stream_video_async.client.Name": "= 'str | int'",
        "stream_video_async.client.T": "name",
        "stream_video_async.client.make": "(name: str='a', *rest: int, **more: str) -> Client",
        "stream_video_async.emulator.Server": "from stream_video_async.emulator.server.Server",
        "stream_video_async.models.Thing": "class()",
        "stream_video_async.models.Thing.id": ": str",
    }


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("(a: int) -> str", "(a: int, b: int=1) -> str"),
        ("(a: int) -> str", "(a: int, *, b: int=1) -> str"),
        ("(a: int) -> str", "(a: int=1) -> str"),
        ("(*, a: int) -> str", "(*, a: int=1) -> str"),
        ("(*, a: int, b: int) -> str", "(*, b: int, a: int) -> str"),
        ("(a: int) -> str", "(a: int, *rest: int, **more: int) -> str"),
        ("(a: int=1) -> str", "(a: int=2) -> str"),
        (": int", ": int = ..."),
        ("class()", "class(A)"),
        ("class(Generic[T])", "class(A, Generic[T])"),
    ],
)
def test_what_serves_old_code_is_not_listed(old: str, new: str) -> None:
    assert breaks({"f": old}, {"f": new, "g": "(x) -> None"}) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("(a: int) -> str", "(a: str) -> str"),
        ("(a: int) -> str", "(a: int) -> int"),
        ("(a: int) -> str", "async (a: int) -> str"),
        ("(a: int) -> str", "(b: int) -> str"),
        ("(a: int) -> str", "(a: int, b: int) -> str"),
        ("(a: int) -> str", "(a: int, *, b: int) -> str"),
        ("(a: int, b: int) -> str", "(b: int, a: int) -> str"),
        ("(a: int=1) -> str", "(a: int) -> str"),
        ("(*, a: int=1) -> str", "(*, a: int) -> str"),
        ("(*, a: int) -> str", "(*, a: str) -> str"),
        ("(*, a: int) -> str", "() -> str"),
        ("(a: int) -> str", "(*, a: int) -> str"),
        ("(*rest: int) -> str", "() -> str"),
        ("(**more: int) -> str", "() -> str"),
        ("property (self) -> str", "(self) -> str"),
        (": int = ...", ": int"),
        (": int", ": str"),
        ("class(A)", "class(B)"),
        ("class(A)", "name"),
        ("= str | int", "= str"),
        ("(a: int) -> str", "name"),
    ],
)
def test_a_changed_type_or_signature_is_listed(old: str, new: str) -> None:
    assert breaks({"f": old}, {"f": new}) == [f"re-typed: f: {old} → {new}"]


def test_names_are_found_wherever_they_are_bound(tmp_path: Path) -> None:
    source = """
        import os
        from . import models
        from .missing import Ghost
        from os import path
        __all__ = ["Alias", "Ghost", "Loud", "Odd", "both", "models", "path"]
        try:
            both = 1
        except ImportError:
            both = 2
        Alias = dict[str, int]
        class Odd(os.PathLike[str], Loud, Generic[T]): ...
        class Loud: ...
    """
    surface = read_surface(package(tmp_path, **{"more.py": source}))
    assert {name: text for name, text in surface.items() if name.startswith("stream_video_async.more.")} == {
        "stream_video_async.more.Alias": "= dict[str, int]",
        "stream_video_async.more.Ghost": "from stream_video_async.missing.Ghost",
        "stream_video_async.more.Loud": "class()",
        "stream_video_async.more.Odd": "class(os.PathLike[str], Loud, Generic[T])",
        "stream_video_async.more.both": "name",
        "stream_video_async.more.models": "module stream_video_async.models",
        "stream_video_async.more.path": "name",
    }


def test_a_record_that_can_not_be_read_is_refused() -> None:
    with pytest.raises(CodegenError, match="record the surface anew"):
        breaks({"f": "(a: int"}, {"f": "(a: int) -> str"})


def test_a_class_that_is_gone_is_listed_once() -> None:
    old = {"m.A": "class()", "m.A.x": ": int", "m.A.f": "(self) -> None", "m.B": "class()", "m.B.x": ": int"}
    assert breaks(old, {"m.B": "class()"}) == ["removed: m.A class()", "removed: m.B.x : int"]


class TestCommand:
    @pytest.fixture
    def root(self, tmp_path: Path) -> Path:
        (tmp_path / "docs").mkdir()
        package(tmp_path)
        return tmp_path

    def test_without_a_record_it_says_how_to_make_one(self, root: Path, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["--root", str(root), "surface"]) == REFUSED
        assert "make api-record" in capsys.readouterr().err

    def test_an_unchanged_package_passes(self, root: Path, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["--root", str(root), "surface", "--update"]) == 0
        assert (root / "docs" / "public-api.txt").read_text().startswith("# The public surface of version 0.7.0,")
        assert main(["--root", str(root), "surface"]) == 0
        assert capsys.readouterr() == ("", "")

    def test_removals_and_retypings_are_listed(self, root: Path, capsys: pytest.CaptureFixture[str]) -> None:
        main(["--root", str(root), "surface", "--update"])
        source = root / "stream_video_async" / "_inner.py"
        text = source.read_text().replace("full: bool = False", "whole: bool = False")
        source.write_text(text.replace("    limit: int = 3\n", ""))
        assert main(["--root", str(root), "surface"]) == 1
        said = capsys.readouterr().err.splitlines()
        assert said[0] == "removed: stream_video_async.client.Client.limit : int = ..."
        assert said[1].startswith("re-typed: stream_video_async.client.Client.get: async (self, id: str, *, full")
        assert "make api-record" in said[2]


def test_our_own_surface_has_the_facade_the_models_and_the_endpoint_functions() -> None:
    surface = read_surface(ROOT / "stream_video_async")
    assert surface["stream_video_async.call.Call.update"].startswith("async (self, *, custom: dict[str, Any]")
    assert surface["stream_video_async.models.call_request.CallRequest.team"] == ": str | None | UnsetType = ..."
    assert surface["stream_video_async.api.calls.get_call"].startswith("async (client: ")
    assert not [name for name in surface if any(part.startswith("_") for part in name.split(".")[1:-1])]
