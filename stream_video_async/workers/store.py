"""Campaigns in Redis: keys, scripts, errors and retries."""

from __future__ import annotations

import asyncio
import os
import time
from collections.abc import Awaitable, Callable, Generator, Sequence
from contextlib import contextmanager
from typing import Final, TypeVar, cast

import msgspec
from redis.asyncio import Redis
from redis.exceptions import RedisError, ResponseError

from stream_video_async._models.struct import Struct
from stream_video_async._redis_connection import LoopRedis, is_cluster_error

from . import scripts
from .errors import CampaignError, CampaignNotFoundError, RedisUnreachableError
from .parts import Manifest
from .status import CampaignState, CampaignStatus, Spec

__all__ = ["CAMPAIGNS", "CampaignStore", "Claim", "StoppedError", "redis_errors", "retry_while_unreachable"]

T = TypeVar("T")

CAMPAIGNS: Final = "stream:bulk:campaigns"
"""A set of the ids of all campaigns."""
PATIENCE: Final = 120.0
"""Seconds for which a worker retries while Redis cannot be reached."""
COUNTS: Final = ("rows", "succeeded", "failed", "duplicates", "requests")
"""The fields of a campaign that sum up its finished batches."""
SPLIT_PART: Final = "split"
"""The name of the part that stands for splitting the source."""


class StoppedError(Exception):
    """The worker was stopped while Redis could not be reached."""


@contextmanager
def redis_errors() -> Generator[None]:
    """Replace errors of redis-py, whose messages may contain the address.

    Raises:
        CampaignError: Redis rejected a command.
        RedisUnreachableError: Redis cannot be reached.
    """
    try:
        yield
    except (RedisError, OSError) as error:
        if is_cluster_error(error):
            problem = CampaignError("Redis Cluster is not supported: campaigns need a single primary")
        elif isinstance(error, ResponseError):
            problem = CampaignError(f"Redis rejected a command: {error}")
        else:
            problem = RedisUnreachableError(
                f"Redis cannot be reached ({type(error).__name__}); check that it is running and that its URL is right"
            )
    else:
        return
    # Raised outside of the handler, so that the other error is not its context.
    raise problem


async def retry_while_unreachable(call: Callable[[], Awaitable[T]], stop: asyncio.Event | None = None) -> T:
    """Retry a call while Redis cannot be reached.

    Raises:
        StoppedError: ``stop`` was set meanwhile.
        RedisError: Redis could not be reached for too long, or rejected the call.
    """
    until, pause = time.monotonic() + PATIENCE, 0.1
    while True:
        try:
            return await call()
        except (RedisError, OSError) as error:
            if time.monotonic() > until or _is_final(error):
                raise
        if stop is not None and stop.is_set():
            raise StoppedError
        await asyncio.sleep(pause)
        pause = min(2.0, 2 * pause)


def _is_final(error: Exception) -> bool:
    # Redis replies LOADING while it starts, and a replica replies READONLY until it is promoted.
    transient = ("LOADING", "READONLY", "MASTERDOWN", "BUSY", "TRYAGAIN", "NOREPLICAS")
    return type(error) is ResponseError and not str(error).startswith(transient)


class Claim(Struct, frozen=True):
    """The reply to a claim: a part, or the reason why there is none."""

    answer: str
    """``claimed``, ``busy``, ``gone``, or the state of a campaign that is not running."""
    part: str
    token: str
    begun: float
    """When the call began, in monotonic time."""


class CampaignStore:
    """All campaigns in one Redis.

    Args:
        redis: A URL, or a ``Redis`` of the caller, which is not closed.
    """

    def __init__(self, redis: Redis | str) -> None:
        self._connection = LoopRedis(redis, socket_timeout=5.0)

    @property
    def redis(self) -> Redis:
        """The Redis for the running event loop."""
        return self._connection.get()

    async def close(self) -> None:
        """Close the connections that were opened here."""
        await self._connection.close()

    async def try_lock(self, name: str, seconds: float) -> bool:
        """Acquire a lock for this many seconds; return whether it was free."""
        return bool(await self.redis.set(f"stream:bulk:{name}", os.getpid(), nx=True, px=int(seconds * 1000)))

    @staticmethod
    def key(id: str, name: str = "") -> str:
        """Return the name of a key of a campaign."""
        return f"stream:{{bulk:{id}}}{name and ':'}{name}"

    async def run_script(self, script: str, id: str, *, records_of: str = "", **args: object) -> object:
        """Run a script over the keys of a campaign, and over the records of one part if the script needs them."""
        keys = [self.key(id), self.key(id, "todo"), self.key(id, "token"), self.key(id, f"p:{records_of}")]
        return await self.redis.register_script(scripts.HEADER + script)(keys=keys, args=[msgspec.json.encode(args)])

    async def create(self, id: str, spec: Spec) -> bool:
        """Register a campaign; return whether it is new."""
        # The id is listed first: an id without a campaign is harmless, but a campaign that is not listed never runs.
        await self.redis.sadd(CAMPAIGNS, id)
        encoded = msgspec.json.encode(spec).decode()
        return await self.run_script(scripts.CREATE, id, slots=spec.slots, spec=encoded) == 1

    async def claim(self, id: str, lease_ms: int, token: str) -> Claim:
        """Claim a part."""
        begun = time.monotonic()
        reply = await self.run_script(scripts.CLAIM, id, lease_ms=lease_ms, token=token)
        answer, part = cast("tuple[bytes, bytes]", reply)
        return Claim(_text(answer), _text(part), token, begun)

    async def append(
        self, id: str, claim: Claim, lease_ms: int, write: int, counts: dict[str, int], records: Sequence[bytes]
    ) -> str:
        """Add records to a part and renew its lease; return the campaign's state, or ``lost``."""
        reply = await self.run_script(
            scripts.APPEND,
            id,
            records_of=claim.part,
            part=claim.part,
            token=claim.token,
            lease_ms=lease_ms,
            write=write,
            counts=counts,
            records=[record.decode() for record in records],
        )
        return _text(cast("bytes", reply))

    async def release(self, id: str, claim: Claim, *, done: bool) -> None:
        """Return a part, or mark it as done."""
        await self.run_script(scripts.RELEASE, id, part=claim.part, token=claim.token, done=done)

    async def finish_split(self, id: str, token: str, manifest: Manifest) -> bool:
        """Replace the part that stands for splitting by the resulting parts; return whether the lease is still held."""
        reply = await self.run_script(
            scripts.SPLIT,
            id,
            token=token,
            rows=manifest.rows,
            bad=manifest.bad,
            parts=manifest.parts,
            filled=manifest.filled,
        )
        return reply == 1

    async def set_state(self, id: str, wanted: str, reason: str = "") -> tuple[str, bool]:
        """Pause, resume or cancel a campaign; return its state, and whether it changed.

        Raises:
            CampaignNotFoundError: There is no such campaign.
        """
        reply = await self.run_script(scripts.SET_STATE, id, wanted=wanted, reason=reason[:500])
        state, changed = cast("tuple[bytes, int]", reply)
        if _text(state) == "gone":
            raise not_found(id)
        return _text(state), changed == 1

    async def note_error(self, id: str, problem: str) -> None:
        """Store a problem that the status shows."""
        await self.run_script(scripts.NOTE, id, problem=problem[:500])

    async def records(self, id: str, part: str) -> list[bytes]:
        """Return the records in the checkpoint of a part."""
        return await cast("Awaitable[list[bytes]]", self.redis.lrange(self.key(id, f"p:{part}"), 0, -1))

    async def fields(self, id: str) -> dict[str, str]:
        """Return the fields of a campaign.

        Raises:
            CampaignNotFoundError: There is no such campaign.
        """
        found = await cast("Awaitable[dict[bytes, bytes]]", self.redis.hgetall(self.key(id)))
        if not found:
            raise not_found(id)
        return {_text(name): _text(value) for name, value in found.items()}

    async def spec(self, id: str) -> Spec:
        """Return the specification of a campaign.

        Raises:
            CampaignNotFoundError: There is no such campaign.
        """
        return spec_of(await self.fields(id))

    async def status(self, id: str) -> CampaignStatus:
        """Return the status of a campaign.

        Raises:
            CampaignNotFoundError: There is no such campaign.
        """
        reply = await self.run_script(scripts.STATUS, id)
        pairs, left, owners = cast("tuple[list[bytes], int, list[bytes]]", reply)
        if not pairs:
            raise not_found(id)
        texts = [_text(item) for item in pairs]
        fields = dict(zip(texts[::2], texts[1::2], strict=True))
        counts = {name: int(fields.get(name, 0)) for name in (*COUNTS, "total", "parts")}
        return CampaignStatus(
            id=id,
            job=spec_of(fields).job,
            state=cast("CampaignState", fields["state"]),
            error=fields.get("error"),
            parts_left=min(left, counts["parts"]),
            active=len(owners),
            processes=len({_text(owner).rpartition("-")[0] for owner in owners}),
            slots=int(fields["slots"]),
            **counts,
        )

    async def campaigns(self) -> list[str]:
        """Return the ids of all campaigns."""
        found = await cast("Awaitable[set[bytes]]", self.redis.smembers(CAMPAIGNS))
        return sorted(map(_text, found))

    async def delete(self, id: str, parts: int) -> None:
        """Delete all keys of a campaign; workers notice it with their next record."""
        names = ["", "todo", "token", *(f"p:{part}" for part in range(parts))]
        for start in range(0, len(names), 500):
            await self.redis.delete(*(self.key(id, name) for name in names[start : start + 500]))
        await self.redis.srem(CAMPAIGNS, id)


def spec_of(fields: dict[str, str]) -> Spec:
    """Decode the specification of a campaign."""
    return msgspec.json.decode(fields["spec"], type=Spec)


def not_found(id: str) -> CampaignNotFoundError:
    """Build the error for an id without a campaign."""
    return CampaignNotFoundError(
        f"there is no campaign {id!r}: it was deleted, or Redis lost its data; start it again with the same folder"
    )


def _text(value: bytes | str) -> str:
    # The Redis of a caller may decode replies itself.
    return value.decode() if isinstance(value, bytes) else value
