// The review page by keyboard, with the queue's keys. Everything here only makes quicker what works without it.

const SETTING = "queue-keys";
const DECIDED = "review-decided";
const csrf = document.querySelector("input[name=csrf]")?.value;
const click = (selector) => document.querySelector(selector)?.click();

// What was decided last, so that it can be undone from the page that comes next.
document.addEventListener("submit", (event) => {
  const decision = event.target.closest(".decide") && event.submitter?.name === "transition";
  if (decision) {
    sessionStorage.setItem(DECIDED, location.pathname.split("/").pop());
  }
});

async function undo() {
  const edition = sessionStorage.getItem(DECIDED);
  if (!edition) {
    return;
  }
  const answer = await fetch(`/api/v1/manage/editions/${edition}/hold`, { method: "DELETE", headers: { "X-CSRF-Token": csrf } });
  if (answer.ok) {
    sessionStorage.removeItem(DECIDED);
    location.assign(`/console/editions/${edition}${location.search}`);
  } else {
    say((await answer.json()).detail);
  }
}

const hint = document.getElementById("keys-hint");

function say(text) {
  if (hint) {
    hint.textContent = text;
    hint.setAttribute("role", "status");
    hint.hidden = false;
  }
}

function write() {
  const field = document.getElementById("note");
  field?.scrollIntoView({ block: "center" });
  field?.focus();
}

const actions = {
  j: () => click("a[rel=next]"),
  k: () => click("a[rel=prev]"),
  a: () => click(".decide button[value=APPROVE]"),
  p: () => click(".decide button[value=PUBLISH]"),
  r: write,
  x: write,
  c: () => click(".place form[action$='/claim'] button"),
  u: () => click(".place form[action$='/release'] button"),
  z: undo,
  "?": () => say("Keys: j next, k previous, a approve, p publish, r words for a return or refusal, c claim, u release, z undo."),
};

const typing = (element) =>
  element.isContentEditable || element.matches("textarea, select, input:not([type=checkbox], [type=radio], [type=submit])");

document.addEventListener("keydown", (event) => {
  const off = localStorage.getItem(SETTING) === "off";
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || off || typing(event.target)) {
    return;
  }
  if (actions[event.key]) {
    event.preventDefault();
    actions[event.key]();
  }
});
