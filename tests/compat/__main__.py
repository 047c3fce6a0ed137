"""Run the flows of the official SDKs against the emulator.

``python -m tests.compat [python|node|python-1.4.0|… [FLOW…]]``
"""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

from stream_video_async.emulator import ThreadedStreamEmulator

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
COMPAT = ROOT / ".compat"
"""Where ``make compat`` installs older releases, each in an environment of its own."""
LIMIT_SECONDS = 300
OLDER_PYTHON = ("1.4.0", "2.7.0", "3.0.0")
OLDER_NODE = ("0.4.26", "0.7.15")


@dataclass(frozen=True)
class Suite:
    """Flows of one release of an SDK."""

    folder: str
    pattern: str
    command: tuple[str, ...]
    by_module: bool = False
    """Whether the command takes module names, not files."""
    environment: dict[str, str] = field(default_factory=dict)


def _suites() -> dict[str, Suite]:
    newest = os.environ.get("OFFICIAL_PYTHON", str(ROOT / ".venv-official" / "bin" / "python"))
    node = ("node", "--test", "--test-concurrency=1")
    suites = {
        "python": Suite("python", "flow_*.py", (newest, "-W", "error", "-m", "unittest"), by_module=True),
        "node": Suite("node", "flow_*.mjs", node),
    }
    for version in OLDER_PYTHON:
        python = str(COMPAT / f"python-{version}" / "bin" / "python")
        suites[f"python-{version}"] = Suite("older", "flow_*.py", (python, "-m", "unittest"), by_module=True)
    for version in OLDER_NODE:
        folder = {"SDK_FOLDER": str(COMPAT / f"node-{version}")}
        suites[f"node-{version}"] = Suite("older", "flow_*.mjs", node, environment=folder)
    return suites


SUITES = _suites()


def command(suite: Suite, flows: list[str]) -> list[str]:
    """The command that runs the named flows of an SDK, or all of them."""
    files = sorted((HERE / suite.folder).glob(suite.pattern))
    chosen = [file for file in files if not flows or file.stem.removeprefix("flow_") in flows]
    if not chosen:
        sys.exit(f"no such flow; there are: {', '.join(file.stem.removeprefix('flow_') for file in files)}")
    return [*suite.command, *(file.stem if suite.by_module else file.name for file in chosen)]


def run(name: str, flows: list[str]) -> bool:
    """Run one SDK's flows on an emulator of their own, as it starts by default, and say what they reached."""
    suite = SUITES[name]
    with ThreadedStreamEmulator(check_replies=True, seed=1) as emulator:
        environment = {**os.environ, **emulator.environment(), **suite.environment}
        status = subprocess.run(
            command(suite, flows), cwd=HERE / suite.folder, env=environment, timeout=LIMIT_SECONDS, check=False
        ).returncode
        requests = list(emulator.requests)
    broken = sorted({f"{request.operation} answered {request.status}" for request in requests if request.status >= 500})
    unknown = sorted({f"{request.method} {request.path}" for request in requests if request.operation is None})
    reached = {request.operation for request in requests if request.status < 400}
    print(f"{name}: {len(requests)} requests, {len(reached)} operations done; exit status {status}")
    for fault in [*broken, *unknown]:
        print(f"{name}: {fault}")
    return status == 0 and not broken and not unknown


def main(arguments: list[str]) -> int:
    suites = arguments[:1] or list(SUITES)
    if not set(suites) <= set(SUITES):
        sys.exit(f"no such SDK; there are: {', '.join(SUITES)}")
    results = [run(suite, arguments[1:]) for suite in suites]
    return 0 if all(results) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
