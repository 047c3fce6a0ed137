"""The server that all contestants talk to: fixed bodies, a process of its own, faster than any of them."""

from __future__ import annotations

import contextlib
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from .bodies import CALL_REPLY, CALL_REPLY_RFC3339

# Static files answer GET alone; the 405 of a POST is turned into the file, with the request's body thrown away.
NGINX_CONFIG = """
daemon off; pid {root}/pid; error_log {root}/error.log crit; worker_processes 1; {user}
events {{ worker_connections 8192; }}
http {{
  access_log off; sendfile on; tcp_nodelay on; default_type application/json;
  keepalive_timeout 600; keepalive_requests 100000000; client_max_body_size 16m; client_body_buffer_size 1m;
  open_file_cache max=10 inactive=600s; open_file_cache_valid 600s; etag off; if_modified_since off;
  client_body_temp_path {root}/body; proxy_temp_path {root}/proxy; fastcgi_temp_path {root}/fastcgi;
  uwsgi_temp_path {root}/uwsgi; scgi_temp_path {root}/scgi;
  add_header X-RateLimit-Limit 1000000; add_header X-RateLimit-Remaining 999999; add_header X-RateLimit-Reset {reset};
  server {{
    listen 127.0.0.1:{port} backlog=2048;
    root {root};
    location /rfc3339/ {{ rewrite ^ /call-rfc3339.json last; }}
    location /api/v2/ {{ rewrite ^ /call.json last; }}
    location = /call.json {{ error_page 405 =201 $uri; }}
    location = /call-rfc3339.json {{ error_page 405 =201 $uri; }}
  }}
}}
"""


def nginx() -> str | None:
    return shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin:/usr/local/sbin:/opt/homebrew/bin")


@dataclass(frozen=True)
class Servers:
    calls: str
    """URL for single calls."""
    bulk: str
    """URL for upserts: its replies name the users sent."""
    description: str


@contextlib.contextmanager
def running() -> Iterator[Servers]:
    """Run the servers."""
    binary = nginx()
    with _standin() as (bulk, description), _nginx(binary) if binary else _standin() as (calls, what):
        bulk_url, calls_url = (f"http://127.0.0.1:{port}" for port in (bulk, calls))
        yield Servers(calls_url, bulk_url, f"{what} for calls, {description} for upserts")


@contextlib.contextmanager
def _nginx(binary: str) -> Iterator[tuple[int, str]]:
    with tempfile.TemporaryDirectory(prefix="bench-nginx-") as folder:
        root = Path(folder)
        root.chmod(0o755)
        (root / "call.json").write_bytes(CALL_REPLY)
        (root / "call-rfc3339.json").write_bytes(CALL_REPLY_RFC3339)
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = probe.getsockname()[1]
        user = "user root;" if Path("/proc/self").exists() and Path("/proc/self").stat().st_uid == 0 else ""
        text = NGINX_CONFIG.format(root=root, port=port, reset=int(time.time()) + 86400, user=user)
        (root / "nginx.conf").write_text(text)
        process = subprocess.Popen([binary, "-c", str(root / "nginx.conf"), "-p", folder], stderr=subprocess.PIPE)
        try:
            _wait_for(port, process)
            version = subprocess.run([binary, "-v"], capture_output=True, text=True, check=True).stderr
            yield port, version.strip().removeprefix("nginx version: ")
        finally:
            process.terminate()
            process.wait(10)


@contextlib.contextmanager
def _standin() -> Iterator[tuple[int, str]]:
    command = [sys.executable, "-m", "benchmarks.standin"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        yield int(process.stdout.readline()), "a small asyncio server"
        process.stdin.close()


def _wait_for(port: int, process: subprocess.Popen) -> None:
    for _ in range(200):
        if process.poll() is not None:
            raise SystemExit(f"nginx did not start: {process.stderr.read().decode()}")
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
            return
        time.sleep(0.02)
    raise SystemExit("nginx did not answer within 4 seconds")
