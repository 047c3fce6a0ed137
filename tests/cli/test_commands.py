"""The command line, run as a process of its own against the emulator."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import jwt
import pytest

from stream_video_async.emulator import ThreadedStreamEmulator

COMMAND = [sys.executable, "-c", "from stream_video_async.cli import main; main()"]


@pytest.fixture
def emulator() -> Iterator[ThreadedStreamEmulator]:
    with ThreadedStreamEmulator() as running:
        yield running


def environment(emulator: ThreadedStreamEmulator) -> dict[str, str]:
    credentials = {
        "STREAM_API_KEY": emulator.api_key,
        "STREAM_API_SECRET": emulator.api_secret,
        "STREAM_BASE_URL": emulator.url,
    }
    return os.environ | credentials | {"COLUMNS": "200", "NO_COLOR": "1"}


def run(emulator: ThreadedStreamEmulator, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*COMMAND, *arguments], env=environment(emulator), capture_output=True, text=True, check=False
    )


def test_tokens_are_printed(emulator: ThreadedStreamEmulator) -> None:
    done = run(emulator, "token", "john", "--expires", "60")
    claims = jwt.decode(done.stdout.strip(), emulator.api_secret, algorithms=["HS256"])
    assert (claims["user_id"], claims["exp"] - claims["iat"]) == ("john", 65)
    forever = jwt.decode(
        run(emulator, "token", "john", "--expires", "never").stdout.strip(), emulator.api_secret, ["HS256"]
    )
    assert "exp" not in forever
    for_call = run(emulator, "token", "john", "--call", "default:a", "--role", "admin").stdout.strip()
    assert jwt.decode(for_call, emulator.api_secret, ["HS256"])["call_cids"] == ["default:a"]


def test_a_file_is_upserted_and_listed(emulator: ThreadedStreamEmulator, tmp_path: Path) -> None:
    file = tmp_path / "users.csv"
    file.write_text("id,name,custom.country\nada,Ada,GB\ngrace,Grace,US\n", encoding="utf-8")
    done = run(emulator, "upsert", str(file))
    assert done.returncode == 0, done.stderr
    listed = run(emulator, "users", "--where", '{"id": "ada"}').stdout
    assert "Ada" in listed
    assert "GB" in listed
    assert "Grace" not in listed
    assert run(emulator, "calls").returncode == 0


def test_bad_rows_are_told_and_show_in_the_exit_status(emulator: ThreadedStreamEmulator, tmp_path: Path) -> None:
    file = tmp_path / "users.jsonl"
    file.write_text('{"id": "ada"}\n{"name": "nobody"}\n', encoding="utf-8")
    done = run(emulator, "upsert", str(file))
    assert done.returncode == 1
    assert "users.jsonl" in done.stdout
    assert "2" in done.stdout


@pytest.mark.parametrize(
    "arguments", [["users", "--where", "nonsense"], ["token", ""], ["token", "a", "--expires", "-1"]]
)
def test_mistakes_are_one_line(emulator: ThreadedStreamEmulator, arguments: list[str]) -> None:
    done = run(emulator, *arguments)
    assert done.returncode == 1
    assert len(done.stderr.strip().splitlines()) == 1
    assert "Traceback" not in done.stderr


def test_ctrl_c_tells_what_was_done(emulator: ThreadedStreamEmulator, tmp_path: Path) -> None:
    """The report comes before the process ends, and a second run goes on from the checkpoint."""
    emulator.faults.add("delay", operation="UpdateUsers", seconds=0.2)
    file, checkpoint = tmp_path / "users.jsonl", tmp_path / "checkpoint"
    file.write_text("".join(f'{{"id": "u{n}"}}\n' for n in range(20_000)), encoding="utf-8")
    command = [*COMMAND, "upsert", str(file), "--checkpoint", str(checkpoint)]
    process = subprocess.Popen(
        command, env=environment(emulator), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    while not checkpoint.exists() and process.poll() is None:
        time.sleep(0.02)
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=30)
    assert process.returncode == 130, err
    assert "upsert_users" in out
    assert "Traceback" not in err
