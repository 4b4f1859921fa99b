"use strict";
// Without this script everything is there to read. It adds: highlighting, filters, layers, and corrections by hand.

const one = (selector, root = document) => root.querySelector(selector);
const all = (selector, root = document) => [...root.querySelectorAll(selector)];
const WORDS = JSON.parse(one("#words").textContent);
const FRENCH = document.documentElement.lang === "fr";

/** A message with its values filled in; the plural where `n` asks for it. */
function say(key, values = {}) {
  const [single, several] = WORDS[key].split("|");
  const plural = several && (FRENCH ? values.n > 1 : values.n !== 1);
  return (plural ? several : single).replace(/\{(\w+)\}/g, (_, name) => values[name]);
}

/** An element with its properties and children; words are set as text, never as HTML. */
function make(tag, properties = {}, ...children) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}

const rows = all(".row");
const speakers = all(".speaker");
const rowOf = (id) => document.getElementById("row-" + id);
const idOf = (row) => row.id.slice("row-".length);
const pieces = new Map();  // the pieces of the text by the statement that they stand in: a long article has thousands
all("#text [data-st]").forEach((piece) => piece.dataset.st.split(" ").forEach((id) => {
  if (!pieces.has(id)) pieces.set(id, []);
  pieces.get(id).push(piece);
}));
const piecesOf = (id) => pieces.get(id) ?? [];

// --- from row to words and back ---------------------------------------------------------------------------------

function highlight(id) {
  all(".current").forEach((element) => element.classList.remove("current"));
  const row = id && rowOf(id);
  if (row) [row, ...piecesOf(id)].forEach((element) => element.classList.add("current"));
  return row;
}

function follow() {
  const id = decodeURIComponent(location.hash.slice(1)).replace(/^row-/, "");
  const row = highlight(id);
  if (row && !location.hash.startsWith("#row-")) row.scrollIntoView({ block: "nearest" });
}

function tell(event) {
  const at = event.target.closest?.("#text [data-st], #text .tag");
  const id = at && (at.dataset.st?.split(" ").pop() ?? at.id);
  const row = id && rowOf(id);
  const tip = one("#tip");
  tip.hidden = !row;
  if (!row) return;
  const gloss = one(".gloss", row)?.textContent;
  const facts = all(".facts li", row).map((fact) => fact.textContent);
  tip.textContent = [one("h3 span + span", row.closest(".speaker")).textContent, ...facts, gloss].filter(Boolean).join(" · ");
}

// --- layers and filters -----------------------------------------------------------------------------------------

function layer(name) {
  const box = make("input", { type: "checkbox", checked: true });
  box.addEventListener("change", () => one("#text").classList.toggle("no-" + name, !box.checked));
  return make("label", {}, box, " " + say("layer_" + name));
}

function choice(key, values) {
  const select = make("select", { name: key }, make("option", { value: "", textContent: say(key) + (FRENCH ? "\u00a0: " : ": ") + say("all") }));
  values.forEach(([value, words]) => select.append(make("option", { value, textContent: words })));
  select.setAttribute("aria-label", say(key));
  return select;
}

const names = [...new Set(speakers.map((speaker) => speaker.dataset.name).filter(Boolean))];
const kindsOf = (data) => [...new Set(rows.map((row) => row.dataset[data]).filter(Boolean))].map((value) => [value, say(value)]);
const themes = () => [...new Set(rows.flatMap((row) => row.dataset.themes.split("|")).filter(Boolean))].sort();

function makeFilters() {
  const form = one("#filters");
  const search = make("input", { type: "search", name: "search", placeholder: say("search") });
  search.setAttribute("aria-label", say("search"));
  form.append(
    search,
    choice("speaker", names.map((name) => [name, name])),
    choice("kind", kindsOf("kind")),
    choice("certainty", kindsOf("certainty")),
    choice("theme", themes().map((theme) => [theme, theme])),
    make("output", { name: "shown" }),
  );
  form.addEventListener("input", () => filter(form));
  form.addEventListener("submit", (event) => event.preventDefault());
  form.hidden = rows.length < 2;
}

function filter(form) {
  const { search, speaker, kind, certainty, theme } = Object.fromEntries(new FormData(form));
  const wanted = (row) =>
    (!search || row.textContent.toLowerCase().includes(search.toLowerCase())) &&
    (!speaker || row.closest(".speaker").dataset.name === speaker) &&
    (!kind || row.dataset.kind === kind) &&
    (!certainty || row.dataset.certainty === certainty) &&
    (!theme || row.dataset.themes.split("|").includes(theme));
  let shown = 0;
  for (const row of rows) {
    row.hidden = !wanted(row);
    shown += !row.hidden;
    piecesOf(idOf(row)).forEach((piece) => piece.classList.toggle("faded", row.hidden));
  }
  speakers.forEach((part) => { part.hidden = !one(".row:not([hidden])", part); });
  form.elements.shown.textContent = shown === rows.length ? "" : say("shown", { n: shown, all: rows.length });
}

// --- corrections: kept in this browser under the article's hash, saved as a CSV file -------------------------------

const COLUMNS = ["article_id", "correction", "start", "text", "speaker", "kind", "same_as"];
const STORE = "dispatch-as-data:" + document.body.dataset.hash;
const same = (a, b) => COLUMNS.every((column) => String(a[column] ?? "") === String(b[column] ?? ""));
let corrections = [];

function load() {
  const fromFile = JSON.parse(one("#kept").textContent);
  let own = [];
  try { own = JSON.parse(localStorage.getItem(STORE)) ?? []; } catch { /* a browser without a store keeps them until it is closed */ }
  corrections = [...fromFile, ...own.filter((row) => !fromFile.some((kept) => same(kept, row)))];
}

function keep() {
  try { localStorage.setItem(STORE, JSON.stringify(corrections)); } catch { /* as above */ }
  showCorrections();
}

function correct(correction, start, text, right = {}) {
  const row = { article_id: document.body.dataset.article, correction, start: Number(start), text, ...right };
  const about = (other) => other.correction === correction && Number(other.start) === row.start && other.text === text;
  corrections = [...corrections.filter((other) => !about(other)), row];
  keep();
}

/** A form that asks for a name: one of those who speak or are named, or another that is written. */
function askName(done, listed = names) {
  const select = make("select", {}, make("option", { value: "", textContent: say("right_speaker") }));
  listed.forEach((name) => select.append(make("option", { value: name, textContent: name })));
  const other = make("input", { type: "text", placeholder: say("other_person") });
  select.setAttribute("aria-label", say("right_speaker"));
  other.setAttribute("aria-label", say("other_person"));
  const form = make("form", {}, select, other, make("button", { textContent: say("keep") }));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const name = other.value.trim() || select.value;
    if (name) done(name);
  });
  return form;
}

/** What can be opened; its contents are made when it is, since a long article has thousands of them. */
function opens(summary, contents) {
  const details = make("details", { className: "fix tool" }, make("summary", { textContent: summary }));
  details.addEventListener("toggle", () => details.append(...contents()), { once: true });
  return details;
}

function addFix(row) {
  row.append(opens(say("correct"), () => {
    const text = one("q", row).textContent;
    const none = make("button", { type: "button", textContent: say("no_statement") });
    none.addEventListener("click", () => correct("no statement", row.dataset.start, text));
    const speaker = askName((name) => correct("speaker", row.dataset.start, text, { speaker: name }));
    return [make("p", { textContent: say("wrong_speaker") }), speaker, none];
  }));
}

function addSame(part) {
  if (!part.dataset.name || names.length < 2) return;
  const merge = (name) => {
    if (part.dataset.mention) correct("same actor", part.dataset.mentionStart, part.dataset.mention, { same_as: name });
    else all(".row", part).forEach((row) => correct("speaker", row.dataset.start, one("q", row).textContent, { speaker: name }));
  };
  one("ol", part).before(opens(say("same_as") + " …", () => [askName(merge, names.filter((name) => name !== part.dataset.name))]));
}

/** The offset in the article, in code points, of a place inside a paragraph. */
function offsetOf(paragraph, node, at) {
  const before = document.createRange();
  before.setStart(paragraph, 0);
  before.setEnd(node, at);
  return Number(paragraph.dataset.start) + [...before.toString()].length;
}

/** The words that are marked with the mouse or the keyboard: where they start and what they are; null without any. */
function marked() {
  const selection = getSelection();
  if (!selection.rangeCount || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  const paragraph = (range.startContainer.parentElement ?? range.startContainer).closest("#text p");
  if (!paragraph) return null;
  if (!paragraph.contains(range.endContainer)) range.setEnd(paragraph, paragraph.childNodes.length);
  const raw = range.toString();
  const text = raw.trim();
  const skipped = [...raw.slice(0, raw.length - raw.trimStart().length)].length;
  return text && { start: offsetOf(paragraph, range.startContainer, range.startOffset) + skipped, text };
}

function askMissed() {
  const found = marked();
  const place = one("#missed");
  place.replaceChildren(found ? make("q", { lang: "fr", textContent: found.text }) : say("missed_how"));
  if (found) place.append(askName((name) => {
    correct("missed statement", found.start, found.text, { speaker: name });
    place.replaceChildren();
  }));
}

function inWords(row) {
  const what = { speaker: "wrong_speaker", "no statement": "no_statement", "missed statement": "missed", "same actor": "same_actor" };
  const right = row.speaker || row.same_as || row.kind;
  const label = row.correction in what ? say(what[row.correction]) : say("kind");
  return `${label}: “${row.text.length > 70 ? row.text.slice(0, 70) + "…" : row.text}”` + (right ? ` → ${right}` : "");
}

function showCorrections() {
  const list = make("ul");
  corrections.forEach((row) => {
    const undo = make("button", { type: "button", textContent: say("undo") });
    undo.addEventListener("click", () => { corrections = corrections.filter((other) => other !== row); keep(); });
    list.append(make("li", {}, inWords(row) + " ", undo));
  });
  const save = make("button", { type: "button", id: "save", textContent: say("save_corrections"), disabled: !corrections.length });
  save.addEventListener("click", saveCorrections);
  const missed = make("button", { type: "button", id: "mark-missed", textContent: say("missed") });
  missed.addEventListener("mousedown", (event) => event.preventDefault());  // the marked words stay marked
  missed.addEventListener("click", askMissed);
  one("#corrections").replaceChildren(
    make("strong", { id: "count", textContent: say("corrections", { n: corrections.length }) }), " ", missed, " ", save,
    make("div", { id: "missed" }), list, make("p", { className: "facts", textContent: corrections.length ? say("save_how") : "" }),
  );
  one("#corrections").classList.toggle("some", corrections.length > 0);
  const wrong = new Set(corrections.filter((row) => row.correction === "no statement").map((row) => String(row.start)));
  rows.forEach((row) => row.classList.toggle("changed", wrong.has(row.dataset.start)));
}

/** A cell of a CSV file; one that a spreadsheet would run as a formula begins with an apostrophe. */
function cell(value) {
  const text = String(value ?? "");
  const safe = /^[=+\-@\t\r]/.test(text) && Number.isNaN(Number(text)) ? "'" + text : text;
  return /[",\r\n]/.test(safe) ? '"' + safe.replaceAll('"', '""') + '"' : safe;
}

function saveCorrections() {
  const lines = [COLUMNS, ...corrections.map((row) => COLUMNS.map((column) => row[column]))];
  const text = lines.map((line) => line.map(cell).join(",")).join("\n") + "\n";
  const link = make("a", {
    href: URL.createObjectURL(new Blob([text], { type: "text/csv" })),
    download: document.body.dataset.article.replace(/[^\p{L}\p{N}._-]+/gu, "-") + ".corrections.csv",
  });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

load();
one("#layers").append(...["statement", "cue", "name", "date", "number", "judging"].map(layer));
makeFilters();
rows.forEach(addFix);
speakers.forEach(addSame);
showCorrections();
["#layers", "#corrections"].forEach((selector) => { one(selector).hidden = false; });
addEventListener("hashchange", follow);
one("#text").addEventListener("mouseover", tell);
one("#text").addEventListener("focusin", tell);
one("#text").addEventListener("mouseout", () => { one("#tip").hidden = true; });
one("#text").addEventListener("focusout", () => { one("#tip").hidden = true; });
one("#text").addEventListener("click", (event) => {
  const id = event.target.closest("[data-st]")?.dataset.st.split(" ").pop();
  if (id && getSelection().isCollapsed) location.hash = id;
});
follow();
