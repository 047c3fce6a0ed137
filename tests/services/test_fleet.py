"""The acceptance checks of fleets at a small size; ``make fleet-proof`` runs them at full size."""

from __future__ import annotations

import pytest

from .proof import CHECKS
from .proof.__main__ import BEGIN, DOCUMENT, END, write
from .proof.scene import SHORT, Row


@pytest.mark.timeout(300)
@pytest.mark.parametrize(
    "name",
    [
        "kills",
        "pending",
        "redis_killed",
        "redis_hangs",
        "redis_promoted",
        "redis_emptied",
        "pause_after_429",
        "steering",
        "extras",
        "frozen",
    ],
)
async def test_check(name: str) -> None:
    rows = await CHECKS[name](SHORT)
    assert rows
    for row in rows:
        assert row.holds, row


def test_a_new_table_replaces_the_previous_one() -> None:
    document = DOCUMENT.read_text()
    once = write(document, "A machine.", [Row("1. one", "2", "≤ 1", holds=False)])
    again = write(once, "Another machine.", [Row("1. one", "1", "≤ 1", holds=True)])
    assert "| 1. one | 2 | ≤ 1 | **fail** |" in once
    assert "| 1. one | 1 | ≤ 1 | pass |" in again
    assert "A machine." not in again
    before, after = document.split(BEGIN)[0], document.split(END)[1]
    assert again.startswith(before)
    assert again.endswith(after)


async def test_sentinel(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Limiter, campaigns and queue work with a Redis from Sentinel."""
    import asyncio

    from redis.asyncio.sentinel import Sentinel

    from stream_video_async.redis import RedisRateLimiter
    from stream_video_async.workers import Campaigns
    from stream_video_async.workers.stream_broker import StreamBroker

    from .redis_server import RedisServer, free_port, running

    folder = tmp_path_factory.mktemp("sentinel")
    with running(folder / "primary") as primary:
        port = free_port()
        conf = folder / "sentinel.conf"
        conf.write_text(f"port {port}\nbind 127.0.0.1\nsentinel monitor mine 127.0.0.1 {primary.port} 1\n")
        watcher = RedisServer(folder, sentinel=conf, port=port)
        watcher.start()
        try:
            sentinel = Sentinel([("127.0.0.1", port)], socket_timeout=2)
            redis = sentinel.master_for("mine", socket_timeout=5)
            limiter, campaigns = RedisRateLimiter(redis, timeout=2), Campaigns(redis)
            broker = StreamBroker(redis, queue="queue")
            await limiter.acquire("UpdateUsers@app")
            assert not limiter.degraded
            assert await campaigns.ids() == []
            broker.is_worker_process = True
            await broker.startup()
            await redis.xadd("queue", {b"data": b"work"})
            async with asyncio.timeout(10):
                message = await anext(aiter(broker.listen()))
            assert message.data == b"work"
            await message.ack()  # type: ignore[misc]
            assert await broker.queued() == 0
            await broker.shutdown()
            await redis.aclose()
            for each in sentinel.sentinels:
                await each.aclose()
        finally:
            watcher.stop()


async def test_a_server_in_cluster_mode_is_refused(tmp_path_factory: pytest.TempPathFactory) -> None:
    from stream_video_async.workers import CampaignError, Campaigns

    from .redis_server import running

    with running(tmp_path_factory.mktemp("cluster"), "--cluster-enabled", "yes") as server:
        campaigns = Campaigns(server.url)
        with pytest.raises(CampaignError, match="Redis Cluster is not supported"):
            await campaigns.status("x")
        await campaigns.close()
