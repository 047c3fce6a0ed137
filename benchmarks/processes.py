"""The parent's side of a contestant's process."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def environment() -> dict[str, str]:
    """Return our environment with the checkout on the path and bytecode allowed, for every contestant alike."""
    kept = {key: value for key, value in os.environ.items() if not key.startswith(("STREAM_", "PYTHONDONTWRITE"))}
    return kept | {"PYTHONPATH": os.pathsep.join([str(ROOT), str(ROOT / "benchmarks" / ".cache")])}


class Contestant:
    """A contestant in a process of its own, run by the interpreter of its environment."""

    def __init__(self, name: str, python: str) -> None:
        self.name = name
        self._process = subprocess.Popen(
            [python, "-m", "benchmarks.worker", name],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            cwd=ROOT,
            env=environment(),
        )

    def ask(self, do: str, **arguments: object) -> dict[str, float]:
        self._process.stdin.write(json.dumps({"do": do, **arguments}) + "\n")
        self._process.stdin.flush()
        line = self._process.stdout.readline()
        if not line:
            raise SystemExit(f"the contestant {self.name!r} failed in {do!r}; its traceback is above")
        return json.loads(line)

    def close(self) -> None:
        self._process.stdin.close()
        self._process.wait(30)
