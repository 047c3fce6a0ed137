# Generated from openapi/ by `python -m codegen generate`; do not edit.
"""The models of the contract (v1.2.3), one module per schema, each loaded when it is first used."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .api_error import APIError as APIError
    from .call_response import CallResponse as CallResponse
    from .companion import Companion as Companion
    from .empty_request import EmptyRequest as EmptyRequest
    from .felled_event import FelledEvent as FelledEvent
    from .level import Level as Level
    from .photo_request import PhotoRequest as PhotoRequest
    from .plant import Plant as Plant
    from .plant_request import PlantRequest as PlantRequest
    from .plant_response import PlantResponse as PlantResponse
    from .planted_event import PlantedEvent as PlantedEvent
    from .query_payload import QueryPayload as QueryPayload
    from .query_plants_request import QueryPlantsRequest as QueryPlantsRequest
    from .query_plants_response import QueryPlantsResponse as QueryPlantsResponse
    from .watered_response import WateredResponse as WateredResponse
    from .wh_event import WHEvent as WHEvent
    from .window import Window as Window
else:
    from importlib import import_module

    _MODULES = {
        "APIError": "api_error",
        "CallResponse": "call_response",
        "Companion": "companion",
        "EmptyRequest": "empty_request",
        "FelledEvent": "felled_event",
        "Level": "level",
        "PhotoRequest": "photo_request",
        "Plant": "plant",
        "PlantRequest": "plant_request",
        "PlantResponse": "plant_response",
        "PlantedEvent": "planted_event",
        "QueryPayload": "query_payload",
        "QueryPlantsRequest": "query_plants_request",
        "QueryPlantsResponse": "query_plants_response",
        "WHEvent": "wh_event",
        "WateredResponse": "watered_response",
        "Window": "window",
    }

    def __getattr__(name):
        module = _MODULES.get(name)
        if module is None:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        value = getattr(import_module(f"{__name__}.{module}"), name)
        globals()[name] = value
        return value

    def __dir__():
        return sorted({*globals(), *_MODULES})


__all__ = [
    "APIError",
    "CallResponse",
    "Companion",
    "EmptyRequest",
    "FelledEvent",
    "Level",
    "PhotoRequest",
    "Plant",
    "PlantRequest",
    "PlantResponse",
    "PlantedEvent",
    "QueryPayload",
    "QueryPlantsRequest",
    "QueryPlantsResponse",
    "WHEvent",
    "WateredResponse",
    "Window",
]
