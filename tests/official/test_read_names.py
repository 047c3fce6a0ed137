"""The reader of official names, on a small package of the same build as the official one."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from . import read_names

if TYPE_CHECKING:
    from pathlib import Path

FILES = {
    "getstream/__init__.py": "",
    "getstream/base.py": "class AsyncBase:\n    async def post(self, path): ...\n",
    "getstream/common.py": (
        "from getstream.base import AsyncBase\n"
        "class Common(AsyncBase):\n"
        "    @named('x.y')\n"
        "    async def get_app(self, full=None): ...\n"
        "    async def wait(self, *, every=1.0, limit): ...\n"
    ),
    "getstream/stream.py": (
        "from getstream.common import Common as CommonClient\n"
        "class BaseStream:\n"
        "    @property\n"
        "    def api_secret(self): ...\n"
        "    def create_token(self, user_id, expiration=None): ...\n"
        "    def _hidden(self): ...\n"
        "class AsyncStream(BaseStream, CommonClient):\n"
        "    @cached_property\n"
        "    def chat(self): ...\n"
        "    async def upsert_users(self, *users): ...\n"
    ),
    "getstream/video/__init__.py": "class BaseCall:\n    def connect_openai(self, key): ...\n",
    "getstream/video/async_client.py": "class VideoClient:\n    def call(self, call_type, id): ...\n",
    "getstream/video/async_call.py": (
        "from getstream.video import BaseCall\n"
        "class Call(BaseCall):\n"
        "    async def get_or_create(self, ring=None, data=None): ...\n"
        "    create = get_or_create\n"
    ),
}


@pytest.fixture
def environment(tmp_path: Path) -> Path:
    packages = tmp_path / "lib" / "python3.11" / "site-packages"
    for name, text in FILES.items():
        file = packages / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    (packages / "getstream-9.8.7.dist-info").mkdir()
    return tmp_path


def test_methods_are_read_through_bases_and_decorators(environment: Path) -> None:
    assert read_names.read(environment) == {
        "package": "getstream",
        "version": "9.8.7",
        "client": {
            "create_token": {"async": False, "positional": ["user_id", "expiration"], "required": ["user_id"]},
            "get_app": {"async": True, "positional": ["full"]},
            "upsert_users": {"async": True, "positional": [], "variadic": "users"},
            "wait": {"async": True, "positional": [], "required": ["limit"], "keyword_only": ["every", "limit"]},
        },
        "video": {"call": {"async": False, "positional": ["call_type", "id"], "required": ["call_type", "id"]}},
        "call": {
            "create": {"async": True, "positional": ["ring", "data"]},
            "get_or_create": {"async": True, "positional": ["ring", "data"]},
        },
    }


def test_the_written_file_reads_back_as_what_was_read(environment: Path, capsys: pytest.CaptureFixture[str]) -> None:
    output = environment / "names.json"
    read_names.main([str(environment), "--output", str(output)])
    assert json.loads(output.read_text("utf-8")) == read_names.read(environment)
    assert str(output) in capsys.readouterr().out


def test_an_environment_without_the_official_sdk_is_refused_with_the_remedy(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match="make official-names"):
        read_names.main([str(tmp_path)])


def test_the_checked_in_list_was_written_by_this_reader() -> None:
    file = read_names.NAMES
    text = file.read_text("utf-8")
    assert read_names.dump(json.loads(text)) == text
