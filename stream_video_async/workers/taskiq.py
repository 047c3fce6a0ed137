"""Campaigns on taskiq: a broker on Redis Streams, the one task, and the reconciler."""

from __future__ import annotations

import asyncio
import logging
import os
import signal
from collections.abc import Awaitable, Callable
from contextlib import suppress
from importlib import import_module
from typing import Any, Final

from redis.asyncio import Redis
from redis.exceptions import RedisError
from taskiq import AsyncBroker, TaskiqState

from stream_video_async import AsyncStreamClient

from .campaigns import Campaigns
from .errors import CampaignError, CampaignNotFoundError

__all__ = ["register", "taskiq_broker"]

logger: logging.Logger = logging.getLogger("stream_video_async")

QUEUE: Final = "stream:bulk:queue"
"""A queue of its own: workers drop messages of tasks that they do not know."""
TASK: Final = "stream:bulk:work"
_LOCK: Final = "stream:bulk:reconciler"


def taskiq_broker(redis: Redis | str, *, campaigns: Campaigns, client: Callable[[], AsyncStreamClient]) -> AsyncBroker:
    """Make the broker for ``taskiq worker``; it serves campaigns and nothing else.

    It differs from the stock broker for Redis Streams in what a fleet needs: messages of dead workers are taken over
    even if nothing new arrives, an outage of Redis ends no process, and what is acknowledged is deleted.

    Args:
        redis: As for ``Campaigns``.
        campaigns: What the workers work on. From now on it wakes them.
        client: Makes the client of a worker process, once it has started.

    Returns:
        The broker. Start workers with ``taskiq worker module:broker --max-async-tasks 2 --wait-tasks-timeout 30``.

    Raises:
        ModuleNotFoundError: The extra ``workers`` is not installed.
    """
    _need_taskiq()
    from .stream_broker import StreamBroker

    broker = StreamBroker(redis, queue=QUEUE, idle_timeout=max(60.0, campaigns.slice + campaigns.lease + 20.0))
    register(broker, campaigns, client)
    return broker


def register(broker: AsyncBroker, campaigns: Campaigns, client: Callable[[], AsyncStreamClient]) -> None:
    """Add the task for campaigns to a broker of your own, any of taskiq's.

    All workers of its queue must do this. Messages may be lost or duplicated: they only wake workers.

    Args:
        broker: The broker.
        campaigns: What the workers work on. From now on it wakes them.
        client: Makes the client of a worker process, once it has started.

    Raises:
        ModuleNotFoundError: The extra ``workers`` is not installed.
    """
    _need_taskiq()
    from taskiq import TaskiqEvents

    fleet = _Fleet(campaigns, client)

    @broker.task(task_name=TASK)
    async def work(campaign_id: str) -> None:
        if await fleet.work(campaign_id):
            await fleet.send(campaign_id, 1)

    async def send(campaign_id: str, count: int) -> None:
        for _ in range(count):
            await work.kiq(campaign_id)

    fleet.send = campaigns.wake = send
    queued: Callable[[], Awaitable[int]] | None = getattr(broker, "queued", None)
    fleet.queued = queued
    broker.add_event_handler(TaskiqEvents.WORKER_STARTUP, fleet.start)
    broker.add_event_handler(TaskiqEvents.WORKER_SHUTDOWN, fleet.end)


def _need_taskiq() -> None:
    try:
        import_module("taskiq")
    except ModuleNotFoundError as error:
        if error.name != "taskiq":
            raise
        raise ModuleNotFoundError(
            "campaigns on taskiq need taskiq: pip install 'stream-video-async[workers]'", name="taskiq"
        ) from None


class _Fleet:
    """What a worker process has: a client, a signal to stop, and a part in the reconciler."""

    send: Callable[[str, int], Awaitable[None]]
    queued: Callable[[], Awaitable[int]] | None

    def __init__(self, campaigns: Campaigns, client: Callable[[], AsyncStreamClient]) -> None:
        self._campaigns = campaigns
        self._make_client = client
        self._client: AsyncStreamClient | None = None
        self._stop = asyncio.Event()
        self._reconciler: asyncio.Task[None] | None = None
        # Less than a lease or a slice, so that a dead worker's part is taken over within both.
        self.every: float = min(10.0, campaigns.slice / 2, campaigns.lease / 3)

    async def start(self, _state: TaskiqState) -> None:
        """Make what belongs to this process and its event loop."""
        self._stop = asyncio.Event()
        self._client = self._make_client()
        limiter: Any = self._client.config.rate_limiter
        if hasattr(limiter, "connect"):
            # The first connection of a busy process may take longer than the limiter waits.
            await limiter.connect()
        _on_signals(self._stop)
        self._reconciler = asyncio.create_task(self._reconcile())

    async def end(self, _state: TaskiqState) -> None:
        """Release it."""
        if self._reconciler is not None:
            self._reconciler.cancel()
            with suppress(asyncio.CancelledError):
                await self._reconciler
        if self._client is not None:
            await self._client.close()
        await self._campaigns.close()

    async def work(self, id: str) -> bool:
        """Work for one slice; return whether a message is to be sent for the next one."""
        if self._client is None:
            raise RuntimeError("the worker has not started: run it with `taskiq worker`, or call broker.startup()")
        try:
            outcome = await self._campaigns.work(id, self._client, stop=self._stop)
        except CampaignNotFoundError:
            logger.info("campaign.gone campaign=%s", id)
        except CampaignError as error:
            # An exception is no retry in taskiq; the reconciler sends what is missing.
            logger.warning("campaign.work.failed campaign=%s reason=%s", id, error)
        else:
            return outcome == "again"
        return False

    # --- the reconciler ---------------------------------------------------------------------------------------------

    async def _reconcile(self) -> None:
        """Compare live leases with slots and send the messages that are missing; one process at a time does."""
        while True:
            await asyncio.sleep(self.every)
            try:
                await self._look()
            except (CampaignError, RedisError, OSError) as error:
                logger.warning("campaign.reconciler.waiting reason=%s", type(error).__name__)

    async def _look(self) -> None:
        store = self._campaigns._store  # noqa: SLF001  # pyright: ignore[reportPrivateUsage] - its other half
        if not await store.redis.set(_LOCK, os.getpid(), nx=True, px=int(self.every * 900)):
            return
        wanted: dict[str, int] = {}
        slots = active = 0
        for name in await store.campaigns():
            with suppress(CampaignNotFoundError):
                status = await store.status(name)
                if status.state in ("running", "splitting"):
                    needed = min(status.slots, status.parts_left) if status.state == "running" else 1
                    slots += status.slots
                    active += status.active
                    wanted[name] = max(0, needed - status.active)
        # No more than two messages a slot, counting those that active workers will send again.
        room = max(wanted.values(), default=0) if self.queued is None else 2 * slots - active - await self.queued()
        for name, lacking in wanted.items():
            sent = max(0, min(lacking, room))
            if sent:
                logger.info("campaign.reconciler.sent campaign=%s messages=%d", name, sent)
                await self.send(name, sent)
                room -= sent


def _on_signals(stop: asyncio.Event) -> None:
    """Let the signals that end a worker also stop its jobs, in addition to what taskiq does."""
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        before = signal.getsignal(number)

        def handle(signum: int, frame: Any, before: Any = before) -> None:
            loop.call_soon_threadsafe(stop.set)
            if callable(before):
                before(signum, frame)

        with suppress(ValueError):  # not in the main thread: signals are handled elsewhere
            signal.signal(number, handle)
