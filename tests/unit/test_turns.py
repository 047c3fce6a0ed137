"""Turns at the event loop: how many replies are taken up in one pass, in which order, and that none is forgotten."""

from __future__ import annotations

import asyncio

from stream_video_async._http.turns import PER_PASS, Turns


async def take(turns: Turns, number: int, taken: list[int]) -> None:
    waiter = turns.take()
    if waiter is not None:
        await waiter
    taken.append(number)


async def test_one_pass_takes_up_a_limited_number_and_later_passes_the_rest_in_order() -> None:
    turns, taken = Turns(asyncio.get_running_loop()), list[int]()
    tasks = [asyncio.create_task(take(turns, number, taken)) for number in range(3 * PER_PASS + 5)]
    sizes = [0]
    while len(taken) < len(tasks):
        await asyncio.sleep(0)
        sizes.append(len(taken))
    assert max(later - earlier for earlier, later in zip(sizes, sizes[1:], strict=False)) == PER_PASS
    assert taken == list(range(len(tasks)))
    await asyncio.gather(*tasks)


async def test_few_replies_never_wait() -> None:
    turns = Turns(asyncio.get_running_loop())
    for _ in range(3):
        assert [turns.take() for _ in range(PER_PASS)] == [None] * PER_PASS
        await asyncio.sleep(0)


async def test_a_cancelled_call_gives_its_turn_to_the_next() -> None:
    turns, taken = Turns(asyncio.get_running_loop()), list[int]()
    tasks = [asyncio.create_task(take(turns, number, taken)) for number in range(PER_PASS + 10)]
    await asyncio.sleep(0)
    for task in tasks[PER_PASS : PER_PASS + 5]:
        task.cancel()
    await asyncio.wait(tasks)
    assert taken == [*range(PER_PASS), *range(PER_PASS + 5, PER_PASS + 10)]
