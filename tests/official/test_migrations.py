"""The migration guide holds real code: official names on one side, code that runs on the other."""

from __future__ import annotations

import ast
import inspect
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from stream_video_async.emulator import StreamEmulator
from tests.official.migrations import HEAD, MIGRATIONS, PAGE, Migration, page

NAMES: dict[str, Any] = json.loads(Path(__file__).with_name("names.json").read_text())
OWNERS = {"client": "client", "client.video": "video", "call": "call"}


def calls(source: str) -> Iterator[tuple[str, str, ast.Call, bool]]:
    """Yield (surface, method, call, awaited) of every call on a client, its video part or a call."""
    tree = ast.parse(source)
    awaited = {node.value for node in ast.walk(tree) if isinstance(node, ast.Await)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            owner = ast.unparse(node.func.value)
            owner = "call" if owner.startswith("client.video.call(") else owner
            if owner in OWNERS:
                yield OWNERS[owner], node.func.attr, node, node in awaited


def test_there_are_at_least_40_of_both_styles() -> None:
    assert len(MIGRATIONS) >= 40
    assert sum(migration.is_async for migration in MIGRATIONS) >= 15
    assert len({migration.title for migration in MIGRATIONS}) == len(MIGRATIONS)


@pytest.mark.parametrize("migration", MIGRATIONS, ids=lambda migration: migration.title)
def test_the_official_side_uses_official_names(migration: Migration) -> None:
    assert "getstream" in migration.official or list(calls(migration.official))
    for surface, method, call, is_awaited in calls(migration.official):
        known = NAMES[surface][method]
        keywords = {*known["positional"], *known.get("keyword_only", ())}
        assert {keyword.arg for keyword in call.keywords} <= keywords
        assert is_awaited == (migration.is_async and known["async"])


@pytest.mark.parametrize("migration", MIGRATIONS, ids=lambda migration: migration.title)
def test_both_sides_call_the_same_methods(migration: Migration) -> None:
    def used(source: str) -> set[str]:
        return {method for _, method, _, _ in calls(source)}

    other = {"aclose": "close", "query_calls": "iter_calls"}
    official = used(migration.official)
    assert (
        used(migration.ours) in (official, {other.get(method, method) for method in official})
        or "api." in migration.ours
    )


def test_the_page_is_made_from_the_list() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "run `python -m tests.official.migrations`"
    first = HEAD.split("## ")[0]
    assert "**Tokens expire after one hour.**" in first
    assert "**Errors have other names**" in first


async def test_our_side_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    async with StreamEmulator() as emulator:
        monkeypatch.setenv("STREAM_API_KEY", emulator.api_key)
        monkeypatch.setenv("STREAM_API_SECRET", emulator.api_secret)
        monkeypatch.setenv("STREAM_BASE_URL", emulator.url)
        namespace: dict[str, Any] = {}
        for migration in MIGRATIONS:
            code = compile(migration.ours, migration.title, "exec", flags=ast.PyCF_ALLOW_TOP_LEVEL_AWAIT)
            result = eval(code, namespace)
            if inspect.isawaitable(result):
                await result
    assert namespace["cid"] == "default:weekly"
    assert [user.id for user in namespace["users"]] == ["emily"]
    assert namespace["left"] >= 0
