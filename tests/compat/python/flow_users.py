"""Users: upsert, partial update, query, block, deactivate, delete with tasks, restore, export, guests, teams."""

from getstream.models import QueryUsersPayload, SortParamRequest, UpdateUserPartialRequest, UserRequest
from support import Flow


class Users(Flow):
    def test_upsert_and_query(self):
        user_id = self.new_id()
        reply = self.client.upsert_users(UserRequest(id=user_id, name="Ann", role="admin", custom={"country": "NL"}))
        user = reply.data.users[user_id]
        self.assertEqual((user.name, user.role, user.custom), ("Ann", "admin", {"country": "NL"}))
        self.assertIsNotNone(user.created_at.tzinfo)
        self.assertEqual(reply.status_code(), 201)
        found = self.client.query_users(QueryUsersPayload(filter_conditions={"id": {"$eq": user_id}}))
        self.assertEqual([entry.id for entry in found.data.users], [user_id])

    def test_create_user(self):
        user = self.client.create_user(name="Bob", id=self.new_id())
        self.assertEqual((user.name, user.role), ("Bob", "user"))

    def test_upsert_replaces_and_partial_keeps(self):
        (user_id,) = self.new_users(name="Ann", custom={"a": 1})
        changed = self.client.update_users_partial(
            users=[UpdateUserPartialRequest(id=user_id, set={"color": "blue", "role": "admin"}, unset=["name"])]
        ).data.users[user_id]
        self.assertEqual((changed.custom, changed.role), ({"a": 1, "color": "blue"}, "admin"))
        self.assertFalse(changed.name)
        replaced = self.client.upsert_users(UserRequest(id=user_id)).data.users[user_id]
        self.assertEqual(replaced.custom, {})

    def test_query_operators_sorts_and_pages(self):
        team = self.new_id("team")
        ids = self.new_users(5, teams=[team], custom={"kind": team})
        self.client.upsert_users(*[UserRequest(id=id_, name=f"n{i}", teams=[team]) for i, id_ in enumerate(ids)])
        names = []
        for offset in (0, 2, 4):
            payload = QueryUsersPayload(
                filter_conditions={"teams": {"$in": [team]}},
                sort=[SortParamRequest(field="name", direction=-1)],
                limit=2,
                offset=offset,
            )
            names += [user.name for user in self.client.query_users(payload).data.users]
        self.assertEqual(names, ["n4", "n3", "n2", "n1", "n0"])
        both = {"$and": [{"teams": {"$contains": team}}, {"$or": [{"name": "n1"}, {"name": {"$autocomplete": "n3"}}]}]}
        found = self.client.query_users(QueryUsersPayload(filter_conditions=both)).data.users
        self.assertEqual(sorted(user.name for user in found), ["n1", "n3"])
        with self.refused(400, 4):
            self.client.query_users(QueryUsersPayload(filter_conditions={"deactivated_at": {"$exists": True}}))

    def test_users_block_each_other(self):
        ann, bob = self.new_users(2)
        self.assertEqual(self.client.get_blocked_users(user_id=ann).data.blocks, [])
        self.client.block_users(blocked_user_id=bob, user_id=ann)
        (block,) = self.client.get_blocked_users(user_id=ann).data.blocks
        self.assertEqual((block.user.id, block.blocked_user.id), (ann, bob))
        self.client.unblock_users(blocked_user_id=bob, user_id=ann)
        self.assertEqual(self.client.get_blocked_users(user_id=ann).data.blocks, [])

    def test_deactivate_and_reactivate(self):
        (user_id,) = self.new_users()
        self.assertEqual(self.client.deactivate_user(user_id).data.user.id, user_id)
        with self.refused(404, 16, f"the user {user_id} was deactivated"):
            self.client.upsert_users(UserRequest(id=user_id))
        hidden = QueryUsersPayload(filter_conditions={"id": user_id})
        self.assertEqual(self.client.query_users(hidden).data.users, [])
        shown = QueryUsersPayload(filter_conditions={"id": user_id}, include_deactivated_users=True)
        self.assertIsNotNone(self.client.query_users(shown).data.users[0].deactivated_at)
        self.assertEqual(self.client.reactivate_user(user_id).data.user.id, user_id)
        task = self.client.deactivate_users(user_ids=[user_id]).data.task_id
        self.assertEqual(self.client.wait_for_task(task).data.status, "completed")
        task = self.client.reactivate_users(user_ids=[user_id]).data.task_id
        self.assertEqual(self.client.wait_for_task(task).data.status, "completed")

    def test_delete_and_restore(self):
        (user_id,) = self.new_users(name="Ann")
        task = self.client.delete_users(user_ids=[user_id], user="soft").data.task_id
        self.assertEqual(self.client.wait_for_task(task).data.status, "completed")
        self.client.restore_users(user_ids=[user_id])
        with self.refused(400, 4, f'user "{user_id}" is not deleted, it can\'t be restored'):
            self.client.restore_users(user_ids=[user_id])
        task = self.client.delete_users([user_id], user="hard", messages="hard", conversations="hard").data.task_id
        self.client.wait_for_task(task)
        found = self.client.query_users(QueryUsersPayload(filter_conditions={"id": user_id})).data.users
        self.assertEqual(found, [])

    def test_exports(self):
        ids = self.new_users(2)
        self.assertEqual(self.client.export_user(ids[0]).data.user.id, ids[0])
        task = self.client.export_users(user_ids=ids).data.task_id
        self.assertEqual(self.client.wait_for_task(task).data.status, "completed")

    def test_guests(self):
        guest = self.client.create_guest(UserRequest(id=self.new_id("guest"), name="Guest")).data
        self.assertEqual(guest.user.role, "guest")
        self.assertTrue(guest.access_token)

    def test_teams_and_roles_by_team(self):
        user_id = self.new_id()
        user = UserRequest(id=user_id, teams=["red", "blue"], teams_role={"red": "admin", "blue": "user"})
        stored = self.client.upsert_users(user).data.users[user_id]
        self.assertEqual((stored.teams, stored.teams_role), (["red", "blue"], {"red": "admin", "blue": "user"}))
