"""The client's webhook methods, with the names and keyword arguments of the official SDK."""

import base64
import gzip
import json
import subprocess
import sys

import pytest

from stream_video_async import AsyncStreamClient, StreamConfigError, webhooks
from stream_video_async.models import CallEndedEvent

SECRET = "a-secret-of-32-bytes-or-more-000"
BODY = b'{"type": "call.ended", "call_cid": "default:1"}'
SIGNATURE = webhooks.sign(BODY, SECRET)


@pytest.fixture
def client():
    return AsyncStreamClient("key", SECRET)


def test_verifies_with_its_own_secret(client):
    """The signature of another app is not valid."""
    assert client.verify_signature(body=BODY, signature=SIGNATURE) is True
    assert client.verify_signature(BODY, webhooks.sign(BODY, "another")) is False
    assert client.verify_signature(BODY, None) is False


def test_verifies_and_parses(client):
    """In one call."""
    assert isinstance(client.verify_and_parse_webhook(body=BODY, signature=SIGNATURE), CallEndedEvent)
    with pytest.raises(webhooks.WebhookError, match="signature mismatch"):
        client.verify_and_parse_webhook(BODY, "0" * 64)


def test_reads_queue_messages(client):
    """Queue messages have no signature."""
    message = base64.b64encode(gzip.compress(BODY)).decode()
    assert isinstance(client.parse_sqs(message_body=message), CallEndedEvent)
    assert isinstance(client.parse_sns(notification_body=json.dumps({"Message": message})), CallEndedEvent)


def test_a_client_without_a_secret_cannot_verify(client):
    """A token cannot verify signatures."""
    user = client.clone_for_token(client.create_token("john"))
    with pytest.raises(StreamConfigError, match="no API secret"):
        user.verify_signature(BODY, SIGNATURE)
    assert isinstance(user.parse_sqs(BODY), CallEndedEvent)


@pytest.mark.parametrize(
    "line", ["from stream_video_async import webhooks", "import stream_video_async; stream_video_async.webhooks.parse"]
)
def test_webhooks_are_imported_when_first_used(line):
    """Importing the package imports neither webhooks nor the model of an event."""
    code = f"""
import sys, stream_video_async
assert not [name for name in sys.modules if name.startswith("stream_video_async.webhooks")]
{line}
assert "stream_video_async.webhooks" in sys.modules
assert not [name for name in sys.modules if name.endswith("_event") and name.startswith("stream_video_async.models")]
"""
    subprocess.run([sys.executable, "-c", code], check=True)


def test_the_union_of_events_exists_at_run_time():
    """For annotations that frameworks evaluate."""
    assert webhooks.Event.__args__
    assert CallEndedEvent in webhooks.Event.__args__
    assert len(webhooks.Event.__args__) == 66
    with pytest.raises(AttributeError, match="no attribute 'Events'"):
        webhooks.Events  # noqa: B018


def test_what_is_exported_exists():
    """``__all__`` lists exactly the public names."""
    assert set(webhooks.__all__) <= {*dir(webhooks), "Event"}
    assert sorted(webhooks.__all__) == sorted(set(webhooks.__all__))
