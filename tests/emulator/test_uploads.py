"""Uploads are stored, served and deleted; the app's limits apply."""

import json

import aiohttp
import jwt
import pytest


async def upload(emulator, http, kind="file", *, name="a.txt", content=b"hello", user='{"id": "ann"}', **fields):
    form = aiohttp.FormData()
    if content is not None:
        form.add_field("file", content, filename=name, content_type=fields.pop("content_type", "text/plain"))
    if user:
        form.add_field("user", user)
    for key, value in fields.items():
        form.add_field(key, value)
    headers = {
        "stream-auth-type": "jwt",
        "Authorization": jwt.encode({"server": True}, emulator.api_secret, algorithm="HS256"),
    }
    url = f"{emulator.url}/api/v2/uploads/{kind}"
    async with http.session.post(url, data=form, headers=headers, params={"api_key": emulator.api_key}) as response:
        return response.status, await response.json()


async def test_a_file_can_be_read_back_and_deleted(emulator, http):
    status, body = await upload(emulator, http, content=b"\x00binary\r\n", name="ü b.bin")
    assert status == 201
    async with http.session.get(body["file"]) as response:
        assert await response.read() == b"\x00binary\r\n"
    params = {"url": body["file"]}
    assert (await http("DELETE", "/uploads/file", params=params)).status == 200
    assert (await http("DELETE", "/uploads/file", params=params)).status == 404
    assert (await http("DELETE", "/uploads/image")).status == 400
    async with http.session.get(body["file"]) as response:
        assert response.status == 404


async def test_the_requested_image_sizes_are_returned(emulator, http):
    sizes = [{"width": 10, "height": 10, "crop": "center", "resize": "clip"}]
    status, body = await upload(
        emulator, http, "image", name="a.png", content_type="image/png", upload_sizes=json.dumps(sizes)
    )
    assert (status, body["upload_sizes"]) == (201, sizes)


@pytest.mark.parametrize(
    "options",
    [
        {"content": None},
        {"user": None},
        {"user": "{broken"},
        {"kind": "image", "name": "a.exe"},
        {"name": "a.blocked"},
    ],
)
async def test_invalid_uploads_are_rejected(emulator, http, options):
    await http("PATCH", "/app", {"file_upload_config": {"size_limit": 10, "blocked_file_extensions": [".blocked"]}})
    status, body = await upload(emulator, http, **options)
    assert (status, body["code"]) == (400, 4)


async def test_the_size_limit_of_the_app_applies(emulator, http):
    await http("PATCH", "/app", {"file_upload_config": {"size_limit": 3}})
    status, body = await upload(emulator, http)
    assert (status, body["code"]) == (413, 22)


async def test_bodies_that_are_not_forms_are_rejected(http):
    answer = await http("POST", "/uploads/file", {"file": "x"})
    assert (answer.status, answer.body["code"]) == (400, 4)


async def test_edges_point_at_this_machine(emulator, http):
    edges = (await http("GET", "/video/edges")).body["edges"]
    assert edges[0]["latency_test_url"].startswith(emulator.url)


async def test_there_are_no_live_locations_by_default(http, people):
    assert (await http("GET", "/users/live_locations", params={"user_id": "ann"})).body["active_live_locations"] == []
    body = {"message_id": "m", "latitude": -45.5, "longitude": 120.0}
    assert (await http("PUT", "/users/live_locations", body, params={"user_id": "ann"})).status == 404
    assert (
        await http("PUT", "/users/live_locations", {**body, "latitude": -91}, params={"user_id": "ann"})
    ).status == 400
