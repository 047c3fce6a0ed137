"""Whole states are replaced together or not at all, and a broken one is refused with a reason."""

import json
import re
from typing import Any

import pytest

from stream_video_async.emulator import ThreadedStreamEmulator
from stream_video_async.emulator.cli import main

SECRET = "s" * 32


@pytest.fixture(scope="module")
def shared():
    with ThreadedStreamEmulator() as emulator:
        emulator.add_app("second", SECRET)
        yield emulator


@pytest.fixture
def both(shared):
    """An emulator with two apps, each with a user."""
    shared.reset(empty=True)
    shared.seed({"users": [{"id": "one"}]})
    shared.seed({"users": [{"id": "two"}]}, api_key="second")
    return shared


def _users(emulator):
    apps = emulator.export_state()["apps"]
    return {
        key: [document["id"] for document in app["documents"] if document["kind"] == "user"]
        for key, app in apps.items()
    }


def _broken(export):
    document = {"kind": "user", "owner": "", "id": "a", "created_at": 1, "body": "{"}
    apps: dict[str, Any] = {key: {"documents": [], "counters": {}, "files": {}} for key in export["apps"]}
    apps["second"]["documents"] = [document]
    return {"version": 1, "apps": apps}


def test_an_import_of_several_apps_that_fails_changes_none(both):
    before = both.export_state()
    with pytest.raises(ValueError, match="document 1 of the export cannot be read"):
        both.import_state(_broken(before))
    assert both.export_state() == before


def test_an_import_for_one_app_leaves_what_a_reset_restores_of_the_others(both):
    both.import_state({"users": [{"id": "kept"}]}, api_key="second")
    both.reset()
    assert _users(both) == {both.api_key: [], "second": ["kept"]}


def test_a_reset_of_one_app_keeps_the_import_of_the_others(both):
    import urllib.request

    both.import_state({"users": [{"id": "kept"}]})
    request = urllib.request.Request(
        f"{both.url}/_emulator/reset?api_key=second",
        b'{"empty": true}',
        {"Content-Type": "application/json"},
        method="POST",
    )
    urllib.request.urlopen(request).close()
    both.reset()
    assert _users(both) == {both.api_key: ["kept"], "second": []}


def _deep():
    value: list[Any] = []
    for _ in range(2_000):
        value = [value]
    return value


NOT_SEEDS = [
    ({"user": [{"id": "a"}]}, "unknown field `user`"),
    ({"apps": {}}, "unknown field `apps`"),
    ({"users": None}, "users"),
    ({"users": "abc"}, "users of the seed must be a list"),
    ({"users": {"id": "a"}}, "users of the seed must be a list"),
    ({"users": ["a"]}, "a user of the seed is not valid"),
    ({"users": [{"id": 5}]}, "needs its id"),
    ({"users": [{"id": "a", "created_at": 1e30}]}, "created_at of a user is not a valid time"),
    ({"roles": "abc"}, "roles"),
    ({"roles": [5]}, "roles"),
    ({"app": []}, "app"),
    ({"call_types": [5]}, "call_types"),
    ({"calls": [{"type": "default"}]}, "call 1 of the seed is not valid"),
    ({"calls": [{"type": "default", "id": "x", "members": []}]}, "unknown field `members`"),
    ({"calls": [{"type": "default", "id": "x", "data": None}]}, "call 1 of the seed is not valid"),
    ({"calls": [{"type": "default", "id": "x", "data": {"members": {"a": 1}}}]}, "members of call default:x"),
    ({"calls": [{"type": "default", "id": "x", "data": {"members": [5]}}]}, "members of call default:x"),
    (
        {"calls": [{"type": "default", "id": "x", "data": {"created_by_id": "a"}, "ended_at": 10**25}]},
        "ended_at of call",
    ),
    ({"calls": [{"type": "none", "id": "x", "data": {"created_by_id": "a"}}]}, "none: call type does not exist"),
]


NOT_JSON = [
    ({"users": [{"id": "a", "created_at": float("inf")}]}, "created_at of a user is not a valid time"),
    ({"users": [{"id": "a", "custom": {"x": object()}}]}, "cannot be sent as JSON"),
    ({"users": [{"id": "a", "custom": {"x": _deep()}}]}, "nested"),
]


@pytest.mark.parametrize(
    ("content", "reason"), [*NOT_SEEDS, *NOT_JSON], ids=[reason for _, reason in NOT_SEEDS + NOT_JSON]
)
def test_a_broken_seed_is_a_value_error_that_says_where(both, content, reason):
    before = both.export_state()
    with pytest.raises(ValueError, match=re.escape(reason)):
        both.seed(content)
    assert both.export_state() == before


@pytest.mark.parametrize("content", [content for content, _ in NOT_SEEDS], ids=[reason for _, reason in NOT_SEEDS])
def test_a_broken_seed_ends_the_command_with_one_line(tmp_path, capsys, content):
    file = tmp_path / "seed.json"
    file.write_text(json.dumps(content))
    with pytest.raises(SystemExit) as stopped:
        main(["--import", str(file), "exec", "--", "true"])
    assert stopped.value.code in (1, 2)
    output = capsys.readouterr()
    assert output.err.startswith("error: ")
    assert len(output.err.splitlines()) == 1


@pytest.mark.parametrize("key", [5, None, ""])
def test_an_api_key_is_a_text(both, key):
    with pytest.raises(ValueError, match="api_key must be a text"):
        both.add_app(key, SECRET)


def test_a_seed_is_for_an_app_that_exists(both):
    with pytest.raises(ValueError, match="api_key not valid"):
        both.seed({}, api_key="nobody")
    with pytest.raises(ValueError, match="at least 32 bytes"):
        both.add_app("third", 5)


def test_an_app_keeps_its_secret(both):
    """Clients that were made with it go on to work."""
    both.add_app("second", SECRET)
    with pytest.raises(ValueError, match="known already, with another secret"):
        both.add_app("second", "t" * 32)
