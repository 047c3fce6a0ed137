import { $, attempt, button, el, empty, fill, get, keepFresh, link, operate, pairs, post, say, steps, table, time } from "./core.js";
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

const running = (call) => ["recording", "transcribing", "captioning"].filter((name) => call[name])
  .concat(call.egress?.broadcasting ? ["broadcasting"] : []).join(", ");

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
    ["Call", "State", "In it", "Members", "Created by", "Created"],
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
  const made = table(["Setting", `Type ${type}`, "This call"], names.map((name) => [el("code", {}, name), left[name] ?? "–", right[name] ?? "–"]));
  const rows = [...made.querySelectorAll("tbody tr")];
  names.forEach((name, index) => rows[index].classList.toggle("differs", left[name] !== right[name]));
  const differing = names.filter((name) => left[name] !== right[name]).length;
  return el("details", { open: differing > 0 && differing < 20 },
    el("summary", {}, `${names.length} settings, ${differing ? `${differing} overridden` : "all as in the type"}`), made);
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

let built = null;

async function loadOne() {
  const [shown, members, ofType, recordings, transcriptions] = await Promise.all([
    get(callPath({ type, id })),
    operate("QueryCallMembers", { body: { type, id, limit: 100 } }),
    operate("GetCallType", { path: { name: type } }),
    operate("ListRecordings", chosen),
    operate("ListTranscriptions", chosen),
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
        ["Running", running(call) || "nothing"],
        ["Created", el("span", {}, time(call.created_at), " by ", user(call.created_by.id))],
        ["Starts", call.starts_at && time(call.starts_at)],
        ["Ended", call.ended_at && time(call.ended_at)],
        ["Team", call.team],
        ["Blocked", call.blocked_user_ids?.join(", ")],
      ]), el("h2", {}, "Act as a user"), built),
      el("section", { class: "card" }, el("h2", {}, `Session: ${participants.length} in it`),
        participants.length ? table(["User", "Role", "Tracks", "Joined"], participants.map((one) => [user(one.user_id ?? one.user?.id), one.role || "–", (one.published_tracks ?? []).join(", ") || "none", time(one.joined_at)]))
          : el("p", { class: "dim" }, "Nobody. Let somebody join on the left; that starts a session."),
        el("h2", {}, `Members: ${members.members.length}`),
        table(["User", "Role", "Ringing"], members.members.map((one) => [user(one.user_id), one.role || "–", answered(call.session, one.user_id)])))),
    el("section", { class: "card" }, el("h2", {}, "Settings"), settings(ofType.settings, call.settings)),
    el("section", { class: "card" }, el("h2", {}, "Recordings and transcriptions"),
      recordings.recordings.length + transcriptions.transcriptions.length
        ? table(["File", "From", "Until"], [...recordings.recordings, ...transcriptions.transcriptions].map((one) => [one.filename, time(one.start_time), time(one.end_time)]))
        : el("p", { class: "dim" }, "None yet: they are listed once they stop.")),
    el("section", { class: "card" }, el("h2", {}, "As JSON"), jsonView({ call, participants, pins, permissions }, "call")));
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
