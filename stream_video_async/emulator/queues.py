"""In-process stand-ins for SQS queues and SNS topics, with messages in the formats that Stream writes.

Nothing is sent to AWS. Like the real messages, these carry no signature of Stream.
"""

from __future__ import annotations

import asyncio
import base64
import gzip
from datetime import UTC, datetime
from typing import Final, Literal

import attrs
import msgspec

_KEPT: Final = 10_000


@attrs.frozen
class QueueMessage:
    """A message as the consumer of a queue receives it."""

    id: str
    body: str = attrs.field(repr=False)
    """For SQS the event's JSON, or base64 of gzip when the app compresses; for SNS an envelope around that."""


class Queues:
    """The queues and topics of one emulator, by URL or ARN."""

    def __init__(self) -> None:
        self._queues: dict[str, asyncio.Queue[QueueMessage]] = {}

    def queue(self, address: str) -> asyncio.Queue[QueueMessage]:
        """Return the messages for a queue URL or topic ARN; the oldest are dropped beyond ten thousand."""
        return self._queues.setdefault(address, asyncio.Queue(_KEPT))

    def put(self, kind: Literal["sqs", "sns"], address: str, id: str, raw: bytes, *, compress: bool) -> None:
        """Write an event's JSON to a queue or topic."""
        text = base64.b64encode(gzip.compress(raw, mtime=0)).decode() if compress else raw.decode()
        queue = self.queue(address)
        if queue.full():
            queue.get_nowait()
        queue.put_nowait(QueueMessage(id, text if kind == "sqs" else _envelope(address, id, text)))

    def reset(self) -> None:
        """Delete all messages; consumers go on with the same queues."""
        for queue in self._queues.values():
            while not queue.empty():
                queue.get_nowait()


def _envelope(topic: str, id: str, message: str) -> str:
    fields = {
        "Type": "Notification",
        "MessageId": id,
        "TopicArn": topic,
        "Message": message,
        "Timestamp": datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z"),
        "SignatureVersion": "1",
    }
    return msgspec.json.encode(fields).decode()
