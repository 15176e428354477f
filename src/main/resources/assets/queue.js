// The queue by keyboard, kept fresh while one looks at it. Everything here only makes quicker what works without it.

const FULL = 25;
const PERIOD = 5_000;
const queue = document.getElementById("queue");
const said = document.getElementById("said");
const keys = document.getElementById("keys");
const csrf = document.querySelector("input[name=csrf]")?.value;
const seconds = Number(queue.dataset.seconds);
const words = { APPROVE: "Approved", PUBLISH: "Published", RETURN: "Returned", REJECT: "Rejected", UNPUBLISH: "Taken off" };

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
  requestAnimationFrame(() => (said.textContent = text));
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

async function call(method, path, body, version) {
  const headers = { Accept: "application/json", "X-CSRF-Token": csrf };
  if (body) {
    headers["Content-Type"] = "application/json";
  }
  if (version) {
    headers["If-Match"] = `"${version}"`;
  }
  const answer = await fetch(`/api/v1/manage/editions/${path}`, { method, headers, body: body && JSON.stringify(body) });
  const text = await answer.text();
  if (!answer.ok) {
    throw new Error(text ? JSON.parse(text).detail : "It did not work. Reload the page and try again.");
  }
  return text ? JSON.parse(text) : null;
}

function complain(row, error) {
  const text = error instanceof TypeError ? "The server cannot be reached. Nothing was done; try again." : error.message;
  row.querySelector(".problem-here")?.remove();
  const problem = document.createElement("p");
  problem.className = "problem-here";
  problem.textContent = text;
  row.querySelector(".row-body").append(problem);
  say(`${heading(row)}: ${text}`);
}

async function attempt(row, work) {
  row.dataset.busy = "true";
  try {
    await work();
    return true;
  } catch (error) {
    complain(row, error);
    return false;
  } finally {
    delete row.dataset.busy;
    refresh();
  }
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
  document.querySelector(".words-here")?.remove();
  row.querySelector(".row-body").append(document.getElementById("words").content.cloneNode(true));
  const form = typedIn(row);
  form.dataset.transition = transition;
  const button = form.querySelector("button[type=submit]");
  button.textContent = { RETURN: "Return", REJECT: "Reject", UNPUBLISH: "Take off" }[transition];
  button.className = transition === "RETURN" ? "primary" : "grave";
  form.querySelector("input, select, textarea").focus();
  row.scrollIntoView({ block: "nearest" });
}

function unwrite(form) {
  const row = form.closest(".row");
  form.remove();
  go(row);
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
  attempt(row, async () => {
    const made = await call("POST", `${row.dataset.edition}/claim`, { takeOver });
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

function chosen() {
  const count = queue.querySelectorAll(".pick input:checked").length;
  const bulk = document.getElementById("bulk");
  if (bulk) {
    bulk.toggleAttribute("data-chosen", count > 0);
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
    const typed = Object.fromEntries([...new FormData(form)].filter(([, value]) => value.trim()));
    decide(row, form.dataset.transition, typed);
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
    stopped = true;
    say("You are signed out. Reload the page to go on.");
    return null;
  }
  return answer.ok ? new DOMParser().parseFromString(await answer.text(), "text/html") : null;
}

function merge(fresh) {
  for (const id of ["tallies", "failures", "held", "count"]) {
    replace(id, fresh);
  }
  const found = new Map([...fresh.querySelectorAll(".row")].map((row) => [row.dataset.edition, row]));
  for (const row of rows()) {
    const now = found.get(row.dataset.edition);
    if (!now) {
      vanish(row);
    } else if (now.dataset.stamp !== row.dataset.stamp && !typedIn(row) && !row.dataset.busy) {
      update(row, now);
    }
  }
  take([...found.values()].filter((row) => !rowOf(row.dataset.edition)));
  const next = eager && document.activeElement?.closest(".row") && after(document.activeElement.closest(".row"));
  if (next) {
    eager = false;
    go(next);
  }
  chosen();
  tick();
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
  if (problem) {
    next.querySelector(".row-body").append(problem);
  }
  if (focused) {
    title(next).focus({ preventScroll: true });
  }
}

/** It was decided on, here or elsewhere. Words that are being typed stay, to be copied or sent to the conflict. */
function vanish(row) {
  if (typedIn(row)) {
    if (!row.dataset.gone) {
      row.dataset.gone = "true";
      complain(row, new Error("This was decided meanwhile. Your words are still here; cancel to put them away."));
    }
    return;
  }
  if (!row.querySelector(".held-here")) {
    say(`${heading(row)} was decided elsewhere.`);
  }
  const focused = row.contains(document.activeElement);
  const following = after(row);
  row.closest("li").remove();
  if (focused) {
    go(following);
  }
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
document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && !stopped && refresh());

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
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || keys.open || !setting.checked || typing(event.target)) {
    return;
  }
  if (actions[event.key]) {
    event.preventDefault();
    actions[event.key]();
  }
});

chosen();
tick();
