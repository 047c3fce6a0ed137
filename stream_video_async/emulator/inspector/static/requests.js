import { $, address, app, ask, attempt, button, copy, el, empty, fill, follow, get, keys, link, pairs, post, rowLink, say, steps, stringify, syncClock, time } from "./core.js";
import { jsonView } from "./json.js";
import { List } from "./list.js";

let kept = 0; // as many as the emulator's journal
let known = []; // newest first
let current = steps()[0] ?? null;

export const code = (status) =>
  el("span", { class: `code ${!status || status >= 500 ? "bad" : status >= 400 ? "warn" : "good"}` }, status || "–");

const name = (record) => record.operation ?? `${record.method} ${record.path}`;
const brief = ({ body, reply, headers, claims, reply_headers, query, ...rest }) =>
  ({ client: headers["x-stream-client"] || headers["user-agent"] || "", ...rest });

const list = new List($("#list"), {
  label: "Requests, newest first",
  draw: (record) => [
    el("span", { class: "lead" }, code(record.status)),
    el("span", { class: "what" }, name(record), record.operation && el("span", { class: "method" }, record.method)),
    record.reason ? el("span", { class: "more bad" }, record.reason) : el("span", { class: "more" }, record.path),
    el("span", { class: "side" }, time(record.time_ns), ` · ${record.duration_ms.toFixed(1)} ms`, el("span", { class: "client", title: record.client }, record.client)),
  ],
  choose: (record) => open(String(record.id)),
});

// --- list ------------------------------------------------------------------------------------------------------------

const haystack = (record) =>
  [record.id, record.method, record.operation, record.path, record.status, record.reason, record.client, record.fault].join(" ").toLowerCase();

const refused = ({ status }) => status >= 400 || status === 0;

function matching() {
  const words = $("#search").value.toLowerCase().split(/\s+/).filter(Boolean);
  const wanted = $("#status").value;
  return known.filter((record) => {
    if (wanted === "refused" ? !refused(record) : wanted && String(record.status)[0] !== wanted) return false;
    return !words.length || words.every((word) => haystack(record).includes(word));
  });
}

function paint() {
  const found = matching();
  $("#none").hidden = known.length > 0;
  $("#list").hidden = $("#detail").hidden = !known.length;
  $("#count").textContent = found.length === known.length ? `${known.length} requests` : `${found.length} of ${known.length}`;
  const count = known.filter(refused).length;
  $("#refused").hidden = !count;
  $("#refused").textContent = `${count} refused: show why`;
  $("#refused").setAttribute("aria-pressed", $("#status").value === "refused");
  list.show(found);
}

/** Show only what was refused, and open the newest; or show everything again. */
function toggleRefused() {
  const wanted = $("#status").value !== "refused";
  $("#status").value = wanted ? "refused" : "";
  $("#search").value = "";
  paint();
  if (wanted && list.items.length) list.select(list.items[0]);
}

let painting = false;
function paintSoon() {
  if (painting) return;
  painting = true;
  requestAnimationFrame(() => { painting = false; paint(); });
}

function add(records) {
  known = [...records.reverse(), ...known].slice(0, kept);
  paintSoon();
}

async function load() {
  const found = await get("requests?brief=true");
  ({ kept } = found);
  known = found.requests.reverse();
  paint();
}

async function catchUp(record) {
  const last = known[0]?.id ?? 0;
  if (record.id <= last) return;
  if (record.id > last + 1 && last) add((await get(`requests?brief=true&after=${last}`)).requests.filter(({ id }) => id > (known[0]?.id ?? 0)));
  else add([brief(record)]);
}

// --- one request -----------------------------------------------------------------------------------------------------

async function open(id) {
  current = id;
  history.replaceState(null, "", address(`requests/${id}`));
  $("#main").classList.add("open");
  const [record, texts] = await Promise.all([get(`requests/${id}`), get(`requests/${id}/code`)]).catch((error) => {
    fill($("#detail"), back, empty(`Request ${id} is not there`, error.message));
    return [];
  });
  if (!record || current !== id) return;
  fill($("#detail"), back, ...detail(record, texts));
  $("#detail").scrollTop = 0;
}

const back = button("← All requests", () => close(), "back");

function close() {
  current = null;
  list.select(null);
  $("#main").classList.remove("open");
  history.replaceState(null, "", address("requests"));
  nothingChosen();
}

const nothingChosen = () => fill($("#detail"), empty("No request chosen",
  "Choose one to see its body, its reply, and why it was refused if it was. The keys j and k step through the list.",
  el("p", { class: "next" }, link("webhooks", "Trigger a webhook"), link("clock", "Jump the clock"), link("faults", "Let requests fail"))));

/** What the reply's headers tell of the rate limit. */
function rateLimit(headers) {
  const [limit, left, reset] = ["Limit", "Remaining", "Reset"].map((part) => headers[`X-RateLimit-${part}`]);
  if (limit === undefined) return null;
  return el("span", {}, limit === "1000000000" ? "no limit set" : `${left} of ${limit} left`, ", reset ", time(reset * 1e9),
    headers["Retry-After"] && `, Retry-After: ${headers["Retry-After"]}`);
}

function detail(record, texts) {
  const heading = (text) => el("h2", {}, text);
  const replay = button("Replay", () => repeat(record), "main");
  replay.title = "Send it again with a new token of the same user";
  return [
    el("div", { class: "title" }, code(record.status), el("h2", {}, name(record)), el("span", { class: "dim" }, `#${record.id}`)),
    el("p", { class: "path" }, `${record.method} ${record.path}`),
    why(record),
    el("div", { class: "row" },
      replay,
      button("Copy as curl", () => copy(texts.curl, "curl command")),
      texts.python && button("Copy as Python", () => copy(texts.python, "Python program"))),
    pairs([
      ["Time", el("span", {}, time(record.time_ns), ` · took ${record.duration_ms.toFixed(2)} ms`)],
      ["Caller", record.claims.user_id ? el("span", {}, "user ", link(`users/${encodeURIComponent(record.claims.user_id)}`, record.claims.user_id)) : record.claims.server ? "server" : "without a valid token"],
      ["Client", record.headers["x-stream-client"] ?? record.headers["user-agent"]],
      ["API key", record.api_key],
      ["Fault", record.fault && rowLink("faults", record.fault)],
      ["Rate limit", rateLimit(record.reply_headers)],
    ]),
    ...(Object.keys(record.query).length ? [heading("Query"), jsonView(opened(record.query), "query")] : []),
    heading("Request body"),
    record.body === null ? el("p", { class: "dim" }, "None.") : jsonView(record.body, "request body"),
    heading("Reply"),
    record.reply === null ? el("p", { class: "dim" }, "None, or larger than 16 KiB.") : jsonView(record.reply, "reply"),
    heading("Request headers"), jsonView(record.headers, "request headers"),
    heading("Reply headers"), jsonView(record.reply_headers, "reply headers"),
    heading("Token's claims"), jsonView(record.claims, "claims"),
  ];
}

/** Queries carry JSON as text. */
function opened(query) {
  const read = (text) => { try { return /^[[{]/.test(text) ? JSON.parse(text) : text; } catch { return text; } };
  return Object.fromEntries(Object.entries(query).map(([key, value]) => [key, read(value)]));
}

function why(record) {
  const fields = Object.entries(record.reply?.exception_fields ?? {}).filter(([field, text]) => record.reason !== `${field}: ${text}`);
  const unknown = record.unknown_fields;
  if (!record.reason && !record.fault && !unknown.length) return null;
  const title = record.reason ? "Why it was refused" : record.fault ? "Struck by a fault" : "Fields that the contract does not know";
  return el("div", { class: "why", role: "note" },
    el("b", {}, title), record.reason ?? (record.fault ? `The rule ${record.fault} made this answer.` : "They were dropped:"),
    el("ul", { hidden: !fields.length && !unknown.length },
      fields.map(([field, text]) => el("li", {}, el("code", {}, field), `: ${text}`)),
      unknown.map((field) => el("li", {}, el("code", {}, field), ": unknown field, dropped"))));
}

async function repeat(record) {
  const user = record.claims.user_id;
  const { token } = await post("tokens", user ? { user_id: user } : {});
  const query = new URLSearchParams({ ...record.query, api_key: record.api_key || (await app()) });
  const body = record.body === null || record.method === "GET" ? undefined : typeof record.body === "string" ? record.body : stringify(record.body);
  const response = await fetch(`${record.path}?${query}`, {
    method: record.method,
    body,
    headers: { authorization: token, "stream-auth-type": "jwt", "x-stream-client": "inspector", ...(body && { "content-type": "application/json" }) },
  }).catch(() => null);
  say(response ? `Sent again: ${response.status}` : "Sent again: no answer", !response?.ok);
}

// --- start -----------------------------------------------------------------------------------------------------------

$("#search").addEventListener("input", paint);
$("#status").addEventListener("change", paint);
$("#refused").addEventListener("click", toggleRefused);
$("#clear").addEventListener("click", () => attempt(clear));

async function clear() {
  await ask("DELETE", "requests");
  known = [];
  close();
  paint();
}

keys.Escape = close;
nothingChosen();
await attempt(syncClock);
await attempt(load);
if (current) { list.selected = Number(current); list.paint(); await open(current); }
follow({ request: (record) => attempt(() => catchUp(record)) }, load);
