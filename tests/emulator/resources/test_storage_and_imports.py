"""External storages, the importer's storage, and imports that end as the tasks option says."""

import aiohttp
import pytest

from stream_video_async.emulator import StreamEmulator

from ..conftest import Http

STORAGE = {"name": "mine", "storage_type": "s3", "bucket": "b", "path": "p"}


async def test_a_storage_is_created_changed_checked_and_deleted(http):
    assert (await http("POST", "/external_storage", STORAGE)).status == 201
    assert (await http("POST", "/external_storage", STORAGE)).status == 400
    changed = await http("PUT", "/external_storage/mine", {"storage_type": "gcs", "bucket": "c"})
    assert (changed.body["bucket"], changed.body["type"], changed.body["path"]) == ("c", "gcs", "")
    listed = (await http("GET", "/external_storage")).body["external_storages"]
    assert listed == {"mine": {"name": "mine", "type": "gcs", "bucket": "c", "path": ""}}
    url = (await http("GET", "/external_storage/mine/check")).body["file_url"]
    async with http.session.get(url) as response:
        assert (response.status, await response.read()) == (200, b"check\n")
    assert (await http("DELETE", "/external_storage/mine")).status == 200
    for method, path in (("DELETE", "mine"), ("GET", "mine/check")):
        assert (await http(method, f"/external_storage/{path}")).status == 404


async def test_the_services_own_names_are_reserved(http):
    answer = await http("POST", "/external_storage", {**STORAGE, "name": "stream-s3"})
    assert (answer.status, answer.body["code"]) == (400, 4)
    assert "stream-s3 name reserved for internal use" in answer.body["message"]
    assert (await http("POST", "/external_storage", {**STORAGE, "name": ""})).status == 400


async def test_the_importers_storage_is_set_shown_and_deleted(http):
    path = "/imports/v2/external-storage"
    for method, where in (("GET", path), ("DELETE", path), ("POST", path + "/validate")):
        assert (await http(method, where)).status == 404
    s3 = {"bucket": "b", "region": "eu", "role_arn": "arn"}
    assert (await http("PUT", path, {"type": "aws_s3"})).status == 400
    assert (await http("PUT", path, {"type": "aws_s3", "aws_s3": s3})).status == 201
    assert (await http("GET", path)).body["aws_s3"] == s3
    await http("PUT", path, {"type": "gcs", "gcs": {"bucket": "g", "credentials": "hidden"}})
    assert (await http("GET", path)).body["gcs"] == {"bucket": "g", "credentials_set": True}
    assert (await http("POST", path + "/validate")).status == 201
    assert (await http("DELETE", path)).status == 200


async def uploaded(http, content=b'{"type": "user"}\n'):
    place = (await http("POST", "/import_urls", {"filename": "users.jsonl"})).body
    async with http.session.put(place["upload_url"], data=content) as response:
        assert response.status == 200
    return place["path"]


async def test_an_uploaded_file_is_imported(http):
    path = await uploaded(http)
    made = (await http("POST", "/imports", {"path": path, "mode": "upsert"})).body["import_task"]
    assert (made["state"], made["size"]) == ("uploaded", 17)
    seen = (await http("GET", f"/imports/{made['id']}")).body["import_task"]
    assert (seen["state"], [step["next_state"] for step in seen["history"]]) == ("completed", ["completed"])
    assert len((await http("GET", "/imports")).body["import_tasks"]) == 1
    assert (await http("GET", "/imports/unknown")).status == 404


async def test_an_import_without_a_file_fails(http):
    made = (await http("POST", "/imports", {"path": "imports/none", "mode": "insert"})).body["import_task"]
    assert (await http("GET", f"/imports/{made['id']}")).body["import_task"]["state"] == "failed"


@pytest.mark.parametrize("path", ["someone/imports/x", "emulator-key/files/x"])
async def test_files_can_only_be_uploaded_for_imports(http, path):
    async with http.session.put(f"{http.emulator.url}/_emulator/files/{path}", data=b"x") as response:
        assert response.status == 404


@pytest.fixture
async def slow():
    """An emulator whose tasks take two polls."""
    async with StreamEmulator(tasks="polls=2", check_replies=True) as running, aiohttp.ClientSession() as session:
        yield Http(session, running)


async def test_an_import_passes_through_its_states(slow):
    path = await uploaded(slow)
    made = (await slow("POST", "/imports", {"path": path, "mode": "upsert"})).body["import_task"]
    seen = [(await slow("GET", f"/imports/{made['id']}")).body["import_task"]["state"] for _ in range(3)]
    assert seen == ["uploaded", "importing", "completed"]


async def test_a_v2_import_can_be_canceled_until_it_ends(slow):
    body = {"product": "chat", "settings": {"path": "p", "mode": "upsert"}}
    first = (await slow("POST", "/imports/v2", body)).body
    second = (await slow("POST", "/imports/v2", body)).body
    assert (await slow("POST", f"/imports/v2/{second['id']}/cancel")).status == 201
    states = [(await slow("GET", f"/imports/v2/{first['id']}")).body["state"] for _ in range(3)]
    assert states == [1, 2, 3]
    assert (await slow("GET", f"/imports/v2/{second['id']}")).body["state"] == 5
    cancelled = (await slow("GET", "/imports/v2", params={"state": "5"})).body["import_tasks"]
    assert [task["id"] for task in cancelled] == [second["id"]]
    assert (await slow("POST", f"/imports/v2/{first['id']}/cancel")).status == 400
    assert (await slow("DELETE", f"/imports/v2/{first['id']}")).status == 200
    assert (await slow("GET", f"/imports/v2/{first['id']}")).status == 404
