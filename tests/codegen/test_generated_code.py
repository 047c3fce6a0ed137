"""The generator: a golden tree that reaches every template branch, and what the code it writes does."""

from __future__ import annotations

import ast
import json
import shutil
import subprocess
import sys
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from typing import Any

import pytest

from codegen.contract import load_bundle
from codegen.diff import compare
from codegen.errors import UnsupportedError
from codegen.generate import build
from codegen.names import field_name
from codegen.parse import parse
from stream_video_async._models.codec import decode_json, encode_json
from stream_video_async.types import FilePart
from tests.codegen.descriptions import bundled, tiny
from tests.codegen.generated import ROOT, Recorder, generate_into, import_package

GOLDEN = Path(__file__).parent / "golden"
REGOLD = "look at the difference; if it is wanted, run `make golden`"


def golden_package(folder: Path) -> Path:
    upstream = (GOLDEN / "upstream.yaml").read_text(encoding="utf-8")
    return generate_into(folder, upstream, (GOLDEN / "overlay.yaml").read_text(encoding="utf-8"))


def tree(folder: Path) -> dict[str, str]:
    return {
        str(path.relative_to(folder)): path.read_text(encoding="utf-8")
        for part in ("models", "api")
        for path in sorted((folder / part).glob("*.py"))
    }


def test_golden_tree_matches_the_small_description(tmp_path: Path) -> None:
    assert tree(golden_package(tmp_path / "golden")) == tree(GOLDEN / "expected"), REGOLD


def test_golden_tree_is_the_same_in_another_process(tmp_path: Path) -> None:
    """The output depends neither on the hash seed nor on the order of objects in memory."""
    package = golden_package(tmp_path / "one")
    code = (
        "import sys; from pathlib import Path; from codegen.contract import load_bundle\n"
        "from codegen.generate import build\n"
        "build(load_bundle(Path(sys.argv[1])), Path(sys.argv[2]), Path(sys.argv[3]))"
    )
    again = tmp_path / "again"
    again.mkdir()
    arguments = [str(tmp_path / "one" / "openapi"), str(again), str(ROOT / "pyproject.toml")]
    subprocess.run(
        [sys.executable, "-c", code, *arguments], check=True, cwd=ROOT, env={"PYTHONHASHSEED": "12345", "PATH": ""}
    )
    assert tree(again) == tree(package)


@pytest.mark.slow
def test_golden_tree_passes_mypy_strict(tmp_path: Path, mypy_cache: Path) -> None:
    """The generated folders replace the real ones, so that their imports resolve."""
    package = tmp_path / "stream_video_async"
    shutil.copytree(ROOT / "stream_video_async", package, ignore=shutil.ignore_patterns("models", "api", "__pycache__"))
    for part in ("models", "api"):
        shutil.copytree(GOLDEN / "expected" / part, package / part)
    done = subprocess.run(
        [
            *(sys.executable, "-m", "mypy", "--strict", "--follow-imports=silent", "--config-file="),
            *(f"--cache-dir={mypy_cache}", "stream_video_async/models", "stream_video_async/api"),
        ],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_generator_is_pinned() -> None:
    """Its parser is not public API. Its templates are not used, so they need no hashes."""
    wanted = "openapi-python-client==" + version("openapi-python-client")
    assert wanted in (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    assert "ruff==" + version("ruff") in (ROOT / "pyproject.toml").read_text(encoding="utf-8")


# --- behavior of what is generated; each test has its description above it


def describe(schemas: str = "", paths: str = "{}") -> str:
    """Return a description with one reply, ``Done``, and the given parts."""
    return f"""
openapi: 3.0.3
info: {{title: t, version: "1"}}
servers: [{{url: "https://t.test"}}]
components:
  securitySchemes: {{}}
  schemas:
    Done: {{type: object, required: [duration], properties: {{duration: {{type: string}}}}}}
{schemas}
paths: {paths}
"""


def operation(verb: str, more: str = "", name: str = "DoIt") -> str:
    reply = '"200": {description: x, content: {application/json: {schema: {$ref: "#/components/schemas/Done"}}}}'
    return f"{verb}: {{operationId: {name}, tags: [t], {more} responses: {{{reply}}}}}"


OVERLAY = "operations:\n  DoIt: {summary: Do it., resource: things, retry: read}\n"


async def test_object_and_list_query_parameters_are_json_or_comma_joined(tmp_path: Path) -> None:
    parameters = (
        "parameters: [{in: query, name: sort, schema: {type: array, items: {$ref: '#/components/schemas/Done'}}}, "
        "{in: query, name: where, schema: {type: object, additionalProperties: {}}}, "
        "{in: query, name: tags, schema: {type: array, items: {type: string}}}, "
        "{in: query, name: loud, schema: {type: boolean}}],"
    )
    upstream = describe(paths=f"{{/api/v2/things: {{{operation('get', parameters)}}}}}")
    package = import_package(generate_into(tmp_path / "query", upstream, OVERLAY))
    client = Recorder(b'{"duration":"1"}')
    models, things = package.models, package.api.things
    await things.do_it(client, sort=[models.Done(duration="x")], where={"a": None}, tags=["a", "b"], loud=True)
    await things.do_it(client, where=None)
    first, second = client.requests
    assert dict(first.query) == {"sort": '[{"duration":"x"}]', "where": '{"a":null}', "tags": "a,b", "loud": "true"}
    assert second.query == ()


def test_required_fields_that_are_missing_read_as_their_defaults(tmp_path: Path) -> None:
    schema = """
    Box:
      type: object
      required: [tags, size, open, since]
      properties:
        tags: {type: array, items: {type: string}, default: ["a"]}
        size: {type: integer, default: 3}
        open: {type: boolean, default: false}
        since: {type: string, format: date-time, default: "2026-01-01T00:00:00Z"}
"""
    upstream = describe(schema, f"{{/api/v2/things: {{{operation('get').replace('Done', 'Box')}}}}}")
    box = import_package(generate_into(tmp_path / "defaults", upstream, OVERLAY)).models.Box
    one, other = box.from_dict({}), box.from_dict({})
    assert (one.tags, one.size, one.open, one.since) == (["a"], 3, False, None)
    one.tags.append("b")
    assert other.tags == ["a"]


DEFAULTS = ("C:\\New", "C:\\temp", 'a"""b', "\\")


def test_defaults_are_documented_as_they_are(tmp_path: Path) -> None:
    fields = {f"f{n}": {"type": "string", "default": text} for n, text in enumerate(DEFAULTS)}
    schema = f"    Box: {json.dumps({'type': 'object', 'properties': fields})}"
    upstream = describe(schema, f"{{/api/v2/things: {{{operation('get').replace('Done', 'Box')}}}}}")
    package = generate_into(tmp_path / "escapes", upstream, OVERLAY)
    (definition,) = (
        node for node in ast.parse((package / "models" / "box.py").read_text()).body if isinstance(node, ast.ClassDef)
    )
    texts = [
        node.value.value
        for node in definition.body[1:]
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    ]
    assert texts == [f"Default: `{text}`." for text in DEFAULTS]
    assert compare(load_bundle(tmp_path / "escapes" / "openapi"), bundled(tiny()))


async def test_dates_and_uuids_are_text(tmp_path: Path) -> None:
    schema = """
    Box:
      type: object
      required: [id]
      properties:
        id: {type: string, format: uuid}
        day: {type: string, format: date}
        days: {type: array, items: {type: string, format: date}}
"""
    parameters = "parameters: [{in: query, name: day, schema: {type: string, format: date}}],"
    upstream = describe(schema, f"{{/api/v2/things: {{{operation('get', parameters).replace('Done', 'Box')}}}}}")
    package = import_package(generate_into(tmp_path / "formats", upstream, OVERLAY))
    client = Recorder(b'{"id":"new","day":"2026-02-30","days":["x"]}')
    reply = await package.api.things.do_it(client, day="2026-01-31")
    assert reply.data == package.models.Box(id="new", day="2026-02-30", days=["x"])
    assert dict(client.requests[0].query) == {"day": "2026-01-31"}


async def test_path_arguments_are_encoded_once_and_hostile_ones_rejected(tmp_path: Path) -> None:
    parameters = "parameters: [{in: path, name: id, required: true, schema: {type: string}}],"
    upstream = describe(paths=f"{{'/api/v2/things/{{id}}/x': {{{operation('delete', parameters)}}}}}")
    package = import_package(generate_into(tmp_path / "path", upstream, OVERLAY))
    client = Recorder(b'{"duration":"1"}')
    await package.api.things.do_it(client, "a/b c?")
    assert client.requests[0].path == "/api/v2/things/a%2Fb%20c%3F/x"
    for hostile in ("", ".", "..", "a\nb"):
        with pytest.raises(ValueError, match="id"):
            await package.api.things.do_it(client, hostile)
    assert len(client.requests) == 1


async def test_multipart_parts_are_files_and_json_text(tmp_path: Path) -> None:
    package = import_package(golden_package(tmp_path / "parts"))
    client = Recorder(b"{}")
    note = package.models.Companion(from_="x")
    await package.api.photos.upload_photo(client, file=b"123", note=note)
    (request,) = client.requests
    parts = dict(request.parts)
    assert isinstance(parts["file"], FilePart)
    assert parts["file"].source == b"123"
    assert parts["note"] == '{"from":"x"}'


async def test_arguments_can_make_a_request_unsafe(tmp_path: Path) -> None:
    package = import_package(golden_package(tmp_path / "unsafe"))
    client = Recorder(b'{"call":{"cid":"a:b"}}')
    await package.api.sprinklers.water_call(client, "a", "b", ring=True)
    await package.api.sprinklers.water_call(client, "a", "b", ring=False)
    assert [request.retry for request in client.requests] == ["unsafe", None]


def test_both_directions_read_leniently_and_write_exactly(tmp_path: Path) -> None:
    package = import_package(golden_package(tmp_path / "both"))
    companion = decode_json(b'{"well-liked":null,"new":1}', package.models.Companion)
    assert (companion.from_, companion.well_liked) == (None, None)
    assert json.loads(encode_json(package.models.Companion(from_="x"))) == {"from": "x"}


def test_a_cycle_of_models_decodes(tmp_path: Path) -> None:
    package = import_package(golden_package(tmp_path / "cycle"))
    plant = decode_json(b'{"id":"1","parent":{"id":"2","created_at":1000},"created_at":1}', package.models.Plant)
    assert plant.parent.created_at == datetime(1970, 1, 1, 0, 0, 0, 1, tzinfo=UTC)


def test_events_name_their_classes(tmp_path: Path) -> None:
    from importlib import import_module

    package = import_package(golden_package(tmp_path / "events"))
    table = import_module(f"{package.__name__}.models.event_types").EVENT_TYPES
    assert table == {"plant.felled": "FelledEvent", "plant.lost": "FelledEvent", "plant.planted": "PlantedEvent"}
    assert decode_json(b'{"type":"plant.lost","created_at":1}', package.models.FelledEvent).type == "plant.lost"


@pytest.mark.parametrize("name", ["list", "dict", "str", "Literal", "Instant", "9lives", "a.b", "_private"])
def test_names_that_python_does_not_allow_are_rejected_with_their_place(name: str) -> None:
    with pytest.raises(UnsupportedError, match=r"#/here"):
        field_name(name, ("here",))


def bundle_of(tmp_path: Path, schemas: str) -> dict[str, Any]:
    folder = tmp_path / "bundle"
    generate = describe(schemas, f"{{/api/v2/things: {{{operation('get')}}}}}")
    package = generate_into(folder, describe(paths=f"{{/api/v2/things: {{{operation('get')}}}}}"), OVERLAY)
    shutil.rmtree(package)
    import yaml

    document = load_bundle(folder / "openapi")
    document["components"]["schemas"] |= yaml.safe_load(generate)["components"]["schemas"]
    return document


def test_an_inline_object_is_rejected_with_its_place(tmp_path: Path) -> None:
    schema = "    Box: {type: object, properties: {inner: {type: object, properties: {a: {type: string}}}}}"
    with pytest.raises(UnsupportedError, match="#/components/schemas/Box/properties/inner"):
        parse(bundle_of(tmp_path, schema))


def test_two_schemas_with_one_python_name_are_rejected(tmp_path: Path) -> None:
    schema = "    FooBar: {type: object, properties: {}}\n    foo_bar: {type: object, properties: {}}"
    with pytest.raises(UnsupportedError):
        parse(bundle_of(tmp_path, schema))


def test_a_failed_generation_leaves_the_package_untouched(tmp_path: Path) -> None:
    target = tmp_path / "target"
    with pytest.raises(UnsupportedError):
        build(
            bundle_of(tmp_path, "    Box: {type: object, properties: {inner: {type: object, properties: {a: {}}}}}"),
            target,
            ROOT / "pyproject.toml",
        )
    assert not target.exists()
