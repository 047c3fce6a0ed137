"""Send decompression bombs to an application and print by how many kB the process grew; run by the tests."""

import asyncio
import io
import resource
import sys

import aiohttp

from stream_video_async import webhooks
from tests.integrations.conftest import serve, webhook_app
from tests.webhooks.test_body import bomb


def largest():
    """Return the largest memory that the process has used, in kB."""
    used = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return used // 1024 if sys.platform == "darwin" else used


async def main(framework, size_mib):
    """Send one small event first, so that everything is loaded."""
    body = bomb(size_mib)
    async with serve(webhook_app(framework, webhooks.Handlers())) as server, aiohttp.ClientSession() as http:
        url = f"{server}/webhooks/stream"
        async with http.post(url, data=b"{}") as reply:
            assert reply.status == 401
        before = largest()
        for headers in ({}, {"Content-Encoding": "gzip"}):
            async with http.post(url, data=io.BytesIO(body), headers=headers) as reply:
                assert reply.status == 413
        print(largest() - before)


asyncio.run(main(sys.argv[1], int(sys.argv[2])))
