"""Fault rules: which requests they match, when they apply, and with what effect.

A rule applies before the request is executed (nothing was done) or after the commit (only the reply is lost). Effects
and their parameters are listed in ``EFFECTS``; a request can ask for one itself: ``x-emulator: status=429; delay=2``.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Mapping
from typing import Any, Final, Literal

import attrs
import jsonschema_rs

from .contract import require_operation
from .json_types import JsonObject, is_object
from .validation import encode_json

EFFECTS: Final[Mapping[str, frozenset[str]]] = {
    # wrong answers
    "status": frozenset({"status", "code", "message", "headers", "unrecoverable", "retry_after"}),
    "body": frozenset({"body", "status", "content_type"}),
    **dict.fromkeys(
        ("html", "empty", "cut_envelope", "null", "list", "nan", "bad_utf8", "deep"), frozenset({"status"})
    ),
    "wrong_content_type": frozenset({"content_type"}),
    **dict.fromkeys(("unknown_field", "unknown_enum"), frozenset[str]()),
    **dict.fromkeys(("null_field", "missing_field"), frozenset({"field"})),
    # time
    "delay": frozenset({"seconds", "until", "median", "sigma"}),
    **dict.fromkeys(("delay_body", "hang"), frozenset({"seconds"})),
    "dribble": frozenset({"size", "seconds"}),
    # the connection
    **dict.fromkeys(
        ("reset", "close", "malformed_chunk", "garbage_status", "two_lengths", "stale_keep_alive"), frozenset[str]()
    ),
    **dict.fromkeys(("reset_in_body", "close_in_body", "big_header"), frozenset({"size"})),
    # size
    **dict.fromkeys(("gzip_bomb", "huge_body"), frozenset({"size"})),
    "bad_gzip": frozenset(),
}
"""Every effect and the parameters it takes.

``status``, ``content_type``, ``headers``, ``message``, ``code``, ``unrecoverable``: of the answer; ``retry_after``:
value of that header. ``seconds``: how long; with ``until`` a uniform delay between both, with ``median`` and ``sigma``
a lognormal one. ``size``: bytes. ``field``: name of the reply's field.
"""
_AFTER: Final = frozenset({
    "wrong_content_type", "unknown_field", "unknown_enum", "null_field", "missing_field", "delay_body", "dribble",
    "stale_keep_alive",
})  # fmt: skip
"""Effects that change the real answer and therefore always apply after the commit."""
PASSING: Final = frozenset({"delay"})
"""Effects after which the request continues."""
SILENT: Final = frozenset({"reset", "close", "hang", "garbage_status"})
"""Effects without a status line."""


@attrs.frozen
class IncomingRequest:
    """What rules match."""

    operation: str
    method: str
    path: str
    api_key: str
    user_agent: str
    body: Any
    now: float


class FaultConditionError(Exception):
    """The function of a rule's ``where`` raised an exception."""


@attrs.define(eq=False)
class FaultRule:
    """One rule: conditions, schedule, stage, effect, and how often it was applied."""

    id: str
    effect: str
    parameters: JsonObject
    operation: str = "*"
    method: str | None = None
    path: str | None = None
    """Regular expression, searched in the path."""
    api_key: str | None = None
    user_agent: str | None = None
    """Part of the header ``User-Agent`` or ``X-Stream-Client``."""
    body: JsonObject | None = None
    """Values that the body must have, to any depth."""
    where: Callable[[IncomingRequest], bool] | None = attrs.field(default=None, repr=False)
    stage: Literal["before", "after"] = "before"
    nth: int | None = None
    first: int | None = None
    every: int | None = None
    probability: float = 1.0
    not_before: float | None = None
    not_after: float | None = None
    seen: int = 0
    """How many requests matched."""
    hits: int = 0
    """To how many of them it was applied."""
    _random: random.Random = attrs.field(factory=random.Random, repr=False, alias="random")

    def as_json(self) -> JsonObject:
        """Return the rule as the control API shows it."""
        return attrs.asdict(self, filter=lambda attribute, _: attribute.name not in ("_random", "where"))

    def applies(self, request: IncomingRequest) -> bool:
        """Count the request if it matches, and return whether the rule applies to it."""
        if not self._matches(request):
            return False
        self.seen += 1
        due = (
            (self.nth is None or self.seen == self.nth)
            and (self.first is None or self.seen <= self.first)
            and (self.every is None or self.seen % self.every == 0)
            and (self.not_before is None or request.now >= self.not_before)
            and (self.not_after is None or request.now <= self.not_after)
        )
        if not due or (self.probability < 1 and self._random.random() >= self.probability):
            return False
        self.hits += 1
        return True

    def _matches(self, request: IncomingRequest) -> bool:
        return (
            self.operation in ("*", request.operation)
            and (self.method is None or self.method.upper() == request.method)
            and self.api_key in (None, request.api_key)
            and (self.user_agent is None or self.user_agent in request.user_agent)
            and (self.path is None or re.search(self.path, request.path) is not None)
            and (self.body is None or _contains(request.body, self.body))
            and (self.where is None or self._accepts(self.where, request))
        )

    def _accepts(self, condition: Callable[[IncomingRequest], bool], request: IncomingRequest) -> bool:
        try:
            return condition(request)
        except Exception as error:
            message = f"the condition 'where' of {self.id} failed: {error!r}"
            raise FaultConditionError(message) from error

    def seconds(self) -> float:
        """Return the next delay, drawn anew if it is random."""
        given = self.parameters
        if "median" in given:
            return float(given["median"]) * self._random.lognormvariate(0.0, float(given.get("sigma", 0.5)))
        if "until" in given:
            return self._random.uniform(float(given.get("seconds", 0.0)), float(given["until"]))
        return float(given.get("seconds", 0.0))


def _contains(value: Any, part: Any) -> bool:
    if is_object(part):
        return is_object(value) and all(name in value and _contains(value[name], inner) for name, inner in part.items())
    return bool(value == part)


class Faults:
    """The rules of one emulator, applied in the order they were added."""

    def __init__(self, seed: int) -> None:
        self._seed = seed
        self._made = 0
        self.rules: list[FaultRule] = []

    def add(
        self,
        effect: str,
        *,
        operation: str = "*",
        method: str | None = None,
        path: str | None = None,
        api_key: str | None = None,
        user_agent: str | None = None,
        body: JsonObject | None = None,
        where: Callable[[IncomingRequest], bool] | None = None,
        stage: Literal["before", "after"] | None = None,
        nth: int | None = None,
        first: int | None = None,
        every: int | None = None,
        probability: float = 1.0,
        not_before: float | None = None,
        not_after: float | None = None,
        seed: int | None = None,
        with_body: str | None = None,
        **parameters: Any,
    ) -> FaultRule:
        """Add a rule.

        Args:
            effect: One of ``EFFECTS``.
            operation: Operation id; ``*`` matches all.
            method: HTTP method, in any case.
            path: Regular expression, searched in the path.
            api_key: Only requests of this app.
            user_agent: Part of ``User-Agent`` or ``X-Stream-Client``.
            body: Values that the request's body must have.
            where: Any other condition; if it raises an exception, the request is answered with 500.
            stage: ``before`` the request is executed or ``after`` its commit; omitted, what suits the effect.
            nth: Only the n-th matching request.
            first: Only the first n matching requests.
            every: Only every n-th matching request.
            probability: Share of the matching requests to apply it to.
            not_before: Only from this instant of the emulator's clock, in Unix seconds.
            not_after: Only until this instant.
            seed: Seed of the probability and of random delays; omitted, the emulator's.
            with_body: For the effect ``body``: the text to answer with.
            parameters: Parameters of the effect, see ``EFFECTS``.

        Raises:
            ValueError: The effect, the operation or a parameter is unknown, or a value is not possible.
        """
        parameters = {name: value for name, value in {**parameters, "body": with_body}.items() if value is not None}
        check_effect(effect, parameters)
        self._made += 1
        made = random.Random(f"{self._seed if seed is None else seed}:{self._made}")  # noqa: S311 - reproducible on purpose
        at: Literal["before", "after"] = "after" if effect in _AFTER else stage or "before"
        rule = FaultRule(
            f"fault-{self._made}", effect, parameters, operation, method, path, api_key, user_agent,
            body, where, at, nth, first, every, probability, not_before, not_after, random=made,
        )  # fmt: skip
        _refuse_invalid("fault rule", {name: getattr(rule, name) for name in CONDITIONS}, CONDITIONS)
        if operation != "*":
            require_operation(operation)
        try:
            re.compile(path or "")
        except re.error as error:
            message = f"fault rule: path is not a regular expression: {error}"
            raise ValueError(message) from None
        self.rules.append(rule)
        return rule

    def remove(self, id: str) -> bool:
        """Remove a rule; return whether it existed."""
        before = len(self.rules)
        self.rules = [rule for rule in self.rules if rule.id != id]
        return len(self.rules) < before

    def clear(self) -> None:
        """Remove all rules."""
        self.rules.clear()

    def select(self, request: IncomingRequest, header: str | None = None) -> list[FaultRule]:
        """Return the rules that apply to a request, those of its ``x-emulator`` header first.

        Raises:
            ValueError: The header is malformed.
            FaultConditionError: The function of a rule's ``where`` failed.
        """
        return [*_header_rules(header or ""), *(rule for rule in self.rules if rule.applies(request))]


def check_effect(effect: str, parameters: JsonObject) -> None:
    """Check an effect and its parameters.

    Raises:
        ValueError: The effect or a parameter is unknown, or a value is not possible.
    """
    if effect not in EFFECTS:
        message = f"unknown effect {effect[:100]!r}; use one of: {', '.join(sorted(EFFECTS))}"
        raise ValueError(message)
    unknown = sorted(set(parameters) - EFFECTS[effect])
    if unknown:
        takes = ", ".join(sorted(EFFECTS[effect])) or "none"
        message = f"effect {effect!r} takes no parameter {', '.join(unknown)[:200]}; it takes: {takes}"
        raise ValueError(message)
    _refuse_invalid(f"effect {effect!r}", parameters, _PARAMETERS)


def _refuse_invalid(what: str, values: JsonObject, schemas: Mapping[str, JsonObject]) -> None:
    """Check values other than ``None`` against their schemas."""
    for name, value in values.items():
        if value is None:
            continue
        try:
            error = next(jsonschema_rs.Draft202012Validator(schemas[name]).iter_errors(value), None)
            encode_json(value)
        except ValueError:  # JSON has no such value
            message = f"{what}: {name} cannot be {str(value)[:100]!r}"
            raise ValueError(message) from None
        if error is not None:
            message = f"{what}: {name} cannot be {str(value)[:100]!r}: {error.message[:300]}"
            raise ValueError(message)


_SECONDS: Final[JsonObject] = {"type": "number", "minimum": 0, "maximum": 86_400}
_TEXT: Final[JsonObject] = {"type": "string"}
_HEADER: Final[JsonObject] = {"anyOf": [{"type": "number"}, {"type": "string", "pattern": "^[ -~]{0,8000}$"}]}
_PARAMETERS: Final[Mapping[str, JsonObject]] = {
    "status": {"type": "integer", "minimum": 200, "maximum": 599},
    "code": {"type": "integer", "minimum": -1000, "maximum": 1000},
    "message": _TEXT,
    "headers": {
        "type": "object",
        "propertyNames": {"pattern": "^[A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}$"},
        "additionalProperties": _HEADER,
    },
    "unrecoverable": {"type": "boolean"},
    "retry_after": _HEADER,
    "body": _TEXT,
    "content_type": _HEADER,
    "field": _TEXT,
    "seconds": _SECONDS,
    "until": _SECONDS,
    "median": _SECONDS,
    "sigma": {"type": "number", "minimum": 0, "maximum": 10},
    "size": {"type": "integer", "minimum": 0, "maximum": 1 << 30},
}
"""The JSON Schema of each parameter."""


_COUNT: Final[JsonObject] = {"type": "integer", "minimum": 1, "maximum": 10**9}
INSTANT: Final[JsonObject] = {"type": "number", "minimum": 0, "maximum": 10**11}
CONDITIONS: Final[Mapping[str, JsonObject]] = {
    "operation": _TEXT,
    "method": _TEXT,
    "path": {"type": "string", "maxLength": 500},
    "api_key": _TEXT,
    "user_agent": _TEXT,
    "body": {"type": "object"},
    "stage": {"enum": ["before", "after"]},
    "nth": _COUNT,
    "first": _COUNT,
    "every": _COUNT,
    "probability": {"type": "number", "minimum": 0, "maximum": 1},
    "not_before": INSTANT,
    "not_after": INSTANT,
}
"""The JSON Schema of each condition of a rule."""


def _header_rules(header: str) -> list[FaultRule]:
    """Parse a header such as ``status=429; delay=2; reset``."""
    rules: list[FaultRule] = []
    for number, entry in enumerate(header.split(";")):
        name, _, value = entry.strip().partition("=")
        if not name and not value:
            continue
        parameters: JsonObject = {}
        if value:
            parameter = _HEADER_PARAMETERS.get(name)
            if parameter is None:
                message = f"{name[:100]!r} takes no value"
                raise ValueError(message)
            parameters[parameter] = _number(value, int if parameter == "status" else float)
        check_effect(name, parameters)
        stage: Literal["before", "after"] = "after" if name in _AFTER else "before"
        rules.append(FaultRule(f"header-{number}", name, parameters, stage=stage))
    return rules


def _number(text: str, type: type[int | float]) -> int | float | str:
    """Convert a number; return anything else unchanged, for the check to name."""
    try:
        return type(text)
    except ValueError:
        return text


_HEADER_PARAMETERS: Final = {"delay": "seconds", "hang": "seconds", "delay_body": "seconds", "status": "status"}
"""The parameter that the value of an effect sets in the header."""
