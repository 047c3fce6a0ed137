"""The proofs of ``proof`` at a small size; ``make bulk-proof`` runs them at full size."""

import pytest

from .proof import prove_faults, prove_kills, prove_memory


def test_memory_does_not_grow_and_every_user_arrives_once() -> None:
    """60,000 users take less than 24 MB, mostly for their ids."""
    assert prove_memory(60_000)["growth_mb"] < 24


@pytest.mark.parametrize("seed", [1, 2])
async def test_report_and_server_agree_despite_faults(seed: int) -> None:
    """Every row has the right outcome with 5 % faults of seven kinds, 1 % bad rows, duplicates and closed windows."""
    await prove_faults(6_000, seed)


async def test_a_killed_job_repeats_no_more_than_was_in_flight() -> None:
    """After SIGKILL at random moments each run repeats at most the batches in flight, and the last one completes."""
    await prove_kills(4, 40_000)
