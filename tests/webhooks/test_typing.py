"""Both type checkers know the event class of each handler."""

import subprocess
import sys
from pathlib import Path

import pytest

from stream_video_async.webhooks import EVENT_TYPES

ROOT = Path(__file__).parents[2]
CHECKERS = {
    "mypy": [sys.executable, "-m", "mypy", "--strict", "--no-pretty"],
    "pyright": [sys.executable, "-m", "pyright", "--pythonpath", sys.executable],
}


WRONG = """\
from stream_video_async import models, webhooks

handlers = webhooks.Handlers()


@handlers.on("call.session_ended")
async def wrong(event: models.CallEndedEvent) -> None: ...


x = 1  # type: ignore[type-var]


@handlers.on("call.endet")
async def misspelled(event: models.CallEndedEvent) -> None: ...


@handlers.on("call.ended", "call.endet")
async def misspelled_second(event: models.CallEndedEvent) -> None: ...
"""
MISSPELLED = {"mypy": '"NoSuchEventType" not callable', "pyright": 'Object of type "NoSuchEventType" is not callable'}


def every_type():
    """Register a correct and a wrong handler of every type; an expected error that does not occur is an error."""
    classes = sorted(set(EVENT_TYPES.values()))
    lines = [
        "# pyright: strict, reportUnnecessaryTypeIgnoreComment=true, reportUnusedFunction=false",
        "from stream_video_async import models, webhooks",
        "handlers = webhooks.Handlers()",
    ]
    for number, (event_type, right) in enumerate(sorted(EVENT_TYPES.items())):
        wrong = classes[classes.index(right) - 1]
        lines += [
            f'@handlers.on("{event_type}")',
            f"async def right_{number}(event: models.{right}) -> None: ...",
            f'@handlers.on("{event_type}")  # type: ignore[type-var]',
            f"async def wrong_{number}(event: models.{wrong}) -> None: ...",
        ]
    return "\n".join(lines) + "\n"


@pytest.mark.slow
@pytest.mark.timeout(300)
@pytest.mark.parametrize("checker", CHECKERS)
def test_a_handler_of_one_type_cannot_take_another(checker, tmp_path, mypy_cache):
    """For each of the 67 types, and for the shapes in ``tests/typing/webhooks.py``; a wrong file is noticed."""
    (tmp_path / "every_type.py").write_text(every_type())
    (tmp_path / "wrong.py").write_text("# pyright: strict, reportUnnecessaryTypeIgnoreComment=true\n" + WRONG)
    files = [tmp_path / "every_type.py", ROOT / "tests" / "typing" / "webhooks.py", tmp_path / "wrong.py"]
    cache = [f"--cache-dir={mypy_cache}"] if checker == "mypy" else []
    command = [*CHECKERS[checker], *cache, *map(str, files)]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    errors = [line for line in run.stdout.splitlines() if " error: " in line or " - error" in line]
    assert errors
    assert all("wrong.py" in line for line in errors), run.stdout
    assert {int(line.split("wrong.py:")[1].split(":")[0]) for line in errors} == {7, 11, 14, 18}, run.stdout
    for line in (14, 18):
        (misspelled,) = (error for error in errors if f"wrong.py:{line}" in error and "NoSuchEventType" in error)
        assert MISSPELLED[checker] in misspelled
        assert len(misspelled) < 200
