# Generated from openapi/ by `python -m codegen generate`; do not edit.
"""The fields that queries filter and sort by, with the operators of each."""

from __future__ import annotations

from typing import Final

from .. import _conditions as _c

__all__ = [
    "PlantFilter",
    "PlantSort",
]


class _StringEqIn(_c.Eq[str], _c.In[str]):
    __slots__ = ()


class PlantFilter:
    """Fields that `query_plants` filters by.

    Source: QueryPlants
    """

    name: Final = _StringEqIn("name")


class PlantSort:
    """Fields that `query_plants` sorts by.

    Source: QueryPlants
    """

    id: Final = _c.SortField("id")
    name: Final = _c.SortField("name")
