"""Fuzz the emulator over the whole contract, and its control API.

``python -m tests.emulator.fuzz SECONDS``; run by ``make fuzz``. No reply may be a 5xx or one that the contract does not
allow. Replies spell times as RFC 3339 here, as the description's ``format: date-time`` says. Refusals that the contract
leaves out (401, 403, 404, 413) and the null of ``ended_at`` are added to it.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import urllib.error
import urllib.request
from pathlib import Path
from typing import Any

from codegen.contract import load_bundle
from stream_video_async.emulator import ThreadedStreamEmulator
from stream_video_async.tokens import server_token

CHECKS = "not_a_server_error,status_code_conformance,content_type_conformance,response_schema_conformance"
CONTROL_CHECKS = "not_a_server_error,content_type_conformance,response_schema_conformance"
REFUSALS = ("401", "403", "404", "413")


def prepared(api_key: str) -> dict[str, Any]:
    """Return the contract with the API key as a parameter and the undocumented refusals."""
    document = load_bundle()
    document["security"] = []
    key = {"in": "query", "name": "api_key", "required": True, "schema": {"type": "string", "enum": [api_key]}}
    document["components"]["schemas"]["CallResponse"]["properties"]["ended_at"]["nullable"] = True
    for methods in document["paths"].values():
        for operation in methods.values():
            operation["parameters"] = [*operation.get("parameters", []), key]
            operation["responses"] |= dict.fromkeys(REFUSALS, operation["responses"]["400"])
    return document


def _run(description: dict[str, Any], url: str, checks: str, seconds: int, *options: str) -> int:
    with tempfile.TemporaryDirectory() as scratch:
        file = Path(scratch) / "description.json"
        file.write_text(json.dumps(description), encoding="utf-8")
        command = [
            *(str(Path(sys.executable).with_name("schemathesis")), "run", str(file), "--url", url),
            *("--checks", checks, "--phases", "examples,coverage,fuzzing", "--max-time", str(seconds)),
            *("--continue-on-failure", "--warnings", "off", "--no-color", "--generation-database", "none"),
            *("--suppress-health-check", "all", "--seed", "1", *options),
        ]
        return subprocess.run(command, check=False, cwd=scratch).returncode


def main(seconds: int) -> int:
    """Run schemathesis for about so many seconds, three quarters on the API; return 0 when nothing was found."""
    with ThreadedStreamEmulator(timestamps="rfc3339") as emulator:
        headers = ("-H", f"Authorization: {server_token(emulator.api_secret)}", "-H", "stream-auth-type: jwt")
        api = _run(prepared(emulator.api_key), emulator.url, CHECKS, seconds * 3 // 4, *headers)
    with ThreadedStreamEmulator() as emulator:
        with urllib.request.urlopen(f"{emulator.url}/_emulator/openapi.json") as reply:
            description = json.load(reply)
        # This one answers for as long as somebody listens.
        del description["paths"]["/_emulator/live"]
        wait = description["paths"]["/_emulator/requests/wait"]["post"]["requestBody"]["content"]["application/json"]
        wait["schema"]["properties"]["timeout"]["maximum"] = 0.1
        control = _run(description, emulator.url, CONTROL_CHECKS, seconds // 4)
        # Whatever was done to it: the API still answers, if only with a refusal.
        emulator.faults.clear()
        asked = urllib.request.Request(f"{emulator.url}/api/v2/app")
        try:
            urllib.request.urlopen(asked)
        except urllib.error.HTTPError as error:
            control = control or int(error.code >= 500)
    return api or control


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1])))
