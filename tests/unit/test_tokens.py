"""Tokens: exact claims, or a ValueError before anything is signed."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import time
from datetime import timedelta
from typing import Any

import jwt
import pytest
from hypothesis import given
from hypothesis import strategies as st

from stream_video_async.tokens import (
    DEFAULT_EXPIRATION,
    ServerToken,
    create_call_token,
    create_user_token,
    server_token,
    srt_credentials,
)

SECRET = "a-secret-of-at-least-thirty-two-bytes"
NOW = 1_800_000_000.75


def claims(token: str) -> dict[str, Any]:
    return jwt.decode(token, SECRET, algorithms=["HS256"], options={"verify_exp": False, "verify_iat": False})


def test_a_server_token_is_byte_for_byte_this():
    def part(value: bytes) -> bytes:
        return base64.urlsafe_b64encode(value).rstrip(b"=")

    signed = part(b'{"alg":"HS256","typ":"JWT"}') + b"." + part(b'{"server":true}')
    signature = part(hmac.new(SECRET.encode(), signed, hashlib.sha256).digest())
    assert server_token(SECRET) == (signed + b"." + signature).decode()


def test_a_server_token_with_a_lifetime_expires_and_still_has_no_iat():
    for now in (1_799_999_999.1, 1_800_000_000):
        assert claims(server_token(SECRET, lifetime=60, now=now)) == {"server": True, "exp": 1_800_000_060}


def test_a_user_token_has_exactly_these_claims():
    token = create_user_token(SECRET, "john", now=NOW)
    assert claims(token) == {"user_id": "john", "iat": 1_799_999_995, "exp": 1_800_000_000 + DEFAULT_EXPIRATION}
    assert jwt.get_unverified_header(token) == {"alg": "HS256", "typ": "JWT"}


def test_the_system_clock_is_the_default():
    before = int(time.time())
    made = claims(create_user_token(SECRET, "john"))
    assert before - 5 <= made["iat"] <= int(time.time()) - 5
    assert made["exp"] - made["iat"] == DEFAULT_EXPIRATION + 5


@pytest.mark.parametrize(
    ("expiration", "seconds"),
    [(1, 1), (60, 60), (60.9, 60), (timedelta(hours=2), 7200), (timedelta(seconds=1.9), 1), (10**9, 10**9)],
)
def test_the_expiration_is_whole_seconds_from_now(expiration, seconds):
    assert claims(create_user_token(SECRET, "john", expiration, now=NOW))["exp"] == 1_800_000_000 + seconds


def test_a_token_may_last_to_the_end_of_the_year_9999_and_no_longer():
    left = 253_402_300_799 - 1_800_000_000 - 1  # the clock is within the second
    assert claims(create_user_token(SECRET, "john", left, now=NOW))["exp"] == 253_402_300_798
    with pytest.raises(ValueError, match="9999"):
        create_user_token(SECRET, "john", left + 1, now=NOW)


def test_none_makes_a_token_that_never_expires():
    assert claims(create_user_token(SECRET, "john", None, now=NOW)) == {"user_id": "john", "iat": 1_799_999_995}


@pytest.mark.parametrize(
    "expiration",
    [0, -1, 0.5, -0.0, float("nan"), float("inf"), -float("inf"), True, False, "3600", [], 10**400, 10**12,
     timedelta(0), timedelta(seconds=-1), timedelta(milliseconds=500), timedelta.max],
)  # fmt: skip
@pytest.mark.parametrize(
    "make",
    [create_user_token, lambda secret, user, expiration: create_call_token(secret, user, ["a:b"], None, expiration)],
)
def test_an_invalid_expiration_is_refused(make, expiration):
    with pytest.raises(ValueError, match="expiration"):
        make(SECRET, "john", expiration)


@pytest.mark.parametrize("user_id", ["", None, 5, b"john", ["john"], "\ud800", True])
def test_a_user_id_must_be_text(user_id):
    with pytest.raises(ValueError, match="user_id"):
        create_user_token(SECRET, user_id)
    with pytest.raises(ValueError, match="user_id"):
        create_call_token(SECRET, user_id, ["a:b"])


@pytest.mark.parametrize("secret", ["", None, 5, b"bytes"])
@pytest.mark.parametrize(
    "make",
    [server_token, ServerToken, lambda s: create_user_token(s, "a"), lambda s: create_call_token(s, "a", ["a:b"])],
)
def test_a_secret_must_be_text(make, secret):
    with pytest.raises(ValueError, match="API secret"):
        make(secret)


def test_a_secret_that_cannot_be_encoded_is_refused_without_being_shown():
    with pytest.raises(ValueError, match="lone surrogate") as caught:
        server_token("planted\ud800")
    assert not isinstance(caught.value, UnicodeError)
    assert "planted" not in repr(vars(caught.value)) + str(caught.value)


@pytest.mark.parametrize("leeway", [-1, float("nan"), float("inf"), True, "5", pytest.param(10**400, id="huge")])
def test_an_invalid_leeway_is_refused(leeway):
    with pytest.raises(ValueError, match="leeway"):
        create_user_token(SECRET, "john", leeway=leeway)


def test_the_leeway_can_be_chosen():
    assert claims(create_user_token(SECRET, "john", leeway=60, now=NOW))["iat"] == 1_799_999_940
    assert claims(create_user_token(SECRET, "john", leeway=0, now=NOW))["iat"] == 1_800_000_000


@given(skew=st.floats(-5, 5), now=st.floats(1e9, 4e9))
def test_a_server_whose_clock_is_off_by_up_to_the_leeway_never_sees_an_iat_in_its_future(skew, now):
    # Code 42: the server compares with its own clock, in whole seconds at worst.
    assert claims(create_user_token(SECRET, "john", now=now))["iat"] <= now - skew


def test_further_claims_are_added():
    made = claims(create_user_token(SECRET, "john", claims={"tier": "gold", "n": [1, {"a": None}]}, now=NOW))
    assert (made["tier"], made["n"]) == ("gold", [1, {"a": None}])


@pytest.mark.parametrize("name", ["user_id", "iat", "exp", "nbf", "server", "call_cids", "role"])
def test_reserved_claims_are_refused(name):
    with pytest.raises(ValueError, match=name):
        create_user_token(SECRET, "john", claims={name: 1})


@pytest.mark.parametrize("value", [float("nan"), float("inf"), object(), {1, 2}, b"x"])
def test_claims_without_a_json_form_are_refused(value):
    with pytest.raises(ValueError, match="claims must contain JSON values"):
        create_user_token(SECRET, "john", claims={"x": [value]})


@pytest.mark.parametrize("name", ["iss", "sub", "jti"])
def test_claims_that_identify_are_text(name):
    for value in (5, None, ""):
        with pytest.raises(ValueError, match=rf"claims\['{name}'\] must"):
            create_user_token(SECRET, "john", claims={name: value})
    assert claims(create_user_token(SECRET, "john", claims={name: "x"}))[name] == "x"


@pytest.mark.parametrize("given_claims", [5, "iss", ["a"], [("a", 1)]])
def test_claims_must_be_a_mapping(given_claims):
    with pytest.raises(ValueError, match="claims must be a mapping"):
        create_user_token(SECRET, "john", claims=given_claims)


@pytest.mark.parametrize("name", ["", 5])
def test_names_of_claims_must_be_text(name):
    with pytest.raises(ValueError, match="claims"):
        create_user_token(SECRET, "john", claims={name: 1})


def test_a_call_token_has_exactly_these_claims():
    token = create_call_token(SECRET, "john", ["default:a", "livestream:b"], "host", 60, now=NOW)
    assert claims(token) == {
        "user_id": "john",
        "iat": 1_799_999_995,
        "exp": 1_800_000_060,
        "call_cids": ["default:a", "livestream:b"],
        "role": "host",
    }


def test_a_call_token_without_role_or_calls_leaves_the_claims_out():
    assert "role" not in claims(create_call_token(SECRET, "john", ["a:b"]))
    assert "call_cids" not in claims(create_call_token(SECRET, "john", None, "host"))


@pytest.mark.parametrize(
    "cids", [[], (), 5, "default:a", b"default:a", ["default"], [":a"], ["default:"], [""], [5], [None]]
)
def test_calls_that_are_not_type_and_id_are_refused(cids):
    with pytest.raises(ValueError, match="call_cids"):
        create_call_token(SECRET, "john", cids)


@pytest.mark.parametrize("role", ["", 5])
def test_a_role_must_be_text(role):
    with pytest.raises(ValueError, match="role"):
        create_call_token(SECRET, "john", ["a:b"], role)


@given(
    user_id=st.text(st.characters(exclude_categories=["Cs"]), min_size=1),
    expiration=st.none()
    | st.integers(1, 10**9)
    | st.floats(1, 1e9)
    | st.timedeltas(timedelta(seconds=1), timedelta(9999)),
    now=st.floats(1e9, 4e9),
)
def test_whatever_is_accepted_gives_integers_and_the_very_same_user(user_id, expiration, now):
    made = claims(create_user_token(SECRET, user_id, expiration, now=now))
    assert made["user_id"] == user_id
    assert type(made["iat"]) is int
    assert ("exp" in made) == (expiration is not None)
    if expiration is not None:
        seconds = expiration.total_seconds() if isinstance(expiration, timedelta) else expiration
        assert type(made["exp"]) is int
        assert made["exp"] - made["iat"] == int(seconds) + 5


def test_the_server_token_of_a_client_is_signed_once(monkeypatch):
    token = ServerToken(SECRET)
    first = token()
    monkeypatch.setattr(jwt, "encode", None)
    assert token() is first


@pytest.fixture
def clocks(monkeypatch):
    """The monotonic clock and the wall clock."""
    times = {"monotonic": 100.0, "time": NOW + 0.999}
    monkeypatch.setattr(time, "monotonic", lambda: times["monotonic"])
    monkeypatch.setattr(time, "time", lambda: times["time"])
    return times


@pytest.mark.parametrize("lifetime", [1, 2, 2.9, 60, 100, 3600.5])
def test_a_server_token_is_signed_again_while_a_tenth_of_its_lifetime_is_left(clocks, lifetime):
    """Although ``exp`` has whole seconds."""
    token = ServerToken(SECRET, lifetime=lifetime)
    first = token()
    for _ in range(200):
        for name in clocks:
            clocks[name] += lifetime / 50
        assert claims(token())["exp"] >= clocks["time"] + lifetime / 10 - 1e-6
    assert token() is not first


def test_a_server_token_is_not_signed_for_each_request(clocks):
    token = ServerToken(SECRET, lifetime=timedelta(seconds=100))
    first = token()
    for name in clocks:
        clocks[name] += 89
    assert token() is first


@pytest.mark.parametrize(("monotonic", "wall"), [(0, 95), (95, -1000)], ids=["was suspended", "was set back"])
def test_a_server_token_is_signed_again_whatever_happens_to_one_of_the_clocks(clocks, monotonic, wall):
    token = ServerToken(SECRET, lifetime=100)
    first = token()
    clocks["monotonic"] += monotonic
    clocks["time"] += wall
    assert token() is not first


@pytest.mark.parametrize("lifetime", [0, 0.5, -1, 1e12, 10**400, "60", True, float("nan")], ids=str)
def test_a_lifetime_that_no_token_can_have_is_refused_at_once(lifetime):
    with pytest.raises(ValueError, match="lifetime"):
        ServerToken(SECRET, lifetime=lifetime)
    with pytest.raises(ValueError, match="lifetime"):
        server_token(SECRET, lifetime=lifetime)


def test_srt_credentials_fill_the_address():
    token = create_user_token(SECRET, "john", None)
    made = srt_credentials("srt://host:1935?passphrase={passphrase}&streamid={token}", token)
    assert made.address == f"srt://host:1935?passphrase={token.split('.')[2]}&streamid={token}"
    assert token not in repr(made)


@pytest.mark.parametrize("token", ["", "a", "a.b", "a.b.", "a.b.c.d"])
def test_srt_credentials_need_a_jwt(token):
    with pytest.raises(ValueError, match="three segments"):
        srt_credentials("{token}", token)


@pytest.mark.parametrize("address", [None, "", 5])
def test_srt_credentials_need_an_address(address):
    """Such as that of a call from a reply, which may lack it."""
    with pytest.raises(ValueError, match="address must"):
        srt_credentials(address, create_user_token(SECRET, "john"))


def test_importing_the_module_does_not_import_pyjwt():
    import subprocess
    import sys

    script = "import sys, stream_video_async.tokens; print('jwt' in sys.modules)"
    assert (
        subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout == "False\n"
    )


def test_json_of_a_token_is_valid_json():
    payload = create_user_token(SECRET, "\u4e2d\u6587").split(".")[1]
    assert json.loads(base64.urlsafe_b64decode(payload + "=="))["user_id"] == "\u4e2d\u6587"
