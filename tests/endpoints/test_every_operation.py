"""Each operation sends a valid request, decodes the whole reply, and tolerates drift."""

from __future__ import annotations

import importlib
import json
from collections.abc import AsyncIterator
from datetime import datetime
from functools import cache
from typing import Any

import pytest
from aiohttp.test_utils import TestServer

from codegen.parse import parse
from stream_video_async import AsyncStreamClient, Response, models
from stream_video_async._models.base import Model
from stream_video_async._models.codec import decode_json
from stream_video_async.types import FilePart, Request
from tests.support.contract import contract
from tests.support.contract_server import ContractServer, Operation, operations_of
from tests.support.samples import MOMENT, UNKNOWN, Sampler


@cache
def package() -> Any:
    return {operation.id: operation for operation in parse(contract()).operations}


SCHEMAS = contract()["components"]["schemas"]
OPERATIONS = operations_of(contract())
every_operation = pytest.mark.parametrize("operation", OPERATIONS, ids=lambda operation: operation.id)

VARIANTS = {
    "required fields only": Sampler(SCHEMAS),
    "all optional fields": Sampler(SCHEMAS, optional=True),
    "times as nanoseconds": Sampler(SCHEMAS, optional=True, times="ns"),
    "unknown fields": Sampler(SCHEMAS, optional=True, unknown_fields=True),
    "unknown enum values": Sampler(SCHEMAS, optional=True, unknown_enums=True),
    "null in optional fields": Sampler(SCHEMAS, optional="null"),
    "null in required lists": Sampler(SCHEMAS, optional=True, null_lists=True),
}


@pytest.fixture(scope="module")
def shared_server() -> ContractServer:
    return ContractServer(contract())


@pytest.fixture
async def server(shared_server: ContractServer) -> AsyncIterator[ContractServer]:
    shared_server.clear()
    async with TestServer(shared_server.application()) as test_server:
        shared_server.url = str(test_server.make_url(""))  # type: ignore[attr-defined]
        yield shared_server
    assert shared_server.problems == []


@pytest.fixture
async def client(server: ContractServer) -> AsyncIterator[AsyncStreamClient]:
    async with AsyncStreamClient("key", "secret-that-is-long-enough-for-hs256", base_url=server.url) as client:  # type: ignore[attr-defined]
        yield client


def arguments_for(operation: Operation, *, optional: bool) -> tuple[list[Any], dict[str, Any], dict[str, Any]]:
    """Return positional and keyword arguments, and the body that the server should see."""
    facts = package()[operation.id]
    sampler = Sampler(SCHEMAS, optional=optional)
    positional = [sampler.sample(parameter(operation, a.wire)["schema"], a.wire) for a in facts.path_arguments]
    keywords: dict[str, Any] = {}
    for argument in facts.query_arguments:
        if argument.required or optional:
            value = sampler.sample(parameter(operation, argument.wire)["schema"], argument.wire)
            keywords[argument.name] = as_argument(value, argument.type)
    body: Any = None
    if operation.body is not None:
        body = sampler.sample(operation.body[1])
        model = decode_json(json.dumps(body).encode(), getattr(models, facts.body_model))
        keywords |= {f.name: getattr(model, f.attribute) for f in facts.body_fields if f.wire in body}
        if facts.multipart:
            keywords["file"] = b"the bytes of a file"
            body.pop("file", None)
    return positional, keywords, body


def parameter(operation: Operation, name: str) -> dict[str, Any]:
    return next(p for p in operation.facts["parameters"] if p["name"] == name)


def as_argument(value: Any, annotation: str) -> Any:
    if annotation == "Instant":
        return MOMENT
    if annotation.startswith("_m."):
        return decode_json(json.dumps(value).encode(), getattr(models, annotation[3:]))
    if annotation.startswith("list[_m."):
        return [as_argument(item, annotation[5:-1]) for item in value]
    return value


async def invoke(client: AsyncStreamClient, operation: Operation, *, optional: bool) -> tuple[Response[Any], Any]:
    facts = package()[operation.id]
    function = getattr(importlib.import_module(f"stream_video_async.api.{facts.resource}"), facts.function)
    positional, keywords, body = arguments_for(operation, optional=optional)
    return await function(client, *positional, **keywords), body


@every_operation
@pytest.mark.parametrize("variant", VARIANTS)
async def test_reply_is_decoded_whole(
    operation: Operation, variant: str, server: ContractServer, client: AsyncStreamClient
) -> None:
    """The model has all fields of each variant of the reply, and the request is valid."""
    status, schema = operation.success
    sampler = VARIANTS[variant]
    server.replies[operation.id] = sample = sampler.sample(schema)
    response, body = await invoke(client, operation, optional=sampler.optional is True)
    assert response.status == status
    assert type(response.data).__name__ == package()[operation.id].reply
    assert_same(response.data, sample, "$")
    (received,) = server.received
    assert received.operation == operation.id
    if body is not None:
        assert_sent(received.body, body, "$")
    if package()[operation.id].multipart:
        assert received.files == {"file": b"the bytes of a file"}


class Recorder:
    """A client whose transport records the request instead of sending it."""

    def __init__(self) -> None:
        self.transport: Any = self

    async def send(self, request: Request, _: object) -> None:
        self.request = request


@every_operation
@pytest.mark.parametrize("optional", [False, True], ids=["required arguments", "all arguments"])
async def test_the_built_request_is_the_one_that_is_sent(operation: Operation, optional: bool) -> None:
    facts = package()[operation.id]
    module = importlib.import_module(f"stream_video_async.api.{facts.resource}")
    positional, keywords, body = arguments_for(operation, optional=optional)
    if facts.multipart:
        keywords["file"] = FilePart(b"the bytes of a file")  # compared by identity
    recorder = Recorder()
    await getattr(module, facts.function)(recorder, *positional, **keywords)
    built = getattr(module, f"build_{facts.function}")(*positional, **keywords)
    sent = recorder.request
    assert (built.operation, built.path, built.retry) == (sent.operation, sent.path, sent.retry)
    assert (built.query, built.json, built.parts) == (sent.query, sent.json, sent.parts)
    assert built.operation.id == operation.id
    if body is not None and not facts.multipart:
        assert_sent(built.json.to_dict(), body, "$")
    assert {name for name, _ in built.query or ()} == {a.wire for a in facts.query_arguments if a.name in keywords}


@every_operation
async def test_facade_sends_the_same_request(
    operation: Operation, server: ContractServer, client: AsyncStreamClient
) -> None:
    """The method on the client, ``client.video`` or a call does what the endpoint function does."""
    facts = package()[operation.id]
    server.replies[operation.id] = Sampler(SCHEMAS).sample(operation.success[1])
    await invoke(client, operation, optional=True)
    positional, keywords, _ = arguments_for(operation, optional=True)
    target: Any = {"common": client, "video": client.video}.get(facts.facade)
    if facts.facade == "call":
        # One operation takes the id before the type, as in the official SDK.
        path = dict(zip((argument.name for argument in facts.path_arguments), positional, strict=True))
        await getattr(client.video, facts.function)(*positional, **keywords)
        target = client.video.call(path.pop("type"), path.pop("id"))
        positional = list(path.values())
    reply = await getattr(target, facts.method)(*positional, **keywords)
    assert type(reply).__name__ == facts.reply
    assert len({json.dumps([r.path, r.query, r.body], sort_keys=True, default=str) for r in server.received}) == 1


def assert_same(value: Any, sample: Any, path: str) -> None:
    """Compare a decoded value with its JSON, except for fields that are not in the schema."""
    if isinstance(value, Model):
        for name, key in zip(value.__struct_fields__, value.__struct_encode_fields__, strict=True):
            assert_same(getattr(value, name), sample.get(key), f"{path}.{key}")
    elif isinstance(value, datetime):
        assert value == MOMENT, path
    elif isinstance(value, list) and isinstance(sample, list):
        assert len(value) == len(sample), path
        for index, (one, other) in enumerate(zip(value, sample, strict=True)):
            assert_same(one, other, f"{path}[{index}]")
    elif isinstance(value, dict) and isinstance(sample, dict):
        for key in sample:
            assert_same(value[key], sample[key], f"{path}.{key}")
    elif sample is None:
        assert not value, path
    else:
        assert value == sample, path
    assert value != UNKNOWN or sample == UNKNOWN, path


def assert_sent(received: Any, wanted: Any, path: str) -> None:
    if isinstance(wanted, dict):
        assert received.keys() == wanted.keys(), path
        for key in wanted:
            assert_sent(received[key], wanted[key], f"{path}.{key}")
    elif isinstance(wanted, list):
        assert len(received) == len(wanted), path
        for one, other in zip(received, wanted, strict=True):
            assert_sent(one, other, path)
    elif isinstance(wanted, str) and wanted.startswith("2023-11-14T"):
        assert received == "2023-11-14T22:13:20.123456Z", path
    else:
        assert received == wanted, path
