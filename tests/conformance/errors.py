"""Who is refused, and how."""

import time

from .kit import World, scenario


def with_claims(w: World, **claims):
    """Return a client with a token of these claims."""
    import jwt

    token = jwt.encode(claims, w.client.config.api_secret, algorithm="HS256")
    return w.client.clone_for_token(token)


@scenario("docs")
async def wrong_secrets_are_refused(w: World):
    """A token signed with another secret is a 401 with code 43."""
    import jwt

    token = jwt.encode({"server": True}, "another secret, long enough for HS256", algorithm="HS256")
    await w.refused(w.client.clone_for_token(token).get_app(), 401, code=43)


@scenario("docs")
async def expired_tokens_are_refused(w: World):
    """An expired token is a 401 with code 40."""
    client = with_claims(w, user_id=await w.user(), exp=int(time.time()) - 60)
    await w.refused(client.video.query_calls(filter_conditions={}), 401, code=40)


@scenario("docs")
async def early_tokens_are_refused(w: World):
    """A token that is not valid yet is a 401 with code 41."""
    client = with_claims(w, user_id=await w.user(), nbf=int(time.time()) + 600)
    await w.refused(client.video.query_calls(filter_conditions={}), 401, code=41)


@scenario("decided")
async def tokens_from_the_future_are_refused(w: World):
    """A token issued in the future is a 401 with code 42."""
    client = with_claims(w, user_id=await w.user(), iat=int(time.time()) + 600)
    await w.refused(client.video.query_calls(filter_conditions={}), 401, code=42)


@scenario("inferred")
async def nonsense_is_no_token(w: World):
    """A text that is no token is a 401 with code 5 or 43."""
    import jwt

    broken = jwt.encode({"user_id": "x"}, w.client.config.api_secret, algorithm="HS256")[:-20]
    await w.refused(w.client.clone_for_token(broken).get_app(), 401)


@scenario("decided")
async def users_cannot_do_what_servers_do(w: World):
    """A user token that asks for what only servers may do is a 403 with code 17."""
    await w.refused(w.as_user(await w.user()).video.list_call_types(), 403, code=17)


@scenario("spec")
async def unknown_tasks_are_404(w: World):
    """Asking for an unknown task is a 404 or a 400."""
    await w.refused(w.client.get_task(id="00000000-0000-4000-8000-000000000000"))


@scenario("inferred")
async def messages_name_the_operation(w: World):
    """The message of an error names the operation that failed."""
    await w.refused(w.client.video.call("default", w.name()).get(), 404, '^GetCall failed with error: "')


@scenario("docs")
async def replies_tell_the_rate_limit(w: World):
    """Every reply carries the limit of its operation, what is left of it and the reset."""
    from stream_video_async.api.app import get_app

    response = await get_app(w.client)
    limit = response.rate_limit
    assert limit is not None
    assert limit.limit
    assert limit.reset is not None


@scenario("spec")
async def rate_limits_can_be_read(w: World):
    """GetRateLimits answers with the limits of servers by operation."""
    found = await w.client.get_rate_limits(server_side=True)
    assert found.server_side
    assert all(entry.limit >= entry.remaining for entry in found.server_side.values())


@scenario("test")
async def checks_fail_inside_a_success(w: World):
    """CheckSQS and CheckSNS with invented data answer with a success whose status is error."""
    sqs = await w.client.check_sqs(sqs_url="https://example.com/queue", sqs_key="k", sqs_secret="s")
    sns = await w.client.check_sns(sns_topic_arn="arn:x", sns_key="k", sns_secret="s")
    assert (sqs.status, sns.status) == ("error", "error")


@scenario("spec")
async def edges_are_listed(w: World):
    """GetEdges lists at least one edge with its place."""
    edges = (await w.client.video.get_edges()).edges
    assert edges
    assert edges[0].latency_test_url
