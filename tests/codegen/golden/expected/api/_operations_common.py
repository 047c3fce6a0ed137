# Generated from openapi/ by `python -m codegen generate`; do not edit.
"""The common operations as methods: the part of the façade that follows from the contract."""

from __future__ import annotations

from collections.abc import Awaitable
from datetime import datetime
from typing import Any, Literal

from .. import api as _api
from .. import models as _m
from .._http.transport import Transport
from ..pagination import Pages
from ..types import FileInput, FilePart


class CommonOperations:
    """One method per operation (4); each returns the reply's model."""

    __slots__ = ("transport",)
    transport: Transport

    async def create_plant(
        self,
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
    ) -> _m.PlantResponse:
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
        response = await _api.plants.create_plant(
            self,
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
        )
        return response.data

    async def get_plants(
        self,
        team: str,
        *,
        flags: list[str] | None = None,
        _from: datetime | None = None,
        payload: _m.QueryPayload | None = None,
    ) -> _m.QueryPlantsResponse:
        """Get plants.

        Args:
            team: The team, common to many operations.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.

        Source: GetPlants, GET /api/v2/plants
        """
        response = await _api.plants.get_plants(
            self,
            team=team,
            flags=flags,
            _from=_from,
            payload=payload,
        )
        return response.data

    async def query_plants(
        self,
        *,
        filter_conditions: dict[str, Any] | None = None,
        limit: int | None = None,
        next: str | None = None,
        prev: str | None = None,
        sort: list[_m.Companion] | None = None,
    ) -> _m.QueryPlantsResponse:
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
        response = await _api.plants.query_plants(
            self,
            filter_conditions=filter_conditions,
            limit=limit,
            next=next,
            prev=prev,
            sort=sort,
        )
        return response.data

    def iter_plants(
        self,
        *,
        filter_conditions: dict[str, Any] | None = None,
        page_size: int | None = None,
        sort: list[_m.Companion] | None = None,
        limit: int | None = None,
    ) -> Pages[_m.QueryPlantsResponse, _m.Plant]:
        """Iterate over all rows of `query_plants`, page after page; `.pages()` gives whole pages.

        Takes the arguments of `query_plants` as well; nothing is sent before iterating.

        Args:
            page_size: Rows in each page, the `limit` of `query_plants`.
            limit: The number of rows to stop after; omitted, all are returned.

        Source: QueryPlants, POST /api/v2/plants/query
        """

        def fetch(cursor: str | None) -> Awaitable[_m.QueryPlantsResponse]:
            return self.query_plants(
                filter_conditions=filter_conditions,
                limit=page_size,
                next=cursor,
                sort=sort,
            )

        return Pages(fetch, lambda page: page.plants, lambda page: page.next, limit=limit)

    async def upload_photo(
        self, *, file: FileInput | FilePart | None = None, note: _m.Companion | None = None
    ) -> _m.PlantResponse:
        """Upload a photo.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.

        Source: UploadPhoto, POST /api/v2/plants/photo
        """
        response = await _api.photos.upload_photo(
            self,
            file=file,
            note=note,
        )
        return response.data
