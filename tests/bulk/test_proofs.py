"""The large proofs at a size for every day; ``make bulk-proof`` runs them at full size."""

import pytest

from .proof import prove_faults, prove_kills, prove_memory


def test_memory_stays_flat_and_every_user_arrives_once() -> None:
    """60,000 users cost less than 24 MB: the ids' hashes, and nothing per row."""
    assert prove_memory(60_000)["growth_mb"] < 24


@pytest.mark.parametrize("seed", [1, 2])
async def test_report_and_server_agree_through_faults(seed: int) -> None:
    """5 % faults of seven kinds, 1 % bad rows, repeats, and closed windows leave no doubt about any row."""
    await prove_faults(6_000, seed)


async def test_a_killed_job_repeats_no_more_than_was_in_flight() -> None:
    """After SIGKILL at random moments each run repeats at most the batches in flight, and the last one completes."""
    await prove_kills(4, 40_000)
