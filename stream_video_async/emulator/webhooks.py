"""Outgoing webhooks: events are posted to the app's hooks, signed and retried the way the service does.

Events are sent to loopback addresses only. Deliveries run in the background; ``await settle()`` waits for them. Hooks
of the kinds ``sqs`` and ``sns`` write to queues within the process instead: ``queue(url_or_arn)``.
"""

from __future__ import annotations

import asyncio
import gzip
import itertools
import time
from collections import deque
from collections.abc import Callable
from typing import Any, Final, Literal, TypeAlias, get_args
from urllib.parse import urlsplit

import aiohttp
import attrs
import msgspec

from stream_video_async._base_url import is_loopback

from .auth import Apps
from .clock import Clock
from .context import Event, derived_id
from .journal import Subscribers
from .json_types import JsonObject, is_number
from .options import Options
from .queues import QueueMessage, Queues

_ATTEMPTS: Final = {"status": 3, "timeout": 3, "network": 2}
"""Total number of attempts, by the failure of the last one (documented)."""
_TOTAL_SECONDS: Final = 15.0
_REQUEST_SECONDS: Final = 6.0
_KEPT: Final = 10_000


def is_loopback_url(url: str) -> bool:
    """Return whether a URL points at this machine and nowhere else."""
    try:
        parts = urlsplit(url)
        return parts.scheme in ("http", "https") and is_loopback(parts.hostname or "")
    except (ValueError, AttributeError, TypeError):
        return False


def require_loopback_url(url: str) -> None:
    """Check that a URL points at this machine.

    Raises:
        ValueError: It does not.
    """
    if not is_loopback_url(url):
        message = f"the emulator sends to loopback only: {url!r:.200} is not an http address of this machine"
        raise ValueError(message)


@attrs.frozen
class Attempt:
    """One attempt to deliver an event."""

    at_ns: int
    """When it began, in virtual time."""
    status: int
    """Of the answer; 0 when none came."""
    duration_ms: float
    failure: Literal["", "timeout", "network"] = ""
    """Why no answer came."""


@attrs.define
class Delivery:
    """One event on its way to one hook."""

    id: str
    """The ``X-Webhook-Id``, the same for all attempts."""
    url: str
    type: str
    body: JsonObject = attrs.field(repr=False)
    api_key: str = ""
    """The app whose secret signs it."""
    signature: str = ""
    attempts: list[Attempt] = attrs.field(factory=list[Attempt])
    state: Literal["pending", "delivered", "failed", "refused", "lost"] = "pending"
    """``refused``: the URL is not loopback; ``lost``: dropped by a fault."""

    @property
    def statuses(self) -> list[int]:
        """One status for each attempt; 0 when no answer came."""
        return [attempt.status for attempt in self.attempts]

    def as_json(self) -> JsonObject:
        """Return the delivery as the control API shows it."""
        return {**attrs.asdict(self), "statuses": self.statuses}


@attrs.frozen
class _Target:
    kind: Literal["webhook", "sqs", "sns"]
    address: str
    """URL, queue URL or topic ARN."""
    types: list[str]
    """The event types it receives; empty for all."""

    def receives(self, event_type: str) -> bool:
        return not self.types or event_type in self.types


WebhookEffect: TypeAlias = Literal["wrong_signature", "double", "lose", "delay", "reorder"]
WEBHOOK_EFFECTS: Final = get_args(WebhookEffect)


@attrs.define
class WebhookFault:
    """A fault of deliveries: wrongly signed, doubled, lost or late."""

    effect: WebhookEffect
    event: str = "*"
    """Event type; ``*`` matches all."""
    count: int | None = None
    """How many deliveries it applies to; ``None`` means all."""
    seconds: float = 0.0
    """For ``delay`` and ``reorder``: real seconds before the delivery, at most 3600."""

    def __attrs_post_init__(self) -> None:
        if self.effect not in WEBHOOK_EFFECTS:
            message = f"unknown effect {str(self.effect)[:100]!r}; use one of: {', '.join(WEBHOOK_EFFECTS)}"
            raise ValueError(message)
        if self.count is not None and not is_number(self.count, 1, 10**9):
            message = f"count must be a number from 1, got {str(self.count)[:100]!r}"
            raise ValueError(message)
        if not is_number(self.seconds, 0, 3600):
            message = f"seconds must be a number from 0 to 3600, got {str(self.seconds)[:100]!r}"
            raise ValueError(message)


class Webhooks:
    """Deliveries of one emulator."""

    def __init__(self, options: Options, apps: Apps, clock: Clock, settings: Callable[[str], JsonObject]) -> None:
        self._options = options
        self._apps = apps
        self._clock = clock
        self._settings = settings
        self._session: aiohttp.ClientSession | None = None
        self._tasks: set[asyncio.Task[None]] = set()
        self._queues = Queues()
        self.deliveries: deque[Delivery] = deque(maxlen=_KEPT)
        self.faults: list[WebhookFault] = []
        self._sent = 0
        self._subscribers = Subscribers[Delivery]()
        self._retry_delay = 0.1

    @property
    def retry_delay(self) -> float:
        """Real seconds before the second attempt; doubles each time."""
        return self._retry_delay

    @retry_delay.setter
    def retry_delay(self, seconds: float) -> None:
        if not is_number(seconds, 0, 3600):
            message = f"retry_delay must be a number from 0 to 3600, got {str(seconds)[:100]!r}"
            raise ValueError(message)
        self._retry_delay = seconds

    def dispatch(self, app: str, events: list[Event]) -> None:
        """Start to send the events of a committed request to the hooks that receive them."""
        targets = _targets(self._settings(app))
        for event in events if targets else ():
            receivers = [target for target in targets if target.receives(event.type)]
            bodies = event.bodies() if receivers else []
            for target in receivers:
                for body in bodies:
                    self._send(app, target, body)

    def send(self, app: str, body: JsonObject, *, url: str | None = None) -> None:
        """Start to send an event to the hooks that receive its type, or only to a URL.

        Raises:
            ValueError: The app is unknown, or the event has no type.
            RuntimeError: It is called outside of the emulator's event loop.
        """
        self._apps.check_key(app)
        if not body.get("type"):
            message = "an event needs its type"
            raise ValueError(message)
        asyncio.get_running_loop()  # raises the RuntimeError before anything is recorded
        for target in _targets(self._settings(app)) if url is None else [_Target("webhook", url, [])]:
            if target.receives(body["type"]):
                self._send(app, target, body)

    def subscribe(self, listener: Callable[[Delivery], None]) -> Callable[[], None]:
        """Call ``listener`` in the emulator's event loop whenever a delivery begins or its state changes.

        Returns:
            A function that ends the subscription.
        """
        return self._subscribers.add(listener)

    def queue(self, address: str) -> asyncio.Queue[QueueMessage]:
        """Return the messages that hooks of kind ``sqs`` or ``sns`` have written to a queue URL or topic ARN."""
        return self._queues.queue(address)

    def _send(self, app: str, target: _Target, body: JsonObject) -> None:
        self._sent += 1
        id_ = derived_id(self._options.seed, app, "webhook", self._sent)
        delivery = Delivery(id_, target.address, body["type"], body, api_key=app)
        self.deliveries.append(delivery)
        self._start(target, delivery)
        self._subscribers.notify(delivery)

    def _start(self, target: _Target, delivery: Delivery) -> None:
        if target.kind == "webhook" and not is_loopback_url(target.address):
            delivery.state = "refused"
            return
        faults = self._take_faults(delivery.type)
        if "lose" in faults:
            delivery.state = "lost"
            return
        compress = bool(self._settings(delivery.api_key).get("enable_hook_payload_compression"))
        for _ in range(2 if "double" in faults else 1):
            if target.kind != "webhook":
                raw = msgspec.json.encode(delivery.body)
                self._queues.put(target.kind, target.address, delivery.id, raw, compress=compress)
                delivery.state = "delivered"
                continue
            task = asyncio.get_running_loop().create_task(self._deliver(delivery, faults, compress=compress))
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)

    def _take_faults(self, type: str) -> dict[str, WebhookFault]:
        """Return the faults of a delivery by effect, and count it against them."""
        taken: dict[str, WebhookFault] = {}
        for fault in self.faults:
            if fault.event in ("*", type) and fault.count != 0 and fault.effect not in taken:
                if fault.count is not None:
                    fault.count -= 1
                taken[fault.effect] = fault
        return taken

    async def _deliver(self, delivery: Delivery, faults: dict[str, WebhookFault], *, compress: bool) -> None:
        await asyncio.sleep(sum(fault.seconds for name, fault in faults.items() if name in ("delay", "reorder")))
        from stream_video_async.webhooks import sign

        raw = msgspec.json.encode(delivery.body)
        secret = self._apps.secret(delivery.api_key)
        delivery.signature = "0" * 64 if "wrong_signature" in faults else sign(raw, secret)
        headers = {
            "Content-Type": "application/json",
            "X-Webhook-Id": delivery.id,
            "X-Api-Key": delivery.api_key,
            "X-Signature": delivery.signature,
        }
        if compress:
            raw = gzip.compress(raw, mtime=0)
            headers["Content-Encoding"] = "gzip"
        delivery.state = await self._attempt(delivery, headers, raw)
        self._subscribers.notify(delivery)

    async def _attempt(self, delivery: Delivery, headers: dict[str, str], raw: bytes) -> Literal["delivered", "failed"]:
        loop = asyncio.get_running_loop()
        deadline = loop.time() + _TOTAL_SECONDS
        for number in itertools.count(1):
            attempt = await self._post(delivery.url, {**headers, "X-Webhook-Attempt": str(number)}, raw)
            delivery.attempts.append(attempt)
            self._subscribers.notify(delivery)
            if 200 <= attempt.status < 300:
                return "delivered"
            pause = self.retry_delay * 2 ** (number - 1)
            if number >= _total_attempts(attempt) or loop.time() + pause > deadline:
                return "failed"
            await asyncio.sleep(pause)
        raise AssertionError

    async def _post(self, url: str, headers: dict[str, str], raw: bytes) -> Attempt:
        if self._session is None:
            timeout = aiohttp.ClientTimeout(total=_REQUEST_SECONDS)
            self._session = aiohttp.ClientSession(timeout=timeout, auto_decompress=False)
        begun, clock = self._clock.now_ns, time.perf_counter()
        status: int = 0
        failure: Literal["", "timeout", "network"] = ""
        try:
            async with self._session.post(url, data=raw, headers=headers, allow_redirects=False) as response:
                status = response.status
        except TimeoutError:
            failure = "timeout"
        except (aiohttp.ClientError, OSError):
            failure = "network"
        return Attempt(begun, status, (time.perf_counter() - clock) * 1000, failure)

    async def settle(self) -> None:
        """Wait until every delivery is done, successful or not."""
        while self._tasks:
            await asyncio.gather(*self._tasks)

    def reset(self) -> None:
        """Delete deliveries, queue messages and faults; deliveries in progress continue."""
        self.deliveries.clear()
        self._queues.reset()
        self.faults.clear()

    async def close(self) -> None:
        """Cancel the deliveries in progress."""
        for task in list(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        session, self._session = self._session, None
        if session is not None:
            await session.close()


def _total_attempts(attempt: Attempt) -> int:
    """Return how many attempts there are in all after one with this result."""
    if attempt.failure:
        return _ATTEMPTS[attempt.failure]
    return _ATTEMPTS["status"] if attempt.status in (408, 429) or attempt.status >= 500 else 1


_ADDRESSES: Final[dict[Literal["webhook", "sqs", "sns"], tuple[str, str]]] = {
    "webhook": ("webhook_url", "webhook_url"),
    "sqs": ("sqs_queue_url", "sqs_url"),
    "sns": ("sns_topic_arn", "sns_topic_arn"),
}
"""The field with the address of each kind: in a hook, and in the older app-wide settings."""


def _targets(settings: JsonObject) -> list[_Target]:
    """Return the targets of the enabled hooks and of the older app-wide settings."""
    hooks = [hook for hook in settings.get("event_hooks", ()) if hook.get("enabled", True)]
    found: list[_Target] = []
    for kind, (field, _) in _ADDRESSES.items():
        found += [
            _Target(kind, hook[field], hook.get("event_types") or [])
            for hook in hooks
            if hook.get("hook_type", "webhook") == kind and hook.get(field)
        ]
    for kind, (_, field) in _ADDRESSES.items():
        address: Any = settings.get(field)
        if isinstance(address, str) and address:
            found.append(_Target(kind, address, settings.get("webhook_events") or []))
    return found
