"""Check a webhook's signature and read its event, in any framework."""

from stream_video_async import AsyncStreamClient, webhooks
from stream_video_async.models import CallEndedEvent


async def recipe(_client: AsyncStreamClient) -> str:
    body = b'{"type": "call.ended", "call_cid": "default:standup", "created_at": "2026-01-31T18:00:00Z"}'
    signature = webhooks.sign(body, "the app's secret")  # what the service puts into X-Signature
    event = webhooks.verify_and_parse(body, signature, "the app's secret")
    if isinstance(event, CallEndedEvent):
        return event.call_cid
    return event.type
