"""Generate a package from a description and import it beside the real one."""

from __future__ import annotations

import importlib
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

from codegen.contract import load_bundle
from codegen.generate import build
from codegen.sync import sync
from stream_video_async._models.codec import decode_json
from stream_video_async.types import Request, Response

ROOT = Path(__file__).parents[2]
SHARED = ("_http.build", "_http.transport", "_models.base", "pagination", "types")


def generate_into(folder: Path, upstream: str, overlay: str) -> Path:
    """Sync a description and generate its code; return the package folder, which can be imported by its name."""
    contract = folder / "openapi"
    contract.mkdir(parents=True)
    (contract / "overlay.yaml").write_text(overlay, encoding="utf-8")
    source = folder / "upstream.yaml"
    source.write_text(upstream, encoding="utf-8")
    sync(source, contract)
    package = folder / f"generated_{folder.name.replace('-', '_')}"
    package.mkdir()
    build(load_bundle(contract), package, ROOT / "pyproject.toml")
    (package / "__init__.py").touch()
    for name in SHARED:
        module = package.joinpath(*name.split(".")).with_suffix(".py")
        module.parent.mkdir(exist_ok=True)
        module.write_text(f"from stream_video_async.{name} import *\n", encoding="utf-8")
    return package


def import_package(package: Path) -> ModuleType:
    sys.path.insert(0, str(package.parent))
    try:
        module = importlib.import_module(package.name)
        for part in ("models", "api"):
            importlib.import_module(f"{package.name}.{part}")
    finally:
        sys.path.remove(str(package.parent))
    return module


class Recorder:
    """A transport that keeps requests and answers with one body."""

    def __init__(self, body: bytes = b"{}") -> None:
        self.body = body
        self.requests: list[Request] = []

    @property
    def transport(self) -> Recorder:
        return self

    async def send(self, request: Request, model: type[Any], /) -> Response[Any]:
        self.requests.append(request)
        data = decode_json(self.body, model)
        return Response(data, 200, {}, "id", None, self.body)
