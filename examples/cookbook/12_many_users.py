"""Upsert any number of users within the app's quota; each row has one outcome."""

from collections.abc import Iterator
from typing import Any

from stream_video_async import AsyncStreamClient


def rows() -> Iterator[dict[str, Any]]:
    for number in range(2_500):
        yield {"id": f"user-{number}", "name": f"User {number}", "custom": {"cohort": number % 7}}


async def recipe(client: AsyncStreamClient) -> int:
    report = await client.bulk.upsert_users(rows(), share=0.8)
    report.raise_for_failures()
    return report.rows
