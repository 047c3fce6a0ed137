"""Which scenario runs with whom. In every round each contestant has its turn, in an order that changes."""

from __future__ import annotations

import gzip
import json
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from . import emulator, peers, startup
from .processes import ROOT, Contestant, environment
from .report import Results
from .server import Servers


@dataclass(frozen=True)
class Size:
    rounds: int
    calls: int
    bulk_users: int
    streamed_users: int
    function_seconds: float
    imports: int


_EMULATORS: dict[str, dict[str, bool]] = {
    "in memory": {},
    "all new": {"new": True},
    "with a file": {"on_disk": True},
}
FULL = Size(rounds=9, calls=1000, bulk_users=40_000, streamed_users=1_000_000, function_seconds=0.3, imports=11)
SHORT = Size(rounds=3, calls=500, bulk_users=10_000, streamed_users=100_000, function_seconds=0.15, imports=5)
SHARE = {"official": 15, "httpx_handwritten": 10, "httpx_generated": 15}
"""Slower contestants get this much less to do, or they would take nearly all of the time."""
SLOW_EVERY = 3
"""They also take part in every third round only; for calls, which have more rounds, in every ninth, and with 500 in
flight in the first alone, which takes minutes otherwise."""


class Suite:
    def __init__(self, size: Size, servers: Servers, official: str | None, scenarios: list[str]) -> None:
        self.size = size
        self.servers = servers
        self.official = official
        self.results = Results()
        names = ["ours", "handwritten", "raw", "httpx_handwritten", "plain_attrs"]
        if "calls" in scenarios:
            peers.generated_client()
            names.append("httpx_generated")
        self.contestants = {name: Contestant(name, sys.executable) for name in names}
        if official:
            self.contestants["official"] = Contestant("official", official)

    def close(self) -> None:
        for contestant in self.contestants.values():
            contestant.close()

    def _turns(self, round_: int, names: list[str], slow_every: int = SLOW_EVERY) -> list[Contestant]:
        if round_ % slow_every:
            names = [name for name in names if name not in SHARE]
        present = [self.contestants[name] for name in names if name in self.contestants]
        shift = round_ % len(present)
        turns = present[shift:] + present[:shift]
        return turns[::-1] if round_ % 2 else turns  # so that nobody always follows the same one

    def _share(self, contestant: Contestant, amount: int, unit: int = 1) -> int:
        return max(unit, amount // SHARE.get(contestant.name, 1) // unit * unit)

    def imports(self) -> None:
        programs = {
            ("first model and client, after import aiohttp", "ours"): (sys.executable, startup.FIRST_CLIENT),
        }
        for scenario, prelude in startup.TOKEN_SCENARIOS.items():
            programs[scenario, "aiohttp"] = (sys.executable, prelude + startup.AIOHTTP)
            programs[scenario, "ours"] = (sys.executable, prelude + startup.TOKEN)
            programs[scenario, "ours, by a client"] = (sys.executable, prelude + startup.CLIENT_TOKEN)
        if self.official:
            programs["import", "official"] = (self.official, startup.OFFICIAL)
            programs["first model and client", "official"] = (self.official, startup.OFFICIAL_CLIENT)
        for program in programs.values():
            startup.sample(*program)  # writes the bytecode
        for _ in range(self.size.imports):
            for (scenario, contestant), program in programs.items():
                self.results.add(scenario, contestant, startup.sample(*program))

    def calls(self) -> None:
        for in_flight in (1, 32, 500):
            count = self.size.calls // 3 if in_flight == 1 else self.size.calls
            names = ["ours", "handwritten", "raw", "httpx_handwritten", "httpx_generated", "official"]
            rounds = self.size.rounds * 3
            for round_ in range(rounds):
                for contestant in self._turns(round_, names, rounds if in_flight == 500 else 3 * SLOW_EVERY):
                    sample = contestant.ask(
                        "calls",
                        url=self.servers.calls,
                        count=max(in_flight, self._share(contestant, max(2 * in_flight, count))),
                        concurrency=in_flight,
                    )
                    self.results.add(f"get_or_create, {in_flight} in flight", contestant.name, sample)

    def one_process(self) -> None:
        """Measure the same calls with both contestants in one process, alternating."""
        for in_flight in (1, 32, 500):
            count = max(2 * in_flight, self.size.calls // 2)
            arguments = [self.servers.calls, str(in_flight), str(count), str(self.size.rounds * 3)]
            done = subprocess.run(
                [sys.executable, "-m", "benchmarks.one_process", *arguments, "ours", "handwritten"],
                cwd=ROOT,
                env=environment(),
                check=True,
                stdout=subprocess.PIPE,
                text=True,
            )
            for line in done.stdout.splitlines():
                for name, sample in json.loads(line).items():
                    self.results.add(f"get_or_create, {in_flight} in flight, one process", name, sample)

    def bulk(self) -> None:
        for round_ in range(self.size.rounds):
            for contestant in self._turns(round_, ["ours", "handwritten", "raw", "official"]):
                users = self._share(contestant, self.size.bulk_users, 1000)
                self.results.add(
                    "bulk upsert",
                    contestant.name,
                    contestant.ask("bulk", url=self.servers.bulk, users=users, concurrency=8),
                )

    def functions(self) -> None:
        usual = ["ours", "handwritten", "official"]
        scenarios = {
            "decode_users": ("decode 100 users", usual),
            "encode_users": ("build and encode 100 users", ["ours", "plain_attrs"]),
            "webhook": ("webhook: verify and parse", usual),
            "token": ("user token", usual),
        }
        for name, (scenario, names) in scenarios.items():
            for round_ in range(self.size.rounds):
                for contestant in self._turns(round_, names):
                    sample = contestant.ask(
                        "function", url=self.servers.calls, name=name, seconds=self.size.function_seconds
                    )
                    self.results.add(scenario, contestant.name, sample)

    def memory(self) -> None:
        sample = self.contestants["ours"].ask(
            "memory", url=self.servers.bulk, users=self.size.streamed_users, concurrency=8
        )
        self.results.add(f"{self.size.streamed_users:,} users streamed".replace(",", " "), "ours", sample)

    def emulator(self) -> None:
        emulator.ready()  # writes the bytecode
        for _ in range(5):
            for name, command in {"aiohttp": emulator.IMPORT, "emulator": emulator.COMMAND}.items():
                self.results.add("emulator, from its command to ready", name, {"s": emulator.ready(command)})
        for _ in range(3):
            for kind, options in _EMULATORS.items():
                sample = emulator.measure(2 * self.size.calls, **options)
                self.results.add(f"emulator, upserts of 100 users, {kind}", "emulator", sample)

    def generate(self) -> None:
        """Time the generator by its check, which generates everything and compares it besides."""
        start = time.perf_counter()
        subprocess.run(
            [sys.executable, "-m", "codegen", "check"], cwd=ROOT, env=environment(), check=True, capture_output=True
        )
        self.results.add("make generate", "ours", {"s": time.perf_counter() - start})
        self._sync()

    def _sync(self) -> None:
        """Take over another version of the contract, in a copy."""
        with tempfile.TemporaryDirectory() as folder:
            copy = Path(folder)
            shutil.copytree(ROOT / "openapi", copy / "openapi")
            shutil.copy(ROOT / "CHANGELOG.md", copy)
            published = ROOT / "tests" / "codegen" / "fixtures" / "contract-v228.13.0.json.gz"
            (copy / "new.json").write_bytes(gzip.decompress(published.read_bytes()))
            command = [sys.executable, "-m", "codegen", "--root", folder, "sync", str(copy / "new.json")]
            start = time.perf_counter()
            subprocess.run(command, cwd=ROOT, env=environment(), check=True, capture_output=True)
            self.results.add("make sync", "ours", {"s": time.perf_counter() - start})
