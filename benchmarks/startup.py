"""Import time and memory: every sample is a fresh interpreter, and the programs take turns."""

from __future__ import annotations

import json
import subprocess
from importlib.util import find_spec

from .processes import ROOT, environment

PROBE = """
import json, time
start = time.perf_counter()
{program}
seconds = time.perf_counter() - start
with open("/proc/self/status") as status:
    peak = next(int(line.split()[1]) for line in status if line.startswith("VmHWM:"))
print(json.dumps({{"ms": seconds * 1e3, "peak RSS MB": peak / 1024}}))
"""
WITHOUT_CRYPTOGRAPHY = "import sys\nsys.modules['cryptography'] = None\n"
"""PyJWT loads cryptography where that is installed; this is how it looks to it where it is not."""
TOKEN_SCENARIOS = {"import and a token, without cryptography": WITHOUT_CRYPTOGRAPHY}
if find_spec("cryptography"):
    TOKEN_SCENARIOS["import and a token, with cryptography"] = ""
AIOHTTP = "import aiohttp"
TOKEN = (
    "from stream_video_async.tokens import create_user_token\n"
    "create_user_token('benchmark-secret-of-32-characters', 'john')"
)
CLIENT_TOKEN = (
    "from stream_video_async import AsyncStreamClient\n"
    "AsyncStreamClient('benchkey', 'benchmark-secret-of-32-characters').create_token('john')"
)
FIRST_CLIENT = (
    "import aiohttp\n"
    "between = time.perf_counter()\n"
    "from stream_video_async import AsyncStreamClient\n"
    "from stream_video_async.models import UserRequest\n"
    "user = UserRequest(id='john')\n"
    "client = AsyncStreamClient('benchkey', 'benchmark-secret-of-32-characters')\n"
    "start = between"
)
OFFICIAL = "import getstream"
OFFICIAL_CLIENT = (
    "from getstream import AsyncStream\n"
    "from getstream.models import UserRequest\n"
    "client = AsyncStream(api_key='benchkey', api_secret='benchmark-secret-of-32-characters')"
)


def sample(python: str, program: str) -> dict[str, float]:
    command = [python, "-c", PROBE.format(program=program)]
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, env=environment(), check=False)
    if done.returncode:
        raise SystemExit(f"a start-up probe failed:\n{done.stderr}")
    return json.loads(done.stdout)
