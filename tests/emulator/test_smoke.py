"""Every operation of the contract answers in the contract's own words."""

import pytest

from stream_video_async.emulator.contract import load_contract
from stream_video_async.emulator.samples import sample

ENDPOINTS = load_contract().endpoints


@pytest.mark.parametrize("name", sorted(ENDPOINTS))
async def test_operation_answers_inside_the_contract(http, name):
    """A sample request gets a documented success, or a refusal in the service's envelope; never a 5xx."""
    endpoint, contract = ENDPOINTS[name], load_contract()
    path, params = endpoint.path, {}
    for parameter in endpoint.parameters:
        value = sample(contract, parameter.schema)
        if parameter.place == "path":
            path = path.replace("{" + parameter.name + "}", str(value))
        elif parameter.required:
            params[parameter.name] = str(value)
    if name == "QueryUsers":
        params["payload"] = '{"filter_conditions": {}}'
    body = None if endpoint.body is None or endpoint.multipart else sample(contract, endpoint.body)
    answer = await http(endpoint.method, path, body, params=params)
    assert answer.status in {endpoint.success, 400, 404}, answer.body
    if answer.status == endpoint.success:
        assert answer.headers["x-emulated"] in {"stateful", "stub"}
    else:
        assert answer.body["message"].startswith(f"{name} failed with error: ")
