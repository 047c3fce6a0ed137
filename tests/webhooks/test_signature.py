"""Signatures cover the uncompressed JSON and are compared in constant time; invalid ones never raise."""

import hmac
import pickle
import traceback

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stream_video_async import webhooks
from stream_video_async.webhooks import SigningKeys, WebhookError

from .cases import compress, kind

SECRET = "a-secret-of-32-bytes-or-more-000"
OTHER = "another-secret-of-32-bytes-00000"
BODY = b'{"type":"call.created","created_at":1700000000000000000,"name":"M\xc3\xa4dchen"}'
SIGNATURE = hmac.new(SECRET.encode(), BODY, "sha256").hexdigest()


def test_signs_as_the_contract_says():
    """HMAC-SHA256 over the body, keyed with the secret, as 64 lower-case hex digits."""
    assert webhooks.sign(BODY, SECRET) == SIGNATURE


@pytest.mark.parametrize(
    "body", [BODY, bytearray(BODY), memoryview(BODY), BODY.decode()], ids=lambda b: type(b).__name__
)
def test_accepts_every_form_of_body(body):
    """Frameworks pass bytes, bytearray, memoryview or text."""
    assert webhooks.verify(body, SIGNATURE, SECRET) is True


@pytest.mark.parametrize(
    "signature",
    [SIGNATURE.upper(), SIGNATURE.title(), f"  {SIGNATURE}\n", SIGNATURE.encode(), bytearray(SIGNATURE, "ascii")],
    ids=kind,
)
def test_accepts_either_case_spaces_around_and_bytes(signature):
    """Changes that proxies and frameworks make to a header value do not matter."""
    assert webhooks.verify(BODY, signature, SECRET) is True


@pytest.mark.parametrize(
    "signature",
    [
        None,
        "",
        " ",
        SIGNATURE[:-1],
        SIGNATURE + "0",
        SIGNATURE[:-1] + ("0" if SIGNATURE[-1] != "0" else "1"),
        "é" * 64,
        "\ud800" * 64,
        "K" * 64,
        b"\xff" * 64,
        f"sha256={SIGNATURE}",
        SIGNATURE + "\0",
        1,
        [SIGNATURE],
        {"no": "text"},
    ],
    ids=lambda value: type(value).__name__,
)
def test_any_other_signature_is_simply_invalid(signature):
    """Missing, malformed and wrong signatures give False and raise nothing."""
    assert webhooks.verify(BODY, signature, SECRET) is False


@given(st.one_of(st.none(), st.text(), st.binary(), st.text("0123456789abcdefABCDEF", min_size=64, max_size=64)))
def test_no_made_up_signature_is_accepted_or_breaks_anything(signature):
    """Any other text in the header is an invalid signature."""
    assert webhooks.verify(BODY, signature, SECRET) is False


@given(st.binary(max_size=2000), st.binary(min_size=1, max_size=80))
def test_every_body_verifies_with_its_own_signature(body, secret):
    """Signing and verifying agree for any bytes, unless they only look like gzip."""
    if body.startswith(b"\x1f\x8b"):
        body = b"{" + body
    assert webhooks.verify(body, webhooks.sign(body, secret), secret)


@given(st.integers(0, len(BODY) * 8 - 1))
def test_one_changed_bit_makes_it_invalid(bit):
    """A signature is valid for one body only."""
    changed = bytearray(BODY)
    changed[bit // 8] ^= 1 << bit % 8
    assert webhooks.verify(bytes(changed), SIGNATURE, SECRET) is False


def test_gzip_is_verified_by_what_is_inside():
    """The signature covers the uncompressed body."""
    assert webhooks.verify(compress(BODY), SIGNATURE, SECRET)
    assert webhooks.sign(compress(BODY), SECRET) == SIGNATURE


def test_a_signature_over_compressed_bytes_is_not_valid():
    """The contract signs before compressing."""
    body = compress(BODY)
    assert not webhooks.verify(body, hmac.new(SECRET.encode(), body, "sha256").hexdigest(), SECRET)


@pytest.mark.parametrize("body", [compress(BODY)[:-3], compress(BODY) + b"x", b"\x1f\x8bnonsense", "\ud800"], ids=kind)
def test_a_body_that_cannot_be_read_is_invalid(body):
    """A body that cannot be decompressed has no valid signature."""
    assert webhooks.verify(body, SIGNATURE, SECRET) is False


def test_a_body_beyond_the_bound_is_invalid_even_with_the_right_signature():
    """The limit is checked before the signature."""
    assert webhooks.verify(compress(BODY), SIGNATURE, SECRET, max_bytes=len(BODY))
    assert not webhooks.verify(compress(BODY), SIGNATURE, SECRET, max_bytes=len(BODY) - 1)
    assert not webhooks.verify(BODY, SIGNATURE, SECRET, max_bytes=len(BODY) - 1)


@pytest.mark.parametrize("body", [None, {"type": "call.created"}, 5], ids=kind)
def test_parsed_json_is_refused_with_the_remedy(body):
    """Passing parsed JSON is a common mistake, which returning False would hide."""
    with pytest.raises(WebhookError, match="before JSON parsing") as caught:
        webhooks.verify(body, SIGNATURE, SECRET)
    assert caught.value.reason == "invalid_body"


@pytest.mark.parametrize(
    "secrets", [[SECRET, OTHER], [OTHER, SECRET], (OTHER, SECRET.encode()), {SECRET, OTHER}, iter([SECRET])]
)
def test_during_rotation_every_secret_counts(secrets):
    """Old and new secret are both accepted."""
    assert webhooks.verify(BODY, SIGNATURE, secrets)


def test_all_secrets_are_compared_without_stopping_early(monkeypatch):
    """The time must not depend on which secret matches."""
    compared = []
    real = hmac.compare_digest
    monkeypatch.setattr(hmac, "compare_digest", lambda a, b: compared.append(a) or real(a, b))  # type: ignore[func-returns-value]
    assert SigningKeys([SECRET, OTHER, "third"]).match(BODY, SIGNATURE)
    assert len(compared) == 3


def test_other_secrets_do_not_verify():
    """The secret of another app does not verify."""
    assert not webhooks.verify(BODY, SIGNATURE, OTHER)
    assert not webhooks.verify(BODY, SIGNATURE, [OTHER, SECRET + "x"])


@pytest.mark.parametrize("secret", ["", b"", [], [SECRET, ""], [b""]], ids=kind)
def test_an_empty_secret_is_a_configuration_error(secret):
    """Anyone could sign with an empty key."""
    with pytest.raises(ValueError, match="secret is empty"):
        webhooks.verify(BODY, SIGNATURE, secret)


@pytest.mark.parametrize("secret", [None, 5, [SECRET, None], bytearray(b"x"), {SECRET: 1, 2: 3}], ids=kind)
def test_a_secret_of_another_type_is_a_type_error(secret):
    """Such as None from a missing variable."""
    with pytest.raises(TypeError, match="secret must be text or bytes"):
        webhooks.verify(BODY, SIGNATURE, secret)


def test_secrets_are_never_shown():
    """Neither a repr nor a traceback that prints local variables reveals a secret."""
    keys = SigningKeys([SECRET, OTHER])
    assert repr(keys) == "<SigningKeys: 2>"
    with pytest.raises(TypeError, match="holds secrets"):
        pickle.dumps(keys)
    assert SigningKeys(keys).match(BODY, SIGNATURE)
    for body in (BODY + b" ", b"\x1f\x8bnonsense", b""):
        with pytest.raises(WebhookError) as caught:
            webhooks.verify_and_parse(body, SIGNATURE, keys_of(SECRET))
        frames = traceback.TracebackException.from_exception(caught.value, capture_locals=True).stack
        ours = [frame for frame in frames if "webhooks" in frame.filename and "tests" not in frame.filename]
        assert ours
        assert not [frame for frame in ours if SECRET in str(frame.locals)]


def keys_of(secret):
    """Pass the plain secret, so that it is not a local variable of the test."""
    return secret
