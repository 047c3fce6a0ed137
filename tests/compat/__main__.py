"""Runs the flows of the official SDKs against the emulator: ``python -m tests.compat [python|node [FLOW…]]``."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from stream_video_async.emulator import ThreadedStreamEmulator

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
PYTHON = Path(os.environ.get("OFFICIAL_PYTHON", ROOT / ".venv-official" / "bin" / "python"))
LIMIT_SECONDS = 300
SUITES = ("python", "node")


def command(suite: str, flows: list[str]) -> list[str]:
    """The command that runs the named flows of an SDK, or all of them."""
    suffix = {"python": "py", "node": "mjs"}[suite]
    files = sorted((HERE / suite).glob(f"flow_*.{suffix}"))
    chosen = [file for file in files if not flows or file.stem.removeprefix("flow_") in flows]
    if not chosen:
        sys.exit(f"no such flow; there are: {', '.join(file.stem.removeprefix('flow_') for file in files)}")
    if suite == "python":
        return [str(PYTHON), "-W", "error", "-m", "unittest", *[file.stem for file in chosen]]
    return ["node", "--test", "--test-concurrency=1", *[file.name for file in chosen]]


def run(suite: str, flows: list[str]) -> bool:
    """Run one SDK's flows on an emulator of their own, and say what they reached."""
    with ThreadedStreamEmulator(check_replies=True, seed=1) as emulator:
        environment = {**os.environ, **emulator.environment()}
        status = subprocess.run(
            command(suite, flows), cwd=HERE / suite, env=environment, timeout=LIMIT_SECONDS
        ).returncode
        requests = list(emulator.requests)
    broken = sorted({f"{request.operation} answered {request.status}" for request in requests if request.status >= 500})
    unknown = sorted({f"{request.method} {request.path}" for request in requests if request.operation is None})
    reached = {request.operation for request in requests if request.status < 400}
    print(f"{suite}: {len(requests)} requests, {len(reached)} operations done; exit status {status}")
    for fault in [*broken, *unknown]:
        print(f"{suite}: {fault}")
    return status == 0 and not broken and not unknown


def main(arguments: list[str]) -> int:
    suites = arguments[:1] or list(SUITES)
    if not set(suites) <= set(SUITES):
        sys.exit(f"no such SDK; there are: {', '.join(SUITES)}")
    results = [run(suite, arguments[1:]) for suite in suites]
    return 0 if all(results) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
