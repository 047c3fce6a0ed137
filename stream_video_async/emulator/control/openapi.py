"""The OpenAPI document of the control API, generated from its routes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from stream_video_async._version import __version__

from ..json_types import JsonObject
from .routes import INTEGER, TEXT, Route, obj

_ERROR: Final = obj({"StatusCode": INTEGER, "code": INTEGER, "message": TEXT}, extra=True)
_KEY: Final[JsonObject] = {
    "name": "api_key",
    "in": "query",
    "description": "The app; the first one if omitted.",
    "schema": TEXT,
}


def document(routes: Sequence[Route], url: str) -> JsonObject:
    """Return the OpenAPI document of all routes."""
    paths: dict[str, JsonObject] = {}
    for route in routes:
        paths.setdefault(f"/_emulator/{route.path}", {})[route.method.lower()] = _operation(route)
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Control API of the stream-video-async emulator",
            "version": __version__,
            "description": "Controls the emulator in tests. It needs no token.",
        },
        "servers": [{"url": url}],
        "paths": dict(sorted(paths.items())),
        "components": {"schemas": {"Error": _ERROR}},
    }


def _operation(route: Route) -> JsonObject:
    summary, description = route.documentation
    path = [{"name": name, "in": "path", "required": True, "schema": TEXT} for name in route.parameters]
    query = [{"name": name, "in": "query", "schema": schema} for name, schema in route.query.items()]
    operation: JsonObject = {
        "operationId": route.handler.__name__,
        "summary": summary,
        "tags": [route.path.partition("/")[0]],
        "parameters": [*path, *query, _KEY],
        "responses": {
            "200": {"description": "Done.", "content": {"application/json": {"schema": route.reply}}},
            "400": _error_response("The request is not valid; the message says why."),
        },
    }
    if description:
        operation["description"] = description
    if route.parameters:
        operation["responses"]["404"] = _error_response("It does not exist.")
    if route.body is not None:
        operation["requestBody"] = {"content": {"application/json": {"schema": route.body}}}
    return operation


def _error_response(text: str) -> JsonObject:
    return {"description": text, "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Error"}}}}
