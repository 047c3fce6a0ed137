"""The Date header tells the emulator's time, not the machine's."""

from email.utils import parsedate_to_datetime

from stream_video_async.emulator import StreamEmulator


async def test_the_date_follows_the_virtual_clock() -> None:
    """A client that counts seconds to a reset from Date gets the right number when the clock is shifted."""
    async with StreamEmulator() as emulator, emulator.client() as client:
        emulator.clock.freeze(2_000_000_000)
        from stream_video_async.api import app

        reply = await app.get_app(client)
    assert parsedate_to_datetime(reply.headers["Date"]).timestamp() == 2_000_000_000
    assert reply.rate_limit is not None
    assert reply.rate_limit.reset is not None
    assert 0 < reply.rate_limit.reset.timestamp() - 2_000_000_000 <= 60
