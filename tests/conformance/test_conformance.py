"""The emulator does what the scenarios say; ``make conformance`` holds the same against the real service."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from stream_video_async.emulator import StreamEmulator, ThreadedStreamEmulator

from . import page
from .kit import Leftovers, Outcome, Scenario, World, play, table
from .scenarios import SCENARIOS

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def shared():
    with ThreadedStreamEmulator(check_replies=True) as emulator:
        yield emulator


@pytest.mark.parametrize("number", range(len(SCENARIOS)), ids=[scenario.id for scenario in SCENARIOS])
async def test_the_emulator_conforms(shared, number):
    """All share one app, as they do on the real service: none may depend on being alone."""
    async with shared.client() as client:
        world = World(client, f"conf-{number}")
        await SCENARIOS[number].run(world)
        assert await world.leftovers.remove(client) == []


def test_there_are_enough_of_each_kind():
    assert len(SCENARIOS) >= 120
    assert len({scenario.id for scenario in SCENARIOS}) == len(SCENARIOS)
    assert sum(scenario.basis in ("inferred", "decided") for scenario in SCENARIOS) >= 40


async def test_cleaning_up_leaves_nothing():
    """Only calls that were deleted softly are left, and they cannot be seen."""
    async with StreamEmulator() as emulator, emulator.client() as client:
        leftovers = Leftovers()
        for number, scenario in enumerate(SCENARIOS):
            await play(scenario, World(client, f"conf-{number}", leftovers))
        assert await leftovers.remove(client) == []
        kinds = (
            "user",
            "call",
            "call_type",
            "role",
            "block_list",
            "poll",
            "user_group",
            "external_storage",
            "sip_trunk",
        )
        documents = emulator.export_state()["apps"][emulator.api_key]["documents"]
        left = [
            document for document in documents if document["kind"] in kinds and "deleted_at" not in document["body"]
        ]
    assert [document["id"] for document in left] == []


async def test_a_difference_is_told():
    async def wrong(_):
        assert 1 + 1 == 3, "it is 2"

    async def refused(world):
        await world.client.video.call("default", "none").get()

    async with StreamEmulator() as emulator, emulator.client() as client:
        shown = [
            await play(Scenario("x", name, "decided", "It is | 3.", run), World(client, "p"))
            for name, run in (("wrong", wrong), ("refused", refused))
        ]
    text = table([*shown, Outcome(SCENARIOS[0])])
    assert text.startswith("1 of 3 statements hold.")
    assert "| `x-wrong`: It is \\| 3. | decided | it is 2" in text
    assert "Can't find call with id default:none" in text


def test_the_command_runs_on_whatever_the_environment_names():
    """An emulator plays the service here: the command talks to it through STREAM_* like to the real one."""
    with ThreadedStreamEmulator() as service:
        environment = os.environ | service.environment()
        done = subprocess.run(
            [sys.executable, "-m", "tests.conformance", "errors"],
            cwd=ROOT, env=environment, capture_output=True, text=True, check=False,
        )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    assert "Against the service that STREAM_* names" in done.stdout
    assert "statements hold." in done.stdout


def test_the_page_lists_every_statement():
    assert page.written() == page.listing(), "run: python -m tests.conformance.page"
