"""The httpx client that openapi-python-client writes for our contract; kept until the contract or the tool changes."""

from __future__ import annotations

import hashlib
import importlib.metadata
import json
import shutil
import subprocess
import sys
from pathlib import Path

from codegen.contract import load_bundle

from .processes import ROOT

CACHE = ROOT / "benchmarks" / ".cache"
PACKAGE = "stream_by_openapi_python_client"


def generated_client() -> Path:
    """Generate the client if it is missing or outdated, and return the folder to put on the path."""
    document = json.dumps(load_bundle(ROOT / "openapi"), sort_keys=True).encode()
    version = importlib.metadata.version("openapi-python-client")
    stamp = hashlib.sha256(document + version.encode()).hexdigest()
    marker = CACHE / "stamp"
    if marker.exists() and marker.read_text() == stamp:
        return CACHE
    shutil.rmtree(CACHE, ignore_errors=True)
    CACHE.mkdir(parents=True)
    contract = CACHE / "contract.json"
    contract.write_bytes(document)
    command = [Path(sys.executable).parent / "openapi-python-client", "generate", "--meta", "none", "--overwrite"]
    target = ["--path", str(contract), "--output-path", str(CACHE / PACKAGE)]
    done = subprocess.run([*map(str, command), *target], capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"openapi-python-client failed:\n{done.stdout}{done.stderr}")
    marker.write_text(stamp)
    return CACHE
