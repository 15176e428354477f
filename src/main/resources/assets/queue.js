// The queue by keyboard, kept fresh while one looks at it. Everything here only makes quicker what works without it.

const FULL = 25;
const PERIOD = 5_000;
const queue = document.getElementById("queue");
const said = document.getElementById("said");
const keys = document.getElementById("keys");
const status = document.getElementById("status");
const signedOut = document.getElementById("signed-out");
let csrf = document.querySelector("input[name=csrf]")?.value;
const seconds = Number(queue.dataset.seconds);
const words = { APPROVE: "Approved", PUBLISH: "Published", RETURN: "Returned", REJECT: "Rejected", UNPUBLISH: "Taken off" };
const names = JSON.parse(queue.dataset.names);
const past = {
  SUBMIT: "submitted it",
  RECALL: "recalled it to a draft",
  RETURN: "returned it",
  REJECT: "rejected it",
  REOPEN: "reopened it",
  APPROVE: "approved it",
  PUBLISH: "published it",
  SUPERSEDE: "replaced it by a later edition",
  WITHDRAW: "withdrew it",
  UNPUBLISH: "took it off",
  REINSTATE: "put it back",
};

const list = () => document.getElementById("list");
const rows = () => [...queue.querySelectorAll(".row")];
const rowOf = (id) => document.getElementById(`edition-${id}`);
const title = (row) => row.querySelector("h2 a");
const heading = (row) => `“${title(row).textContent.trim()}”`;
const open = (row) => !row.querySelector(".held-here") && !row.dataset.busy && !row.dataset.decided;
const typedIn = (row) => row.querySelector(".words-here");

/** Tells everybody, and those who listen to a screen reader even twice in the same words. */
function say(text) {
  said.textContent = "";
  said.classList.remove("aside");
  clearTimeout(fading);
  fading = setTimeout(() => said.classList.add("aside"), Math.max(8_000, text.length * 120));
  requestAnimationFrame(() => {
    said.textContent = text;
    settle();
  });
}

let fading = 0;

/** What is said stands at the lower or upper edge, wherever it covers neither the focus nor the form for many. */
function settle() {
  const edges = document.getElementById("bulk")?.matches("[data-chosen]") ? ["start", "end"] : ["end", "start"];
  status.dataset.at = edges.find((edge) => !covers(edge)) ?? edges[0];
}

function covers(edge) {
  status.dataset.at = edge;
  const focused = document.activeElement;
  if (!focused || focused === document.body || status.contains(focused)) {
    return false;
  }
  const room = status.getBoundingClientRect();
  const taken = focused.getBoundingClientRect();
  return taken.bottom > room.top - 8 && taken.top < room.bottom + 8;
}

document.addEventListener("focusin", settle);
document.addEventListener("scroll", settle, { passive: true });

/** What the server says of states and moves, in the words of the page. */
function plain(text) {
  return text
    .replace('claim it yourself with "takeOver": true', "take it over")
    .replace(/\b([A-Z]{5,9}) does not start from ([A-Z]{5,11})\./, (all, move, state) => `“${names[move] ?? move}” is not possible now: it is ${names[state] ?? state}.`)
    .replace(/\b[A-Z]{5,11}\b/g, (name) => names[name] ?? name);
}

// ---- which one

let last = null;

queue.addEventListener("focusin", (event) => (last = event.target.closest(".row")?.dataset.edition ?? last));

function current() {
  return document.activeElement?.closest(".row") ?? (last && rowOf(last)) ?? null;
}

function go(row) {
  if (row) {
    title(row).focus({ preventScroll: true });
    row.scrollIntoView({ block: "nearest" });
  }
}

function step(by) {
  const all = rows();
  const at = all.indexOf(current());
  go(at < 0 ? all[0] : all[Math.max(0, Math.min(all.length - 1, at + by))]);
}

/** The next that can be decided, or else the one before. */
function after(row) {
  const all = rows();
  const at = all.indexOf(row);
  return all.slice(at + 1).find(open) ?? all.slice(0, at).reverse().find(open);
}

// ---- what is done

/** That nobody knows whether it was done, since no answer came. */
class Unknown extends Error {}

async function call(method, path, body, version) {
  const headers = { Accept: "application/json", "X-CSRF-Token": csrf };
  if (body) {
    headers["Content-Type"] = "application/json";
  }
  if (version) {
    headers["If-Match"] = `"${version}"`;
  }
  if (navigator.onLine === false) {
    throw new Error("You are offline. Nothing was done; try again.");
  }
  const { answer, text } = await sent(`/api/v1/manage/editions/${path}`, { method, headers, body: body && JSON.stringify(body) });
  const read = json(text);
  if (answer.status === 401) {
    endSession();
    throw new Error("Nothing was done, as you are signed out. What you typed is kept; sign in in a new tab and try again.");
  }
  if (!answer.ok && answer.status >= 500 && !read?.detail) {
    throw new Unknown(LOST);
  }
  if (!answer.ok) {
    throw new Error(read?.detail ? plain(read.detail) : "It did not work. Reload the page and try again.");
  }
  return read;
}

const LOST = "No answer came, so that it is not known whether it was done. This page looks at it again as soon as it can.";

async function sent(address, request) {
  try {
    const answer = await fetch(address, { ...request, signal: AbortSignal.timeout(30_000) });
    return { answer, text: await answer.text() };
  } catch (lost) {
    throw new Unknown(LOST);
  }
}

function json(text) {
  try {
    return text ? JSON.parse(text) : null;
  } catch (noJson) {
    return null;
  }
}

function complain(row, error) {
  row.querySelector(".problem-here")?.remove();
  const problem = document.createElement("p");
  problem.className = "problem-here";
  problem.textContent = error.message;
  row.querySelector(".row-body").append(problem);
  say(`${heading(row)}: ${error.message}`);
}

function calm(row) {
  row?.querySelector(".problem-here")?.remove();
}

async function attempt(row, work) {
  row.dataset.busy = "true";
  try {
    await work();
    delete row.dataset.unknown;
    calm(row);
    return true;
  } catch (error) {
    if (error instanceof Unknown) {
      row.dataset.unknown = "true";
    }
    complain(row, error);
    return false;
  } finally {
    delete row.dataset.busy;
    refresh();
  }
}

// ---- words that are being typed: kept for each edition as long as this tab is open

const KEPT = `queue-words ${document.querySelector(".person")?.textContent.trim()}`;
const kept = json(sessionStorage.getItem(KEPT)) ?? {};
const gone = {};
const FIELDS = ["code", "reason", "note"];

function keep(form) {
  const typed = Object.fromEntries(FIELDS.map((name) => [name, form.elements[name].value]));
  const id = form.closest(".row").dataset.edition;
  if (FIELDS.some((name) => typed[name].trim())) {
    kept[id] = { transition: form.dataset.transition, ...typed };
  } else {
    delete kept[id];
  }
  store();
}

function store() {
  try {
    sessionStorage.setItem(KEPT, JSON.stringify(kept));
  } catch (full) {
    // They are still kept as long as the page is open.
  }
}

/** They went with a decision; undoing it brings them back. */
function used(id) {
  if (kept[id]) {
    gone[id] = kept[id];
    delete kept[id];
    store();
  }
}

function bringBack(id) {
  if (gone[id]) {
    kept[id] = gone[id];
    delete gone[id];
    store();
  }
}

/** Says beside what there are words for. */
function mark() {
  for (const row of rows()) {
    const shown = row.querySelector(".kept-here");
    const wanted = kept[row.dataset.edition] && !typedIn(row) && open(row);
    if (wanted && !shown) {
      const line = document.createElement("p");
      line.className = "kept-here hint";
      line.innerHTML = 'You began to write about this; your words are kept. <button type="button" class="link" data-resume>Go on</button>';
      row.querySelector(".row-body").append(line);
    } else if (!wanted) {
      shown?.remove();
    }
  }
}

/** Adds a reply that the team keeps below words that were typed. */
function reply(form) {
  const chosen = form.elements.reply.selectedOptions[0];
  if (!chosen?.value) {
    say("Choose a reply first.");
    form.elements.reply.focus();
    return;
  }
  const note = form.elements.note;
  note.value = note.value.trim() ? `${note.value.trimEnd()}\n\n${chosen.dataset.words}` : chosen.dataset.words;
  const { code, reason } = form.elements;
  if (!code.value && !reason.value.trim()) {
    code.value = chosen.dataset.reason;
    code.selectedIndex = Math.max(0, code.selectedIndex);
  }
  note.dispatchEvent(new Event("input", { bubbles: true }));
  note.focus();
  say("The reply is in the note. Change it as you like.");
}

document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-reply]");
  if (button) {
    event.preventDefault();
    reply(button.form);
  }
});

for (const kind of ["input", "change"]) {
  queue.addEventListener(kind, (event) => {
    const form = event.target.closest(".words-here");
    if (form) {
      keep(form);
    }
  });
}

/** Whether the last of the list was decided, and the focus is to go on as soon as there are more. */
let eager = false;

async function decide(row, transition, typed = {}) {
  if (!row || !open(row)) {
    return false;
  }
  if (!row.dataset.allowed.split(" ").includes(transition)) {
    say(`${heading(row)} cannot be ${words[transition].toLowerCase()} by you now.`);
    return false;
  }
  const held = seconds > 0 && transition !== "UNPUBLISH";
  const following = after(row);
  row.dataset.busy = "true";
  if (row.contains(document.activeElement) && !typedIn(row)) {
    go(following);
    eager = !following;
  }
  const done = await attempt(row, async () => {
    await call("POST", `${row.dataset.edition}/transitions`, { transition, ...typed, ...(held && { holdSeconds: seconds }) }, row.dataset.version);
    // Not open any more, even before the list is read anew: no key must land on it or decide on it again.
    row.dataset.decided = "true";
  });
  if (done) {
    used(row.dataset.edition);
    say(`${words[transition]} ${heading(row)}.${held ? ` Undo with z for ${seconds} seconds.` : ""}`);
    if (typedIn(row)) {
      typedIn(row).remove();
      go(following);
    }
  }
  return done;
}

/** Opens the form for the words that a move needs, in its place. */
function write(row, transition) {
  if (!row || !open(row)) {
    return;
  }
  if (!row.dataset.allowed.split(" ").includes(transition)) {
    say(`${heading(row)} cannot be ${words[transition].toLowerCase()} by you now.`);
    return;
  }
  if (typedIn(row)?.dataset.transition === transition) {
    typedIn(row).querySelector("select, input, textarea").focus();
    return;
  }
  document.querySelector(".words-here")?.remove();
  row.querySelector(".row-body").append(document.getElementById("words").content.cloneNode(true));
  const form = typedIn(row);
  form.dataset.transition = transition;
  // The return key in a field sends the form, and does not press this.
  form.querySelector("[data-reply]")?.setAttribute("type", "button");
  const button = form.querySelector("button[type=submit]");
  button.textContent = { RETURN: "Return", REJECT: "Reject", UNPUBLISH: "Take off" }[transition];
  button.className = transition === "RETURN" ? "primary" : "grave";
  for (const option of form.querySelectorAll("option[data-moves]")) {
    if (option.dataset.moves && !option.dataset.moves.split(" ").includes(transition)) {
      option.remove();
    }
  }
  if (form.elements.reply?.options.length === 1) {
    form.querySelector("[data-replies]").remove();
  }
  fill(form, kept[row.dataset.edition]);
  mark();
  (kept[row.dataset.edition] ? form.elements.note : form.elements.code).focus();
  row.scrollIntoView({ block: "nearest" });
}

function fill(form, typed) {
  if (typed) {
    FIELDS.forEach((name) => (form.elements[name].value = typed[name]));
    // A reason that does not fit this move is not among those to choose from.
    form.elements.code.selectedIndex = Math.max(0, form.elements.code.selectedIndex);
  }
}

function unwrite(form) {
  const row = form.closest(".row");
  form.remove();
  mark();
  go(row);
  if (kept[row.dataset.edition]) {
    say("Your words are kept, and there again when you go on.");
  }
}

async function undo(id) {
  const shown = [...document.querySelectorAll("#held li")];
  const edition = id ?? shown.at(-1)?.dataset.edition;
  if (!edition) {
    say("No decision of yours is held.");
    return;
  }
  try {
    await call("DELETE", `${edition}/hold`);
    delete rowOf(edition)?.dataset.decided;
    calm(rowOf(edition));
    bringBack(edition);
    say("Undone; nothing was sent to anybody.");
  } catch (error) {
    say(error.message);
  }
  await refresh();
  go(rowOf(edition));
}

let asked = null;

function claim(row) {
  if (!row || !open(row)) {
    return;
  }
  const takeOver = row.dataset.claim === "others" && asked === row.dataset.edition;
  if (row.dataset.claim === "others" && !takeOver) {
    asked = row.dataset.edition;
    say("Somebody else has claimed this. Press c again to take it over.");
    return;
  }
  asked = null;
  const extended = row.dataset.claim === "mine";
  attempt(row, async () => {
    const made = await call("POST", `${row.dataset.edition}/claim`, { takeOver });
    const until = new Date(made.until).toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });
    if (extended) {
      say(`Extended until ${until}.`);
      return;
    }
    say(made.takenFrom ? `Taken over from ${made.takenFrom}.` : `Claimed ${heading(row)}.`);
  });
}

function release(row) {
  if (row?.dataset.claim !== "mine") {
    say("You have not claimed this.");
    return;
  }
  attempt(row, async () => {
    await call("DELETE", `${row.dataset.edition}/claim`);
    say("Released.");
  });
}

function choose(row) {
  const box = row?.querySelector(".pick input:enabled");
  if (box) {
    box.checked = !box.checked;
    box.dispatchEvent(new Event("change", { bubbles: true }));
    say(box.checked ? "Chosen." : "No longer chosen.");
  }
}

const all = document.getElementById("choose-all");
if (all) {
  document.getElementById("all-line").hidden = false;
  all.addEventListener("change", () => {
    const boxes = [...queue.querySelectorAll(".pick input:enabled")];
    boxes.forEach((box) => (box.checked = all.checked));
    say(all.checked ? `${boxes.length} chosen.` : "None chosen.");
  });
}

function chosen() {
  const count = queue.querySelectorAll(".pick input:checked").length;
  const bulk = document.getElementById("bulk");
  if (bulk) {
    bulk.toggleAttribute("data-chosen", count > 0);
    const boxes = queue.querySelectorAll(".pick input:enabled").length;
    all.checked = boxes > 0 && count >= boxes;
    all.indeterminate = count > 0 && count < boxes;
    document.getElementById("bulk-count").textContent = count ? `${count} chosen` : "";
  }
}

// ---- buttons, which do here what they do without this script

queue.addEventListener("submit", (event) => {
  const form = event.target;
  const row = form.closest(".row");
  const move = form.dataset.move;
  if (!move && !form.dataset.do && !form.matches(".words-here")) {
    return;
  }
  event.preventDefault();
  event.stopPropagation();
  if (move === "APPROVE" || move === "PUBLISH") {
    decide(row, move);
  } else if (form.matches(".words-here")) {
    const { code, reason, note } = Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, value.trim()]));
    const typed = { reason: reason || code, note };
    decide(row, form.dataset.transition, Object.fromEntries(Object.entries(typed).filter(([, value]) => value)));
  } else if (form.dataset.do === "undo") {
    undo(form.elements.edition.value);
  } else if (form.dataset.do === "release") {
    release(row);
  } else if (form.dataset.do === "claim") {
    asked = row.dataset.edition;
    claim(row);
  } else {
    form.submit();
  }
});

queue.addEventListener("click", (event) => {
  const worded = event.target.closest("[data-worded]");
  if (worded && words[worded.dataset.worded] && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
    event.preventDefault();
    write(worded.closest(".row"), worded.dataset.worded);
  }
  if (event.target.closest("[data-resume]")) {
    const row = event.target.closest(".row");
    const allowed = row.dataset.allowed.split(" ");
    const before = kept[row.dataset.edition].transition;
    write(row, allowed.includes(before) ? before : ["RETURN", "REJECT", "UNPUBLISH"].find((move) => allowed.includes(move)) ?? before);
  }
  if (event.target.closest("[data-cancel]")) {
    unwrite(event.target.closest(".words-here"));
  }
  if (event.target.closest("#arrivals")) {
    showArrivals();
  }
});

queue.addEventListener("change", chosen);

// ---- kept fresh

const seen = queue.dataset.now;
let arrived = 0;
let stopped = false;
let asking = false;
let again = false;

async function refresh() {
  if (asking) {
    again = true;
    return;
  }
  asking = true;
  try {
    do {
      again = false;
      const fresh = await read();
      if (!again && fresh) {
        merge(fresh);
      }
    } while (again);
  } catch (unreachable) {
    // The next turn asks again.
  } finally {
    asking = false;
  }
}

async function read() {
  const address = new URL(queue.dataset.rows, location);
  address.searchParams.set("rows", Math.min(100, rows().length + FULL));
  const answer = await fetch(address, { headers: { Accept: "text/html" } });
  if (answer.redirected || answer.status === 401 || answer.status === 403) {
    endSession();
    return null;
  }
  if (!answer.ok) {
    return null;
  }
  const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
  renew(fresh.querySelector("input[name=csrf]")?.value);
  return fresh;
}

function endSession() {
  stopped = true;
  signedOut.hidden = false;
  settle();
}

/** Whoever signed in again in another tab goes on here. */
function renew(token) {
  if (token && token !== csrf) {
    csrf = token;
    document.querySelectorAll("input[name=csrf]").forEach((input) => (input.value = token));
  }
  if (stopped) {
    stopped = false;
    signedOut.hidden = true;
    say("You are signed in again.");
  }
}

function merge(fresh) {
  for (const id of ["tallies", "failures", "held", "count"]) {
    replace(id, fresh);
  }
  const found = new Map([...fresh.querySelectorAll(".row")].map((row) => [row.dataset.edition, row]));
  const left = [];
  for (const row of rows()) {
    const now = found.get(row.dataset.edition);
    if (!now) {
      left.push(row);
      continue;
    }
    lookAgain(row, now);
    if (now.dataset.stamp !== row.dataset.stamp && !typedIn(row) && !row.dataset.busy) {
      update(row, now);
    } else if (now.dataset.version !== row.dataset.version && typedIn(row) && !row.dataset.busy) {
      updateUnderWords(row, now);
    }
  }
  vanish(left);
  take([...found.values()].filter((row) => !rowOf(row.dataset.edition)));
  const next = eager && document.activeElement?.closest(".row") && after(document.activeElement.closest(".row"));
  if (next) {
    eager = false;
    go(next);
  }
  chosen();
  mark();
  tick();
}

/** Once no answer came, the row itself tells whether it was done. */
function lookAgain(row, now) {
  if (!row.dataset.unknown || row.dataset.busy) {
    return;
  }
  delete row.dataset.unknown;
  if (now.dataset.stamp === row.dataset.stamp) {
    complain(row, new Error("No answer came, and it was not done. Try again."));
    return;
  }
  calm(row);
  if (now.querySelector(".held-here")) {
    typedIn(row)?.remove();
  }
  const done = now.querySelector(".held-here p")?.textContent.startsWith("You");
  say(`${heading(row)}${done ? ": it was done after all." : " has changed meanwhile: look at it."}`);
}

function replace(id, fresh) {
  const shown = document.getElementById(id);
  const now = fresh.getElementById(id);
  if (now && shown.innerHTML !== now.innerHTML) {
    const focused = shown.contains(document.activeElement);
    shown.innerHTML = now.innerHTML;
    if (focused) {
      (shown.querySelector("a, button") ?? title(rows()[0] ?? document))?.focus?.();
    }
  }
}

function update(row, now) {
  const focused = row.contains(document.activeElement);
  const checked = row.querySelector(".pick input").checked;
  const problem = row.querySelector(".problem-here");
  const next = document.importNode(now, true);
  row.replaceWith(next);
  if (checked && !next.querySelector(".pick input").disabled) {
    next.querySelector(".pick input").checked = true;
  }
  // It tells why something was not done as long as the row is as it was then.
  if (problem && !problem.dataset.shown) {
    problem.dataset.shown = "true";
    next.querySelector(".row-body").append(problem);
  }
  if (focused) {
    title(next).focus({ preventScroll: true });
  }
}

/** Words that are being typed go on with the row as it is now, so that they can be sent. */
function updateUnderWords(row, now) {
  const { transition } = typedIn(row).dataset;
  const focused = document.activeElement;
  const field = typedIn(row).contains(focused) ? focused.id : "";
  const { selectionStart, selectionEnd } = focused;
  typedIn(row).remove();
  update(row, now);
  const next = rowOf(row.dataset.edition);
  const state = next.querySelector(".state").textContent.trim();
  if (!open(next) || !next.dataset.allowed.split(" ").includes(transition)) {
    doer(row).catch(() => null).then((done) => complain(rowOf(row.dataset.edition) ?? next, new Error(`${done ?? "This has changed meanwhile."} It is now: ${state}. Your words are kept.`)));
    return;
  }
  write(next, transition);
  const again = field ? document.getElementById(field) : focused;
  again?.focus();
  if (field && selectionStart !== undefined && selectionStart !== null) {
    again.setSelectionRange(selectionStart, selectionEnd);
  }
  if (!next.querySelector(".problem-here")) {
    doer(row).catch(() => null).then((done) => complain(rowOf(row.dataset.edition) ?? next, new Error(`${done ?? "This has changed meanwhile."} It is now: ${state}. Your words are still here.`)));
  }
}

/** They were decided on, here or elsewhere. Words that are being typed stay, to be copied or sent to the conflict. */
function vanish(left) {
  const others = left.filter((row) => !typedIn(row) && !row.querySelector(".held-here") && !row.dataset.decided && !row.dataset.gone);
  if (others.length === 1) {
    tell(others[0]);
  } else if (others.length) {
    say(`${others.length} were decided elsewhere.`);
  }
  for (const row of left) {
    if (!typedIn(row)) {
      remove(row);
    } else if (!row.dataset.gone) {
      row.dataset.gone = "true";
      became(row).then((text) => complain(row, new Error(`${text} Your words are still here; cancel to put them away.`)));
    }
  }
}

function remove(row) {
  const focused = row.contains(document.activeElement);
  const following = after(row);
  row.closest("li").remove();
  if (focused) {
    go(following);
  }
}

async function tell(row) {
  const name = heading(row);
  say(`${name}: ${await became(row)}`);
}

/** What became of an edition that is not in the list any more. */
async function became(row) {
  try {
    return (await doer(row)) ?? "It is not in this list any more.";
  } catch (unread) {
    return "This was decided elsewhere.";
  }
}

/** Who did what to an edition since it was read; null when nobody did. */
async function doer(row) {
  const { items } = await call("GET", `${row.dataset.edition}/decisions`);
  const last = items.at(-1);
  const since = last && past[last.transition] && new Date(last.at) >= new Date(row.dataset.queued);
  return since ? `${last.by} ${past[last.transition]} meanwhile.` : null;
}

/** What waited all along fills the end of the list; what came since is announced and waits to be called. */
function take(unseen) {
  let room = FULL - rows().filter(open).length;
  arrived = 0;
  for (const row of unseen) {
    if (row.dataset.queued > seen) {
      arrived++;
    } else if (room > 0 && list()) {
      const item = document.createElement("li");
      item.append(document.importNode(row, true));
      list().append(item);
      room--;
    }
  }
  const arrivals = document.getElementById("arrivals");
  const label = `${arrived} new – show`;
  const button = arrivals.querySelector("button");
  if (arrived && button.textContent !== label) {
    button.textContent = label;
    say(`${arrived} new.`);
  }
  arrivals.hidden = !arrived;
}

function showArrivals() {
  const form = document.querySelector(".words-here");
  if (form && kept[form.closest(".row").dataset.edition]) {
    say("You are writing. Send your words, or put them away with Escape: they are kept. Then show what is new.");
    return;
  }
  if (arrived) {
    location.reload();
  }
}

// ---- how long decisions are still held

function tick() {
  for (const time of document.querySelectorAll("[data-left]")) {
    const left = Math.ceil((new Date(time.dateTime) - Date.now()) / 1000);
    time.textContent = left > 0 ? `it goes through in ${left} s` : "it goes through now";
  }
}

setInterval(tick, 1_000);
setInterval(() => {
  if (!stopped && document.visibilityState === "visible") {
    refresh();
  }
}, PERIOD);
document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && refresh());
addEventListener("focus", () => stopped && refresh());

// ---- keys

const SETTING = "queue-keys";
const setting = document.getElementById("keys-on");
setting.checked = localStorage.getItem(SETTING) !== "off";
setting.addEventListener("change", () => localStorage.setItem(SETTING, setting.checked ? "on" : "off"));

const opener = document.getElementById("keys-open");
opener.hidden = false;
opener.addEventListener("click", () => keys.showModal());
keys.querySelector("[data-close]").addEventListener("click", () => keys.close());

const actions = {
  j: () => step(1),
  k: () => step(-1),
  a: () => decide(current(), "APPROVE"),
  p: () => decide(current(), "PUBLISH"),
  r: () => write(current(), "RETURN"),
  x: () => write(current(), current()?.dataset.allowed.includes("UNPUBLISH") ? "UNPUBLISH" : "REJECT"),
  z: () => undo(),
  c: () => claim(current()),
  u: () => release(current()),
  s: () => choose(current()),
  n: () => showArrivals(),
  "?": () => keys.showModal(),
};

const typing = (element) =>
  element.isContentEditable || element.matches("textarea, select, input:not([type=checkbox], [type=radio], [type=submit])");

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && event.target.closest(".words-here")) {
    unwrite(event.target.closest(".words-here"));
    return;
  }
  // Beside fields in which one types, a letter is easily meant for them.
  if (event.target.closest(".words-here, #bulk .reveal")) {
    return;
  }
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || keys.open || !setting.checked || typing(event.target)) {
    return;
  }
  if (actions[event.key]) {
    event.preventDefault();
    actions[event.key]();
  }
});

chosen();
mark();
tick();
