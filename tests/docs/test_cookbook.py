"""Each recipe runs, gives what it should, and is on the page."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from typing import Any

import pytest

from stream_video_async.emulator import StreamEmulator

ROOT = Path(__file__).parents[2]
RECIPES = sorted((ROOT / "examples" / "cookbook").glob("*.py"))
EXPECTED: dict[str, Any] = {
    "03_create_a_call": "default:standup",
    "05_find_calls": ["default:call-3", "default:call-1"],
    "07_change_a_call": True,
    "08_ring_people": "default:phone-1",
    "09_go_live": (False, True),
    "10_moderate_a_call": ["bob"],
    "11_call_type_settings": "lounge",
    "12_many_users": 2500,
    "13_change_single_fields": {"plan": "pro"},
    "14_delete_users": "completed",
    "15_who_was_in_the_call": (0, 0),
    "16_errors": "404 GetCall",
    "19_many_calls_at_once": 50,
    "20_act_as_a_user": "ada",
    "21_a_webhook_by_hand": "default:standup",
}


def test_there_are_twenty() -> None:
    assert len(RECIPES) >= 20


@pytest.mark.parametrize("path", RECIPES, ids=lambda path: path.stem)
async def test_a_recipe_runs(path: Path) -> None:
    spec = importlib.util.spec_from_file_location(f"recipe_{path.stem}", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    async with StreamEmulator() as emulator, emulator.client() as client:
        result = await module.recipe(client)
    assert result == EXPECTED.get(path.stem, result)
    assert result


def test_the_page_shows_every_recipe() -> None:
    page = (ROOT / "docs" / "cookbook.md").read_text(encoding="utf-8")
    for path in RECIPES:
        assert f'--8<-- "examples/cookbook/{path.name}"' in page, path.name
