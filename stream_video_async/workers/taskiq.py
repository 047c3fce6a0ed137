"""Campaigns on taskiq: the broker, the task, and the reconciler."""

from __future__ import annotations

import asyncio
import logging
import signal
from collections.abc import Awaitable, Callable
from contextlib import suppress
from importlib import import_module
from typing import Any, Final

from redis.asyncio import Redis
from redis.exceptions import RedisError
from taskiq import AsyncBroker, TaskiqState

from stream_video_async import AsyncStreamClient
from stream_video_async._lazy import missing_extra

from .campaigns import Campaigns
from .errors import CampaignError, CampaignNotFoundError

__all__ = ["register", "taskiq_broker"]

logger: logging.Logger = logging.getLogger("stream_video_async")

QUEUE: Final = "stream:bulk:queue"
"""A separate queue, since workers drop messages of tasks that they do not know."""
TASK: Final = "stream:bulk:work"


def taskiq_broker(redis: Redis | str, *, campaigns: Campaigns, client: Callable[[], AsyncStreamClient]) -> AsyncBroker:
    """Create a broker for ``taskiq worker`` that serves only campaigns.

    Unlike the broker for Redis Streams of taskiq-redis, it takes over messages of dead workers even if no new ones
    arrive, its processes survive outages of Redis, and it deletes acknowledged messages.

    Args:
        redis: As for ``Campaigns``.
        campaigns: The campaigns to work on. From now on, starting one wakes workers.
        client: Creates the client of a worker process after the process has started.

    Returns:
        The broker. Start workers with ``taskiq worker module:broker --max-async-tasks 2 --wait-tasks-timeout 30``.

    Raises:
        ModuleNotFoundError: The extra ``workers`` is not installed.
    """
    _require_taskiq()
    from .stream_broker import StreamBroker

    broker = StreamBroker(redis, queue=QUEUE, idle_timeout=max(60.0, campaigns.slice + campaigns.lease + 20.0))
    register(broker, campaigns, client)
    return broker


def register(broker: AsyncBroker, campaigns: Campaigns, client: Callable[[], AsyncStreamClient]) -> None:
    """Add the task for campaigns to any taskiq broker.

    All workers of its queue must do this. Messages may be lost or duplicated, since they only wake workers.

    Args:
        broker: The broker.
        campaigns: The campaigns to work on. From now on, starting one wakes workers.
        client: Creates the client of a worker process after the process has started.

    Raises:
        ModuleNotFoundError: The extra ``workers`` is not installed.
    """
    _require_taskiq()
    from taskiq import TaskiqEvents

    process = _WorkerProcess(campaigns, client)

    @broker.task(task_name=TASK)
    async def work(campaign_id: str) -> None:
        if await process.work(campaign_id):
            await process.send(campaign_id, 1)

    async def send(campaign_id: str, count: int) -> None:
        for _ in range(count):
            await work.kiq(campaign_id)

    process.send = campaigns.wake = send
    queued: Callable[[], Awaitable[int]] | None = getattr(broker, "queued", None)
    process.queued = queued
    broker.add_event_handler(TaskiqEvents.WORKER_STARTUP, process.start)
    broker.add_event_handler(TaskiqEvents.WORKER_SHUTDOWN, process.end)


def _require_taskiq() -> None:
    try:
        import_module("taskiq")
    except ModuleNotFoundError as error:
        message = "campaigns on taskiq need taskiq: pip install 'stream-video-async[workers]'"
        raise missing_extra(error, "taskiq", message) from None


class _WorkerProcess:
    """The client and the reconciler of a worker process."""

    send: Callable[[str, int], Awaitable[None]]
    queued: Callable[[], Awaitable[int]] | None

    def __init__(self, campaigns: Campaigns, client: Callable[[], AsyncStreamClient]) -> None:
        self._campaigns = campaigns
        self._make_client = client
        self._client: AsyncStreamClient | None = None
        self._stop = asyncio.Event()
        self._reconciler: asyncio.Task[None] | None = None
        # Shorter than a lease and a slice, so that the part of a dead worker is taken over within both.
        self._interval = min(10.0, campaigns.slice / 2, campaigns.lease / 3)

    async def start(self, _state: TaskiqState) -> None:
        """Create the client and start the reconciler."""
        self._stop = asyncio.Event()
        self._client = self._make_client()
        limiter: Any = self._client.config.rate_limiter
        if hasattr(limiter, "connect"):
            # In a busy process the first connection may take longer than the timeout of the limiter.
            await limiter.connect()
        _stop_on_signals(self._stop)
        self._reconciler = asyncio.create_task(self._reconcile())

    async def end(self, _state: TaskiqState) -> None:
        """Stop the reconciler and close the client."""
        self._stop.set()
        if self._reconciler is not None:
            self._reconciler.cancel()
            with suppress(asyncio.CancelledError):
                await self._reconciler
        if self._client is not None:
            await self._client.close()
        await self._campaigns.close()

    async def work(self, id: str) -> bool:
        """Work for one slice; return whether to send a message for the next one."""
        if self._client is None:
            raise RuntimeError("the worker has not started: run it with `taskiq worker`, or call broker.startup()")
        try:
            outcome = await self._campaigns.work(id, self._client, stop=self._stop)
        except CampaignNotFoundError:
            logger.info("campaign.gone campaign=%s", id)
        except CampaignError as error:
            # taskiq does not retry after an exception; the reconciler sends the missing message.
            logger.warning("campaign.work.failed campaign=%s reason=%s", id, error)
        else:
            return outcome == "again"
        return False

    # --- the reconciler ---------------------------------------------------------------------------------------------

    async def _reconcile(self) -> None:
        """Send missing messages at regular intervals; a lock lets one process at a time do it."""
        # A cancellation can be lost inside of a call to Redis.
        while not self._stop.is_set():
            await asyncio.sleep(self._interval)
            try:
                await self._send_missing_messages()
            except (CampaignError, RedisError, OSError) as error:
                logger.warning("campaign.reconciler.waiting reason=%s", type(error).__name__)

    async def _send_missing_messages(self) -> None:
        if not await self._campaigns.try_lock("reconciler", 0.9 * self._interval):
            return
        missing: dict[str, int] = {}
        slots = active = 0
        for name in await self._campaigns.ids():
            with suppress(CampaignNotFoundError):
                status = await self._campaigns.status(name)
                if status.state in ("running", "splitting"):
                    needed = min(status.slots, status.parts_left) if status.state == "running" else 1
                    slots += status.slots
                    active += status.active
                    missing[name] = max(0, needed - status.active)
        # At most two messages per slot, including those that active workers will send at the end of their slice.
        room = max(missing.values(), default=0) if self.queued is None else 2 * slots - active - await self.queued()
        for name, number in missing.items():
            sent = max(0, min(number, room))
            if sent:
                logger.info("campaign.reconciler.sent campaign=%s messages=%d", name, sent)
                await self.send(name, sent)
                room -= sent


def _stop_on_signals(stop: asyncio.Event) -> None:
    """Set ``stop`` on the signals that end a worker, and then call the handlers of taskiq."""
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        before = signal.getsignal(number)

        def handle(signum: int, frame: Any, before: Any = before) -> None:
            loop.call_soon_threadsafe(stop.set)
            if callable(before):
                before(signum, frame)

        with suppress(ValueError):  # signal handlers can be set only in the main thread
            signal.signal(number, handle)
