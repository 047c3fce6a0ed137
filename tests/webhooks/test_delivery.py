"""Deliveries from any framework: the event, its id and its attempt."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stream_video_async import webhooks
from stream_video_async.webhooks import Delivery, WebhookError

SECRET = "a-secret-of-32-bytes-or-more-000"
BODY = b'{"type": "call.ended", "call_cid": "default:1"}'
SIGNATURE = webhooks.sign(BODY, SECRET)


@pytest.mark.parametrize("change", [str, str.lower, str.upper])
def test_header_names_count_in_any_case(change):
    """HTTP/2 and WSGI change the case of header names."""
    headers = {"X-Signature": SIGNATURE, "X-Webhook-Id": "a", "X-Webhook-Attempt": "2", "X-Api-Key": "k"}
    delivery = webhooks.read_delivery(BODY, {change(name): value for name, value in headers.items()}, SECRET)
    assert (delivery.event.type, delivery.id, delivery.attempt) == ("call.ended", "a", 2)


@pytest.mark.parametrize(
    ("attempt", "read"),
    [
        (None, None),
        ("", None),
        ("1", 1),
        ("007", 7),
        ("0", None),
        ("-1", None),
        ("1.0", None),
        ("x", None),
        ("٣", None),
        ("9" * 5000, None),
    ],
)
def test_an_unreadable_attempt_is_none(attempt, read):
    """The header is not signed, so it does not decide whether the delivery is accepted."""
    headers = {"X-Signature": SIGNATURE} | ({} if attempt is None else {"X-Webhook-Attempt": attempt})
    assert webhooks.read_delivery(BODY, headers, SECRET).attempt == read


def test_missing_headers_are_none():
    """Only the signature is required."""
    delivery = webhooks.read_delivery(BODY, {"X-Signature": SIGNATURE}, SECRET)
    assert (delivery.id, delivery.attempt) == (None, None)
    assert webhooks.read_delivery(BODY, {"X-Signature": SIGNATURE, "X-Webhook-Id": ""}, SECRET).id is None


def test_without_a_signature_nothing_is_read():
    """An unsigned body is not trusted."""
    with pytest.raises(WebhookError, match="signature mismatch") as caught:
        webhooks.read_delivery(BODY, {"X-Webhook-Id": "a"}, SECRET)
    assert caught.value.reason == "signature_mismatch"


@pytest.mark.parametrize("headers", [None, SIGNATURE, [("X-Signature", SIGNATURE)]])
def test_headers_that_are_no_mapping_are_named(headers):
    """Such as the list of an ASGI scope."""
    with pytest.raises(TypeError, match="headers must be a mapping of names to values, not"):
        webhooks.read_delivery(BODY, headers, SECRET)


@given(
    st.dictionaries(
        st.one_of(st.text(), st.sampled_from(["X-Signature", "X-Webhook-Id", "x-webhook-attempt"])), st.text()
    )
)
def test_no_made_up_headers_pass_or_break_anything(headers):
    """Only a WebhookError, or a verified event."""
    with pytest.raises(WebhookError):
        webhooks.read_delivery(BODY, headers, SECRET)
    signed = {name: value for name, value in headers.items() if name.lower() != "x-signature"} | {
        "x-signature": SIGNATURE
    }
    assert isinstance(webhooks.read_delivery(BODY, signed, SECRET), Delivery)
