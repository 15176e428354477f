// The review page by keyboard, with the queue's keys. Everything here only makes quicker what works without it.

const SETTING = "queue-keys";
const click = (selector) => document.querySelector(selector)?.click();

/** The reader's latest decision that is held: it is on the page with a button of its own. */
function undo() {
  const button = document.querySelector(".held-last form[data-do=undo] button") ?? document.querySelector(".decide form[data-do=undo] button");
  if (button) {
    button.click();
  } else {
    say("No decision of yours is held.");
  }
}

/** A claim, or a longer one, at once; a colleague's is taken over when it was pressed twice. */
let asked = false;

function claim() {
  const form = document.querySelector(".decide form[data-do=claim], .place form[data-do=claim]");
  if (form?.elements.takeOver && !asked) {
    asked = true;
    say("Somebody else has claimed this. Press c again to take it over.");
    return;
  }
  form?.querySelector("button").click();
}

function tick() {
  for (const time of document.querySelectorAll("[data-left]")) {
    const left = Math.ceil((new Date(time.dateTime) - Date.now()) / 1000);
    time.textContent = left > 0 ? `it goes through in ${left} s` : "it goes through now";
  }
}

tick();
setInterval(tick, 1_000);

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
  c: claim,
  u: () => click(".place form[action$='/release'] button"),
  z: undo,
  "?": () => say("Keys: j next, k previous, a approve, p publish, r words for a return or refusal, c claim or extend your claim, u release, z undo."),
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
