# Generated from openapi/ by `python -m codegen generate`; do not edit.
"""The common operations as methods: the part of the façade that follows from the contract."""

from __future__ import annotations

from collections.abc import Awaitable
from datetime import datetime
from typing import Any, Literal
from uuid import UUID

from .. import api as _api
from .. import models as _m
from .._http.transport import Transport
from ..pagination import Pages
from ..types import FileInput, FilePart


class CommonOperations:
    """One method per operation (90); each returns the reply's model."""

    __slots__ = ("transport",)
    transport: Transport

    async def add_user_group_members(
        self, id: str | UUID, member_ids: list[str], *, as_admin: bool | None = None, team_id: str | None = None
    ) -> _m.AddUserGroupMembersResponse:
        """Add users to a user group, as its admins if asked.

        Args:
            id: User group, by ID.
            member_ids: Users to add, 1 to 100; each must exist.
            as_admin: Makes the new members group admins; false if left out.
            team_id: The team it belongs to. At most 255 characters.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
            ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

        Source: AddUserGroupMembers, POST /api/v2/usergroups/{id}/members
        """
        response = await _api.user_groups.add_user_group_members(
            self,
            id,
            member_ids=member_ids,
            as_admin=as_admin,
            team_id=team_id,
        )
        return response.data

    async def block_users(
        self, blocked_user_id: str, *, user: _m.UserRequest | None = None, user_id: str | None = None
    ) -> _m.BlockUsersResponse:
        """Block one user for another user everywhere in the app.

        Args:
            blocked_user_id: ID of the user on the receiving end of the block.
            user: User who wants the block, as an object; alternative to `user_id`.
            user_id: User who wants the block; alternative to the full `user` object.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.

        Source: BlockUsers, POST /api/v2/users/block
        """
        response = await _api.users.block_users(
            self,
            blocked_user_id=blocked_user_id,
            user=user,
            user_id=user_id,
        )
        return response.data

    async def cancel_import_v2_task(self, id: str | UUID) -> _m.CancelImportV2TaskResponse:
        """Cancel a version 2 import task that has not finished.

        Args:
            id: Import task, by ID.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
            ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

        Source: CancelImportV2Task, POST /api/v2/imports/v2/{id}/cancel
        """
        response = await _api.imports.cancel_import_v2_task(
            self,
            id,
        )
        return response.data

    async def check_external_storage(self, name: str | UUID) -> _m.CheckExternalStorageResponse:
        """Check that the server can write a file to an external storage.

        Args:
            name: The name it is known by.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
            ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

        Source: CheckExternalStorage, GET /api/v2/external_storage/{name}/check
        """
        response = await _api.external_storage.check_external_storage(
            self,
            name,
        )
        return response.data

    async def check_push(
        self,
        *,
        apn_template: str | None = None,
        event_type: Literal[
            "message.new", "message.updated", "notification.reminder_due", "reaction.new", "reaction.updated"
        ]
        | str
        | None = None,
        firebase_data_template: str | None = None,
        firebase_template: str | None = None,
        message_id: str | None = None,
        push_provider_name: str | None = None,
        push_provider_type: str | None = None,
        skip_devices: bool | None = None,
        user: _m.UserRequest | None = None,
        user_id: str | None = None,
    ) -> _m.CheckPushResponse:
        """Render push templates for a user's devices and send a test push unless devices are skipped.

        Args:
            apn_template: Apple template to try.
            event_type: Event to imitate; `message.new` if left out.
            firebase_data_template: Firebase data template to try.
            firebase_template: Firebase template to try.
            message_id: Message to build the push from.
            push_provider_name: Which of the app's configured push providers to use, by name.
            push_provider_type: Push service: `firebase`, `apn`, `huawei` or `xiaomi`.
            skip_devices: Renders the templates even when no device is registered.
            user: The user on whose behalf it runs, as an object; it is created if need be.
            user_id: The user that the operation is about or, on the server side, on whose behalf it runs.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.

        Source: CheckPush, POST /api/v2/check_push
        """
        response = await _api.push.check_push(
            self,
            apn_template=apn_template,
            event_type=event_type,
            firebase_data_template=firebase_data_template,
            firebase_template=firebase_template,
            message_id=message_id,
            push_provider_name=push_provider_name,
            push_provider_type=push_provider_type,
            skip_devices=skip_devices,
            user=user,
            user_id=user_id,
        )
        return response.data

    async def check_sns(
        self, *, sns_key: str | None = None, sns_secret: str | None = None, sns_topic_arn: str | None = None
    ) -> _m.CheckSNSResponse:
        """Send a test message to an Amazon SNS topic and report whether it was accepted.

        Args:
            sns_key: Access key for Amazon SNS.
            sns_secret: Secret that belongs to `sns_key`.
            sns_topic_arn: ARN of the Amazon SNS topic.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.

        Source: CheckSNS, POST /api/v2/check_sns
        """
        response = await _api.app.check_sns(
            self,
            sns_key=sns_key,
            sns_secret=sns_secret,
            sns_topic_arn=sns_topic_arn,
        )
        return response.data

    async def check_sqs(
        self, *, sqs_key: str | None = None, sqs_secret: str | None = None, sqs_url: str | None = None
    ) -> _m.CheckSQSResponse:
        """Send a test message to an Amazon SQS queue and report whether it was accepted.

        Args:
            sqs_key: Access key for Amazon SQS.
            sqs_secret: Secret that belongs to `sqs_key`.
            sqs_url: Address of the Amazon SQS queue.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.

        Source: CheckSQS, POST /api/v2/check_sqs
        """
        response = await _api.app.check_sqs(
            self,
            sqs_key=sqs_key,
            sqs_secret=sqs_secret,
            sqs_url=sqs_url,
        )
        return response.data

    async def create_block_list(
        self,
        *,
        name: str,
        words: list[str],
        is_confusable_folding_enabled: bool | None = None,
        is_leet_check_enabled: bool | None = None,
        is_plural_check_enabled: bool | None = None,
        is_substring_matching_enabled: bool | None = None,
        team: str | None = None,
        type: Literal["domain", "domain_allowlist", "email", "email_allowlist", "regex", "word"] | str | None = None,
        user: _m.UserRequest | None = None,
        user_id: str | None = None,
    ) -> _m.CreateBlockListResponse:
        """Create a block list from a list of words.

        Args:
            name: Name to identify the list by. At most 255 characters.
            words: Entries of the block list.
            is_confusable_folding_enabled: Whether characters that look alike count as the same.
            is_leet_check_enabled: Also matches leet spellings of the entries.
            is_plural_check_enabled: Also matches plural forms of the entries.
            is_substring_matching_enabled: Also matches entries inside longer words.
            team: The team it belongs to.
            type: What entries are: `word`, `regex`, `domain`, `email`, `domain_allowlist` or `email_allowlist`.
            user: The user on whose behalf it runs, as an object; it is created if need be.
            user_id: The user that the operation is about or, on the server side, on whose behalf it runs.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.

        Source: CreateBlockList, POST /api/v2/blocklists
        """
        response = await _api.blocklists.create_block_list(
            self,
            name=name,
            words=words,
            is_confusable_folding_enabled=is_confusable_folding_enabled,
            is_leet_check_enabled=is_leet_check_enabled,
            is_plural_check_enabled=is_plural_check_enabled,
            is_substring_matching_enabled=is_substring_matching_enabled,
            team=team,
            type=type,
            user=user,
            user_id=user_id,
        )
        return response.data

    async def create_device(
        self,
        *,
        id: str,
        push_provider: Literal["apn", "firebase", "huawei", "xiaomi"] | str,
        hardware_id: str | None = None,
        push_provider_name: str | None = None,
        user: _m.UserRequest | None = None,
        user_id: str | None = None,
        voip_token: bool | None = None,
    ) -> _m.Response:
        """Register a device of a user for push notifications.

        Args:
            id: Push token of the device, 1 to 255 characters.
            push_provider: Push service behind the token, such as `firebase` or `apn`.
            hardware_id: Fixed ID of the physical device, so one device with several push tokens is notified
                once. At most 255 characters.
            push_provider_name: Which of the app's configured push providers to use, by name.
            user: Owner of the device, as an object; alternative to `user_id`.
            user_id: User who owns the device; only for requests from a server.
            voip_token: Set it if the token belongs to Apple's VoIP push service.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.

        Source: CreateDevice, POST /api/v2/devices
        """
        response = await _api.devices.create_device(
            self,
            id=id,
            push_provider=push_provider,
            hardware_id=hardware_id,
            push_provider_name=push_provider_name,
            user=user,
            user_id=user_id,
            voip_token=voip_token,
        )
        return response.data

    async def create_external_storage(
        self,
        *,
        bucket: str,
        name: str,
        storage_type: Literal["abs", "gcs", "s3"] | str,
        aws_s3: _m.S3Request | None = None,
        azure_blob: _m.AzureRequest | None = None,
        gcs_credentials: str | None = None,
        path: str | None = None,
    ) -> _m.CreateExternalStorageResponse:
        """Create an external storage on S3, Google Cloud Storage or Azure.

        Args:
            bucket: Bucket name at the storage provider.
            name: Name to refer to the storage by; unique.
            storage_type: Storage service: `s3`, `gcs` (Google Cloud) or `abs` (Azure Blob).
            aws_s3: Amazon S3 details; needed only for that storage type.
            azure_blob: Azure Blob Storage details; needed only for that storage type.
            gcs_credentials: Google Cloud credentials; for storage type `gcs`.
            path: Folder prefix under which files are put.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.

        Source: CreateExternalStorage, POST /api/v2/external_storage
        """
        response = await _api.external_storage.create_external_storage(
            self,
            bucket=bucket,
            name=name,
            storage_type=storage_type,
            aws_s3=aws_s3,
            azure_blob=azure_blob,
            gcs_credentials=gcs_credentials,
            path=path,
        )
        return response.data

    async def create_guest(self, user: _m.UserRequest) -> _m.CreateGuestResponse:
        """Create a guest user and get a token for it.

        Args:
            user: The guest.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.

        Source: CreateGuest, POST /api/v2/guest
        """
        response = await _api.users.create_guest(
            self,
            user=user,
        )
        return response.data

    async def create_import(
        self, *, mode: Literal["insert", "upsert"] | str, path: str, merge_custom: bool | None = None
    ) -> _m.CreateImportResponse:
        """Start the import of an uploaded file.

        Args:
            mode: `insert` or `upsert`.
            path: The uploaded file.
            merge_custom: Whether custom data is added to what is there instead of replacing it.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.

        Source: CreateImport, POST /api/v2/imports
        """
        response = await _api.imports.create_import(
            self,
            mode=mode,
            path=path,
            merge_custom=merge_custom,
        )
        return response.data

    async def create_import_url(self, *, filename: str | None = None) -> _m.CreateImportURLResponse:
        """Get a URL to upload an import file to, and the path to name when importing it.

        Args:
            filename: The file's name, from the listing.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.

        Source: CreateImportURL, POST /api/v2/import_urls
        """
        response = await _api.imports.create_import_url(
            self,
            filename=filename,
        )
        return response.data

    async def create_import_v2_task(
        self,
        *,
        product: Literal["chat", "feeds"] | str,
        settings: _m.ImportV2TaskSettings,
        user: _m.UserRequest | None = None,
        user_id: str | None = None,
    ) -> _m.CreateImportV2TaskResponse:
        """Start a version 2 import task that reads from an external storage.

        Args:
            product: Data to import: `chat` or `feeds`.
            settings: Storage, path and mode of the import.
            user: The user on whose behalf it runs, as an object; it is created if need be.
            user_id: The user that the operation is about or, on the server side, on whose behalf it runs.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.

        Source: CreateImportV2Task, POST /api/v2/imports/v2
        """
        response = await _api.imports.create_import_v2_task(
            self,
            product=product,
            settings=settings,
            user=user,
            user_id=user_id,
        )
        return response.data

    async def create_permission(
        self,
        *,
        action: str,
        condition: dict[str, Any],
        id: str,
        name: str,
        description: str | None = None,
        owner: bool | None = None,
        same_team: bool | None = None,
    ) -> _m.Response:
        """Create a custom permission for an action.

        Args:
            action: Action being allowed, for example `SendMessage`.
            condition: Condition in MongoDB query style that decides if the permission applies.
            id: Permission ID, up to 255 characters.
            name: Title of the permission, up to 100 characters.
            description: What it is for. At most 2048 characters.
            owner: True if it applies to the owner of the resource.
            same_team: True if it applies to members of the same team; only in multi-tenant apps.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.

        Source: CreatePermission, POST /api/v2/permissions
        """
        response = await _api.permissions.create_permission(
            self,
            action=action,
            condition=condition,
            id=id,
            name=name,
            description=description,
            owner=owner,
            same_team=same_team,
        )
        return response.data

    async def create_poll(
        self,
        name: str,
        *,
        allow_answers: bool | None = None,
        allow_user_suggested_options: bool | None = None,
        custom: dict[str, Any] | None = None,
        description: str | None = None,
        enforce_unique_vote: bool | None = None,
        id: str | None = None,
        is_closed: bool | None = None,
        max_votes_allowed: int | None = None,
        options: list[_m.PollOptionInput] | None = None,
        user: _m.UserRequest | None = None,
        user_id: str | None = None,
        voting_visibility: Literal["anonymous", "public"] | str | None = None,
    ) -> _m.PollResponse:
        """Create a poll with its options.

        Args:
            name: Question or title.
            allow_answers: Lets users write answers of their own.
            allow_user_suggested_options: Lets users propose further options.
            custom: Your own free-form data, stored alongside.
            description: Explanation shown with the poll.
            enforce_unique_vote: Controls if one user can vote more than once.
            id: At most 255 characters.
            is_closed: Controls if voting is open or closed.
            max_votes_allowed: Votes per user, at most 10.
            options: Answers to choose from, at most 100.
            user: The user on whose behalf it runs, as an object; it is created if need be.
            user_id: The user that the operation is about or, on the server side, on whose behalf it runs.
            voting_visibility: Who voted how is `anonymous` or `public`.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.

        Source: CreatePoll, POST /api/v2/polls
        """
        response = await _api.polls.create_poll(
            self,
            name=name,
            allow_answers=allow_answers,
            allow_user_suggested_options=allow_user_suggested_options,
            custom=custom,
            description=description,
            enforce_unique_vote=enforce_unique_vote,
            id=id,
            is_closed=is_closed,
            max_votes_allowed=max_votes_allowed,
            options=options,
            user=user,
            user_id=user_id,
            voting_visibility=voting_visibility,
        )
        return response.data

    async def create_poll_option(
        self,
        poll_id: str | UUID,
        text: str,
        *,
        custom: dict[str, Any] | None = None,
        user: _m.UserRequest | None = None,
        user_id: str | None = None,
    ) -> _m.PollOptionResponse:
        """Add an option to a poll.

        Args:
            poll_id: The poll's id. At most 255 characters.
            text: Wording of the answer.
            custom: Your own free-form data, stored alongside.
            user: The user on whose behalf it runs, as an object; it is created if need be.
            user_id: The user that the operation is about or, on the server side, on whose behalf it runs.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
            ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

        Source: CreatePollOption, POST /api/v2/polls/{poll_id}/options
        """
        response = await _api.polls.create_poll_option(
            self,
            poll_id,
            text=text,
            custom=custom,
            user=user,
            user_id=user_id,
        )
        return response.data

    async def create_role(self, name: str) -> _m.CreateRoleResponse:
        """Create a custom role.

        Args:
            name: Name for the role, up to 64 characters.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.

        Source: CreateRole, POST /api/v2/roles
        """
        response = await _api.roles.create_role(
            self,
            name=name,
        )
        return response.data

    async def create_user_group(
        self,
        name: str,
        *,
        description: str | None = None,
        id: str | None = None,
        member_ids: list[str] | None = None,
        team_id: str | None = None,
    ) -> _m.CreateUserGroupResponse:
        """Create a user group, with first members if given.

        Args:
            name: Display name of the group. From 1 to 255 characters.
            description: What the group is for, up to 1024 characters.
            id: ID of your choice; a UUID v7 is made if left out. At most 255 characters.
            member_ids: First members, at most 100.
            team_id: Limits the group to one team. At most 255 characters.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.

        Source: CreateUserGroup, POST /api/v2/usergroups
        """
        response = await _api.user_groups.create_user_group(
            self,
            name=name,
            description=description,
            id=id,
            member_ids=member_ids,
            team_id=team_id,
        )
        return response.data

    async def deactivate_user(
        self, user_id: str | UUID, *, created_by_id: str | None = None, mark_messages_deleted: bool | None = None
    ) -> _m.DeactivateUserResponse:
        """Deactivate a user, who can no longer connect until reactivated.

        Args:
            user_id: The user that the operation is about or, on the server side, on whose behalf it runs.
            created_by_id: Who deactivates the user.
            mark_messages_deleted: Shows the user's messages as deleted.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
            ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

        Source: DeactivateUser, POST /api/v2/users/{user_id}/deactivate
        """
        response = await _api.users.deactivate_user(
            self,
            user_id,
            created_by_id=created_by_id,
            mark_messages_deleted=mark_messages_deleted,
        )
        return response.data

    async def deactivate_users(
        self,
        user_ids: list[str],
        *,
        created_by_id: str | None = None,
        mark_channels_deleted: bool | None = None,
        mark_messages_deleted: bool | None = None,
    ) -> _m.DeactivateUsersResponse:
        """Start a task that deactivates several users.

        Args:
            user_ids: Users to make inactive, 1 to 100.
            created_by_id: Who deactivates them.
            mark_channels_deleted: Shows their channels as deleted.
            mark_messages_deleted: Shows the user's messages as deleted.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.

        Source: DeactivateUsers, POST /api/v2/users/deactivate
        """
        response = await _api.users.deactivate_users(
            self,
            user_ids=user_ids,
            created_by_id=created_by_id,
            mark_channels_deleted=mark_channels_deleted,
            mark_messages_deleted=mark_messages_deleted,
        )
        return response.data

    async def delete_block_list(
        self, name: str | UUID, *, team: str | None = None, user_id: str | None = None
    ) -> _m.Response:
        """Delete a block list by its name.

        Args:
            name: The name it is known by.
            team: The team it belongs to.
            user_id: The user that the operation is about or, on the server side, on whose behalf it runs.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
            ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

        Source: DeleteBlockList, DELETE /api/v2/blocklists/{name}
        """
        response = await _api.blocklists.delete_block_list(
            self,
            name,
            team=team,
            user_id=user_id,
        )
        return response.data

    async def delete_device(self, id: str, *, user_id: str | None = None) -> _m.Response:
        """Delete a device of a user, so that it receives no more pushes.

        Args:
            id: The push token that the device was registered with.
            user_id: The user that the operation is about or, on the server side, on whose behalf it runs.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.

        Source: DeleteDevice, DELETE /api/v2/devices
        """
        response = await _api.devices.delete_device(
            self,
            id=id,
            user_id=user_id,
        )
        return response.data

    async def delete_external_storage(self, name: str | UUID) -> _m.DeleteExternalStorageResponse:
        """Delete an external storage by its name.

        Args:
            name: The name it is known by.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
            ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

        Source: DeleteExternalStorage, DELETE /api/v2/external_storage/{name}
        """
        response = await _api.external_storage.delete_external_storage(
            self,
            name,
        )
        return response.data

    async def delete_file(self, *, url: str | None = None) -> _m.Response:
        """Delete an uploaded file by its URL.

        Args:
            url: The URL of the file.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.

        Source: DeleteFile, DELETE /api/v2/uploads/file
        """
        response = await _api.uploads.delete_file(
            self,
            url=url,
        )
        return response.data

    async def delete_image(self, *, url: str | None = None) -> _m.Response:
        """Delete an uploaded image by its URL.

        Args:
            url: The URL of the file.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.

        Source: DeleteImage, DELETE /api/v2/uploads/image
        """
        response = await _api.uploads.delete_image(
            self,
            url=url,
        )
        return response.data

    async def delete_import_v2_task(self, id: str | UUID) -> _m.DeleteImportV2TaskResponse:
        """Delete a version 2 import task.

        Args:
            id: Import task, by ID.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
            ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

        Source: DeleteImportV2Task, DELETE /api/v2/imports/v2/{id}
        """
        response = await _api.imports.delete_import_v2_task(
            self,
            id,
        )
        return response.data

    async def delete_importer_external_storage(self) -> _m.DeleteExternalStorageResponse:
        """Delete the external storage that version 2 imports read from.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.

        Source: DeleteImporterExternalStorage, DELETE /api/v2/imports/v2/external-storage
        """
        response = await _api.imports.delete_importer_external_storage(
            self,
        )
        return response.data

    async def delete_permission(self, id: str | UUID) -> _m.Response:
        """Delete a custom permission by its id.

        Args:
            id: Permission, by ID, such as `create-call`.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
            ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

        Source: DeletePermission, DELETE /api/v2/permissions/{id}
        """
        response = await _api.permissions.delete_permission(
            self,
            id,
        )
        return response.data

    async def delete_poll(self, poll_id: str | UUID, *, user_id: str | None = None) -> _m.Response:
        """Delete a poll with its options and votes.

        Args:
            poll_id: The poll's id. At most 255 characters.
            user_id: The user that the operation is about or, on the server side, on whose behalf it runs.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
            ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

        Source: DeletePoll, DELETE /api/v2/polls/{poll_id}
        """
        response = await _api.polls.delete_poll(
            self,
            poll_id,
            user_id=user_id,
        )
        return response.data

    async def delete_poll_option(
        self, poll_id: str | UUID, option_id: str | UUID, *, user_id: str | None = None
    ) -> _m.Response:
        """Delete an option of a poll.

        Args:
            poll_id: The poll's id. At most 255 characters.
            option_id: The option's id. At most 255 characters.
            user_id: The user that the operation is about or, on the server side, on whose behalf it runs.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
            ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

        Source: DeletePollOption, DELETE /api/v2/polls/{poll_id}/options/{option_id}
        """
        response = await _api.polls.delete_poll_option(
            self,
            poll_id,
            option_id,
            user_id=user_id,
        )
        return response.data

    async def delete_push_provider(
        self, type: Literal["apn", "firebase", "huawei", "xiaomi"] | str, name: str | UUID
    ) -> _m.Response:
        """Delete a push provider by its type and name.

        Args:
            type: Name of the call's type, such as `default` or `livestream`.
            name: The name it is known by. From 1 to 36 characters.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
            ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

        Source: DeletePushProvider, DELETE /api/v2/push_providers/{type}/{name}
        """
        response = await _api.push.delete_push_provider(
            self,
            type,
            name,
        )
        return response.data

    async def delete_role(self, name: str | UUID) -> _m.Response:
        """Delete a custom role by its name.

        Args:
            name: The name it is known by.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
            ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

        Source: DeleteRole, DELETE /api/v2/roles/{name}
        """
        response = await _api.roles.delete_role(
            self,
            name,
        )
        return response.data

    async def delete_user_group(self, id: str | UUID, *, team_id: str | None = None) -> _m.Response:
        """Delete a user group.

        Args:
            id: User group, by ID.
            team_id: The team it belongs to. At most 255 characters.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
            ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

        Source: DeleteUserGroup, DELETE /api/v2/usergroups/{id}
        """
        response = await _api.user_groups.delete_user_group(
            self,
            id,
            team_id=team_id,
        )
        return response.data

    async def delete_users(
        self,
        user_ids: list[str],
        *,
        calls: Literal["hard", "soft"] | str | None = None,
        conversations: Literal["hard", "soft"] | str | None = None,
        files: bool | None = None,
        messages: Literal["hard", "pruning", "soft"] | str | None = None,
        new_call_owner_id: str | None = None,
        new_channel_owner_id: str | None = None,
        user: Literal["hard", "pruning", "soft"] | str | None = None,
    ) -> _m.DeleteUsersResponse:
        """Start a task that deletes users and, as asked, their calls, messages and files.

        Args:
            user_ids: Who to delete, 1 to 100.
            calls: Their one-to-one calls: `soft` marks, `hard` erases; nothing happens if left out.
            conversations: Their one-to-one channels: `soft` marks, `hard` erases; nothing happens if left out.
            files: True also removes every file they uploaded.
            messages: Their messages: `soft` marks, `pruning` also strips content, `hard` erases; kept if left
                out.
            new_call_owner_id: Who takes over the calls they own.
            new_channel_owner_id: Who takes over the channels they own.
            user: `soft` keeps data, `pruning` blanks it, `hard` erases it (`messages`, `conversations` must be
                `hard`).

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.

        Source: DeleteUsers, POST /api/v2/users/delete
        """
        response = await _api.users.delete_users(
            self,
            user_ids=user_ids,
            calls=calls,
            conversations=conversations,
            files=files,
            messages=messages,
            new_call_owner_id=new_call_owner_id,
            new_channel_owner_id=new_channel_owner_id,
            user=user,
        )
        return response.data

    async def export_user(self, user_id: str | UUID) -> _m.ExportUserResponse:
        """Get everything stored about a user: the user, messages and reactions.

        Args:
            user_id: The user that the operation is about or, on the server side, on whose behalf it runs.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
            ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

        Source: ExportUser, GET /api/v2/users/{user_id}/export
        """
        response = await _api.users.export_user(
            self,
            user_id,
        )
        return response.data

    async def export_users(self, user_ids: list[str]) -> _m.ExportUsersResponse:
        """Start a task that exports the data of several users.

        Args:
            user_ids: Users to export, 1 to 25.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.

        Source: ExportUsers, POST /api/v2/export/users
        """
        response = await _api.users.export_users(
            self,
            user_ids=user_ids,
        )
        return response.data

    async def get_app(self) -> _m.GetApplicationResponse:
        """Get the app with its settings, event hooks, push providers and grants.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.

        Source: GetApp, GET /api/v2/app
        """
        response = await _api.app.get_app(
            self,
        )
        return response.data

    async def get_block_list(self, name: str | UUID, *, team: str | None = None) -> _m.GetBlockListResponse:
        """Get a block list with its words by its name.

        Args:
            name: The name it is known by.
            team: The team it belongs to.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
            ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

        Source: GetBlockList, GET /api/v2/blocklists/{name}
        """
        response = await _api.blocklists.get_block_list(
            self,
            name,
            team=team,
        )
        return response.data

    async def get_blocked_users(self, *, user_id: str | None = None) -> _m.GetBlockedUsersResponse:
        """List the users that a user has blocked.

        Args:
            user_id: The user that the operation is about or, on the server side, on whose behalf it runs.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.

        Source: GetBlockedUsers, GET /api/v2/users/block
        """
        response = await _api.users.get_blocked_users(
            self,
            user_id=user_id,
        )
        return response.data

    async def get_import(self, id: str | UUID) -> _m.GetImportResponse:
        """Get an import with its state and history.

        Args:
            id: Import task, by ID.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
            ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

        Source: GetImport, GET /api/v2/imports/{id}
        """
        response = await _api.imports.get_import(
            self,
            id,
        )
        return response.data

    async def get_import_v2_task(self, id: str | UUID) -> _m.GetImportV2TaskResponse:
        """Get a version 2 import task with its state and result.

        Args:
            id: Import task, by ID.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
            ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

        Source: GetImportV2Task, GET /api/v2/imports/v2/{id}
        """
        response = await _api.imports.get_import_v2_task(
            self,
            id,
        )
        return response.data

    async def get_importer_external_storage(self) -> _m.GetExternalStorageResponse:
        """Get the external storage that version 2 imports read from.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.

        Source: GetImporterExternalStorage, GET /api/v2/imports/v2/external-storage
        """
        response = await _api.imports.get_importer_external_storage(
            self,
        )
        return response.data

    async def get_og(self, url: str) -> _m.GetOGResponse:
        """Read the Open Graph preview of a web page: title, text, images and author.

        Args:
            url: The URL of the file.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.

        Source: GetOG, GET /api/v2/og
        """
        response = await _api.app.get_og(
            self,
            url=url,
        )
        return response.data

    async def get_permission(self, id: str | UUID) -> _m.GetCustomPermissionResponse:
        """Get a permission by its id.

        Args:
            id: Permission, by ID, such as `create-call`.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
            ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

        Source: GetPermission, GET /api/v2/permissions/{id}
        """
        response = await _api.permissions.get_permission(
            self,
            id,
        )
        return response.data

    async def get_poll(self, poll_id: str | UUID, *, user_id: str | None = None) -> _m.PollResponse:
        """Get a poll with its options and counts of votes.

        Args:
            poll_id: The poll's id. At most 255 characters.
            user_id: The user that the operation is about or, on the server side, on whose behalf it runs.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
            ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

        Source: GetPoll, GET /api/v2/polls/{poll_id}
        """
        response = await _api.polls.get_poll(
            self,
            poll_id,
            user_id=user_id,
        )
        return response.data

    async def get_poll_option(self, poll_id: str | UUID, option_id: str | UUID) -> _m.PollOptionResponse:
        """Get an option of a poll.

        Args:
            poll_id: The poll's id. At most 255 characters.
            option_id: The option's id. At most 255 characters.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
            ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

        Source: GetPollOption, GET /api/v2/polls/{poll_id}/options/{option_id}
        """
        response = await _api.polls.get_poll_option(
            self,
            poll_id,
            option_id,
        )
        return response.data

    async def get_push_templates(
        self,
        push_provider_type: Literal["apn", "firebase", "huawei", "xiaomi"] | str,
        *,
        push_provider_name: str | None = None,
    ) -> _m.GetPushTemplatesResponse:
        """List the push templates of a provider type, or of one named provider.

        Args:
            push_provider_type: Push service: `firebase`, `apn`, `huawei` or `xiaomi`.
            push_provider_name: Which of the app's configured push providers to use, by name.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.

        Source: GetPushTemplates, GET /api/v2/push_templates
        """
        response = await _api.push.get_push_templates(
            self,
            push_provider_type=push_provider_type,
            push_provider_name=push_provider_name,
        )
        return response.data

    async def get_rate_limits(
        self,
        *,
        android: bool | None = None,
        endpoints: str | None = None,
        ios: bool | None = None,
        server_side: bool | None = None,
        unity: bool | None = None,
        unity_console: bool | None = None,
        unity_desktop: bool | None = None,
        web: bool | None = None,
    ) -> _m.GetRateLimitsResponse:
        """Get the rate limits of the app with what is left of each, by platform and operation.

        Args:
            android: Whether limits of Android apps are listed.
            endpoints: OperationIds, comma-separated; left out, all.
            ios: Whether limits of iOS apps are listed.
            server_side: Whether limits of servers are listed.
            unity: Whether limits of Unity apps are listed.
            unity_console: Whether limits of Unity apps on consoles are listed.
            unity_desktop: Whether limits of Unity apps on desktops are listed.
            web: Whether limits of browsers are listed.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.

        Source: GetRateLimits, GET /api/v2/rate_limits
        """
        response = await _api.app.get_rate_limits(
            self,
            android=android,
            endpoints=endpoints,
            ios=ios,
            server_side=server_side,
            unity=unity,
            unity_console=unity_console,
            unity_desktop=unity_desktop,
            web=web,
        )
        return response.data

    async def get_task(self, id: str | UUID) -> _m.GetTaskResponse:
        """Get the state of an asynchronous task and its result or error.

        Args:
            id: Task, by the ID that the operation which started it returned.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
            ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

        Source: GetTask, GET /api/v2/tasks/{id}
        """
        response = await _api.tasks.get_task(
            self,
            id,
        )
        return response.data

    async def get_user_group(self, id: str | UUID, *, team_id: str | None = None) -> _m.GetUserGroupResponse:
        """Get a user group with its members.

        Args:
            id: User group, by ID.
            team_id: The team it belongs to. At most 255 characters.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
            ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

        Source: GetUserGroup, GET /api/v2/usergroups/{id}
        """
        response = await _api.user_groups.get_user_group(
            self,
            id,
            team_id=team_id,
        )
        return response.data

    async def get_user_live_locations(self, *, user_id: str | None = None) -> _m.SharedLocationsResponse:
        """List the live locations that a user is sharing.

        Args:
            user_id: The user that the operation is about or, on the server side, on whose behalf it runs.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.

        Source: GetUserLiveLocations, GET /api/v2/users/live_locations
        """
        response = await _api.users.get_user_live_locations(
            self,
            user_id=user_id,
        )
        return response.data

    async def import_block_list(
        self, id: str | UUID, items: list[str], *, chunk_size: int | None = None
    ) -> _m.ImportBlockListResponse:
        """Start a task that imports items into a block list in chunks.

        Args:
            id: Block list to import the words into, by ID.
            items: Entries to add, at least 1.
            chunk_size: At least 1.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
            ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

        Source: ImportBlockList, POST /api/v2/blocklists/{id}/import
        """
        response = await _api.blocklists.import_block_list(
            self,
            id,
            items=items,
            chunk_size=chunk_size,
        )
        return response.data

    async def list_block_lists(
        self, *, cursor: str | None = None, limit: int | None = None, team: str | None = None
    ) -> _m.ListBlockListResponse:
        """List the block lists of the app or of one team.

        Args:
            cursor: Cursor of the next page, from the last reply.
            limit: Rows a page. From 1 to 200.
            team: The team it belongs to.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.

        Source: ListBlockLists, GET /api/v2/blocklists
        """
        response = await _api.blocklists.list_block_lists(
            self,
            cursor=cursor,
            limit=limit,
            team=team,
        )
        return response.data

    def iter_block_lists(
        self, *, page_size: int | None = None, team: str | None = None, limit: int | None = None
    ) -> Pages[_m.ListBlockListResponse, _m.BlockListResponse]:
        """Iterate over all rows of `list_block_lists`, page after page; `.pages()` gives whole pages.

        Takes the arguments of `list_block_lists` as well; nothing is sent before iterating.

        Args:
            page_size: Rows in each page, the `limit` of `list_block_lists`.
            limit: The number of rows to stop after; omitted, all are returned.

        Source: ListBlockLists, GET /api/v2/blocklists
        """

        def fetch(cursor: str | None) -> Awaitable[_m.ListBlockListResponse]:
            return self.list_block_lists(
                cursor=cursor,
                limit=page_size,
                team=team,
            )

        return Pages(fetch, lambda page: page.blocklists, lambda page: page.next_cursor, limit=limit)

    async def list_devices(self, *, user_id: str | None = None) -> _m.ListDevicesResponse:
        """List the devices registered for a user.

        Args:
            user_id: The user that the operation is about or, on the server side, on whose behalf it runs.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.

        Source: ListDevices, GET /api/v2/devices
        """
        response = await _api.devices.list_devices(
            self,
            user_id=user_id,
        )
        return response.data

    async def list_external_storage(self) -> _m.ListExternalStorageResponse:
        """List the external storages that recordings and transcriptions can go to.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.

        Source: ListExternalStorage, GET /api/v2/external_storage
        """
        response = await _api.external_storage.list_external_storage(
            self,
        )
        return response.data

    async def list_import_v2_tasks(self, *, state: int | None = None) -> _m.ListImportV2TasksResponse:
        """List the version 2 import tasks, all or those in one state.

        Args:
            state: Only tasks in this state.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.

        Source: ListImportV2Tasks, GET /api/v2/imports/v2
        """
        response = await _api.imports.list_import_v2_tasks(
            self,
            state=state,
        )
        return response.data

    async def list_imports(self) -> _m.ListImportsResponse:
        """List the imports of the app with their state and history.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.

        Source: ListImports, GET /api/v2/imports
        """
        response = await _api.imports.list_imports(
            self,
        )
        return response.data

    async def list_permissions(self) -> _m.ListPermissionsResponse:
        """List the permissions of the app, built-in and custom ones.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.

        Source: ListPermissions, GET /api/v2/permissions
        """
        response = await _api.permissions.list_permissions(
            self,
        )
        return response.data

    async def list_push_providers(self) -> _m.ListPushProvidersResponse:
        """List the push providers configured for the app.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.

        Source: ListPushProviders, GET /api/v2/push_providers
        """
        response = await _api.push.list_push_providers(
            self,
        )
        return response.data

    async def list_roles(self) -> _m.ListRolesResponse:
        """List the roles of the app, built-in and custom ones.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.

        Source: ListRoles, GET /api/v2/roles
        """
        response = await _api.roles.list_roles(
            self,
        )
        return response.data

    async def list_user_groups(
        self,
        *,
        created_at_gt: str | None = None,
        id_gt: str | None = None,
        limit: int | None = None,
        team_id: str | None = None,
    ) -> _m.ListUserGroupsResponse:
        """List user groups with their members, one page at a time.

        Args:
            created_at_gt: Only rows created after this moment.
            id_gt: Goes on behind the row with this ID.
            limit: Rows a page. From 1 to 100.
            team_id: The team it belongs to. At most 255 characters.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.

        Source: ListUserGroups, GET /api/v2/usergroups
        """
        response = await _api.user_groups.list_user_groups(
            self,
            created_at_gt=created_at_gt,
            id_gt=id_gt,
            limit=limit,
            team_id=team_id,
        )
        return response.data

    async def query_poll_votes(
        self,
        poll_id: str | UUID,
        *,
        filter: dict[str, Any] | None = None,
        limit: int | None = None,
        next: str | None = None,
        prev: str | None = None,
        sort: list[_m.SortParamRequest] | None = None,
        user_id: str | None = None,
    ) -> _m.PollVotesResponse:
        """Find the votes of a poll by a filter, sorted, one page at a time.

        Args:
            poll_id: The poll's id. At most 255 characters.
            filter: Query filter; only matching items are returned. Fields: created_at ($eq $gt $gte $lt $lte);
                id ($eq $in); is_answer ($eq); option_id ($eq $exists $in); poll_id ($eq $in); updated_at ($eq $gt
                $gte $lt $lte); user_id ($eq $in).
            limit: Items per page, 0 to 100.
            next: Cursor for the following page; send it back to fetch that page.
            prev: Cursor for the preceding page; send it back to fetch that page.
            sort: Fields to order the results by, most significant first. At most 5 entries. Sort by: id;
                created_at; updated_at.
            user_id: The user that the operation is about or, on the server side, on whose behalf it runs.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
            ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

        Source: QueryPollVotes, POST /api/v2/polls/{poll_id}/votes
        """
        response = await _api.polls.query_poll_votes(
            self,
            poll_id,
            filter=filter,
            limit=limit,
            next=next,
            prev=prev,
            sort=sort,
            user_id=user_id,
        )
        return response.data

    def iter_poll_votes(
        self,
        poll_id: str | UUID,
        *,
        filter: dict[str, Any] | None = None,
        page_size: int | None = None,
        sort: list[_m.SortParamRequest] | None = None,
        user_id: str | None = None,
        limit: int | None = None,
    ) -> Pages[_m.PollVotesResponse, _m.PollVoteResponseData]:
        """Iterate over all rows of `query_poll_votes`, page after page; `.pages()` gives whole pages.

        Takes the arguments of `query_poll_votes` as well; nothing is sent before iterating.

        Args:
            page_size: Rows in each page, the `limit` of `query_poll_votes`.
            limit: The number of rows to stop after; omitted, all are returned.

        Source: QueryPollVotes, POST /api/v2/polls/{poll_id}/votes
        """

        def fetch(cursor: str | None) -> Awaitable[_m.PollVotesResponse]:
            return self.query_poll_votes(
                poll_id,
                filter=filter,
                limit=page_size,
                next=cursor,
                sort=sort,
                user_id=user_id,
            )

        return Pages(fetch, lambda page: page.votes, lambda page: page.next, limit=limit)

    async def query_polls(
        self,
        *,
        filter: dict[str, Any] | None = None,
        limit: int | None = None,
        next: str | None = None,
        prev: str | None = None,
        sort: list[_m.SortParamRequest] | None = None,
        user_id: str | None = None,
    ) -> _m.QueryPollsResponse:
        """Find polls by a filter, sorted, one page at a time.

        Args:
            filter: Query filter; only matching items are returned. Fields: allow_answers ($eq);
                allow_user_suggested_options ($eq); created_at ($eq $gt $gte $lt $lte); created_by_id ($eq $in);
                custom ($autocomplete $contains $eq $exists $gt $gte $in $lt $lte $q); id ($eq $in); is_closed
                ($eq); max_votes_allowed ($eq $gt $gte $lt $lte); name ($eq $in); updated_at ($eq $gt $gte $lt
                $lte); voting_visibility ($eq).
            limit: Items per page, 0 to 100.
            next: Cursor for the following page; send it back to fetch that page.
            prev: Cursor for the preceding page; send it back to fetch that page.
            sort: Fields to order the results by, most significant first. At most 5 entries. Sort by: id; name;
                created_at; updated_at; is_closed.
            user_id: The user that the operation is about or, on the server side, on whose behalf it runs.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.

        Source: QueryPolls, POST /api/v2/polls/query
        """
        response = await _api.polls.query_polls(
            self,
            filter=filter,
            limit=limit,
            next=next,
            prev=prev,
            sort=sort,
            user_id=user_id,
        )
        return response.data

    def iter_polls(
        self,
        *,
        filter: dict[str, Any] | None = None,
        page_size: int | None = None,
        sort: list[_m.SortParamRequest] | None = None,
        user_id: str | None = None,
        limit: int | None = None,
    ) -> Pages[_m.QueryPollsResponse, _m.PollResponseData]:
        """Iterate over all rows of `query_polls`, page after page; `.pages()` gives whole pages.

        Takes the arguments of `query_polls` as well; nothing is sent before iterating.

        Args:
            page_size: Rows in each page, the `limit` of `query_polls`.
            limit: The number of rows to stop after; omitted, all are returned.

        Source: QueryPolls, POST /api/v2/polls/query
        """

        def fetch(cursor: str | None) -> Awaitable[_m.QueryPollsResponse]:
            return self.query_polls(
                filter=filter,
                limit=page_size,
                next=cursor,
                sort=sort,
                user_id=user_id,
            )

        return Pages(fetch, lambda page: page.polls, lambda page: page.next, limit=limit)

    async def query_users(self, payload: _m.QueryUsersPayload) -> _m.QueryUsersResponse:
        """Find users by filter conditions, sorted, one page at a time.

        Args:
            payload: The conditions, order and page of the query.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.

        Source: QueryUsers, GET /api/v2/users
        """
        response = await _api.users.query_users(
            self,
            payload=payload,
        )
        return response.data

    async def reactivate_user(
        self,
        user_id: str | UUID,
        *,
        created_by_id: str | None = None,
        name: str | None = None,
        restore_messages: bool | None = None,
    ) -> _m.ReactivateUserResponse:
        """Reactivate a deactivated user.

        Args:
            user_id: The user that the operation is about or, on the server side, on whose behalf it runs.
            created_by_id: Who reactivates the user.
            name: New name for the user, if it should change.
            restore_messages: Brings back messages that were deleted earlier.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
            ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

        Source: ReactivateUser, POST /api/v2/users/{user_id}/reactivate
        """
        response = await _api.users.reactivate_user(
            self,
            user_id,
            created_by_id=created_by_id,
            name=name,
            restore_messages=restore_messages,
        )
        return response.data

    async def reactivate_users(
        self,
        user_ids: list[str],
        *,
        created_by_id: str | None = None,
        restore_channels: bool | None = None,
        restore_messages: bool | None = None,
    ) -> _m.ReactivateUsersResponse:
        """Start a task that reactivates several deactivated users.

        Args:
            user_ids: Users to make active, 1 to 100.
            created_by_id: Who reactivates them.
            restore_channels: Brings back channels that were deleted earlier.
            restore_messages: Brings back messages that were deleted earlier.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.

        Source: ReactivateUsers, POST /api/v2/users/reactivate
        """
        response = await _api.users.reactivate_users(
            self,
            user_ids=user_ids,
            created_by_id=created_by_id,
            restore_channels=restore_channels,
            restore_messages=restore_messages,
        )
        return response.data

    async def remove_user_group_members(
        self, id: str | UUID, member_ids: list[str], *, team_id: str | None = None
    ) -> _m.RemoveUserGroupMembersResponse:
        """Remove users from a user group.

        Args:
            id: User group, by ID.
            member_ids: Who to take out, 1 to 100.
            team_id: The team it belongs to. At most 255 characters.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
            ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

        Source: RemoveUserGroupMembers, POST /api/v2/usergroups/{id}/members/delete
        """
        response = await _api.user_groups.remove_user_group_members(
            self,
            id,
            member_ids=member_ids,
            team_id=team_id,
        )
        return response.data

    async def restore_users(self, user_ids: list[str]) -> _m.Response:
        """Restore users that were soft-deleted.

        Args:
            user_ids: Who to bring back, 1 to 100.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.

        Source: RestoreUsers, POST /api/v2/users/restore
        """
        response = await _api.users.restore_users(
            self,
            user_ids=user_ids,
        )
        return response.data

    async def search_roles(
        self,
        query: str,
        *,
        include_global_roles: bool | None = None,
        limit: int | None = None,
        name_gt: str | None = None,
        role_type: Literal["channel", "user"] | str | None = None,
    ) -> _m.SearchRolesResponse:
        """Find roles whose name starts with a text, one page at a time.

        Args:
            query: From 1 to 255 characters.
            limit: Rows a page. From 1 to 25.
            name_gt: Goes on behind the row with this name.
            role_type: Only roles of this kind: `channel` or `user`.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.

        Source: SearchRoles, GET /api/v2/roles/search
        """
        response = await _api.roles.search_roles(
            self,
            query=query,
            include_global_roles=include_global_roles,
            limit=limit,
            name_gt=name_gt,
            role_type=role_type,
        )
        return response.data

    async def search_user_groups(
        self,
        query: str,
        *,
        id_gt: str | None = None,
        limit: int | None = None,
        name_gt: str | None = None,
        team_id: str | None = None,
    ) -> _m.SearchUserGroupsResponse:
        """Find user groups whose name starts with a text, one page at a time.

        Args:
            query: From 1 to 255 characters.
            id_gt: Goes on behind the row with this ID.
            limit: Rows a page. From 1 to 25.
            name_gt: Goes on behind the row with this name.
            team_id: The team it belongs to. At most 255 characters.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.

        Source: SearchUserGroups, GET /api/v2/usergroups/search
        """
        response = await _api.user_groups.search_user_groups(
            self,
            query=query,
            id_gt=id_gt,
            limit=limit,
            name_gt=name_gt,
            team_id=team_id,
        )
        return response.data

    async def unblock_users(
        self, blocked_user_id: str, *, user: _m.UserRequest | None = None, user_id: str | None = None
    ) -> _m.UnblockUsersResponse:
        """Lift the block of one user for another user.

        Args:
            blocked_user_id: ID of the user on the receiving end of the block.
            user: User who lifts the block, as an object; alternative to `user_id`.
            user_id: User who lifts the block; alternative to the full `user` object.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.

        Source: UnblockUsers, POST /api/v2/users/unblock
        """
        response = await _api.users.unblock_users(
            self,
            blocked_user_id=blocked_user_id,
            user=user,
            user_id=user_id,
        )
        return response.data

    async def update_app(
        self,
        *,
        activity_metrics_config: dict[str, int] | None = None,
        allowed_flag_reasons: list[str] | None = None,
        apn_config: _m.APNConfig | None = None,
        async_moderation_config: _m.AsyncModerationConfiguration | None = None,
        async_url_enrich_enabled: bool | None = None,
        auto_translation_enabled: bool | None = None,
        before_message_send_hook_attempt_timeout_ms: int | None = None,
        before_message_send_hook_url: str | None = None,
        cdn_expiration_seconds: int | None = None,
        channel_hide_members_only: bool | None = None,
        chat_primary_use_case: Literal[
            "community",
            "customer-support",
            "dating",
            "education",
            "financial",
            "gaming",
            "marketplace",
            "messaging",
            "on-demand",
            "real-money-gaming",
            "sports",
            "telehealth",
            "workforce-management",
        ]
        | str
        | None = None,
        custom_action_handler_url: str | None = None,
        datadog_info: _m.DataDogInfo | None = None,
        disable_auth_checks: bool | None = None,
        disable_permissions_checks: bool | None = None,
        enable_hook_payload_compression: bool | None = None,
        enforce_unique_usernames: Literal["app", "no", "team"] | str | None = None,
        event_hooks: list[_m.EventHook] | None = None,
        feed_audit_logs_enabled: bool | None = None,
        feeds_moderation_enabled: bool | None = None,
        feeds_v2_region: str | None = None,
        file_upload_config: _m.FileUploadConfig | None = None,
        firebase_config: _m.FirebaseConfig | None = None,
        grants: dict[str, list[str]] | None = None,
        guest_user_creation_disabled: bool | None = None,
        huawei_config: _m.HuaweiConfig | None = None,
        image_moderation_block_labels: list[str] | None = None,
        image_moderation_enabled: bool | None = None,
        image_moderation_labels: list[str] | None = None,
        image_upload_config: _m.FileUploadConfig | None = None,
        max_aggregated_activities_length: int | None = None,
        member_custom_on_messages_enabled: bool | None = None,
        migrate_permissions_to_v2: bool | None = None,
        moderation_analytics_enabled: bool | None = None,
        moderation_dashboard_preferences: _m.ModerationDashboardPreferences | None = None,
        moderation_enabled: bool | None = None,
        moderation_onboarding_complete: bool | None = None,
        moderation_s3_image_access_role_arn: str | None = None,
        moderation_webhook_url: str | None = None,
        multi_tenant_enabled: bool | None = None,
        permission_version: Literal["v1", "v2"] | str | None = None,
        push_config: _m.PushConfig | None = None,
        reminders_interval: int | None = None,
        reminders_max_members: int | None = None,
        reminders_max_per_user: int | None = None,
        revoke_tokens_issued_before: datetime | None = None,
        sns_key: str | None = None,
        sns_secret: str | None = None,
        sns_topic_arn: str | None = None,
        sqs_key: str | None = None,
        sqs_secret: str | None = None,
        sqs_url: str | None = None,
        user_response_time_enabled: bool | None = None,
        user_search_disallowed_roles: list[str] | None = None,
        video_primary_use_case: Literal[
            "ai-agents", "audio-rooms", "live-shopping", "livestreaming", "other", "video-calling", "voice-calling"
        ]
        | str
        | None = None,
        webhook_events: list[str] | None = None,
        webhook_url: str | None = None,
        xiaomi_config: _m.XiaomiConfig | None = None,
    ) -> _m.Response:
        """Change settings of the app; settings left out keep their value.

        Args:
            allowed_flag_reasons: What users can choose from when they flag something.
            apn_config: Credentials and templates for Apple's push service.
            async_moderation_config: Callback and timeout of moderation that runs in the background.
            async_url_enrich_enabled: Whether previews of links are added after a message was sent.
            auto_translation_enabled: Whether chat messages are translated into the language of their readers.
            before_message_send_hook_attempt_timeout_ms: How long each attempt to reach the hook may take, in
                milliseconds.
            before_message_send_hook_url: Address that is asked about each chat message first; it can change or
                refuse it.
            cdn_expiration_seconds: CDN expiry in seconds, 14400 (4 hours) to 1209600 (14 days).
            channel_hide_members_only: Whether nobody but members can hide a channel.
            chat_primary_use_case: Main use of chat, such as `community` or `marketplace`.
            custom_action_handler_url: Address that receives custom commands and actions of chat.
            datadog_info: API key and site of the Datadog account that metrics go to.
            disable_auth_checks: Accepts tokens without a look at their signature; for development.
            disable_permissions_checks: Lets every user do everything; for development.
            enable_hook_payload_compression: Whether bodies of webhooks are sent as gzip.
            enforce_unique_usernames: Scope in which user names must differ: `no`, `app` or `team`.
            event_hooks: Where events are delivered: webhooks, SQS queues, SNS topics.
            file_upload_config: Types and sizes that uploaded files may have.
            firebase_config: Credentials and templates for Firebase Cloud Messaging.
            grants: Permissions by role name.
            guest_user_creation_disabled: Refuses new guests.
            huawei_config: Credentials for Huawei's push service.
            image_moderation_block_labels: What an image must not show to be let through.
            image_moderation_labels: What an image is searched for.
            image_upload_config: Types and sizes that uploaded images may have.
            member_custom_on_messages_enabled: Whether messages carry the custom data of their author's
                membership.
            migrate_permissions_to_v2: Moves the app to version 2 of the permission system.
            moderation_s3_image_access_role_arn: AWS role by which moderation reads images in S3.
            moderation_webhook_url: Address that events of moderation are posted to.
            multi_tenant_enabled: Whether users and channels are separated into teams.
            permission_version: Permission system: `v1` or `v2`.
            push_config: Version of the push system, and whether it leaves out users who are online.
            reminders_interval: From 60 to 86400.
            reminders_max_members: At least 2.
            reminders_max_per_user: From 1 to 100000.
            revoke_tokens_issued_before: Tokens issued before this moment are no longer valid.
            sns_key: Access key for Amazon SNS.
            sns_secret: Secret that belongs to `sns_key`.
            sns_topic_arn: ARN of the Amazon SNS topic.
            sqs_key: Access key for Amazon SQS.
            sqs_secret: Secret that belongs to `sqs_key`.
            sqs_url: Address of the Amazon SQS queue.
            user_response_time_enabled: Whether it is measured how long users take to answer.
            user_search_disallowed_roles: Roles that may not search for users, at most 10.
            video_primary_use_case: Main use of video, such as `livestreaming` or `audio-rooms`.
            webhook_events: Names of the events that the webhook receives.
            webhook_url: Address that events are posted to.
            xiaomi_config: Credentials for Xiaomi's push service.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.

        Source: UpdateApp, PATCH /api/v2/app
        """
        response = await _api.app.update_app(
            self,
            activity_metrics_config=activity_metrics_config,
            allowed_flag_reasons=allowed_flag_reasons,
            apn_config=apn_config,
            async_moderation_config=async_moderation_config,
            async_url_enrich_enabled=async_url_enrich_enabled,
            auto_translation_enabled=auto_translation_enabled,
            before_message_send_hook_attempt_timeout_ms=before_message_send_hook_attempt_timeout_ms,
            before_message_send_hook_url=before_message_send_hook_url,
            cdn_expiration_seconds=cdn_expiration_seconds,
            channel_hide_members_only=channel_hide_members_only,
            chat_primary_use_case=chat_primary_use_case,
            custom_action_handler_url=custom_action_handler_url,
            datadog_info=datadog_info,
            disable_auth_checks=disable_auth_checks,
            disable_permissions_checks=disable_permissions_checks,
            enable_hook_payload_compression=enable_hook_payload_compression,
            enforce_unique_usernames=enforce_unique_usernames,
            event_hooks=event_hooks,
            feed_audit_logs_enabled=feed_audit_logs_enabled,
            feeds_moderation_enabled=feeds_moderation_enabled,
            feeds_v2_region=feeds_v2_region,
            file_upload_config=file_upload_config,
            firebase_config=firebase_config,
            grants=grants,
            guest_user_creation_disabled=guest_user_creation_disabled,
            huawei_config=huawei_config,
            image_moderation_block_labels=image_moderation_block_labels,
            image_moderation_enabled=image_moderation_enabled,
            image_moderation_labels=image_moderation_labels,
            image_upload_config=image_upload_config,
            max_aggregated_activities_length=max_aggregated_activities_length,
            member_custom_on_messages_enabled=member_custom_on_messages_enabled,
            migrate_permissions_to_v2=migrate_permissions_to_v2,
            moderation_analytics_enabled=moderation_analytics_enabled,
            moderation_dashboard_preferences=moderation_dashboard_preferences,
            moderation_enabled=moderation_enabled,
            moderation_onboarding_complete=moderation_onboarding_complete,
            moderation_s3_image_access_role_arn=moderation_s3_image_access_role_arn,
            moderation_webhook_url=moderation_webhook_url,
            multi_tenant_enabled=multi_tenant_enabled,
            permission_version=permission_version,
            push_config=push_config,
            reminders_interval=reminders_interval,
            reminders_max_members=reminders_max_members,
            reminders_max_per_user=reminders_max_per_user,
            revoke_tokens_issued_before=revoke_tokens_issued_before,
            sns_key=sns_key,
            sns_secret=sns_secret,
            sns_topic_arn=sns_topic_arn,
            sqs_key=sqs_key,
            sqs_secret=sqs_secret,
            sqs_url=sqs_url,
            user_response_time_enabled=user_response_time_enabled,
            user_search_disallowed_roles=user_search_disallowed_roles,
            video_primary_use_case=video_primary_use_case,
            webhook_events=webhook_events,
            webhook_url=webhook_url,
            xiaomi_config=xiaomi_config,
        )
        return response.data

    async def update_block_list(
        self,
        name: str | UUID,
        *,
        is_confusable_folding_enabled: bool | None = None,
        is_leet_check_enabled: bool | None = None,
        is_plural_check_enabled: bool | None = None,
        is_substring_matching_enabled: bool | None = None,
        team: str | None = None,
        user: _m.UserRequest | None = None,
        user_id: str | None = None,
        words: list[str] | None = None,
    ) -> _m.UpdateBlockListResponse:
        """Change the words or matching options of a block list.

        Args:
            name: The name it is known by.
            is_confusable_folding_enabled: Whether characters that look alike count as the same.
            is_leet_check_enabled: Also matches leet spellings of the entries.
            is_plural_check_enabled: Also matches plural forms of the entries.
            is_substring_matching_enabled: Also matches entries inside longer words.
            team: The team it belongs to.
            user: The user on whose behalf it runs, as an object; it is created if need be.
            user_id: The user that the operation is about or, on the server side, on whose behalf it runs.
            words: Entries of the block list.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
            ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

        Source: UpdateBlockList, PUT /api/v2/blocklists/{name}
        """
        response = await _api.blocklists.update_block_list(
            self,
            name,
            is_confusable_folding_enabled=is_confusable_folding_enabled,
            is_leet_check_enabled=is_leet_check_enabled,
            is_plural_check_enabled=is_plural_check_enabled,
            is_substring_matching_enabled=is_substring_matching_enabled,
            team=team,
            user=user,
            user_id=user_id,
            words=words,
        )
        return response.data

    async def update_external_storage(
        self,
        name: str | UUID,
        *,
        bucket: str,
        storage_type: Literal["abs", "gcs", "s3"] | str,
        aws_s3: _m.S3Request | None = None,
        azure_blob: _m.AzureRequest | None = None,
        gcs_credentials: str | None = None,
        path: str | None = None,
    ) -> _m.UpdateExternalStorageResponse:
        """Replace the settings and credentials of an external storage.

        Args:
            name: The name it is known by.
            bucket: Bucket name at the storage provider.
            storage_type: Storage service: `s3`, `gcs` (Google Cloud) or `abs` (Azure Blob).
            aws_s3: Amazon S3 details; needed only for that storage type.
            azure_blob: Azure Blob Storage details; needed only for that storage type.
            gcs_credentials: Google Cloud credentials; for storage type `gcs`.
            path: Folder prefix under which files are put.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
            ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

        Source: UpdateExternalStorage, PUT /api/v2/external_storage/{name}
        """
        response = await _api.external_storage.update_external_storage(
            self,
            name,
            bucket=bucket,
            storage_type=storage_type,
            aws_s3=aws_s3,
            azure_blob=azure_blob,
            gcs_credentials=gcs_credentials,
            path=path,
        )
        return response.data

    async def update_live_location(
        self,
        message_id: str,
        *,
        end_at: datetime | None = None,
        latitude: float | None = None,
        longitude: float | None = None,
        user_id: str | None = None,
    ) -> _m.SharedLocationResponse:
        """Move a live location that a user shares, or change when its sharing ends.

        Args:
            message_id: Which live location, by its message.
            end_at: When sharing of the live location ends.
            latitude: Degrees north of the equator, negative to the south. From -90 to 90.
            longitude: Degrees east of Greenwich, negative to the west. From -180 to 180.
            user_id: The user that the operation is about or, on the server side, on whose behalf it runs.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.

        Source: UpdateLiveLocation, PUT /api/v2/users/live_locations
        """
        response = await _api.users.update_live_location(
            self,
            message_id=message_id,
            end_at=end_at,
            latitude=latitude,
            longitude=longitude,
            user_id=user_id,
        )
        return response.data

    async def update_permission(
        self,
        id: str | UUID,
        *,
        action: str,
        condition: dict[str, Any],
        name: str,
        description: str | None = None,
        owner: bool | None = None,
        same_team: bool | None = None,
    ) -> _m.Response:
        """Replace a custom permission.

        Args:
            id: Permission, by ID, such as `create-call`. At most 255 characters.
            action: Action being allowed, for example `SendMessage`.
            condition: Condition in MongoDB query style that decides if the permission applies.
            name: Title of the permission, up to 100 characters.
            description: What it is for. At most 2048 characters.
            owner: True if it applies to the owner of the resource.
            same_team: True if it applies to members of the same team; only in multi-tenant apps.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
            ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

        Source: UpdatePermission, PUT /api/v2/permissions/{id}
        """
        response = await _api.permissions.update_permission(
            self,
            id,
            action=action,
            condition=condition,
            name=name,
            description=description,
            owner=owner,
            same_team=same_team,
        )
        return response.data

    async def update_poll(
        self,
        *,
        id: str,
        name: str,
        allow_answers: bool | None = None,
        allow_user_suggested_options: bool | None = None,
        custom: dict[str, Any] | None = None,
        description: str | None = None,
        enforce_unique_vote: bool | None = None,
        is_closed: bool | None = None,
        max_votes_allowed: int | None = None,
        options: list[_m.PollOptionRequest] | None = None,
        user: _m.UserRequest | None = None,
        user_id: str | None = None,
        voting_visibility: Literal["anonymous", "public"] | str | None = None,
    ) -> _m.PollResponse:
        """Replace a poll; fields that are left out are reset.

        Args:
            id: Which poll. At most 255 characters.
            name: Question or title.
            allow_answers: Lets users write answers of their own.
            allow_user_suggested_options: Lets users propose further options.
            custom: Your own free-form data, stored alongside.
            description: Explanation shown with the poll.
            enforce_unique_vote: Controls if one user can vote more than once.
            is_closed: Controls if voting is open or closed.
            max_votes_allowed: Votes per user, at most 10.
            options: Answers to choose from, at most 100.
            user: The user on whose behalf it runs, as an object; it is created if need be.
            user_id: The user that the operation is about or, on the server side, on whose behalf it runs.
            voting_visibility: Who voted how is `anonymous` or `public`.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.

        Source: UpdatePoll, PUT /api/v2/polls
        """
        response = await _api.polls.update_poll(
            self,
            id=id,
            name=name,
            allow_answers=allow_answers,
            allow_user_suggested_options=allow_user_suggested_options,
            custom=custom,
            description=description,
            enforce_unique_vote=enforce_unique_vote,
            is_closed=is_closed,
            max_votes_allowed=max_votes_allowed,
            options=options,
            user=user,
            user_id=user_id,
            voting_visibility=voting_visibility,
        )
        return response.data

    async def update_poll_option(
        self,
        poll_id: str | UUID,
        *,
        id: str,
        text: str,
        custom: dict[str, Any] | None = None,
        user: _m.UserRequest | None = None,
        user_id: str | None = None,
    ) -> _m.PollOptionResponse:
        """Replace an option of a poll.

        Args:
            poll_id: The poll's id. At most 255 characters.
            id: Which answer. At most 255 characters.
            text: New wording.
            custom: Your own free-form data, stored alongside.
            user: The user on whose behalf it runs, as an object; it is created if need be.
            user_id: The user that the operation is about or, on the server side, on whose behalf it runs.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
            ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

        Source: UpdatePollOption, PUT /api/v2/polls/{poll_id}/options
        """
        response = await _api.polls.update_poll_option(
            self,
            poll_id,
            id=id,
            text=text,
            custom=custom,
            user=user,
            user_id=user_id,
        )
        return response.data

    async def update_poll_partial(
        self,
        poll_id: str | UUID,
        *,
        set: dict[str, Any] | None = None,
        unset: list[str] | None = None,
        user: _m.UserRequest | None = None,
        user_id: str | None = None,
    ) -> _m.PollResponse:
        """Set or unset single fields of a poll and leave the others as they are.

        Args:
            poll_id: The poll's id. At most 255 characters.
            set: New values by field.
            unset: Fields to clear.
            user: The user on whose behalf it runs, as an object; it is created if need be.
            user_id: The user that the operation is about or, on the server side, on whose behalf it runs.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
            ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

        Source: UpdatePollPartial, PATCH /api/v2/polls/{poll_id}
        """
        response = await _api.polls.update_poll_partial(
            self,
            poll_id,
            set=set,
            unset=unset,
            user=user,
            user_id=user_id,
        )
        return response.data

    async def update_push_notification_preferences(
        self, preferences: list[_m.PushPreferenceInput]
    ) -> _m.UpsertPushPreferencesResponse:
        """Set the push notification preferences of one or more users.

        Args:
            preferences: Choices, each for a user or one channel.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.

        Source: UpdatePushNotificationPreferences, POST /api/v2/push_preferences
        """
        response = await _api.push.update_push_notification_preferences(
            self,
            preferences=preferences,
        )
        return response.data

    async def update_user_group(
        self, id: str | UUID, *, description: str | None = None, name: str | None = None, team_id: str | None = None
    ) -> _m.UpdateUserGroupResponse:
        """Change the name or description of a user group.

        Args:
            id: User group, by ID.
            description: What the group is for, up to 1024 characters.
            name: Display name of the group. From 1 to 255 characters.
            team_id: The team it belongs to. At most 255 characters.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
            ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

        Source: UpdateUserGroup, PUT /api/v2/usergroups/{id}
        """
        response = await _api.user_groups.update_user_group(
            self,
            id,
            description=description,
            name=name,
            team_id=team_id,
        )
        return response.data

    async def update_users(self, users: dict[str, _m.UserRequest]) -> _m.UpdateUsersResponse:
        """Create or replace up to 100 users; stored fields that are left out are lost.

        Args:
            users: Each user under their ID. At most 100 entries.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.

        Source: UpdateUsers, POST /api/v2/users
        """
        response = await _api.users.update_users(
            self,
            users=users,
        )
        return response.data

    async def update_users_partial(self, users: list[_m.UpdateUserPartialRequest]) -> _m.UpdateUsersResponse:
        """Set or unset single fields of up to 100 users and leave the others as they are.

        Args:
            users: At most 100 changes, one for each user.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.

        Source: UpdateUsersPartial, PATCH /api/v2/users
        """
        response = await _api.users.update_users_partial(
            self,
            users=users,
        )
        return response.data

    async def upload_file(
        self, file: FileInput | FilePart, *, user: _m.OnlyUserID | None = None
    ) -> _m.FileUploadResponse:
        """Upload a file and get its URL.

        Args:
            file: Contents of the file.
            user: Who uploads it; only for requests from a server.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.

        Source: UploadFile, POST /api/v2/uploads/file
        """
        response = await _api.uploads.upload_file(
            self,
            file=file,
            user=user,
        )
        return response.data

    async def upload_image(
        self,
        file: FileInput | FilePart,
        *,
        upload_sizes: list[_m.ImageSize] | None = None,
        user: _m.OnlyUserID | None = None,
    ) -> _m.ImageUploadResponse:
        """Upload an image, resized as asked, and get its URL.

        Args:
            file: The file to upload, as a path, bytes or an open binary file.
            upload_sizes: Sizes to make, as a JSON array.
            user: The user on whose behalf it runs, as an object; it is created if need be.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.

        Source: UploadImage, POST /api/v2/uploads/image
        """
        response = await _api.uploads.upload_image(
            self,
            file=file,
            upload_sizes=upload_sizes,
            user=user,
        )
        return response.data

    async def upsert_importer_external_storage(
        self,
        type: Literal["aws_s3", "gcs"] | str,
        *,
        aws_s3: _m.UpsertExternalStorageAWSS3Request | None = None,
        gcs: _m.UpsertExternalStorageGCSRequest | None = None,
    ) -> _m.UpsertExternalStorageResponse:
        """Set the external storage that version 2 imports read from.

        Args:
            type: `aws_s3` or `gcs`.
            aws_s3: Bucket to use with type `aws_s3`.
            gcs: Bucket to use with type `gcs`.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.

        Source: UpsertImporterExternalStorage, PUT /api/v2/imports/v2/external-storage
        """
        response = await _api.imports.upsert_importer_external_storage(
            self,
            type=type,
            aws_s3=aws_s3,
            gcs=gcs,
        )
        return response.data

    async def upsert_push_provider(
        self, *, push_provider: _m.PushProviderRequest | None = None
    ) -> _m.UpsertPushProviderResponse:
        """Create a push provider or replace the one of the same name and type.

        Args:
            push_provider: The provider to create or change.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.

        Source: UpsertPushProvider, POST /api/v2/push_providers
        """
        response = await _api.push.upsert_push_provider(
            self,
            push_provider=push_provider,
        )
        return response.data

    async def upsert_push_template(
        self,
        *,
        event_type: Literal[
            "feeds.activity.added",
            "feeds.activity.reaction.added",
            "feeds.comment.added",
            "feeds.comment.reaction.added",
            "feeds.follow.created",
            "feeds.notification_feed.updated",
            "message.new",
            "message.updated",
            "notification.reminder_due",
            "reaction.new",
        ]
        | str,
        push_provider_type: Literal["apn", "firebase", "huawei", "xiaomi"] | str,
        enable_push: bool | None = None,
        push_provider_name: str | None = None,
        template: str | None = None,
    ) -> _m.UpsertPushTemplateResponse:
        """Create or replace the push template of one event type for a provider.

        Args:
            event_type: Event that it is for, such as `message.new` or `reaction.new`.
            push_provider_type: Push service: `firebase`, `apn`, `huawei` or `xiaomi`.
            enable_push: Whether the event causes a push.
            push_provider_name: Which of the app's configured push providers to use, by name.
            template: Text of the template.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.

        Source: UpsertPushTemplate, POST /api/v2/push_templates
        """
        response = await _api.push.upsert_push_template(
            self,
            event_type=event_type,
            push_provider_type=push_provider_type,
            enable_push=enable_push,
            push_provider_name=push_provider_name,
            template=template,
        )
        return response.data

    async def validate_importer_external_storage(self) -> _m.ValidateExternalStorageResponse:
        """Check that version 2 imports can read their external storage.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.

        Source: ValidateImporterExternalStorage, POST /api/v2/imports/v2/external-storage/validate
        """
        response = await _api.imports.validate_importer_external_storage(
            self,
        )
        return response.data
