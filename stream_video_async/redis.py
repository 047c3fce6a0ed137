"""A rate limiter that all processes of an app share through Redis (extra ``redis``).

The server stays the authority. Processes put into Redis what the replies say, count what is in flight between two
replies, and leave one part of each window to live traffic. One Lua script decides, in one round trip.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Coroutine, Mapping
from typing import TYPE_CHECKING, Final

from ._reply_headers import RateLimit, retry_after, server_time
from .rate_limit import LONGEST_WINDOW, LocalRateLimiter, RateLimitTimeout

try:
    from redis.asyncio import Redis
    from redis.asyncio.cluster import RedisCluster
    from redis.asyncio.connection import parse_url
    from redis.asyncio.retry import Retry
    from redis.backoff import NoBackoff
    from redis.exceptions import AskError, ClusterCrossSlotError, ClusterDownError, RedisError
    from redis.exceptions import ConnectionError as RedisConnectionError
except ModuleNotFoundError as _error:
    if _error.name is None or _error.name.partition(".")[0] != "redis":
        raise
    raise ModuleNotFoundError(
        "RedisRateLimiter needs redis-py: pip install 'stream-video-async[redis]'", name="redis"
    ) from None

if TYPE_CHECKING:
    from redis.commands.core import AsyncScript

__all__ = ["RedisRateLimiter"]

logger: logging.Logger = logging.getLogger("stream_video_async")

_FLUSH_AFTER: Final = 0.25
"""Seconds after which replies are reported even if no further request asks."""
_AHEAD: Final = 1.0
"""A turn is given at most this many seconds ahead, so that a process that dies costs one turn."""
_LONGEST_SLEEP: Final = 5.0
"""A process that waits for a window asks again after this many seconds at the latest."""
_QUESTIONS: Final = 32
"""Questions under way at a time; the time that others wait for their turn to ask does not count as Redis' time."""
_STALE: Final = 0.3
"""After a longer wait for its turn a request asks whether the server has called for a pause meanwhile."""

# KEYS[1]: a hash. ARGV: what happened since this process last asked (1-8), then the question (9-11).
# Returns {granted, milliseconds}: how long to wait before the request starts, or before asking again.
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

-- The window is over: remember what others used in it, and whether nothing was left for them to use.
local function close()
  if limit and remaining then
    others = math.max(0, limit - remaining - bulk)
    squeezed = remaining <= 0.05 * limit
  end
  -- What is in flight may be counted in the next window.
  bulk = math.min(bulk, flight)
end

local ended, o_limit, o_remaining, o_reset = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3]), tonumber(ARGV[4])
local o_left, o_block, question = tonumber(ARGV[5]), tonumber(ARGV[6]), ARGV[9]
flight = math.max(0, flight + tonumber(ARGV[7]) - ended)
if o_limit > 0 then
  if o_reset > reset then
    local length = (o_reset - reset) * 1000
    if reset > 0 and length <= 300000 and (not window or length < window) then window = length end
    -- 'turned': the window was closed by time already, and what was counted since belongs to this one.
    if reset > 0 and not turned then close() end
    reset, limit, remaining, ends, turned = o_reset, o_limit, o_remaining, now + o_left, false
  elseif o_reset == reset and not turned then
    -- Replies overtake each other, and the server's Date has whole seconds: the lowest word is the best.
    limit, remaining, ends = o_limit, math.min(remaining or o_remaining, o_remaining), math.min(ends, now + o_left)
  end
end
-- Bulk requests that started while this process could not ask are no one else's; turns that were not used count back.
bulk = math.max(0, bulk + tonumber(ARGV[8]))
if o_block > 0 then blocked = math.max(blocked, now + o_block) end

local granted, wait = 1, 0
if question == 'confirm' then
  if blocked > now then granted, wait = 0, blocked - now end
elseif question == 'start' then
  local reserve, ahead = tonumber(ARGV[10]), tonumber(ARGV[11])
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
      if at - now > ahead then
        granted, wait = 0, at - now
      else
        -- The last turn lies a little before the end: a request that is late would count in the next window.
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


class _Seen:
    """What happened to one operation since the last report to Redis."""

    __slots__ = ("alone", "alone_bulk", "block", "ended", "left", "limit", "remaining", "reset")

    def __init__(self) -> None:
        self.ended = self.alone = self.alone_bulk = 0
        self.limit = self.remaining = self.reset = self.left = self.block = 0

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

    def restore(self, older: _Seen) -> None:
        """Restore what could not be reported; every reply reports the window, so only the counts matter."""
        self.ended += older.ended
        self.alone += older.alone
        self.alone_bulk += older.alone_bulk
        self.block = max(self.block, older.block)

    def arguments(self) -> list[int]:
        return [self.ended, self.limit, self.remaining, self.reset, self.left, self.block, self.alone, self.alone_bulk]


class RedisRateLimiter:
    """Shares an app's rate limits among all its processes and services.

    Pass it to ``AsyncStreamClient(rate_limiter=...)`` in each of them. Live requests start as long as the window has
    anything left. Bulk requests are spread over the window by all processes together, and leave to live traffic the
    larger of the job's reserve and what others used in the last window. After a 429 all processes pause.

    When Redis does not answer, requests go on by the replies of their own process, as with
    :class:`~stream_video_async.rate_limit.LocalRateLimiter`; errors of redis-py never reach the caller.

    Args:
        redis: A URL such as ``redis://host:6379/0``, or a ``redis.asyncio.Redis`` of your own, for instance one of
            ``Sentinel.master_for``. Yours is not closed. Redis 6.2 or newer; not Redis Cluster.
        timeout: Seconds that a request waits for Redis at most.
        retry_every: Seconds for which Redis is left alone after it did not answer.
        prefix: What the keys in Redis begin with.

    Raises:
        TypeError: ``redis`` is neither; a ``RedisCluster`` is refused.
        ValueError: The URL or another argument is out of range.
    """

    def __init__(
        self, redis: Redis | str, *, timeout: float = 0.25, retry_every: float = 2.0, prefix: str = "stream"
    ) -> None:
        check_redis(redis)
        if not 0 < timeout <= 60:
            raise ValueError(f"timeout must be more than 0 and at most 60 seconds, not {timeout!r}")
        if not 0 < retry_every <= 3600:
            raise ValueError(f"retry_every must be more than 0 and at most 3600 seconds, not {retry_every!r}")
        if not prefix or "{" in prefix or "}" in prefix:
            raise ValueError(f"prefix must be text without braces, not {prefix!r}")
        self._source = redis
        self._timeout = timeout
        self._retry_every = retry_every
        self._prefix = prefix
        self._loop: asyncio.AbstractEventLoop | None = None
        self._redis: Redis | None = None
        self._script: AsyncScript | None = None
        self._questions = asyncio.Semaphore(_QUESTIONS)
        self._seen: dict[str, _Seen] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._local = LocalRateLimiter()
        self._is_down = self._is_probing = False
        self._down_until = 0.0

    def __repr__(self) -> str:
        return f"<RedisRateLimiter{' degraded' if self.degraded else ''}>"

    @property
    def degraded(self) -> bool:
        """Whether Redis did not answer when it was last asked, so that this process limits itself alone."""
        return self._is_down

    async def connect(self) -> bool:
        """Connect to Redis before the first request needs it.

        Returns:
            Whether Redis answered within two seconds.
        """
        try:
            async with asyncio.timeout(2.0):
                await self._connected()(keys=[self._key("connect")], args=[*_Seen().arguments(), "observe", 0, 0])
        except (RedisError, OSError, TimeoutError) as error:
            self._went_down(error)
            return False
        self._came_up()
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
                seen = self._seen.setdefault(operation, _Seen())
                seen.alone += 1
                seen.alone_bulk += reserve > 0
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
        long = seconds > _STALE
        while seconds > 0:
            await asyncio.sleep(min(seconds, _LONGEST_SLEEP))
            answer = await self._ask(operation, "confirm") if long else None
            seconds = 0.0 if answer is None else answer[1]
        return time.monotonic() - begun

    def observe(self, operation: str, headers: Mapping[str, str], status: int) -> None:
        """Take note of how an attempt ended; see :meth:`~.rate_limit.RateLimiter.observe`."""
        self._local.observe(operation, headers, status)
        self._noting(operation).add(headers, status)
        if status == 429:
            # A pause concerns the other processes at once.
            self._start(self._flush(operation, 0.0))

    def _give_back(self, operation: str, *, is_bulk: bool) -> None:
        """Take back a turn that was not used, so that it does not count as in flight until the window ends."""
        seen = self._noting(operation)
        seen.ended += 1
        seen.alone_bulk -= is_bulk

    def _noting(self, operation: str) -> _Seen:
        """Return what has not been reported yet. Usually the next request carries it."""
        seen = self._seen.get(operation)
        if seen is None:
            seen = self._seen[operation] = _Seen()
            self._start(self._flush(operation, _FLUSH_AFTER))
        return seen

    async def close(self) -> None:
        """Release the connections; a limiter that is used again opens new ones."""
        tasks, self._tasks = self._tasks, set()
        for task in tasks:
            task.cancel()
        redis, self._redis, self._script = self._redis, None, None
        if redis is not None and redis is not self._source:
            await redis.aclose()

    # --- Redis ------------------------------------------------------------------------------------------------------

    def _key(self, operation: str) -> str:
        name, _, app = operation.partition("@")
        return f"{self._prefix}:{{{app or 'app'}}}:rate:{name}"

    def _connected(self) -> AsyncScript:
        """Give the script on a connection of the running loop; connections cannot move to another one."""
        loop = asyncio.get_running_loop()
        if self._script is None or self._loop is not loop:
            self._loop, self._tasks, self._questions = loop, set(), asyncio.Semaphore(_QUESTIONS)
            self._redis = connect(self._source, socket_timeout=max(self._timeout, 2.0))
            self._script = self._redis.register_script(SCRIPT)
        return self._script

    async def _ask(
        self, operation: str, question: str, reserve: float = 0.0, ahead: float = 0.0
    ) -> tuple[bool, float] | None:
        """Report what was seen and ask for a turn; ``None`` when Redis does not answer, or during an outage."""
        script = self._connected()
        async with self._questions:
            if self._is_down and (self._is_probing or time.monotonic() < self._down_until):
                return None
            return await self._ask_now(script, operation, question, reserve, ahead)

    async def _ask_now(
        self, script: AsyncScript, operation: str, question: str, reserve: float, ahead: float
    ) -> tuple[bool, float] | None:
        self._is_probing = self._is_down
        seen = self._seen.pop(operation, None) or _Seen()
        arguments: list[str | float] = [*seen.arguments(), question, reserve, int(ahead * 1000)]
        try:
            async with asyncio.timeout(self._timeout):
                granted, milliseconds = await script(keys=[self._key(operation)], args=arguments)
        except (RedisError, OSError, TimeoutError) as error:
            self._seen.setdefault(operation, _Seen()).restore(seen)
            self._went_down(error)
            return None
        except asyncio.CancelledError:
            self._seen.setdefault(operation, _Seen()).restore(seen)
            raise
        finally:
            self._is_probing = False
        self._came_up()
        return granted == 1, milliseconds / 1000

    def _went_down(self, error: Exception) -> None:
        self._down_until = time.monotonic() + self._retry_every
        if not self._is_down:
            self._is_down = True
            hint = ""
            if is_cluster_error(error):
                hint = "; Redis Cluster is not supported, use a single primary"
            # The error's text may hold the address; its type says enough.
            logger.warning("rate_limiter.degraded error=%s%s", type(error).__name__, hint)

    def _came_up(self) -> None:
        if self._is_down:
            self._is_down = False
            logger.info("rate_limiter.recovered")

    # --- reports without a request -------------------------------------------------------------------------

    def _start(self, work: Coroutine[None, None, None]) -> None:
        task = asyncio.get_running_loop().create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _flush(self, operation: str, delay: float) -> None:
        if delay:
            await asyncio.sleep(delay)
        if operation in self._seen:
            await self._ask(operation, "observe")


def is_cluster_error(error: Exception) -> bool:
    """Return whether a server in cluster mode refused a command."""
    return isinstance(error, AskError | ClusterDownError | ClusterCrossSlotError)


def check_redis(redis: object) -> None:
    """Refuse what is no Redis, with words that help.

    Raises:
        TypeError: It is neither a URL nor a ``Redis``.
        ValueError: The URL's scheme is unknown.
    """
    if isinstance(redis, RedisCluster):
        raise TypeError("Redis Cluster is not supported: pass a Redis of a single primary, with replicas if you like")
    if isinstance(redis, str):
        if not redis.startswith(("redis://", "rediss://", "unix://")):
            raise ValueError("the Redis URL must begin with redis://, rediss:// or unix://")
        try:
            parse_url(redis)
        except ValueError:
            # The URL may hold a password.
            problem = "the Redis URL cannot be read: it must be like redis://host:6379/0"
        else:
            return
        raise ValueError(problem)
    if not isinstance(redis, Redis):
        raise TypeError(f"redis must be a URL or a redis.asyncio.Redis, not {type(redis).__name__}")


def connect(redis: Redis | str, *, socket_timeout: float) -> Redis:
    """Make a Redis from a URL, one that gives up quickly; a given one stays as it is."""
    if not isinstance(redis, str):
        return redis
    return Redis.from_url(  # pyright: ignore[reportUnknownMemberType] - redis-py leaves its keywords untyped
        redis,
        socket_timeout=socket_timeout,
        socket_connect_timeout=2.0,
        health_check_interval=15,
        # Once, for a connection that a restart of Redis has closed.
        retry=Retry(NoBackoff(), 1, supported_errors=(RedisConnectionError,)),
    )
