"""Every operation of the contract answers in the contract's own words."""

from stream_video_async.emulator.contract import load_contract
from stream_video_async.emulator.samples import sample

CONTRACT = load_contract()
WORLD = {
    "users": [{"id": "sample"}],
    "call_types": [{"name": "sample"}],
    "calls": [{"type": "sample", "id": "sample", "data": {"created_by_id": "sample"}}],
}
# Requests about a thing that this world does not have.
NOT_THERE = """
    AddUserGroupMembers CancelImportV2Task CheckExternalStorage DeleteBlockList DeleteExternalStorage
    DeleteImportV2Task DeleteImporterExternalStorage DeletePermission DeletePoll DeletePollOption
    DeletePushProvider DeleteRecording DeleteRole DeleteSIPInboundRoutingRule DeleteSIPTrunk DeleteTranscription
    DeleteUserGroup GetBlockList GetCallParticipantSessionMetrics GetCallReport
    GetCallSessionParticipantStatsDetails GetCallSessionParticipantStatsTimeline GetCallStatsMap GetImport
    GetImportV2Task GetImporterExternalStorage GetPermission GetPoll GetPollOption GetPushTemplates GetTask
    GetUserGroup ImportBlockList QueryCallParticipantSessions QueryCallSessionParticipantStats QueryPollVotes
    RemoveUserGroupMembers ResolveSipInbound UpdateBlockList UpdateExternalStorage UpdatePermission
    UpdateSIPInboundRoutingRule UpdateSIPTrunk UpdateUserGroup UpsertPushTemplate ValidateImporterExternalStorage
"""
# Requests that need more than the contract calls required, or another state of the call.
REFUSED = """
    BlockUsers CheckPush CreateCallType CreateDevice CreatePoll CreatePollOption CreateSIPInboundRoutingRule
    DeleteDevice DeleteFile DeleteImage GetBlockedUsers GetOG GetUserLiveLocations ListDevices MuteUsers
    QueryCallParticipants ReactivateUser RestoreUsers SendCallEvent SendClosedCaption StartClosedCaptions
    StartFrameRecording StartHLSBroadcasting StartRTMPBroadcasts StartRecording StartTranscription
    StopAllRTMPBroadcasts StopClosedCaptions StopFrameRecording StopHLSBroadcasting StopRTMPBroadcast
    StopRecording StopTranscription UnblockUsers UpdateLiveLocation UpdatePoll UpdatePollOption UpdatePollPartial
    UploadFile UploadImage UpsertImporterExternalStorage UpsertPushProvider
"""


def sample_request(endpoint):
    """Return path, query and body with what is required, and nothing else."""
    path, params = endpoint.path, {}
    for parameter in endpoint.parameters:
        value = str(sample(parameter.schema))
        if parameter.place == "path":
            path = path.replace("{" + parameter.name + "}", value)
        elif parameter.required:
            params[parameter.name] = value
    if endpoint.id == "QueryUsers":
        params["payload"] = '{"filter_conditions": {}}'
    body = None if endpoint.body is None or endpoint.multipart else sample(endpoint.body)
    return path, params, body


async def test_every_operation_answers_inside_the_contract(emulator, http):
    """A request made of samples has its documented success, or the refusal above; the emulator checks each reply."""
    refusals = dict.fromkeys(NOT_THERE.split(), 404) | dict.fromkeys(REFUSED.split(), 400)
    for name, endpoint in CONTRACT.endpoints.items():
        emulator.reset()
        assert (await http("POST", "/_emulator/seed", WORLD)).status == 200
        path, params, body = sample_request(endpoint)
        answer = await http(endpoint.method, path, body, params=params)
        assert (name, answer.status) == (name, refusals.get(name, endpoint.success)), answer.body
        assert (name, answer.headers["x-emulated"]) == (name, "stateful")
        if name in refusals:
            assert answer.body["message"].startswith(f"{name} failed with error: ")
