"""Every public method of the official SDK's async client exists here, with the same argument names.

``names.json`` is the list (see the README beside this file); the differences that we keep on purpose stand below, each
with its reason, and a difference that has gone must leave the table.
"""

from __future__ import annotations

import inspect
import json
from pathlib import Path
from typing import Any

import pytest

from stream_video_async import AsyncStreamClient
from stream_video_async.call import Call
from stream_video_async.video import VideoClient

NAMES: dict[str, Any] = json.loads(Path(__file__).with_name("names.json").read_text("utf-8"))
SURFACES: dict[str, type] = {"client": AsyncStreamClient, "video": VideoClient, "call": Call}
METHODS = [(surface, name) for surface in SURFACES for name in NAMES[surface]]

NOT_IN_CONTRACT = "the contract in openapi/ does not have this argument"
KEYWORD_DIFFERENCES: dict[tuple[str, str], dict[str, str]] = {
    ("client", "update_app"): {
        "member_custom_on_mentioned_users_enabled": NOT_IN_CONTRACT,
        "member_custom_on_typing_events_enabled": NOT_IN_CONTRACT,
    },
}
REQUIRED_DIFFERENCES = {("client", "query_users"): "without its payload the server answers 400 to every call"}


def signature(surface: str, name: str) -> inspect.Signature:
    return inspect.signature(getattr(SURFACES[surface], name))


def keywords(surface: str, name: str) -> list[str]:
    """Return the official argument names that ours must take, without the differences."""
    method = NAMES[surface][name]
    differences = KEYWORD_DIFFERENCES.get((surface, name), {})
    return [key for key in (*method["positional"], *method.get("keyword_only", ())) if key not in differences]


@pytest.mark.parametrize(("surface", "name"), METHODS)
def test_the_method_exists_and_is_awaited_where_the_official_one_is(surface: str, name: str) -> None:
    method = getattr(SURFACES[surface], name)
    assert inspect.iscoroutinefunction(method) is NAMES[surface][name]["async"]


@pytest.mark.parametrize(("surface", "name"), METHODS)
def test_every_official_keyword_is_accepted_by_name(surface: str, name: str) -> None:
    ours = signature(surface, name)
    assert not any(parameter.kind is parameter.VAR_KEYWORD for parameter in ours.parameters.values())
    bound = ours.bind(None, **dict.fromkeys(keywords(surface, name)))
    assert set(keywords(surface, name)) <= set(bound.arguments)


@pytest.mark.parametrize(("surface", "name"), [m for m in METHODS if m not in REQUIRED_DIFFERENCES])
def test_nothing_is_required_that_the_official_method_leaves_optional(surface: str, name: str) -> None:
    required = dict.fromkeys(NAMES[surface][name].get("required", ()))
    assert signature(surface, name).bind(None, **required)


@pytest.mark.parametrize(("surface", "name"), METHODS)
def test_positional_arguments_stand_in_the_official_order(surface: str, name: str) -> None:
    positional = [
        parameter.name
        for parameter in signature(surface, name).parameters.values()
        if parameter.kind in {parameter.POSITIONAL_ONLY, parameter.POSITIONAL_OR_KEYWORD}
    ][1:]
    assert positional == NAMES[surface][name]["positional"][: len(positional)]


@pytest.mark.parametrize(("surface", "name"), METHODS)
def test_a_single_required_argument_may_be_positional_as_in_the_official_method(surface: str, name: str) -> None:
    """With several, ours asks for names: two ids in the wrong order would go unnoticed."""
    required = NAMES[surface][name].get("required", ())
    if len(required) == 1:
        bound = signature(surface, name).bind(None, "value")
        assert bound.arguments[required[0]] == "value"


@pytest.mark.parametrize("surface", SURFACES)
def test_a_variadic_argument_takes_any_number_of_models(surface: str) -> None:
    for name, method in NAMES[surface].items():
        if "variadic" in method:
            bound = signature(surface, name).bind(None, "one", "two")
            assert bound.arguments[method["variadic"]] == ("one", "two")


@pytest.mark.parametrize(("surface", "name"), KEYWORD_DIFFERENCES)
def test_a_keyword_that_differs_on_purpose_still_differs(surface: str, name: str) -> None:
    method = NAMES[surface][name]
    for key in KEYWORD_DIFFERENCES[surface, name]:
        assert key in method["positional"]
        assert key not in signature(surface, name).parameters


@pytest.mark.parametrize(("surface", "name"), REQUIRED_DIFFERENCES)
def test_a_requirement_that_differs_on_purpose_still_differs(surface: str, name: str) -> None:
    assert "required" not in NAMES[surface][name]
    with pytest.raises(TypeError, match="missing"):
        signature(surface, name).bind(None)
