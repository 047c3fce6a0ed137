"""Run the client for minutes against a server that fails one request in five, and see that nothing leaks.

``SECONDS=600 SEED=1 python -m benchmarks.soak`` (``make soak``). Every call has to end in a result or in one of the
package's errors; descriptors, tasks and memory must be at the end what they were after the warm-up. Exit status 1
otherwise.
"""

from __future__ import annotations

import asyncio
import collections
import gc
import logging
import os
import random
import struct
import sys
import time
import zlib

import psutil

from stream_video_async._http.transport import Transport
from stream_video_async.config import ClientConfig
from stream_video_async.errors import StreamApiError, StreamError, StreamTransportError
from stream_video_async.retry import RetryPolicy
from stream_video_async.types import Operation, Request

SECONDS = float(os.environ.get("SECONDS", "600"))
SEED = int(os.environ.get("SEED", "1"))
FAULTS = 0.2
WORKERS = 60
MEGABYTE = 1024 * 1024

OPERATIONS = [
    Operation("GetApp", "GET", "/api/v2/app", "read"),
    Operation("QueryCalls", "POST", "/api/v2/video/calls", "read"),
    Operation("UpdateUsers", "POST", "/api/v2/users", "replayable"),
    Operation("DeletePoll", "DELETE", "/api/v2/polls/{poll_id}", "replayable"),
    Operation("RingCall", "POST", "/api/v2/video/call/{type}/{id}/ring", "unsafe"),
]
REPLY = b'{"calls": [' + b",".join(b'{"id": "%d", "custom": {"a": "b"}}' % n for n in range(30)) + b"]}"


def http(status: int, body: bytes, *headers: str) -> bytes:
    lines = [f"HTTP/1.1 {status} X", "Content-Type: application/json", f"Content-Length: {len(body)}", *headers]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + body


class Chaos:
    """A server that answers most requests and spoils the rest, as its seed says."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        self.served: collections.Counter[str] = collections.Counter()
        self.faults = [
            self.unavailable, self.too_many, self.close, self.reset, self.cut, self.garbage,
            self.stall, self.slow_body, self.bad_gzip, self.html, self.not_found,
        ]  # fmt: skip

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while await self.one(reader, writer):
                pass
        except (asyncio.IncompleteReadError, ConnectionError):
            pass
        finally:
            writer.close()

    async def one(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> bool:
        head = (await reader.readuntil(b"\r\n\r\n")).lower()
        if b"content-length:" in head:
            await reader.readexactly(int(head.split(b"content-length:")[1].split(b"\r\n")[0]))
        if self.random.random() >= FAULTS:
            self.served["fine"] += 1
            packed = zlib.compress(REPLY)
            writer.write(
                http(200, packed, "Content-Encoding: deflate") if self.random.random() < 0.3 else http(200, REPLY)
            )
            return True
        fault = self.random.choice(self.faults)
        self.served[fault.__name__] += 1
        return await fault(writer)

    async def unavailable(self, writer: asyncio.StreamWriter) -> bool:
        writer.write(http(self.random.choice([500, 502, 503, 504]), b'{"code": -1, "message": "down"}'))
        return True

    async def too_many(self, writer: asyncio.StreamWriter) -> bool:
        writer.write(http(429, b'{"code": 9, "message": "slow down"}', "Retry-After: 0.02"))
        return True

    async def not_found(self, writer: asyncio.StreamWriter) -> bool:
        writer.write(http(404, b'{"code": 16, "message": "gone"}'))
        return True

    async def html(self, writer: asyncio.StreamWriter) -> bool:
        writer.write(http(200, b"<html>" * 100))
        return True

    async def bad_gzip(self, writer: asyncio.StreamWriter) -> bool:
        writer.write(http(200, b"this is not gzip", "Content-Encoding: gzip"))
        return True

    async def close(self, _writer: asyncio.StreamWriter) -> bool:
        return False

    async def reset(self, writer: asyncio.StreamWriter) -> bool:
        import socket

        sock = writer.get_extra_info("socket")
        sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        writer.transport.abort()
        return False

    async def cut(self, writer: asyncio.StreamWriter) -> bool:
        writer.write(http(200, REPLY)[:-50])
        await writer.drain()
        return False

    async def garbage(self, writer: asyncio.StreamWriter) -> bool:
        writer.write(b"SSH-2.0-OpenSSH_9.6\r\n\r\n")
        return False

    async def stall(self, _writer: asyncio.StreamWriter) -> bool:
        await asyncio.sleep(0.6)
        return False

    async def slow_body(self, writer: asyncio.StreamWriter) -> bool:
        reply = http(200, REPLY)
        for start in range(0, len(reply), 200):
            writer.write(reply[start : start + 200])
            await asyncio.sleep(0.01)
        return True


class Figures:
    """Descriptors, tasks and memory of this process."""

    def __init__(self) -> None:
        gc.collect()
        process = psutil.Process()
        self.descriptors = process.num_fds()
        self.tasks = len(asyncio.all_tasks())
        self.memory = process.memory_info().rss

    def __str__(self) -> str:
        return f"{self.descriptors:4d} descriptors  {self.tasks:4d} tasks  {self.memory / MEGABYTE:7.1f} MB"


async def worker(transport: Transport, rng: random.Random, until: float, outcomes: collections.Counter[str]) -> None:
    while time.monotonic() < until:
        operation = rng.choice(OPERATIONS)
        json = {"filter": {"n": rng.random(), "x": "y" * rng.randrange(2000)}} if operation.method == "POST" else None
        request = Request(operation, "/api/v2/x") if json is None else Request(operation, "/api/v2/x", json=json)
        call = asyncio.ensure_future(transport.send(request, dict))
        try:
            if rng.random() < 0.02:
                await asyncio.sleep(rng.random() * 0.01)
                call.cancel()
            await call
            outcomes["result"] += 1
        except asyncio.CancelledError:
            outcomes["cancelled by the worker"] += 1
        except StreamTransportError as error:
            outcomes[f"{type(error).__name__} {error.kind}"] += 1
        except StreamApiError as error:
            outcomes[f"{type(error).__name__} {error.status}"] += 1
        except StreamError as error:
            outcomes[type(error).__name__] += 1
        except Exception as error:
            outcomes[f"FOREIGN {type(error).__name__}: {error}"] += 1


async def round_of_work(transport: Transport, seconds: float, seed: int, outcomes: collections.Counter[str]) -> None:
    until = time.monotonic() + seconds
    await asyncio.gather(*(worker(transport, random.Random(seed * 1000 + n), until, outcomes) for n in range(WORKERS)))


async def main() -> int:
    # The server below writes to connections that the client gave up, which asyncio reports.
    logging.getLogger("asyncio").setLevel(logging.CRITICAL)
    logging.getLogger("stream_video_async").setLevel(logging.CRITICAL)
    chaos = Chaos(SEED)
    server = await asyncio.start_server(chaos.serve, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    config = ClientConfig(
        api_key="key", base_url=f"http://127.0.0.1:{port}", connection_limit=30, timeout=5, attempt_timeout=0.4,
        retry=RetryPolicy(base=0.01, cap=0.1),
    )  # fmt: skip
    transport = Transport(config, token="a.b.c")
    outcomes: collections.Counter[str] = collections.Counter()
    print(f"soak of {SECONDS:g} s, seed {SEED}, {FAULTS:.0%} faults, {WORKERS} workers over 30 connections", flush=True)
    warm_up = min(30.0, SECONDS / 5)
    await round_of_work(transport, warm_up, SEED, collections.Counter())
    await asyncio.sleep(1)
    start = Figures()
    print(f"after the warm-up  {start}", flush=True)
    rounds = max(1, round((SECONDS - warm_up) / 30))
    for number in range(rounds):
        await round_of_work(transport, (SECONDS - warm_up) / rounds, SEED + 1 + number, outcomes)
        print(f"{sum(outcomes.values()):10d} calls   {Figures()}", flush=True)
    await asyncio.sleep(1)
    end = Figures()
    problems = [name for name in outcomes if name.startswith("FOREIGN")]
    slots = transport.shared.slots._value  # noqa: SLF001 - what is to be shown
    await transport.close()
    server.close()
    await asyncio.sleep(1)
    closed = Figures()
    print(f"at the end         {end}\nafter close()      {closed}\n")
    for name, count in outcomes.most_common():
        print(f"{count:10d}  {name}")
    print("served:", dict(chaos.served.most_common()))
    # Connections come and go within the limit (two descriptors each here, one of them the server's).
    if slots != 30:
        problems.append(f"{slots} of 30 slots came back")
    if end.descriptors > start.descriptors + 60 or closed.descriptors > start.descriptors:
        problems.append("descriptors leaked")
    if closed.tasks > 1:
        problems.append(f"{closed.tasks - 1} tasks are left")
    if end.memory > start.memory + 16 * MEGABYTE:
        problems.append("memory grew by more than 16 MB")
    print(
        "\n"
        + (
            "\n".join(f"PROBLEM {text}" for text in problems)
            or "no leak; every call ended in a result or one of our errors"
        )
    )
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(asyncio.run(main()))
