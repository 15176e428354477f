// Everything here only makes quicker what works without it.

for (const button of document.querySelectorAll("[data-back]")) {
  button.hidden = false;
  button.addEventListener("click", () => history.back());
}

for (const button of document.querySelectorAll("[data-copy]")) {
  button.hidden = !navigator.clipboard;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent.trim());
    button.textContent = "Copied";
  });
}

const more = document.querySelector(".more");
document.addEventListener("click", (event) => more?.open && !more.contains(event.target) && (more.open = false));
more?.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && more.open) {
    more.open = false;
    more.querySelector("summary").focus();
  }
});

// What became of a form is shown once: a reload leads back instead of sending it again.
const once = document.querySelector("[data-once]");
if (once) {
  history.replaceState(null, "", once.dataset.once);
}

// One press for a whole list of boxes.
for (const list of document.querySelectorAll("fieldset[data-all]")) {
  const boxes = [...list.querySelectorAll("input[type=checkbox]")];
  const button = document.createElement("button");
  const missing = () => boxes.some((box) => !box.checked);
  const name = () => (button.textContent = missing() ? "Tick all" : "Tick none");
  button.type = "button";
  button.addEventListener("click", () => {
    const tick = missing();
    boxes.forEach((box) => (box.checked = tick));
    name();
  });
  list.addEventListener("change", name);
  name();
  list.querySelector("legend").after(button);
}

// A form that was kept goes on in the session that there is by now.
const kept = document.querySelector("form[data-kept]");
kept?.addEventListener("submit", async (event) => {
  if (kept.dataset.current) {
    return;
  }
  event.preventDefault();
  event.stopPropagation();
  const answer = await fetch("/portal/session", { headers: { Accept: "application/json" } }).catch(() => null);
  const csrf = kept.elements.csrf ?? kept.appendChild(Object.assign(document.createElement("input"), { type: "hidden", name: "csrf" }));
  csrf.value = answer?.ok ? (await answer.json()).csrf : "";
  kept.dataset.current = "true";
  setTimeout(() => kept.requestSubmit());
});

// A second press while the first is under way would meet a stale version.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (event.submitter?.formTarget) {
    return; // It shows something in a frame and sends nothing away.
  }
  if (form.dataset.sent) {
    event.preventDefault();
  }
  if (form.method === "post") {
    form.dataset.sent = "true";
  }
});
addEventListener("pageshow", () => {
  for (const form of document.forms) {
    delete form.dataset.sent;
  }
});

// A link from the queue that leads to a hidden form opens it.
const target = location.hash && document.querySelector("details" + location.hash.replace(/[^#\w-]/g, ""));
if (target) {
  target.open = true;
  target.querySelector("button")?.focus();
}

// Typed text is not left behind unnoticed.
let typed = false;
addEventListener("input", (event) => (typed = typed || event.target.closest("form")?.method === "post"));
addEventListener("submit", (event) => (typed = typed && Boolean(event.submitter?.formTarget)));
addEventListener("beforeunload", (event) => typed && event.preventDefault());
