import { $, attempt, button, copy, el, empty, fill, keepFresh, link, operate, pairs, parse, post, say, steps, stringify, table, time } from "./core.js";
import { jsonView } from "./json.js";

const [id] = steps();
const WRITABLE = ["id", "name", "role", "image", "language", "custom", "teams", "teams_role", "invisible", "privacy_settings"];
const path = { user_id: id };
let pages = 1;

const state = (user) =>
  user.deleted_at ? el("span", { class: "bad" }, "deleted") : user.deactivated_at ? el("span", { class: "warn" }, "deactivated") : el("span", { class: "good" }, "active");

const query = (filter_conditions, more = {}) =>
  operate("QueryUsers", { query: { payload: { filter_conditions, include_deactivated_users: true, limit: 30, ...more } } });

async function loadAll() {
  const text = $("#search").value.trim();
  const conditions = text ? { $or: [{ id: { $autocomplete: text } }, { name: { $autocomplete: text } }] } : {};
  let users = [];
  let more = true;
  for (let page = 0; page < pages && more; page += 1) {
    const found = (await query(conditions, { offset: users.length })).users;
    users = users.concat(found);
    more = found.length === 30;
  }
  if (!users.length) {
    fill($("#content"), text ? empty(`No user's ID or name begins with ${text}`) : $("#none").content.cloneNode(true));
    return;
  }
  fill($("#content"), el("div", { class: "card" }, table(["User", "Name", "Role", "State", "Created", ""],
    users.map((user) => [link(`users/${encodeURIComponent(user.id)}`, user.id), user.name ?? "", user.role, state(user), time(user.created_at), tokenOf(user.id)]))),
  more && button("Show more", () => { pages += 1; return loadAll(); }));
}

const tokenOf = (user_id, kind = "small") => button("Copy token", async () => copy((await post("tokens", { user_id })).token, `token of ${user_id}`), kind);

async function run(name, request) {
  await operate(name, request);
  say(`Done: ${name}`);
  await loadOne();
}

async function loadOne() {
  const user = (await query({ id })).users[0];
  if (!user) {
    fill($("#content"), empty(`There is no user ${id}`, "A deleted user is gone from all queries. ",
      button("Restore it", () => run("RestoreUsers", { body: { user_ids: [id] } })), " ", link("users", "All users")));
    return;
  }
  const area = el("textarea", { "aria-label": "User as JSON", spellcheck: "false" });
  area.value = stringify(Object.fromEntries(WRITABLE.filter((name) => user[name] != null).map((name) => [name, user[name]])), 2);
  fill($("#content"),
    el("div", { class: "row" }, tokenOf(id, "main"),
      user.deactivated_at ? button("Reactivate", () => run("ReactivateUser", { path })) : button("Deactivate", () => run("DeactivateUser", { path })),
      button("Delete", () => run("DeleteUsers", { body: { user_ids: [id], user: "soft" } }), "danger")),
    el("div", { class: "cards" },
      el("section", { class: "card" }, el("h2", {}, "User"), pairs([
        ["State", state(user)], ["Name", user.name], ["Role", user.role], ["Teams", user.teams?.join(", ")],
        ["Created", time(user.created_at)], ["Updated", time(user.updated_at)],
      ]), jsonView(user, "user")),
      el("section", { class: "card" }, el("h2", {}, "Edit"),
        el("p", { class: "dim" }, "Saving replaces the user, as UpdateUsers does: fields that are left out are lost."),
        area,
        el("div", { class: "row" }, button("Save", async () => {
          const changed = parse(area.value);
          await run("UpdateUsers", { body: { users: { [id]: { ...changed, id } } } });
        }, "main")))));
}

$("#server-token").addEventListener("click", () => attempt(async () => copy((await post("tokens")).token, "server token")));
if (id) {
  document.title = `${id} – emulator`;
  $("#title").textContent = id;
  $("#search").parentElement.hidden = $("#server-token").hidden = true;
  attempt(loadOne);
  keepFresh(async () => {}, []);
} else {
  $("#search").addEventListener("input", () => { pages = 1; attempt(loadAll); });
  keepFresh(loadAll);
}
