import { $, attempt, button, el, empty, eventPath, fill, get, keepFresh, link, operate, pairs, post, say, steps, table, time } from "./core.js";
import { jsonView } from "./json.js";

const [type, id] = steps();
const chosen = { path: { type, id } };
const user = (name) => link(`users/${encodeURIComponent(name)}`, name);
const callPath = (call) => `calls/${encodeURIComponent(call.type)}/${encodeURIComponent(call.id)}`;

function state(call) {
  if (call.ended_at) return el("span", { class: "dim" }, "ended");
  if (!call.session || call.session.ended_at) return el("span", { class: "dim" }, call.backstage ? "backstage" : "idle");
  const live = el("span", { class: "good" }, "in session");
  return call.backstage ? el("span", {}, live, ", backstage") : live;
}

// --- all calls -------------------------------------------------------------------------------------------------------

let pages = 1;

async function loadAll() {
  const text = $("#search").value.trim();
  const filter_conditions = text ? { id: { $autocomplete: text } } : {};
  let calls = [];
  let next;
  for (let page = 0; page < pages && (page === 0 || next); page += 1) {
    const found = await operate("QueryCalls", { body: { filter_conditions, limit: 100, ...(next && { next }) } });
    calls = calls.concat(found.calls);
    next = found.next;
  }
  if (!calls.length) {
    fill($("#content"), text ? empty(`No call's ID begins with ${text}`) : $("#none").content.cloneNode(true));
    return;
  }
  fill($("#content"), el("div", { class: "card" }, table(
    ["Call", "State", "Participants", "Members", "Created by", "Created"],
    calls.map(({ call, members }) => [link(callPath(call), call.cid), state(call), call.session && !call.session.ended_at ? call.session.participants.length : "", members.length, user(call.created_by.id), time(call.created_at)]))),
  next && button("Show more", () => { pages += 1; return loadAll(); }));
}

// --- one call --------------------------------------------------------------------------------------------------------

/** Find what differs between a call type's settings and the call's own. */
function flat(value, path, into) {
  for (const [key, inner] of Object.entries(value ?? {})) {
    if (inner !== null && typeof inner === "object" && !Array.isArray(inner)) flat(inner, [...path, key], into);
    else into[[...path, key].join(".")] = JSON.stringify(inner);
  }
  return into;
}

function settings(ofType, ofCall) {
  const [left, right] = [flat(ofType, [], {}), flat(ofCall, [], {})];
  const names = [...new Set([...Object.keys(left), ...Object.keys(right)])].sort();
  const overridden = (name) => left[name] !== right[name];
  const compare = (shown, last, value) => table(["Setting", `Type ${type}`, last],
    shown.map((name) => [el("code", {}, name), left[name] ?? "–", value(name)]));
  const own = names.filter(overridden);
  return [
    own.length
      ? compare(own, "Override of this call", (name) => el("b", { class: "warn" }, right[name] ?? "–"))
      : el("p", { class: "dim" }, "This call overrides no setting of its type."),
    el("details", {}, el("summary", {}, `All ${names.length} settings`),
      compare(names, "This call", (name) => (overridden(name) ? el("b", { class: "warn" }, right[name] ?? "–") : "as the type"))),
  ];
}

// --- what flows out of it, and what was kept -------------------------------------------------------------------------

function egress(call, records) {
  const { broadcasting, rtmps, ...parts } = call.egress;
  const row = (kind, about, since, ...details) => [kind.replaceAll("_", " "), about, since ? time(since) : "–", ...details];
  const rows = [...new Set([...Object.keys(parts), ...Object.keys(records)])].map((kind) => {
    const { started_at, egress_id, storage } = records[kind] ?? {};
    return row(kind, [parts[kind]?.playlist_url, storage && `to storage ${storage}`].filter(Boolean).join(", ") || "–", started_at, el("code", {}, egress_id ?? "–"));
  });
  rows.push(...(rtmps ?? []).map((rtmp) => row(`RTMP ${rtmp.name}`, rtmp.stream_url, rtmp.started_at, "–")));
  if (call.captioning) rows.push(row("closed captions", "sent as events", null, "–"));
  return rows.length ? table(["Running", "To", "Since", "ID"], rows) : el("p", { class: "dim" }, "Nothing is recorded, transcribed, captioned or broadcast.");
}

const files = (kept) =>
  kept.length ? table(["File", "From", "Until"], kept.map((one) => [one.filename, time(one.start_time), time(one.end_time)]))
    : el("p", { class: "dim" }, "None yet: a file is listed once it is stopped.");

function captions(events) {
  const spoken = events.filter(({ call_cid }) => call_cid === `${type}:${id}`).reverse();
  if (!spoken.length) return el("p", { class: "dim" }, "None yet: SendClosedCaption adds a line.");
  return table(["Speaker", "Text", "Language", "From", "Until", ""], spoken.slice(0, 100).map((event) => {
    const { speaker_id, text, language, start_time, end_time } = event.closed_caption;
    return [user(speaker_id), text, language, time(start_time), time(end_time), link(eventPath({ type: event.type, body: event }), "Event")];
  }));
}

async function act(action, details = {}) {
  await post("sessions", { action, type, id, ...details });
  say(`Done: ${action}`);
  await loadOne();
}

async function run(name, body, path = {}) {
  await operate(name, { path: { type, id, ...path }, body });
  say(`Done: ${name}`);
  await loadOne();
}

function controls(call) {
  const inSession = call.session && !call.session.ended_at;
  return el("div", { class: "row" },
    inSession ? button("End session", () => act("end")) : button("Start session", () => act("start")),
    button("Ring", () => run("RingCall", {})),
    call.backstage ? button("Go live", () => run("GoLive", {})) : button("Stop live", () => run("StopLive", {})),
    call.recording
      ? button("Stop recording", () => run("StopRecording", {}, { recording_type: "composite" }))
      : button("Start recording", () => run("StartRecording", {}, { recording_type: "composite" })),
    call.transcribing ? button("Stop transcription", () => run("StopTranscription", {})) : button("Start transcription", () => run("StartTranscription", {})),
    call.captioning ? button("Stop captions", () => run("StopClosedCaptions", {})) : button("Start captions", () => run("StartClosedCaptions", {})),
    button("End call", () => run("EndCall"), "danger"));
}

function form(members) {
  const made = $("#acts").content.cloneNode(true).firstElementChild;
  const action = (submitter) => submitter?.value ?? "join";
  made.addEventListener("submit", (event) => {
    event.preventDefault();
    const user_id = new FormData(made).get("user_id");
    attempt(() => act(action(event.submitter), { user_id, ...(action(event.submitter) === "join" && { published_tracks: ["audio"] }) }));
  });
  made.append(el("datalist", { id: "users" }, members.map(({ user_id }) => el("option", { value: user_id }))));
  made.elements.user_id.value = members[0]?.user_id ?? "";
  return made;
}

const answered = (session, member) =>
  ["accepted_by", "rejected_by", "missed_by"].filter((name) => session?.[name]?.[member]).map((name) => name.replace("_by", "")).join(", ");

const section = (title, ...children) => el("section", { class: "card" }, el("h2", {}, title), ...children);

let built = null;

async function loadOne() {
  const [shown, members, ofType, recordings, transcriptions, captioned] = await Promise.all([
    get(callPath({ type, id })),
    operate("QueryCallMembers", { body: { type, id, limit: 100 } }),
    operate("GetCallType", { path: { name: type } }),
    operate("ListRecordings", chosen),
    operate("ListTranscriptions", chosen),
    get("events?type=call.closed_caption"),
  ]).catch((error) => {
    fill($("#content"), empty("This call cannot be shown", error.message, el("br"), link("calls", "All calls")));
    return [];
  });
  if (!shown) return;
  const { call, participants, pins, permissions } = shown;
  const typed = built?.elements.user_id.value;
  built = form(members.members);
  if (typed) built.elements.user_id.value = typed;
  fill($("#content"),
    controls(call),
    el("div", { class: "cards" },
      el("section", { class: "card" }, el("h2", {}, "State"), pairs([
        ["State", state(call)],
        ["Created", el("span", {}, time(call.created_at), " by ", user(call.created_by.id))],
        ["Starts", call.starts_at && time(call.starts_at)],
        ["Ended", call.ended_at && time(call.ended_at)],
        ["Team", call.team],
        ["Blocked", call.blocked_user_ids?.join(", ")],
      ]), el("h2", {}, "Act as a user"), built),
      el("section", { class: "card" }, el("h2", {}, `Session: ${participants.length} ${participants.length === 1 ? "participant" : "participants"}`),
        participants.length ? table(["User", "Role", "Tracks", "Joined"], participants.map((one) => [user(one.user_id ?? one.user?.id), one.role || "–", (one.published_tracks ?? []).join(", ") || "none", time(one.joined_at)]))
          : el("p", { class: "dim" }, "Nobody has joined. Join as a user: that starts a session."),
        el("h2", {}, `Members: ${members.members.length}`),
        table(["User", "Role", "Ringing"], members.members.map((one) => [user(one.user_id), one.role || "–", answered(call.session, one.user_id)])))),
    section("Egress", egress(call, shown.egress)),
    section("Settings", settings(ofType.settings, call.settings)),
    el("div", { class: "cards" },
      section("Recordings and transcriptions", files([...recordings.recordings, ...transcriptions.transcriptions])),
      section("Closed captions", captions(captioned.events))),
    section("As JSON", jsonView({ call, participants, pins, permissions }, "call")));
}

// --- start -----------------------------------------------------------------------------------------------------------

if (id) {
  document.title = `${type}:${id} – emulator`;
  $("#title").textContent = `${type}:${id}`;
  $("#search").parentElement.hidden = true;
  keepFresh(loadOne);
} else {
  $("#search").addEventListener("input", () => attempt(loadAll));
  keepFresh(loadAll);
}
