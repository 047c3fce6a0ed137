"""Any body results in a WebhookError with a reason or in a verified event."""

import base64
import gzip
import json
from typing import get_args

from hypothesis import given
from hypothesis import strategies as st

from stream_video_async import models, webhooks
from stream_video_async.webhooks import EVENT_TYPES, UnknownEvent, WebhookError, WebhookReason

SECRET = "a-secret-of-32-bytes-or-more-000"
REASONS = frozenset(get_args(WebhookReason))
CLASSES = (UnknownEvent, *{getattr(models, name) for name in EVENT_TYPES.values()})

json_values = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=20)),
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(st.text(max_size=8), inner, max_size=4)),
    max_leaves=20,
)
keys = st.sampled_from(["type", "created_at", "call_cid", "call", "members", "user", "custom", "Message", "Type", "x"])
types = st.one_of(st.sampled_from(sorted(EVENT_TYPES)), st.text(max_size=20))
events = st.builds(
    lambda kind, rest: json.dumps(rest | {"type": kind}), types, st.dictionaries(keys, json_values, max_size=5)
)
texts = st.one_of(st.text(max_size=200), json_values.map(json.dumps), events)


@st.composite
def bodies(draw):
    """Generate text or bytes, some of it compressed, truncated, joined or with a byte changed."""
    data = draw(st.one_of(st.binary(max_size=300), texts.map(lambda text: text.encode("utf-8", "surrogatepass"))))
    for _ in range(draw(st.integers(0, 2))):
        data = gzip.compress(data, mtime=0)
    if data and draw(st.booleans()):
        changed = bytearray(data)
        changed[draw(st.integers(0, len(data) - 1))] = draw(st.integers(0, 255))
        data = bytes(changed)
    data = data[: draw(st.one_of(st.none(), st.integers(0, len(data))))]
    return data + draw(st.binary(max_size=2))


def outcome(function, *arguments):
    """Return the event, or the reason of the error; any other exception fails the test."""
    try:
        event = function(*arguments)
    except WebhookError as error:
        assert error.reason in REASONS
        assert str(error)
        return error.reason
    assert isinstance(event, CLASSES)
    assert event.type
    webhooks.missing_fields(event)
    return event


@given(bodies())
def test_any_body_is_an_event_or_refused(body):
    """HTTP bodies, verified already."""
    outcome(webhooks.parse, body)


@given(texts)
def test_any_text_is_an_event_or_refused(text):
    """Text may hold lone surrogates."""
    outcome(webhooks.parse, text)


@given(bodies(), st.one_of(st.none(), st.text(), st.binary()))
def test_no_unsigned_body_becomes_an_event(body, signature):
    """The header may contain anything."""
    assert outcome(webhooks.verify_and_parse, body, signature, SECRET) in REASONS


@given(bodies())
def test_a_signed_body_has_the_outcome_of_the_parser(body):
    """Verifying a signature does not change the outcome of decoding."""
    try:
        signature = webhooks.sign(body, SECRET)
    except WebhookError:
        return
    assert outcome(webhooks.verify_and_parse, body, signature, SECRET) == outcome(webhooks.parse, body)


@given(bodies())
def test_any_queue_message_is_an_event_or_refused(body):
    """As bytes, as text and as base64."""
    for message in (body, body.decode("latin-1"), base64.b64encode(body).decode()):
        outcome(webhooks.parse_sqs, message)
        outcome(webhooks.parse_sns, message)


@given(st.dictionaries(st.sampled_from(["Type", "Message", "MessageId", "type"]), st.one_of(texts, json_values)))
def test_any_envelope_is_an_event_or_refused(envelope):
    """Of the right form or not."""
    outcome(webhooks.parse_sns, json.dumps(envelope))
    outcome(webhooks.parse_sqs, json.dumps(envelope))


@given(events, st.booleans(), st.booleans())
def test_every_form_of_an_event_has_the_same_outcome(event, packed, wrapped):
    """HTTP, gzip, SQS and SNS contain the same event."""
    expected = outcome(webhooks.parse, event)
    data = gzip.compress(event.encode(), mtime=0) if packed else event.encode()
    assert outcome(webhooks.parse, data) == expected
    message = base64.b64encode(data).decode() if packed else event
    if wrapped:
        message = json.dumps({"Type": "Notification", "Message": message})
    if wrapped or '"Message"' not in event:  # an event that is an envelope as well is read as one
        assert outcome(webhooks.parse_sns, message) == expected
