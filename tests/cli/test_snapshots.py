"""What commands print, compared with transcripts that are checked in.

``make snapshots`` writes them anew; look at the difference before you commit it.
"""

from __future__ import annotations

import os
import re
import shlex
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path

import pytest

from stream_video_async import __version__
from stream_video_async.emulator import ThreadedStreamEmulator

from .conftest import Run

FOLDER = Path(__file__).parent / "snapshots"
CONSTRAINTS = (Path(__file__).parents[2] / "constraints.txt").read_text(encoding="utf-8")
GROUPS = ("token", "users", "bulk", "calls", "call-types", "recordings", "app", "webhooks")
WORLD = {
    "users": [
        {"id": "ada", "name": "Ada, the first", "role": "admin", "custom": {"country": "GB", "tags": ["a", "b"]}},
        {"id": "bob", "name": 'Bob "B" \u202e\x1b[31m'},
        {"id": "zoë", "name": "Zoë 名前"},
    ],
    "calls": [
        {
            "type": "default",
            "id": "standup",
            "data": {"created_by_id": "ada", "members": [{"user_id": "bob", "role": "host"}], "custom": {"n": 1}},
        }
    ],
}
TOKEN = "eyJhbGciOiJIUzI1NiJ9.eyJ1c2VyX2lkIjoiYWRhIiwiaWF0IjoxOTAwMDAwMDAwfQ.aaaa"
ROWS = {
    "users": ["users list", 'users list --where \'{"id": "nobody"}\''],
    "members": ["calls members default:standup"],
    "recordings": ["recordings list default:standup"],
    "one": ["users get ada", f"token inspect {TOKEN}"],
}
SHORT = ["calls list", "call-types list", "rate-limits --endpoint GetApp"]
"""Commands compared in formats other than JSON, which has all settings of calls."""
ERRORS = [
    "users get nobody",
    "calls get default:none",
    "calls get standup",
    "users list --output yaml",
    "users lst",
    "token create ada --expires soon",
    "users delete ada",
    "users upsert none.csv",
    "api GET api/v2/app",
    "app check kafka",
    "webhooks send call.ended --to nowhere",
]


@pytest.fixture(scope="module")
def emulator() -> Iterator[ThreadedStreamEmulator]:
    with ThreadedStreamEmulator(seed=7) as running:
        yield running


@pytest.fixture(autouse=True)
def _world(emulator: ThreadedStreamEmulator) -> None:
    emulator.clock.freeze(1_900_000_000)
    emulator.seed(WORLD)


def transcript(run: Run, commands: list[str], columns: int) -> str:
    """Run commands, and return what they print and their exit codes."""
    parts: list[str] = []
    for command in commands:
        done = run(*shlex.split(command), COLUMNS=str(columns))
        streams = [done.stdout, *(f"2> {line}\n" for line in done.stderr.splitlines())]
        parts.append(f"$ stream-video {command}\n{''.join(streams)}exit {done.returncode}\n")
    text = re.sub(r"request [-0-9a-f]{36}", "request 0", "\n".join(parts))
    return re.sub(r"[ \t]+$", "", text, flags=re.MULTILINE)


def compare(name: str, found: str, *, layout_is_ours: bool = True) -> None:
    """Compare with the transcript; layouts of other versions of typer and rich are compared by exit codes only."""
    file = FOLDER / f"{name}.txt"
    if os.environ.get("SNAPSHOTS") == "write":
        file.write_text(found, encoding="utf-8")
    expected = file.read_text(encoding="utf-8")
    if not layout_is_ours and not all(f"\n{tool}=={version(tool)}\n" in CONSTRAINTS for tool in ("typer", "rich")):
        found, expected = ends(found), ends(expected)
    assert found == expected, f"{file} differs; if that is right: make snapshots"


def ends(text: str) -> str:
    return "\n".join(line for line in text.splitlines() if line.startswith(("$ ", "exit ")))


@pytest.mark.parametrize("output", ["table", "json", "jsonl", "csv"])
@pytest.mark.parametrize("name", ROWS)
def test_rows_look_the_same_at_every_width(run: Run, name: str, output: str) -> None:
    commands = [f"{command} --output {output}" for command in ROWS[name]]
    narrow, usual, wide = (transcript(run, commands, columns) for columns in (60, 80, 200))
    assert narrow == usual == wide
    compare(f"{name}-{output}", usual)


@pytest.mark.parametrize("output", ["table", "csv"])
def test_objects_with_many_fields_are_shortened_in_tables(run: Run, output: str) -> None:
    compare(f"short-{output}", transcript(run, [f"{command} --output {output}" for command in SHORT], 80))


@pytest.mark.parametrize("columns", [60, 80, 200])
def test_help_of_every_group(run: Run, columns: int) -> None:
    commands = ("", *GROUPS, "users upsert", "calls create", "api", "doctor")
    found = transcript(run, [f"{command} --help".strip() for command in commands], columns)
    assert max(map(len, found.splitlines())) <= columns
    compare(f"help-{columns}", found, layout_is_ours=False)


@pytest.mark.parametrize("columns", [60, 80, 200])
def test_errors(run: Run, columns: int) -> None:
    compare(f"errors-{columns}", transcript(run, ERRORS, columns), layout_is_ours=False)


def test_the_version(run: Run) -> None:
    assert run("--version").stdout == f"stream-video {__version__}\n"


def test_no_transcript_is_left_over() -> None:
    rows = {f"{name}-{output}.txt" for name in ROWS for output in ("table", "json", "jsonl", "csv")}
    rows |= {"short-table.txt", "short-csv.txt"}
    drawn = {f"{name}-{columns}.txt" for name in ("help", "errors") for columns in (60, 80, 200)}
    assert {file.name for file in FOLDER.iterdir()} == rows | drawn
