# Generated from openapi/ by `python -m codegen generate`; do not edit.
"""Endpoint functions: plants."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from .. import models as _m
from .._http.build import query_pairs
from ..types import UNSET, Operation, Request

if TYPE_CHECKING:
    from datetime import datetime

    from ..types import HasTransport, Response, UnsetType

__all__ = [
    "create_plant",
    "get_plants",
    "query_plants",
]

_CREATE_PLANT = Operation("CreatePlant", "POST", "/api/v2/plants", "unsafe", requires_token=False)


async def create_plant(
    client: HasTransport,
    name: str,
    *,
    beds: dict[str, list[str]] | None | UnsetType = UNSET,
    companions: list[_m.Companion] | None | UnsetType = UNSET,
    custom: dict[str, Any] | None | UnsetType = UNSET,
    height: float | None | UnsetType = UNSET,
    kind: Literal["shrub", "tree"] | str | None | UnsetType = UNSET,
    labels: dict[str, str] | None | UnsetType = UNSET,
    layers: Literal[1, 2] | int | None | UnsetType = UNSET,
    planted_at: datetime | None | UnsetType = UNSET,
    replaced: bool | None | UnsetType = UNSET,
) -> Response[_m.PlantResponse]:
    """Create a plant.

    Args:
        name: What it is called. From 1 to 40 characters.
        companions: At most 3 entries.
        height: From 0 to 99.

    Raises:
        StreamApiError: The server refused the request; its subclasses tell why.
        StreamTransportError: No usable reply came; `sent` tells whether the server may have acted.

    Source: CreatePlant, POST /api/v2/plants
    """
    return await client.transport.send(
        Request(
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
        ),
        _m.PlantResponse,
    )


_GET_PLANTS = Operation("GetPlants", "GET", "/api/v2/plants", "read")


async def get_plants(
    client: HasTransport,
    team: str,
    *,
    flags: list[str] | None | UnsetType = UNSET,
    _from: datetime | None | UnsetType = UNSET,
    payload: _m.QueryPayload | None | UnsetType = UNSET,
) -> Response[_m.QueryPlantsResponse]:
    """Get plants.

    Args:
        team: The team, common to many operations.

    Raises:
        StreamApiError: The server refused the request; its subclasses tell why.
        StreamTransportError: No usable reply came; `sent` tells whether the server may have acted.

    Source: GetPlants, GET /api/v2/plants
    """
    return await client.transport.send(
        Request(
            _GET_PLANTS,
            "/api/v2/plants",
            query=query_pairs(
                ("team", team),
                ("flags", flags),
                ("from", _from),
                ("payload", payload),
            ),
        ),
        _m.QueryPlantsResponse,
    )


_QUERY_PLANTS = Operation("QueryPlants", "POST", "/api/v2/plants/query", "read")


async def query_plants(
    client: HasTransport,
    *,
    filter_conditions: dict[str, Any] | None | UnsetType = UNSET,
    limit: int | None | UnsetType = UNSET,
    next: str | None | UnsetType = UNSET,
    prev: str | None | UnsetType = UNSET,
    sort: list[_m.Companion] | None | UnsetType = UNSET,
) -> Response[_m.QueryPlantsResponse]:
    """Find plants.

    Args:
        filter_conditions: Fields: name ($eq $in).
        limit: From 1 to 50.
        sort: Sort by: name; name + id.

    Raises:
        StreamApiError: The server refused the request; its subclasses tell why.
        StreamTransportError: No usable reply came; `sent` tells whether the server may have acted.

    Source: QueryPlants, POST /api/v2/plants/query
    """
    return await client.transport.send(
        Request(
            _QUERY_PLANTS,
            "/api/v2/plants/query",
            json=_m.QueryPlantsRequest(
                filter_conditions=filter_conditions,
                limit=limit,
                next=next,
                prev=prev,
                sort=sort,
            ),
        ),
        _m.QueryPlantsResponse,
    )
