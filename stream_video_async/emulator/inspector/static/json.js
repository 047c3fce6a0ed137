// A view of JSON: folded where it is deep, secrets hidden until asked for.
import { button, copy, el, stringify } from "./core.js";

const SECRET = /stream_?key|token|secret|password|passphrase|private_?key|credential|authorization|apn_key|auth_key|access_key/i;
const HARMLESS = /_at$|_before$|^revoke_|_enabled$|expir/i;
const OPEN_LEVELS = 2;
const SHOWN_ENTRIES = 200;

export const isSecret = (key) => SECRET.test(key) && !HARMLESS.test(key);

/** Show a value of JSON with folding and a button that copies it. */
export function jsonView(value, label = "JSON") {
  return el("div", { class: "json" },
    el("div", { class: "tools" }, button("Copy", () => copy(stringify(value, 2), label), "small")),
    el("div", { class: "tree", tabindex: 0, role: "group", "aria-label": label }, node(null, value, 0)));
}

function node(key, value, depth) {
  const name = key === null ? "" : [el("span", { class: "key" }, key), ": "];
  if (value === null || typeof value !== "object") return el("div", { class: "leaf" }, name, leaf(key, value));
  const entries = Object.entries(value);
  const [open, close] = Array.isArray(value) ? ["[", "]"] : ["{", "}"];
  if (!entries.length) return el("div", { class: "leaf" }, name, open + close);
  const folded = el("details", { open: depth < OPEN_LEVELS && !isSecret(key ?? "") },
    el("summary", {}, name, el("span", { class: "dim" }, `${open} ${entries.length} ${close}`)));
  const grow = () => folded.childElementCount === 1 && addEntries(folded, entries, 0, depth);
  if (folded.open) grow();
  folded.addEventListener("toggle", grow);
  return folded;
}

function addEntries(folded, entries, from, depth) {
  const next = from + SHOWN_ENTRIES;
  folded.append(...entries.slice(from, next).map(([key, value]) => node(key, value, depth + 1)));
  if (next >= entries.length) return;
  const more = button(`${entries.length - next} more`, () => { more.remove(); addEntries(folded, entries, next, depth); }, "small");
  folded.append(more);
}

function leaf(key, value) {
  const kind = value === null || typeof value === "boolean" ? "word" : typeof value === "string" ? "string" : "number";
  const plain = el("span", { class: kind }, typeof value === "string" ? JSON.stringify(value) : String(value));
  if (kind !== "string" || !value || !isSecret(key ?? "")) return plain;
  const hidden = el("span", {}, "•••••••• ", button("Show", () => hidden.replaceWith(plain), "small"));
  return hidden;
}
