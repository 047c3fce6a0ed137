"""The store: documents, indexes, scans beside other requests, and the file behind ``--data``."""

import asyncio
import json
import os
import signal
import sqlite3
import subprocess
import sys
import threading

import pytest

from stream_video_async.emulator import StreamEmulator
from stream_video_async.emulator.app_store import AppStore
from stream_video_async.emulator.behavior.calls import _members
from stream_video_async.emulator.cli import main
from stream_video_async.emulator.datafile import field_sql
from stream_video_async.emulator.exports import rows_of, save_app
from stream_video_async.emulator.steps import at_once
from stream_video_async.emulator.store import DataFileError, Store


@pytest.fixture
def store():
    store = Store()
    store.open()
    yield store
    store.close()


def _put(app, names, mark, now=7):
    app.put_many("user", {name: {"id": name, "mark": mark, "created_at": now} for name in names})


def test_batches_write_over_what_is_there_and_add_the_rest(store):
    app = AppStore(store, "key")
    names = [f"user-{number}" for number in range(250)]
    _put(app, names[::2], "old")
    _put(app, names, "new", now=9)
    found = app.get_many("user", [*names, "nobody"])
    assert list(found) == names
    assert {user["mark"] for user in found.values()} == {"new"}
    assert app.count("user") == 250
    assert [user["id"] for user in app.all("user")] == [*names[::2], *names[1::2]]  # creation time and order stay
    assert AppStore(store, "another key").get_many("user", names) == {}


def test_one_due_document_is_read_at_a_time_the_earliest_first(store):
    app = AppStore(store, "key")
    for name, moment in (("b", 5), ("a", 9), ("c", 3), ("later", 11)):
        app.put("timer", name, {"id": name, "created_at": moment})
    statements: list[str] = []
    store.db.set_trace_callback(statements.append)
    seen = []
    while due := app.due("timer", 10):
        seen.append(due["id"])
        app.delete("timer", due["id"])
    assert seen == ["c", "b", "a"]
    selects = [sql for sql in statements if sql.startswith("SELECT")]
    assert len(selects) == 4
    assert all("LIMIT 1 " in sql for sql in selects)


def test_a_failed_transaction_leaves_nothing(store):
    app = AppStore(store, "key")

    def fail() -> None:
        with store.transaction():
            _put(app, ["undone"], "x")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert app.get("user", "undone") is None


def test_a_snapshot_can_be_loaded_after_a_restart_beside_other_apps(store):
    _put(AppStore(store, "key"), ["b", "a"], "before")
    with store.frozen() as reader:
        saved = at_once(save_app(store, "key", reader))
    store.close()
    store.open()
    app, other = AppStore(store, "key"), AppStore(store, "other")
    assert app.all("user") == []
    _put(app, ["u"], "after")
    _put(other, ["u"], "of another app")
    assert list(store.replace({"key": rows_of(saved)}))
    assert [user["id"] for user in AppStore(store, "key").all("user")] == ["b", "a"]
    assert [user["mark"] for user in other.all("user")] == ["of another app"]


def test_a_state_that_cannot_be_stored_leaves_the_old_one(store):
    _put(AppStore(store, "key"), ["a"], "before")
    rows = [("user", "", f"user-{number}", 1, None, "{}") for number in range(2500)]
    with pytest.raises(ValueError, match="cannot be stored"):
        list(store.replace({"key": {"docs": [*rows, ("user", "", "x", 1, None, None)]}}))
    assert [user["mark"] for user in AppStore(store, "key").all("user")] == ["before"]
    assert store.db.execute("SELECT count(*) FROM docs").fetchall() == [(1,)]


def test_what_is_written_while_a_state_is_saved_is_not_in_it(store):
    app = AppStore(store, "key")
    names = [f"user-{number:04}" for number in range(1000)]
    _put(app, names, "before")
    with store.frozen() as reader:
        steps = save_app(store, "key", reader)
        next(steps)
        _put(app, [*names[::2], "new"], "after")
        app.delete("user", names[999])
        list(store.replace({"key": {}}))
        saved = at_once(steps)
    assert [document["id"] for document in saved.documents] == names
    assert {json.loads(document["body"])["mark"] for document in saved.documents} == {"before"}


def test_what_an_app_had_is_forgotten_once_it_has_another_state(store):
    _put(AppStore(store, "key"), [f"user-{number}" for number in range(2500)], "before")
    assert len(list(store.replace({"key": {}}))) > 1
    assert store.db.execute("SELECT count(*) FROM docs").fetchall() == [(0,)]


NEWEST = "created_at DESC, seq DESC"


@pytest.mark.parametrize(
    ("kind", "where", "order", "index"),
    [
        ("call", "owner = ''", NEWEST, "docs_by_age (app=? AND kind=? AND owner=?)"),
        ("member", "owner = 'default:x'", NEWEST, "docs_by_age (app=? AND kind=? AND owner=?)"),
        (
            "user",
            "owner = '' AND id IN (SELECT value FROM json_each('[]'))",
            NEWEST,
            "docs_by_id (app=? AND kind=? AND id=",
        ),
        ("user", "owner = '' AND id > 'x'", "id, seq", "docs_by_id (app=? AND kind=? AND id>?)"),
        ("user", "owner = '' AND name = 'x'", "seq", "users_by_name"),
        ("call", f"owner = '' AND {field_sql('id')} = 'x'", NEWEST, "calls_by_id"),
        ("call", f"owner = '' AND {field_sql('created_by_user_id')} = 'x'", NEWEST, "calls_by_creator"),
        ("call", f"{field_sql('current_session_id')} > ''", "seq", "calls_by_session"),
        (
            "call",
            "owner = '' AND " + _members("$in", ["x"])[0].replace("?", "'[]'"),
            NEWEST,
            "docs_by_id (app=? AND kind=? AND id=",
        ),
    ],
)  # fmt: skip
def test_what_is_asked_for_often_is_found_by_an_index(store, kind, where, order, index):
    sql = f"EXPLAIN QUERY PLAN SELECT body FROM docs WHERE app=? AND kind='{kind}' AND ({where}) ORDER BY {order}"
    plan = " ".join(row[3] for row in store.db.execute(sql, ["key"]))
    assert index in plan
    assert "SCAN docs" not in plan


async def test_a_scan_sees_the_last_commit_from_a_thread_of_its_own(store):
    app = AppStore(store, "key")
    _put(app, ["a"], "x")
    seen, go_on = threading.Event(), threading.Event()

    def look(reader):
        rows = AppStore(store, "key", reader)
        before = rows.count("user")
        seen.set()
        assert go_on.wait(10)
        return before, rows.count("user")

    scan = asyncio.ensure_future(store.scan(look))
    await asyncio.to_thread(seen.wait, 10)
    _put(app, ["b"], "x")  # nobody waits for the scan, and the scan does not see it
    go_on.set()
    assert await scan == (1, 1)
    assert await store.scan(lambda reader: AppStore(store, "key", reader).count("user")) == 2


async def test_a_scan_must_not_write(store):
    for write in (
        lambda rows: rows.put("user", "a", {}),
        lambda rows: rows.put_many("user", {"a": {"created_at": 1}}),
        lambda rows: rows.next_number("id"),
        lambda rows: rows.delete("user", "a"),
    ):
        with pytest.raises(sqlite3.OperationalError, match="readonly database"):
            await store.scan(lambda reader, write=write: write(AppStore(store, "key", reader)))


def test_nothing_of_a_state_in_memory_can_be_found_in_the_file_system(tmp_path, monkeypatch):
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setattr("tempfile.tempdir", None)
    store = Store()
    store.open()
    _put(AppStore(store, "key"), ["a"], "x")
    assert list(tmp_path.iterdir()) == []
    store.close()


# --- the file ---------------------------------------------------------------------------------------------------------


def _write_text(path):
    path.write_text("this is no database, but it is longer than the header of one" * 4)


def _write_one_byte(path):
    path.write_bytes(b"x")


def _write_other_database(path):
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE docs (id)")
    connection.close()


def _write_older_layout(path):
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE docs (id)")
        connection.execute("PRAGMA application_id = 0x53564145")
        connection.execute("PRAGMA user_version = 2")
    connection.close()


@pytest.mark.parametrize("write", [_write_text, _write_one_byte, _write_other_database, _write_older_layout])
def test_a_file_of_something_else_is_left_alone(tmp_path, capsys, write):
    path = tmp_path / "state.db"
    write(path)
    before = path.read_bytes()
    with pytest.raises(SystemExit) as stopped:
        main(["--data", str(path)])
    assert stopped.value.code == 2
    error = capsys.readouterr().err
    assert str(path) in error
    assert "name another file" in error
    assert ("this version" in error) == (write is _write_older_layout)
    assert path.read_bytes() == before
    assert [entry.name for entry in tmp_path.iterdir()] == ["state.db"]


def test_an_empty_file_is_taken(tmp_path):
    path = tmp_path / "state.db"
    path.touch()
    store = Store(path)
    store.open()
    store.close()
    store.open()
    store.close()


def test_a_file_in_a_folder_that_does_not_exist_is_refused(tmp_path):
    with pytest.raises(DataFileError, match="cannot be used"):
        Store(tmp_path / "nowhere" / "state.db").open()


async def test_a_second_emulator_on_the_same_file_is_refused(tmp_path):
    path = tmp_path / "state.db"
    async with StreamEmulator(data=path):
        with pytest.raises(DataFileError, match="in use by another emulator"):
            await StreamEmulator(data=path).start()
    async with StreamEmulator(data=path):
        pass


def test_a_killed_emulator_leaves_state_and_no_lock(tmp_path):
    path = tmp_path / "state.db"
    command = [sys.executable, "-u", "-m", "stream_video_async.emulator", "--data", str(path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        while "http://" not in process.stdout.readline():
            pass
        with pytest.raises(DataFileError, match="in use by another emulator"):
            Store(path).open()
        os.kill(process.pid, signal.SIGKILL)
    store = Store(path)
    store.open()
    store.close()


def test_a_state_whose_import_was_cut_short_is_forgotten(tmp_path):
    store = Store(tmp_path / "state.db")
    store.open()
    _put(AppStore(store, "key"), ["a"], "kept")
    _put(AppStore(store, "key", space=store.new_space("key")), ["b"], "lost")
    store.close()
    store.open()
    assert [user["id"] for user in AppStore(store, "key").all("user")] == ["a"]
    assert store.db.execute("SELECT count(*) FROM docs").fetchall() == [(1,)]
    store.close()
