"""A server that holds both sides to the contract: it validates each request and answers with a sample reply."""

from __future__ import annotations

import json
import re
from typing import Any
from urllib.parse import unquote

import attrs
import jsonschema_rs
from aiohttp import web

from stream_video_async.emulator.references import relinked

Document = dict[str, Any]
_URI = "urn:contract"


@attrs.frozen
class Operation:
    """An operation as the contract describes it."""

    id: str
    verb: str
    path: str
    facts: Document

    @property
    def success(self) -> tuple[int, Document]:
        status = next(status for status in self.facts["responses"] if status.startswith("2"))
        return int(status), self.facts["responses"][status]["content"]["application/json"]["schema"]

    def parameters(self, place: str) -> list[Document]:
        return [p for p in self.facts.get("parameters", ()) if p["in"] == place]

    @property
    def body(self) -> tuple[str, Document] | None:
        body = self.facts.get("requestBody")
        if body is None:
            return None
        ((content_type, media),) = body["content"].items()
        return content_type, media["schema"]


def operations_of(document: Document) -> list[Operation]:
    """Return all operations of a document, in its order."""
    return [
        Operation(facts["operationId"], verb.upper(), path, facts)
        for path, methods in document["paths"].items()
        for verb, facts in methods.items()
    ]


@attrs.define
class Received:
    """What the server saw of a request."""

    operation: str
    path: dict[str, str]
    query: dict[str, str]
    headers: dict[str, str]
    body: Any = None
    files: dict[str, bytes] = attrs.field(factory=dict)


class ContractServer:
    """Knows all operations; ``replies`` maps an operationId to the JSON to answer with.

    Making one reads the whole contract, so tests share it and ``clear`` it.
    """

    def __init__(self, document: Document) -> None:
        self.document = document
        self.schemas = document["components"]["schemas"]
        self._registry = jsonschema_rs.Registry(
            [(_URI, {"components": {"schemas": self.schemas}})], draft=jsonschema_rs.Draft4
        )
        self.operations = operations_of(document)
        self.replies: dict[str, Any] = {}
        self.received: list[Received] = []
        self.problems: list[str] = []
        # Static segments win over parameters, so the patterns with the fewest parameters come first.
        ordered = sorted(self.operations, key=lambda operation: operation.path.count("{"))
        self._patterns = [(re.compile(re.sub(r"\{(\w+)\}", r"(?P<\1>[^/]+)", o.path) + r"\Z"), o) for o in ordered]

    def clear(self) -> None:
        """Forget the replies, and what was received."""
        self.replies.clear()
        self.received.clear()
        self.problems.clear()

    def application(self) -> web.Application:
        app = web.Application()
        app.router.add_route("*", "/{tail:.*}", self._handle)
        return app

    async def _handle(self, request: web.Request) -> web.Response:
        raw_path = request.raw_path.split("?", 1)[0]
        for pattern, operation in self._patterns:
            match = pattern.match(raw_path)
            if match and operation.verb == request.method:
                return await self._answer(request, operation, {k: unquote(v) for k, v in match.groupdict().items()})
        self.problems.append(f"no operation for {request.method} {raw_path}")
        return web.Response(status=404)

    async def _answer(self, request: web.Request, operation: Operation, path: dict[str, str]) -> web.Response:
        received = Received(operation.id, path, dict(request.query), dict(request.headers))
        self.received.append(received)
        self._check_query(operation, received)
        await self._read_body(request, operation, received)
        status, _ = operation.success
        return web.json_response(self.replies[operation.id], status=status, headers={"X-RateLimit-Limit": "60"})

    def _check_query(self, operation: Operation, received: Received) -> None:
        declared = {p["name"]: p for p in operation.parameters("query")}
        for name in received.query.keys() - declared.keys() - {"api_key"}:
            self.problems.append(f"{operation.id}: undeclared query parameter {name}")
        for name, parameter in declared.items():
            text = received.query.get(name)
            if text is None:
                if parameter.get("required"):
                    self.problems.append(f"{operation.id}: required query parameter {name} is missing")
                continue
            value = _read_text(text, parameter["schema"], self.schemas)
            received.query[name] = value
            self._validate(value, parameter["schema"], f"{operation.id} query {name}")

    async def _read_body(self, request: web.Request, operation: Operation, received: Received) -> None:
        if operation.body is None:
            if await request.read():
                self.problems.append(f"{operation.id}: a body where none is declared")
            return
        content_type, schema = operation.body
        if request.content_type != content_type:
            self.problems.append(f"{operation.id}: content type {request.content_type}")
        if content_type == "application/json":
            received.body = json.loads(await request.read())
            self._validate(received.body, schema, f"{operation.id} body")
            return
        received.body = {}
        async for part in await request.multipart():
            data = bytes(await part.read())
            assert part.name is not None
            if part.filename:
                received.files[part.name] = data
            else:
                received.body[part.name] = json.loads(data)

    def _validate(self, value: Any, schema: Document, where: str) -> None:
        linked = relinked(schema, lambda name: f"{_URI}#/components/schemas/{name}")
        try:
            jsonschema_rs.Draft4Validator(linked, registry=self._registry).validate(value)
        except jsonschema_rs.ValidationError as error:
            self.problems.append(f"{where}: {error.message} at {list(error.instance_path)}")


def _read_text(text: str, schema: Document, schemas: dict[str, Document]) -> Any:
    if "$ref" in schema:
        schema = schemas[schema["$ref"].rsplit("/", 1)[1]]
    kind = schema.get("type")
    if kind == "boolean":
        return {"true": True, "false": False}[text]
    if kind == "integer":
        return int(text)
    if kind == "object" or (kind == "array" and text.startswith("[")):
        return json.loads(text)
    if kind == "array":
        return text.split(",")
    return text
