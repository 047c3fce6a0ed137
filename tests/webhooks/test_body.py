"""Extraction of the event's JSON: gzip with a limit, SQS and SNS envelopes."""

import base64
import json
import subprocess
import sys
import zlib

import pytest

from stream_video_async import webhooks
from stream_video_async.webhooks import WebhookError

from .cases import compress, kind

EVENT = {"type": "call.ended", "created_at": 1_700_000_000_123_456_789, "call_cid": "default:ä", "call": None}
TEXT = json.dumps(EVENT, ensure_ascii=False)
RAW = TEXT.encode()
PACKED = base64.b64encode(compress(RAW)).decode()


def envelope(message, **fields):
    return json.dumps(
        {"Type": "Notification", "MessageId": "1", "Message": message, "TopicArn": "arn:aws:sns:x"} | fields
    )


def refused(function, body, reason, **options):
    with pytest.raises(WebhookError) as caught:
        function(body, **options)
    assert caught.value.reason == reason
    return str(caught.value)


# --- gzip -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "body", [RAW, compress(RAW), bytearray(compress(RAW)), memoryview(compress(RAW)), TEXT], ids=kind
)
def test_reads_raw_and_gzip(body):
    """Compression is detected by its magic bytes; the header does not matter."""
    assert webhooks.parse(body).call_cid == "default:ä"


@pytest.mark.parametrize(
    ("body", "detail"),
    [
        (compress(RAW)[:-1], "truncated"),
        (compress(RAW)[:20], "truncated"),
        (b"\x1f\x8b", "truncated"),
        (compress(RAW) + b"x", "after the end"),
        (compress(RAW) + compress(RAW), "after the end"),
        (b"\x1f\x8b\x07" + compress(RAW)[3:], "zlib|header|compression method"),
        (compress(RAW)[:-8] + b"\0" * 8, "incorrect data check"),
    ],
    ids=kind,
)
def test_damaged_gzip_is_refused(body, detail):
    """Truncated, corrupt, or followed by other data, such as a second member."""
    message = refused(webhooks.parse, body, "invalid_gzip")
    assert message.startswith("gzip decompression failed: ")
    assert any(part in message for part in detail.split("|")) or "Error -3" in message


def test_gzip_within_gzip_is_not_unpacked_twice():
    """The contract has one layer; decompressing a second one would multiply the size of a bomb."""
    refused(webhooks.parse, compress(compress(RAW)), "invalid_json")


def test_the_bound_is_exact():
    """The largest allowed body is accepted, and one byte more is rejected, compressed or not."""
    for body in (RAW, compress(RAW)):
        assert webhooks.parse(body, max_bytes=len(RAW))
        assert refused(webhooks.parse, body, "too_large", max_bytes=len(RAW) - 1).startswith("body too large: ")


def bomb(size_mib):
    """Build gzip that decompresses to a number of MiB of spaces, without holding them in memory."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    block = packer.compress(b" " * 1024 * 1024) + packer.flush(zlib.Z_FULL_FLUSH)
    return b"\x1f\x8b\x08\0\0\0\0\0\0\xff" + block * size_mib + b"\x03\0" + b"\0" * 8


def test_a_bomb_is_refused_before_it_grows():
    """Half a megabyte that would become half a gigabyte, in every form and without a valid signature."""
    body = bomb(512)
    assert len(body) < 600_000
    assert "decompresses to more than" in refused(webhooks.parse, body, "too_large")
    assert webhooks.verify(body, "0" * 64, "secret") is False
    packed = base64.b64encode(body).decode()
    refused(webhooks.parse_sqs, packed, "too_large")
    refused(webhooks.parse_sns, envelope(packed), "too_large")
    with pytest.raises(WebhookError) as caught:
        webhooks.verify_and_parse(body, "0" * 64, "secret")
    assert caught.value.reason == "too_large"


MEASURE = """
import resource, sys
from stream_video_async import webhooks
body = sys.stdin.buffer.read()
webhooks.parse(b'{"type": "unknown"}')
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
for _ in range(3):
    try:
        webhooks.verify_and_parse(body, "0" * 64, "secret")
    except webhooks.WebhookError as error:
        assert error.reason == "too_large", error
    else:
        raise AssertionError
grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
print(grown if sys.platform != "darwin" else grown // 1024)
"""


@pytest.mark.parametrize("size_mib", [512, 1024], ids=kind)
def test_a_bomb_costs_less_than_64_mb(size_mib):
    """Measured as the growth of the peak memory of a separate process."""
    run = subprocess.run([sys.executable, "-c", MEASURE], input=bomb(size_mib), capture_output=True, check=True)
    assert int(run.stdout) < 64 * 1024, f"{int(run.stdout) / 1024:.0f} MiB"


# --- SQS ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "message",
    [
        TEXT,
        PACKED,
        PACKED.encode(),
        RAW,
        bytearray(RAW),
        f"\ufeff{TEXT}",
        f" {PACKED}\n",
        base64.b64encode(RAW).decode(),
    ],
    ids=kind,
)
def test_sqs_reads_raw_and_packed_messages(message):
    """JSON if compression is off, base64 of gzip if it is on."""
    assert webhooks.parse_sqs(message).call_cid == "default:ä"


@pytest.mark.parametrize(
    ("message", "reason"),
    [
        ("", "invalid_json"),
        ("not base64!", "invalid_json"),
        (PACKED[:-8], "invalid_gzip"),
        (PACKED[:40] + "!" + PACKED[40:], "invalid_json"),
        (PACKED[:40] + "\n" + PACKED[40:], "invalid_json"),
        (base64.b64encode(b"\xff\xfe").decode(), "invalid_json"),
        (b"\xff\xfe", "invalid_json"),
        ("\ud800", "invalid_json"),
        ("[]", "invalid_event"),
        (None, "invalid_body"),
        (EVENT, "invalid_body"),
        (envelope(TEXT), "invalid_envelope"),
    ],
    ids=kind,
)
def test_sqs_refuses_everything_else(message, reason):
    """With a reason; for an SNS envelope the message names parse_sns."""
    text = refused(webhooks.parse_sqs, message, reason)
    assert reason != "invalid_envelope" or "parse_sns" in text


# --- SNS ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("inner", [TEXT, PACKED], ids=kind)
@pytest.mark.parametrize("wrap", [envelope, str, lambda m: envelope(m).encode(), lambda m: f"\ufeff \n{envelope(m)}"])
def test_sns_reads_envelopes_and_bare_messages(inner, wrap):
    """Raw message delivery and Lambda pass the message without the envelope."""
    assert webhooks.parse_sns(wrap(inner)).call_cid == "default:ä"


@pytest.mark.parametrize(
    ("notification", "reason"),
    [
        ("", "invalid_json"),
        (envelope(""), "invalid_json"),
        (envelope("x"), "invalid_json"),
        (envelope(PACKED[:-8]), "invalid_gzip"),
        (envelope(envelope(TEXT)), "invalid_event"),
        (envelope(TEXT, Type="SubscriptionConfirmation"), "invalid_envelope"),
        (envelope(TEXT, Type="UnsubscribeConfirmation"), "invalid_envelope"),
        (json.dumps({"Type": "Notification"}), "invalid_event"),
        (json.dumps({"Message": EVENT}), "invalid_event"),
        (json.dumps({"Message": None}), "invalid_event"),
        (json.dumps([TEXT]), "invalid_event"),
        ('{"Message": "\\ud800"}', "invalid_json"),
        pytest.param('{"x": ' + "[" * 100_000, "invalid_json", id="deep"),
        (None, "invalid_body"),
    ],
    ids=kind,
)
def test_sns_refuses_everything_else(notification, reason):
    """With a reason each."""
    refused(webhooks.parse_sns, notification, reason)
