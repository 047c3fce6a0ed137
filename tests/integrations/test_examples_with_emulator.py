"""The example applications at work: against the emulator, configured as in production by ``STREAM_*`` variables."""

import jwt
import pytest

from stream_video_async.emulator import StreamEmulator
from stream_video_async.models import QueryUsersPayload

from .conftest import open_site
from .test_examples import EXAMPLES


@pytest.fixture
async def emulator(monkeypatch):
    async with StreamEmulator() as emulator:
        for name, value in emulator.environment().items():
            monkeypatch.setenv(name, value)
        yield emulator


@pytest.fixture
async def site(framework, emulator):
    async with open_site(EXAMPLES[framework].create_app()) as site:
        yield site


async def post(site, path, body):
    async with site.http.post(site.url + path, json=body) as reply:
        return reply.status, await (reply.json() if reply.status < 300 else reply.text())


async def test_login_creates_the_user_and_mints_a_token(site, emulator):
    """The token works until it expires."""
    status, session = await post(site, "/login/tommaso", {"name": "Tommaso"})
    assert status == 200
    claims = jwt.decode(session["token"], emulator.api_secret, algorithms=["HS256"], options={"verify_iat": False})
    assert claims["user_id"] == session["user_id"] == "tommaso"
    assert 0 < claims["exp"] - claims["iat"] - session["expires_in"] < 60
    async with emulator.client() as client:
        reply = await client.query_users(QueryUsersPayload(filter_conditions={"id": "tommaso"}))
        assert [user.name for user in reply.users] == ["Tommaso"]


async def test_a_call_is_created_with_its_members(site, emulator):
    """The service generates its id."""
    for name in ("sacha", "john"):
        await post(site, f"/login/{name}", {"name": name})
    status, created = await post(site, "/calls", {"created_by_id": "sacha", "members": ["john"]})
    assert status == 201
    kind, id = created["cid"].split(":")
    async with emulator.client() as client:
        reply = await client.video.call(kind, id).get()
        assert [member.user_id for member in reply.members] == ["john"]


@pytest.mark.parametrize("body", [None, [], {}, {"name": 5}])
async def test_a_bad_login_is_refused(site, body):
    """Before anything is sent to Stream."""
    assert (await post(site, "/login/tommaso", body))[0] in {400, 422}


async def test_what_stream_refuses_is_reported_as_the_services_fault(framework, emulator, monkeypatch, caplog):
    """Here a secret that is not the app's."""
    monkeypatch.setenv("STREAM_API_SECRET", "a-secret-of-another-app-altogether")
    async with open_site(EXAMPLES[framework].create_app()) as site:
        status, text = await post(site, "/login/tommaso", {"name": "Tommaso"})
    assert status == 502
    assert "Stream: " in text
    assert "a-secret-of-another-app" not in text + caplog.text
    assert "Stream could not serve /login/tommaso" in caplog.text
