"""A rate limiter that all processes of an app share through Redis (extra ``redis``).

The server's headers decide. Processes store in Redis the windows that replies report, count the requests in flight
since then, and leave a part of each window to live traffic. One Lua script decides in one round trip.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Coroutine, Mapping
from typing import TYPE_CHECKING, Final

import msgspec

from ._models.struct import Struct
from ._redis_connection import LoopRedis, Redis, RedisError, is_cluster_error
from ._reply_headers import RateLimit, retry_after, server_time
from .rate_limit import LONGEST_WINDOW, LocalRateLimiter, RateLimitTimeout

if TYPE_CHECKING:
    from redis.commands.core import AsyncScript

__all__ = ["RedisRateLimiter"]

logger: logging.Logger = logging.getLogger("stream_video_async")

_FLUSH_AFTER: Final = 0.25
"""Seconds after which replies are reported even if no other request calls the script."""
_AHEAD: Final = 1.0
"""Seconds; the script grants no turn that is further ahead, so that a process that dies wastes one turn at most."""
_LONGEST_SLEEP: Final = 5.0
"""Seconds after which a request that waits for a window calls the script again."""
_CONCURRENT_CALLS: Final = 32
"""Calls of the script at a time; the wait for one of these places does not count toward the timeout of a call."""
_CONFIRM_AFTER: Final = 0.3
"""Seconds; after a longer wait for its turn a request checks whether there has been a 429 in the meantime."""

# KEYS[1]: a hash. ARGV[1]: the question, and the report of this process since its last call; see ``_arguments``.
# Returns {granted, milliseconds}: the wait before the request may start, or before the next call of the script.
SCRIPT: Final = """
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local h = redis.call('HMGET', KEYS[1], 'limit', 'remaining', 'reset', 'ends', 'flight', 'next', 'blocked', 'window',
  'bulk', 'others', 'squeezed', 'turned')
local limit, remaining = tonumber(h[1]), tonumber(h[2])
local reset, ends = tonumber(h[3]) or 0, tonumber(h[4]) or 0
local flight, next_turn, blocked = tonumber(h[5]) or 0, tonumber(h[6]) or 0, tonumber(h[7]) or 0
local window = tonumber(h[8])
local bulk, others = tonumber(h[9]) or 0, tonumber(h[10]) or 0
local squeezed, turned = h[11] == '1', h[12] == '1'

-- The window has ended: store how much of it others used, and whether hardly anything was left for them.
local function close()
  if limit and remaining then
    others = math.max(0, limit - remaining - bulk)
    squeezed = remaining <= 0.05 * limit
  end
  -- The server may count requests in flight in the next window.
  bulk = math.min(bulk, flight)
end

local args = cjson.decode(ARGV[1])
local report = args.report
flight = math.max(0, flight + report.unasked - report.ended)
if report.limit > 0 then
  if report.reset > reset then
    local length = (report.reset - reset) * 1000
    if reset > 0 and length <= 300000 and (not window or length < window) then window = length end
    -- 'turned': the previous window was closed when its time was over; the requests since then belong to this one.
    if reset > 0 and not turned then close() end
    reset, limit, remaining, turned = report.reset, report.limit, report.remaining, false
    ends = now + report.left
  elseif report.reset == reset and not turned then
    -- Replies may arrive out of order, and the server's Date has whole seconds: the lowest values are the latest.
    limit, remaining = report.limit, math.min(remaining or report.remaining, report.remaining)
    ends = math.min(ends, now + report.left)
  end
end
-- Add the bulk requests that this process started while Redis was unavailable, and subtract turns that were not used.
bulk = math.max(0, bulk + report.unasked_bulk)
if report.block > 0 then blocked = math.max(blocked, now + report.block) end

local granted, wait = 1, 0
if args.question == 'confirm' then
  if blocked > now then granted, wait = 0, blocked - now end
elseif args.question == 'start' then
  local reserve = args.reserve
  if limit and now >= ends then
    close()
    remaining, flight, next_turn, ends, turned = limit, 0, 0, now + (window or 60000), true
  end
  if blocked > now then
    granted, wait = 0, blocked - now
  elseif limit then
    local free, floor = remaining - flight, 0
    if reserve > 0 then
      local used = math.max(0, limit - remaining - bulk)
      local expected = math.min(0.95 * limit, (squeezed and 1.5 or 1.1) * others)
      floor = math.max(0, math.max(limit * reserve, expected) - used)
    end
    if free - floor < 1 then
      granted, wait = 0, ends - now
    elseif reserve > 0 and free - floor <= limit / 2 then
      local at = math.max(now, next_turn)
      if at - now > args.ahead_ms then
        granted, wait = 0, at - now
      else
        -- The last turn is a little before the end: a request that arrives late would count in the next window.
        local last = ends - 0.02 * (window or 0)
        next_turn = at + math.max(0, last - at) / (free - floor)
        wait = at - now
      end
    end
  end
  if granted == 1 then
    flight = flight + 1
    if reserve > 0 then bulk = bulk + 1 end
  end
end
redis.call('HSET', KEYS[1], 'limit', limit or '', 'remaining', remaining or '', 'reset', reset, 'ends', ends,
  'flight', flight, 'next', next_turn, 'blocked', blocked, 'window', window or '', 'bulk', bulk, 'others', others,
  'squeezed', squeezed and '1' or '0', 'turned', turned and '1' or '0')
redis.call('PEXPIRE', KEYS[1], 600000)
return {granted, math.ceil(wait)}
"""


class _Report(Struct):
    """The attempts of one operation that have not been reported to Redis yet."""

    ended: int = 0
    unasked: int = 0
    """Requests that started without asking Redis."""
    unasked_bulk: int = 0
    """Bulk requests among them."""
    limit: int = 0
    remaining: int = 0
    reset: int = 0
    left: int = 0
    block: int = 0

    def add(self, headers: Mapping[str, str], status: int) -> None:
        self.ended += 1
        window = RateLimit.from_headers(headers)
        left = 0
        if window is not None and window.limit and window.remaining is not None and window.reset is not None:
            seconds = window.reset.timestamp() - server_time(headers)
            if 0 < seconds <= LONGEST_WINDOW:
                left = int(seconds * 1000)
                self._take(window.limit, window.remaining, int(window.reset.timestamp()), left)
        if status == 429:
            pause = retry_after(headers)
            if pause is None:
                self.block = max(self.block, left)
            elif pause <= LONGEST_WINDOW:
                self.block = max(self.block, int(pause * 1000))

    def _take(self, limit: int, remaining: int, reset: int, left: int) -> None:
        if reset > self.reset or (reset == self.reset and remaining < self.remaining):
            self.limit, self.remaining, self.reset, self.left = limit, remaining, reset, left

    def restore(self, older: _Report) -> None:
        """Add an older report that could not be sent; only its counts, since newer replies report the window."""
        self.ended += older.ended
        self.unasked += older.unasked
        self.unasked_bulk += older.unasked_bulk
        self.block = max(self.block, older.block)


def _arguments(report: _Report, question: str, reserve: float = 0.0, ahead: float = 0.0) -> list[bytes]:
    arguments = {"report": report, "question": question, "reserve": reserve, "ahead_ms": int(ahead * 1000)}
    return [msgspec.json.encode(arguments)]


class RedisRateLimiter:
    """Shares an app's rate limits among all its processes and services.

    Pass it to ``AsyncStreamClient(rate_limiter=...)`` in each of them. Live requests start until the window is used up.
    Bulk requests of all processes are spread over the window, and leave to live traffic the reserve of the job, or as
    much as others used in the last window if that is more. After a 429 all processes pause.

    While Redis does not respond, each process limits itself by the replies that it receives, as with
    :class:`~stream_video_async.rate_limit.LocalRateLimiter`; errors of redis-py are not raised to the caller.

    Args:
        redis: A URL such as ``redis://host:6379/0``, or a ``redis.asyncio.Redis``, for instance one from
            ``Sentinel.master_for``, which is not closed. Redis 6.2 or newer; not Redis Cluster.
        timeout: Seconds that a request waits for Redis at most.
        retry_every: Seconds until the next attempt to reach Redis after it did not respond.
        prefix: The beginning of the keys in Redis.

    Raises:
        TypeError: ``redis`` is neither of these, or a ``RedisCluster``.
        ValueError: The URL is invalid, or another argument is out of range.
    """

    def __init__(
        self, redis: Redis | str, *, timeout: float = 0.25, retry_every: float = 2.0, prefix: str = "stream"
    ) -> None:
        if not 0 < timeout <= 60:
            raise ValueError(f"timeout must be more than 0 and at most 60 seconds, not {timeout!r}")
        if not 0 < retry_every <= 3600:
            raise ValueError(f"retry_every must be more than 0 and at most 3600 seconds, not {retry_every!r}")
        if not prefix or "{" in prefix or "}" in prefix:
            raise ValueError(f"prefix must be text without braces, not {prefix!r}")
        self._connection = LoopRedis(redis, socket_timeout=max(timeout, 2.0))
        self._timeout = timeout
        self._retry_every = retry_every
        self._prefix = prefix
        self._loop: asyncio.AbstractEventLoop | None = None
        self._script: AsyncScript | None = None
        self._calls = asyncio.Semaphore(_CONCURRENT_CALLS)
        self._unreported: dict[str, _Report] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._local = LocalRateLimiter()
        self._is_down = self._is_probing = False
        self._down_until = 0.0

    def __repr__(self) -> str:
        return f"<RedisRateLimiter{' degraded' if self.degraded else ''}>"

    @property
    def degraded(self) -> bool:
        """Whether Redis did not respond to the last request, so that this process limits itself alone."""
        return self._is_down

    async def connect(self) -> bool:
        """Connect to Redis before the first request needs it.

        Returns:
            Whether Redis responded within two seconds.
        """
        try:
            async with asyncio.timeout(2.0):
                await self._script_of_loop()(keys=[self._key("connect")], args=_arguments(_Report(), "observe"))
        except (RedisError, OSError, TimeoutError) as error:
            self._mark_down(error)
            return False
        self._mark_up()
        return True

    async def acquire(self, operation: str, *, reserve: float = 0.0, timeout: float | None = None) -> float:
        """Wait until a request may start, and count it; see :meth:`~.rate_limit.RateLimiter.acquire`."""
        begun = time.monotonic()
        while True:
            waited = time.monotonic() - begun
            patience = None if timeout is None else max(0.0, timeout - waited)
            ahead = _AHEAD if patience is None else min(_AHEAD, patience)
            answer = await self._ask(operation, "start", reserve, ahead)
            if answer is None:
                waited += await self._local.acquire(operation, reserve=reserve, timeout=patience)
                report = self._unreported.setdefault(operation, _Report())
                report.unasked += 1
                report.unasked_bulk += reserve > 0
                return waited
            granted, seconds = answer
            if granted:
                try:
                    return await self._wait_for_turn(operation, seconds, begun)
                except BaseException:
                    self._give_back(operation, is_bulk=reserve > 0)
                    raise
            if patience is not None and seconds > patience:
                raise RateLimitTimeout(operation, seconds)
            await asyncio.sleep(min(seconds, _AHEAD if reserve else _LONGEST_SLEEP))

    async def _wait_for_turn(self, operation: str, seconds: float, begun: float) -> float:
        is_long = seconds > _CONFIRM_AFTER
        while seconds > 0:
            await asyncio.sleep(min(seconds, _LONGEST_SLEEP))
            answer = await self._ask(operation, "confirm") if is_long else None
            seconds = 0.0 if answer is None else answer[1]
        return time.monotonic() - begun

    def observe(self, operation: str, headers: Mapping[str, str], status: int) -> None:
        """Record how an attempt ended; see :meth:`~.rate_limit.RateLimiter.observe`."""
        self._local.observe(operation, headers, status)
        self._report_for(operation).add(headers, status)
        if status == 429:
            # The other processes must pause at once.
            self._start(self._flush(operation, 0.0))

    def _give_back(self, operation: str, *, is_bulk: bool) -> None:
        """Return a turn that was not used, so that it does not count as in flight until the window ends."""
        report = self._report_for(operation)
        report.ended += 1
        report.unasked_bulk -= is_bulk

    def _report_for(self, operation: str) -> _Report:
        """Return the report that the next call of the script will send; it is sent soon if there is no such call."""
        report = self._unreported.get(operation)
        if report is None:
            report = self._unreported[operation] = _Report()
            self._start(self._flush(operation, _FLUSH_AFTER))
        return report

    async def close(self) -> None:
        """Close the connections; a limiter that is used again opens new ones."""
        tasks, self._tasks = self._tasks, set()
        for task in tasks:
            task.cancel()
        self._script = None
        await self._connection.close()

    # --- Redis ------------------------------------------------------------------------------------------------------

    def _key(self, operation: str) -> str:
        name, _, app = operation.partition("@")
        return f"{self._prefix}:{{{app or 'app'}}}:rate:{name}"

    def _script_of_loop(self) -> AsyncScript:
        """Return the script on the connections of the running event loop."""
        loop = asyncio.get_running_loop()
        if self._script is None or self._loop is not loop:
            self._loop, self._tasks, self._calls = loop, set(), asyncio.Semaphore(_CONCURRENT_CALLS)
            self._script = self._connection.get().register_script(SCRIPT)
        return self._script

    async def _ask(
        self, operation: str, question: str, reserve: float = 0.0, ahead: float = 0.0
    ) -> tuple[bool, float] | None:
        """Send the report and ask a question; return ``None`` if Redis does not respond, or is known to be down."""
        script = self._script_of_loop()
        async with self._calls:
            if self._is_down and (self._is_probing or time.monotonic() < self._down_until):
                return None
            return await self._ask_now(script, operation, question, reserve, ahead)

    async def _ask_now(
        self, script: AsyncScript, operation: str, question: str, reserve: float, ahead: float
    ) -> tuple[bool, float] | None:
        self._is_probing = self._is_down
        report = self._unreported.pop(operation, None) or _Report()
        arguments = _arguments(report, question, reserve, ahead)
        try:
            async with asyncio.timeout(self._timeout):
                granted, milliseconds = await script(keys=[self._key(operation)], args=arguments)
        except (RedisError, OSError, TimeoutError) as error:
            self._unreported.setdefault(operation, _Report()).restore(report)
            self._mark_down(error)
            return None
        except asyncio.CancelledError:
            self._unreported.setdefault(operation, _Report()).restore(report)
            raise
        finally:
            self._is_probing = False
        self._mark_up()
        return granted == 1, milliseconds / 1000

    def _mark_down(self, error: Exception) -> None:
        self._down_until = time.monotonic() + self._retry_every
        if not self._is_down:
            self._is_down = True
            hint = ""
            if is_cluster_error(error):
                hint = "; Redis Cluster is not supported, use a single primary"
            # The message of the error may contain the address.
            logger.warning("rate_limiter.degraded error=%s%s", type(error).__name__, hint)

    def _mark_up(self) -> None:
        if self._is_down:
            self._is_down = False
            logger.info("rate_limiter.recovered")

    # --- reports without a request ----------------------------------------------------------------------------------

    def _start(self, work: Coroutine[None, None, None]) -> None:
        task = asyncio.get_running_loop().create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _flush(self, operation: str, delay: float) -> None:
        if delay:
            await asyncio.sleep(delay)
        if operation in self._unreported:
            await self._ask(operation, "observe")
