"""Fuzzes the emulator over the whole contract: no 5xx, and no reply that the contract does not allow.

``python -m tests.emulator.fuzz SECONDS``; run by ``make fuzz``. Replies spell times as RFC 3339 here, as the description's
``format: date-time`` says; refusals that the contract leaves out (401, 403, 404, 413) are added to it.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from codegen.contract import load_bundle
from stream_video_async.emulator import ThreadedStreamEmulator
from stream_video_async.tokens import server_token

CHECKS = "not_a_server_error,status_code_conformance,content_type_conformance,response_schema_conformance"
REFUSALS = ("401", "403", "404", "413")


def prepared(api_key: str) -> dict[str, Any]:
    """Return the contract with the API key as a parameter and the undocumented refusals."""
    document = load_bundle()
    document["security"] = []
    key = {"in": "query", "name": "api_key", "required": True, "schema": {"type": "string", "enum": [api_key]}}
    for methods in document["paths"].values():
        for operation in methods.values():
            operation["parameters"] = [*operation.get("parameters", []), key]
            operation["responses"] |= dict.fromkeys(REFUSALS, operation["responses"]["400"])
    return document


def main(seconds: int) -> int:
    """Run schemathesis for about so many seconds; return its exit status."""
    with ThreadedStreamEmulator(timestamps="rfc3339") as emulator, tempfile.TemporaryDirectory() as scratch:
        description = Path(scratch) / "contract.json"
        description.write_text(json.dumps(prepared(emulator.api_key)), encoding="utf-8")
        command = [
            *(str(Path(sys.executable).with_name("schemathesis")), "run", str(description), "--url", emulator.url),
            *("--checks", CHECKS, "--phases", "examples,coverage,fuzzing", "--max-time", str(seconds)),
            *("-H", f"Authorization: {server_token(emulator.api_secret)}", "-H", "stream-auth-type: jwt"),
            *("--continue-on-failure", "--warnings", "off", "--no-color", "--generation-database", "none"),
            *("--suppress-health-check", "all", "--seed", "1"),
        ]
        return subprocess.run(command, check=False, cwd=scratch).returncode


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1])))
