# Generated from openapi/ by `python -m codegen generate`; do not edit.
"""Endpoint functions: plants."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Literal

from .. import models as _m
from .._http.build import query_pairs
from ..types import HasTransport, Operation, Request, Response

__all__ = [
    "build_create_plant",
    "create_plant",
    "build_get_plants",
    "get_plants",
    "build_query_plants",
    "query_plants",
]

_CREATE_PLANT = Operation("CreatePlant", "POST", "/api/v2/plants", "unsafe", requires_token=False)


def build_create_plant(
    name: str,
    *,
    beds: dict[str, list[str]] | None = None,
    companions: list[_m.Companion] | None = None,
    custom: dict[str, Any] | None = None,
    height: float | None = None,
    kind: Literal["shrub", "tree"] | str | None = None,
    labels: dict[str, str] | None = None,
    layers: Literal[1, 2] | int | None = None,
    planted_at: datetime | None = None,
    replaced: bool | None = None,
) -> Request:
    """Build the request of `create_plant`, with the same arguments, without sending it."""
    return Request(
        _CREATE_PLANT,
        "/api/v2/plants",
        json=_m.PlantRequest(
            name=name,
            beds=beds,
            companions=companions,
            custom=custom,
            height=height,
            kind=kind,
            labels=labels,
            layers=layers,
            planted_at=planted_at,
            replaced=replaced,
        ),
    )


async def create_plant(
    client: HasTransport,
    name: str,
    *,
    beds: dict[str, list[str]] | None = None,
    companions: list[_m.Companion] | None = None,
    custom: dict[str, Any] | None = None,
    height: float | None = None,
    kind: Literal["shrub", "tree"] | str | None = None,
    labels: dict[str, str] | None = None,
    layers: Literal[1, 2] | int | None = None,
    planted_at: datetime | None = None,
    replaced: bool | None = None,
) -> Response[_m.PlantResponse]:
    """Create a plant.

    Args:
        name: What it is called. From 1 to 40 characters.
        companions: At most 3 entries.
        height: From 0 to 99.

    Raises:
        StreamApiError: The server refused the request; its subclasses say why.
        StreamTransportError: No usable reply came; `sent` says whether the server may have acted.

    Source: CreatePlant, POST /api/v2/plants
    """
    request = build_create_plant(
        name,
        beds=beds,
        companions=companions,
        custom=custom,
        height=height,
        kind=kind,
        labels=labels,
        layers=layers,
        planted_at=planted_at,
        replaced=replaced,
    )
    return await client.transport.send(request, _m.PlantResponse)


_GET_PLANTS = Operation("GetPlants", "GET", "/api/v2/plants", "read")


def build_get_plants(
    team: str, *, flags: list[str] | None = None, _from: datetime | None = None, payload: _m.QueryPayload | None = None
) -> Request:
    """Build the request of `get_plants`, with the same arguments, without sending it."""
    return Request(
        _GET_PLANTS,
        "/api/v2/plants",
        query=query_pairs(
            ("team", team),
            ("flags", flags),
            ("from", _from),
            ("payload", payload),
        ),
    )


async def get_plants(
    client: HasTransport,
    team: str,
    *,
    flags: list[str] | None = None,
    _from: datetime | None = None,
    payload: _m.QueryPayload | None = None,
) -> Response[_m.QueryPlantsResponse]:
    """Get plants.

    Args:
        team: The team, common to many operations.

    Raises:
        StreamApiError: The server refused the request; its subclasses say why.
        StreamTransportError: No usable reply came; `sent` says whether the server may have acted.

    Source: GetPlants, GET /api/v2/plants
    """
    request = build_get_plants(team, flags=flags, _from=_from, payload=payload)
    return await client.transport.send(request, _m.QueryPlantsResponse)


_QUERY_PLANTS = Operation("QueryPlants", "POST", "/api/v2/plants/query", "read")


def build_query_plants(
    *,
    filter_conditions: dict[str, Any] | None = None,
    limit: int | None = None,
    next: str | None = None,
    prev: str | None = None,
    sort: list[_m.Companion] | None = None,
) -> Request:
    """Build the request of `query_plants`, with the same arguments, without sending it."""
    return Request(
        _QUERY_PLANTS,
        "/api/v2/plants/query",
        json=_m.QueryPlantsRequest(
            filter_conditions=filter_conditions,
            limit=limit,
            next=next,
            prev=prev,
            sort=sort,
        ),
    )


async def query_plants(
    client: HasTransport,
    *,
    filter_conditions: dict[str, Any] | None = None,
    limit: int | None = None,
    next: str | None = None,
    prev: str | None = None,
    sort: list[_m.Companion] | None = None,
) -> Response[_m.QueryPlantsResponse]:
    """Find plants.

    Args:
        filter_conditions: Fields: name ($eq $in).
        limit: From 1 to 50.
        sort: Sort by: name; name + id.

    Raises:
        StreamApiError: The server refused the request; its subclasses say why.
        StreamTransportError: No usable reply came; `sent` says whether the server may have acted.

    Source: QueryPlants, POST /api/v2/plants/query
    """
    request = build_query_plants(filter_conditions=filter_conditions, limit=limit, next=next, prev=prev, sort=sort)
    return await client.transport.send(request, _m.QueryPlantsResponse)
