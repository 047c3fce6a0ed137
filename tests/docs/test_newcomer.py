"""The pages that a newcomer follows work as they are printed: files saved under their names, commands run in order."""

from __future__ import annotations

import os
import re
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

DOCS = Path(__file__).parents[2] / "docs"
FILE = re.compile(r"Save this as `(?P<name>\w+\.py)`.*?^```python[^\n]*\n(?P<code>.*?)^```$", re.MULTILINE | re.DOTALL)
BLOCK = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)
INSTALLS = ("pip install", "python3 -m venv", ". .venv")


def save_files(page: str, folder: Path) -> list[str]:
    found = {match["name"]: match["code"] for match in FILE.finditer(page)}
    for name, code in found.items():
        (folder / name).write_text(code)
    return list(found)


def commands(page: str) -> list[str]:
    """Return the commands of the page but those that install something."""
    lines = [line[2:] for block in BLOCK.findall(page) for line in block.splitlines() if line.startswith("$ ")]
    return [line for line in lines if not line.startswith(INSTALLS)]


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


@pytest.fixture
def environment() -> dict[str, str]:
    """What a newcomer's shell has: the programs of this environment, and no variables of the client."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("STREAM_", "PYTEST_", "PYTHON"))}
    return kept | {"PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}", "PYTHONUNBUFFERED": "1"}


@pytest.fixture
def emulator(request: pytest.FixtureRequest, environment: dict[str, str], tmp_path: Path) -> Iterator[str]:
    """The tutorial on free ports, with its emulator running in the second terminal."""
    page = (DOCS / "tutorial.md").read_text()
    for port in ("3030", "8000"):
        page = page.replace(port, str(free_port()))
    [start] = [line for line in commands(page) if line.startswith("stream-video emulator")]
    with subprocess.Popen(
        start.split(), env=environment, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline().startswith(b"Emulator at")
        yield page
        process.terminate()


@pytest.mark.slow
def test_the_tutorial_works_as_printed(emulator: str, environment: dict[str, str], tmp_path: Path) -> None:
    assert save_files(emulator, tmp_path) == ["first.py", "service.py", "test_service.py"]
    script = ["set -m"]
    for line in commands(emulator):
        if line.startswith("sleep"):
            script.append("until curl -s -o /dev/null $service; do sleep 0.1; done")
        elif not line.startswith("stream-video emulator"):
            script.append(f"echo '$ '{line.split()[0]} >&2; {line}")
    [service] = re.findall(r"http://127\.0\.0\.1:\d+(?=/calls)", emulator)
    shell = "\n".join(script)
    done = subprocess.run(
        ["bash", "-e", "-c", shell],
        env=environment | {"service": service},
        cwd=tmp_path,
        check=False,
        capture_output=True,
        text=True,
        timeout=100,
    )
    said = done.stdout + done.stderr
    assert done.returncode == 0, said
    assert "FAIL" not in said
    for expected in (
        "default:standup is new",
        '{"cid":"default:retro"',
        "created: default:retro by ada",
        '{"detail":"signature mismatch"}',
        "1 passed",
        "2 rows: 2 upserted",
        "Ada",
    ):
        assert expected in said, (expected, said)


def test_the_page_about_tests_works_as_printed(environment: dict[str, str], tmp_path: Path) -> None:
    page = (DOCS / "testing.md").read_text()
    assert save_files(page, tmp_path) == ["test_calls.py"]
    assert commands(page) == ["python -m pytest"]
    done = subprocess.run(
        [sys.executable, "-m", "pytest"], env=environment, cwd=tmp_path, check=False, capture_output=True, text=True
    )
    assert "3 passed" in done.stdout, done.stdout + done.stderr
