"""The migration guide holds real code: official names on one side, code that runs on the other."""

from __future__ import annotations

import ast
import inspect
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from stream_video_async import AsyncStreamClient, errors, webhooks
from stream_video_async.call import Call
from stream_video_async.emulator import StreamEmulator
from stream_video_async.video import VideoClient
from tests.official.migrations import HEAD, MIGRATIONS, OTHERS, PAGE, Migration, page

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


NODE_FLOWS = Path(__file__).parents[1] / "compat" / "node"
METHOD = re.compile(r"\b(client\.video|client|call)\.(\w+)\(")


def rows(title: str) -> list[list[str]]:
    """Return the cells of a table of the other SDKs."""
    section = OTHERS.read_text().partition(f"## {title}\n")[2].partition("\n## ")[0]
    return [line.strip("| ").split(" | ") for line in section.splitlines() if line.startswith("| `")]


def test_the_names_of_node_are_those_that_its_flows_use() -> None:
    flows = "".join(file.read_text() for file in sorted(NODE_FLOWS.glob("*.mjs")))
    names = [match for row in rows("From Node") for match in METHOD.findall(row[0])]
    assert len(names) > 25
    for owner, name in names:
        assert f"{owner}.{name}(" in flows


@pytest.mark.parametrize("title", ["From Node", "From Go and Java"])
def test_what_other_sdks_names_become_exists(title: str) -> None:
    owners = {"client": AsyncStreamClient, "client.video": VideoClient, "call": Call}
    found = rows(title)
    assert len(found) > 10
    for row in found:
        for owner, name in METHOD.findall(row[-1]):
            assert hasattr(owners[owner], name), name
        for name in re.findall(r"`(?:webhooks\.)?(Stream\w+Error|WebhookError|parse)\b", row[-1]):
            assert hasattr(errors, name) or hasattr(webhooks, name), name
