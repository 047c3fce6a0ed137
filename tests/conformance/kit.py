"""What a scenario is, and the world it runs in."""

from __future__ import annotations

import asyncio
import re
import time
import traceback
from typing import TYPE_CHECKING, Any, Literal, get_args

import attrs

from stream_video_async import StreamApiError

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from stream_video_async import AsyncStreamClient
    from stream_video_async.call import Call

Basis = Literal["spec", "test", "docs", "seen", "inferred", "decided"]
"""Where a statement comes from: the API description, an official SDK's test, the guides, somebody's report, our
deduction, or nothing at all: then it is decided here."""

_DELAY = 0.5
_PATIENCE = 15.0


@attrs.frozen
class Scenario:
    """One statement about the service, as code that fails when it does not hold."""

    subject: str
    name: str
    basis: Basis
    says: str
    run: Callable[[World], Awaitable[None]]

    @property
    def id(self) -> str:
        return f"{self.subject}-{self.name}"


SCENARIOS: list[Scenario] = []


def scenario(basis: Basis) -> Callable[[Callable[[World], Awaitable[None]]], Callable[[World], Awaitable[None]]]:
    """Register the decorated function; its docstring is the statement."""
    assert basis in get_args(Basis)

    def register(function: Callable[[World], Awaitable[None]]) -> Callable[[World], Awaitable[None]]:
        subject = function.__module__.rpartition(".")[2]
        says = " ".join((function.__doc__ or "").replace("``", "`").split())
        assert says, f"{function.__name__} needs a docstring: what it says about the service"
        SCENARIOS.append(Scenario(subject, function.__name__, basis, says, function))
        return function

    return register


@attrs.define
class Leftovers:
    """What the scenarios made, to be removed at the end of the run."""

    users: list[str] = attrs.field(factory=list)
    undo: list[Callable[[], Awaitable[Any]]] = attrs.field(factory=list)

    async def remove(self, client: AsyncStreamClient) -> list[str]:
        """Remove everything, newest first, and return what could not be removed."""
        failures: list[str] = []
        for action in reversed(self.undo):
            try:
                await action()
            except StreamApiError as error:
                # Most things were removed by their scenario; that is what it was about.
                if error.status not in (400, 404):
                    failures.append(str(error))
        users = list(dict.fromkeys(self.users))
        for start in range(0, len(users), 100):
            try:
                await client.delete_users(
                    user_ids=users[start : start + 100],
                    user="hard",
                    messages="hard",
                    conversations="hard",
                    calls="hard",
                )
            except StreamApiError as error:
                failures.append(str(error))
        return failures


@attrs.define
class World:
    """The client of one scenario, and names that nobody else uses."""

    client: AsyncStreamClient
    prefix: str
    leftovers: Leftovers = attrs.field(factory=Leftovers)
    _made: int = 0

    def name(self, text: str = "x") -> str:
        """Return an id or name that is new in the app."""
        self._made += 1
        return f"{self.prefix}-{text}-{self._made}"

    async def users(self, count: int, **fields: Any) -> list[str]:
        """Make users and return their ids."""
        ids = [self.name("user") for _ in range(count)]
        self.leftovers.users += ids
        await self.client.update_users(users={user_id: {"id": user_id, **fields} for user_id in ids})
        return ids

    async def user(self, **fields: Any) -> str:
        """Make a user and return its id."""
        return (await self.users(1, **fields))[0]

    def a_call(self, type: str = "default") -> Call:
        """Return a call that does not exist yet; it is deleted at the end if it does then."""
        call = self.client.video.call(type, self.name("call"))
        self.leftovers.undo.append(lambda: call.delete(hard=True))
        return call

    async def call(self, type: str = "default", **data: Any) -> Call:
        """Make a call and return it."""
        if "created_by_id" not in data and "created_by" not in data:
            data["created_by_id"] = await self.user()
        call = self.a_call(type)
        await call.get_or_create(data=data)
        return call

    async def call_type(self, **fields: Any) -> str:
        """Make a call type and return its name."""
        name = self.name("type")
        await self.client.video.create_call_type(name=name, **fields)
        self.later(lambda: self.client.video.delete_call_type(name=name))
        await self.eventually(lambda: self.client.video.get_call_type(name=name))
        return name

    def later(self, action: Callable[[], Awaitable[Any]]) -> None:
        """Remember how to remove something."""
        self.leftovers.undo.append(action)

    def as_user(self, user_id: str) -> AsyncStreamClient:
        """Return a client that acts as a user."""
        return self.client.clone_for_token(self.client.create_token(user_id))

    async def refused(
        self, asked: Awaitable[Any], status: int | None = None, text: str = "", code: int | None = None
    ) -> None:
        """Check that a request is refused, with this status and code and these words in the message."""
        try:
            await asked
        except StreamApiError as error:
            assert status is None or error.status == status, f"status {error.status}, not {status}: {error.message}"
            assert code is None or error.code == code, f"code {error.code}, not {code}: {error.message}"
            assert re.search(text, error.message), f"the message is {error.message!r}"
        else:
            message = "the request was accepted"
            raise AssertionError(message)

    async def eventually(self, ask: Callable[[], Awaitable[Any]]) -> Any:
        """Repeat a request until it works: the service shows some changes only after seconds."""
        deadline = time.monotonic() + _PATIENCE
        while True:
            try:
                return await ask()
            except (StreamApiError, AssertionError):
                if time.monotonic() > deadline:
                    raise
                await asyncio.sleep(_DELAY)

    async def find_users(self, conditions: dict[str, Any], **payload: Any) -> list[str]:
        """Return the ids that QueryUsers finds, in its order."""
        found = await self.client.query_users(payload={"filter_conditions": conditions, **payload})
        return [user.id for user in found.users]

    async def find_calls(self, conditions: dict[str, Any], **options: Any) -> list[str]:
        """Return the ids that QueryCalls finds, in its order."""
        found = await self.client.video.query_calls(filter_conditions=conditions, **options)
        return [entry.call.id for entry in found.calls]


@attrs.frozen
class Outcome:
    """How a scenario ended; ``differs`` is empty when the statement holds."""

    scenario: Scenario
    differs: str = ""


async def play(scenario: Scenario, world: World) -> Outcome:
    """Run one scenario."""
    try:
        await scenario.run(world)
    except AssertionError as error:
        return Outcome(scenario, str(error).splitlines()[0] if str(error) else _what_failed(error))
    except Exception as error:  # noqa: BLE001 - an unforeseen answer is a difference, too
        return Outcome(scenario, f"{type(error).__name__}: {error}")
    return Outcome(scenario)


def _what_failed(error: AssertionError) -> str:
    """Show the line of a plain ``assert`` and the values of the names in it."""
    line = traceback.extract_tb(error.__traceback__)[-1].line or "assert"
    frames = list(traceback.walk_tb(error.__traceback__))
    values = frames[-1][0].f_locals if frames else {}
    named = {name: values[name] for name in re.findall(r"[a-z_]+", line) if name in values and name != "w"}
    shown = ", ".join(f"{name} is {str(value)[:120]}" for name, value in named.items())
    return f"{line}; {shown}" if shown else line


def table(outcomes: list[Outcome]) -> str:
    """Show in Markdown where the service differs from what the emulator does."""
    different = [outcome for outcome in outcomes if outcome.differs]
    lines = [f"{len(outcomes) - len(different)} of {len(outcomes)} statements hold.", ""]
    if different:
        lines += ["| statement | basis | what happened |", "| --- | --- | --- |"]
    lines += [
        f"| `{o.scenario.id}`: {_cell(o.scenario.says)} | {o.scenario.basis} | {_cell(o.differs)} |" for o in different
    ]
    return "\n".join(lines)


def _cell(text: str) -> str:
    return " ".join(text.replace("|", "\\|").split())[:300]
