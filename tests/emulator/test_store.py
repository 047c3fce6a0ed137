"""The store: batches over known places agree with reading anew, and a file of something else is left alone."""

import sqlite3

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from stream_video_async.emulator.behaviour.users_shared import new_user, new_user_json, times_json
from stream_video_async.emulator.cli import main
from stream_video_async.emulator.store import AppStore, DataFileError, Store


@pytest.fixture
def store():
    store = Store()
    store.open()
    yield store
    store.close()


class Ctx:
    now = 20


_VALUES = st.none() | st.booleans() | st.text(max_size=5) | st.dictionaries(st.text(max_size=3), st.integers())
_NAMES = st.sampled_from(["name", "image", "role", "custom", "teams", "invisible", "nonsense", "privacy_settings"])


@given(st.dictionaries(_NAMES, _VALUES))
def test_a_user_made_as_json_is_the_same_user(fields):
    request = {"id": "u", **fields}
    made = msgspec.json.decode(new_user_json(request, times_json(10, 20)))
    assert made == new_user(Ctx(), request, 10)


def _user(name, **more):
    return {"id": name, "created_at": 5, **more}


def _replace(app, names, mark, now=7):
    texts = {name: msgspec.json.encode(_user(name, mark=mark)) for name in names}
    app.replace_many("user", texts, app.find_many("user", names), now)


def test_batches_write_over_what_is_there_and_add_the_rest(store):
    app = AppStore(store, "key")
    names = [f"u{n}" for n in range(250)]
    _replace(app, names[::2], "first")
    _replace(app, names, "second", now=9)
    assert app.count("user") == 250
    assert {user["mark"] for user in app.all("user")} == {"second"}
    found = app.find_many("user", [*names, "nobody"])
    assert list(found) == names
    assert [place.created_at for place in found.values()] == [7, 9] * 125
    assert AppStore(store, "another key").find_many("user", names) == {}


def test_what_a_replacement_takes_over_is_known_without_reading_the_user(store):
    app = AppStore(store, "key")
    _replace(app, ["u"], "plain")
    assert app.find_many("user", ["u"])["u"].kept is None
    app.put("user", "u", _user("u", banned=True, online=False, deactivated_at=3))
    assert msgspec.json.decode(app.find_many("user", ["u"])["u"].kept) == {"banned": True, "deactivated_at": 3}
    app.put_many("user", {"u": _user("u", banned=False)})
    assert app.find_many("user", ["u"])["u"].kept is None


def test_places_are_forgotten_with_their_documents(store):
    app = AppStore(store, "key")
    with pytest.raises(ZeroDivisionError), store.transaction():
        _replace(app, ["undone"], "x")
        assert "undone" in app.find_many("user", ["undone"])
        raise ZeroDivisionError
    assert app.find_many("user", ["undone"]) == {}

    _replace(app, ["u"], "x")
    before = store.dump("key")
    assert "u" in app.find_many("user", ["u"])
    app.delete("user", "u")
    assert app.find_many("user", ["u"]) == {}
    _replace(app, ["u"], "y")
    assert app.find_many("user", ["u"])
    store.load("key", before)
    assert app.find_many("user", ["u"])["u"].seq == before["docs"][0][0]
    with store.transaction():
        store.clear("key")
    assert app.find_many("user", ["u"]) == {}


def test_a_store_that_is_opened_again_looks_for_its_documents_anew(store):
    app, other = AppStore(store, "key"), AppStore(store, "other")
    _replace(app, ["u"], "before")
    assert app.find_many("user", ["u"])
    snapshot = store.dump("key")
    store.close()
    store.open()
    assert app.find_many("user", ["u"]) == {}
    _replace(app, ["u"], "after")
    _replace(other, ["u"], "of another app")
    assert [user["mark"] for user in app.all("user")] == ["after"]
    store.load("key", snapshot)
    assert [user["mark"] for user in app.all("user")] == ["before"]
    assert [user["mark"] for user in other.all("user")] == ["of another app"]


def _write_text(path):
    path.write_text("this is no database, but it is longer than the header of one" * 4)


def _write_other_database(path):
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE docs (id)")
    connection.close()


@pytest.mark.parametrize("write", [_write_text, _write_other_database])
def test_a_file_of_something_else_is_left_alone(tmp_path, capsys, write):
    path = tmp_path / "state.db"
    write(path)
    before = path.read_bytes()
    with pytest.raises(DataFileError, match=r"state\.db .* name another"):
        Store(path).open()
    with pytest.raises(SystemExit) as exit_:
        main(["--data", str(path), "--port", "0"])
    assert exit_.value.code == 2
    assert "name another" in capsys.readouterr().err
    assert path.read_bytes() == before


def test_a_file_in_a_folder_that_does_not_exist_is_refused(tmp_path):
    with pytest.raises(DataFileError, match="name another"):
        Store(tmp_path / "nowhere" / "state.db").open()
