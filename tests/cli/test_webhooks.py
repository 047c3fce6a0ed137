"""``webhooks``: samples are signed and sent, bodies verified, deliveries printed."""

from __future__ import annotations

import gzip
import json
import re
import signal
import subprocess
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from stream_video_async import webhooks
from stream_video_async.emulator import ThreadedStreamEmulator

from .conftest import COMMAND, Run


@pytest.fixture
def receiver(environment: dict[str, str]) -> Iterator[tuple[str, subprocess.Popen[str]]]:
    """``webhooks serve`` and its address."""
    command = [*COMMAND, "webhooks", "serve", "--port", "0", "--status", "202"]
    with subprocess.Popen(
        command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        try:
            assert process.stderr is not None
            found = re.search(r"http://[\d.:]+", process.stderr.readline())
            assert found is not None
            yield found[0], process
        finally:
            process.kill()


def test_a_sample_arrives_signed_and_is_printed(run: Run, receiver: tuple[str, subprocess.Popen[str]]) -> None:
    url, process = receiver
    for event in ("call.ended", "call.recording_ready"):
        sent = run("webhooks", "send", event, "--to", f"{url}/hook")
        assert (sent.returncode, sent.stderr) == (0, "202 Accepted\n")
    foreign = run("webhooks", "send", "call.ended", "--to", url, STREAM_API_SECRET="x" * 32)
    assert (foreign.returncode, foreign.stderr) == (1, "401 Unauthorized\n")
    process.send_signal(signal.SIGINT)
    stdout, stderr = process.communicate(timeout=20)
    assert [json.loads(line)["type"] for line in stdout.splitlines()] == ["call.ended", "call.recording_ready"]
    assert stderr.splitlines()[:2] == ["call.ended, attempt 1", "call.recording_ready, attempt 1"]
    assert "refused: " in stderr
    assert "Traceback" not in stderr
    assert process.returncode == 130


def test_a_compressed_body_is_received(
    receiver: tuple[str, subprocess.Popen[str]], emulator: ThreadedStreamEmulator
) -> None:
    """Servers and middleware may remove ``Content-Encoding``."""
    url, process = receiver
    event = b'{"type": "call.custom", "created_at": 1}'
    headers = {"X-Signature": webhooks.sign(event, emulator.api_secret)}
    with urllib.request.urlopen(urllib.request.Request(url, gzip.compress(event), headers), timeout=20) as reply:
        assert reply.status == 202
    process.send_signal(signal.SIGINT)
    stdout, stderr = process.communicate(timeout=20)
    assert json.loads(stdout) == json.loads(event)
    assert "Traceback" not in stderr


def test_serve_ends_when_the_reader_of_stdout_has_ended(run: Run, receiver: tuple[str, subprocess.Popen[str]]) -> None:
    url, process = receiver
    assert process.stdout is not None
    process.stdout.close()
    sent = run("webhooks", "send", "call.ended", "--to", url)
    assert (sent.returncode, sent.stderr) == (1, "503 Service Unavailable\n")
    assert process.wait(20) == 0
    assert process.stderr is not None
    assert process.stderr.read() == "call.ended, attempt 1\n"


def test_the_event_of_a_compressed_body_is_printed(run: Run, emulator: ThreadedStreamEmulator, tmp_path: Path) -> None:
    body, event = tmp_path / "body.gz", b'{"type": "call.test", "created_at": "2026-01-31T18:00:00Z"}'
    body.write_bytes(gzip.compress(event))
    done = run("webhooks", "verify", str(body), "--signature", webhooks.sign(event, emulator.api_secret))
    assert (done.returncode, done.stdout) == (0, f"{event.decode()}\n")


@pytest.mark.parametrize("to", ["http://u:p4ss@127.0.0.1:9?key=p4ss", "ftp://u:p4ss@host", "http://u:p4ss@"])
def test_passwords_of_receivers_are_not_printed(run: Run, to: str) -> None:
    done = run("webhooks", "send", "call.ended", "--to", to)
    assert done.returncode in {2, 5}
    assert "p4ss" not in done.stderr


def test_a_custom_body_is_sent_unchanged(run: Run, receiver: tuple[str, subprocess.Popen[str]], tmp_path: Path) -> None:
    body = tmp_path / "body.json"
    body.write_text('{"type": "call.custom",  "created_at": 1}', encoding="utf-8")
    assert run("webhooks", "send", "any", "--data", f"@{body}", "--to", receiver[0]).returncode == 0
    assert (
        run("webhooks", "send", "any", "--data", body.read_text(encoding="utf-8"), "--to", receiver[0]).returncode == 0
    )


def test_a_signed_body_is_verified(run: Run, emulator: ThreadedStreamEmulator, tmp_path: Path) -> None:
    body = tmp_path / "body.json"
    body.write_text('{"type": "call.test", "created_at": "2026-01-31T18:00:00Z"}', encoding="utf-8")
    signature = webhooks.sign(body.read_bytes(), emulator.api_secret)
    done = run("webhooks", "verify", str(body), "--signature", signature)
    assert (done.returncode, done.stdout) == (0, f"{body.read_text(encoding='utf-8')}\n")
    assert done.stderr == "the signature is valid; event call.test\n"
    refused = run("webhooks", "verify", "-", "--signature", "0" * 64, stdin="{}")
    assert (refused.returncode, refused.stdout) == (1, "")


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["send", "call.nothing", "--to", "http://127.0.0.1:9"], 2, "there is no event 'call.nothing'"),
        (["send", "call.ended", "--to", "nowhere"], 2, "--to takes a URL"),
        (["send", "call.ended", "--to", "ftp://127.0.0.1"], 2, "--to takes a URL"),
        (["send", "call.ended", "--to", "http://127.0.0.1:9"], 5, "http://127.0.0.1:9 cannot be reached"),
        (
            ["send", "call.ended", "--to", "http://127.0.0.1:9", "--data", "@none.json"],
            2,
            "--data: cannot read none.json",
        ),
        (["verify", "none.json", "--signature", "00"], 2, "BODY: cannot read none.json"),
        (["serve", "--port", "65536"], 2, "--port"),
    ],
)
def test_mistakes_are_explained(run: Run, arguments: list[str], code: int, words: str) -> None:
    done = run("webhooks", *arguments)
    assert (done.returncode, done.stdout) == (code, "")
    assert words in " ".join(done.stderr.replace("│", "").split())
    assert "Traceback" not in done.stderr
