// Everything here only makes quicker what works without it, and keeps what was typed when nothing else can.

const account = document.body.dataset.account;
const PREFIX = "modality-pages:words:";
const csrf = () => document.querySelector('input[name="csrf"]')?.value ?? "";

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

// What this browser keeps: what one account typed, from the first key until the server has it.
const local = {
  name: (key) => PREFIX + account + ":" + key,
  read(key) {
    try {
      return JSON.parse(localStorage.getItem(this.name(key)));
    } catch {
      return null;
    }
  },
  keep(key, typed) {
    try {
      localStorage.setItem(this.name(key), JSON.stringify({ ...typed, at: new Date().toISOString() }));
    } catch {
      // A browser that keeps nothing still has the page itself.
    }
  },
  drop(key) {
    try {
      localStorage.removeItem(this.name(key));
    } catch {
      // Nothing was kept then.
    }
  },
  names(whose) {
    try {
      return Object.keys(localStorage).filter((name) => name.startsWith(PREFIX + whose + ":"));
    } catch {
      return [];
    }
  },
};

// What was sent is forgotten once the next page says that it was taken, so that a failure leaves it where it is.
const sent = {
  NAME: PREFIX + "sent",
  ALL: "*",
  mark(key) {
    try {
      sessionStorage.setItem(this.NAME, JSON.stringify({ whose: account, key }));
    } catch {
      // It is offered again then.
    }
  },
  settle() {
    let mark;
    try {
      mark = JSON.parse(sessionStorage.getItem(this.NAME));
    } catch {
      return;
    }
    if (!mark) {
      return;
    }
    const all = mark.key === this.ALL;
    if (!all && (!account || document.querySelector("[data-held]"))) {
      return; // It waits for its writer to sign in, or to go on.
    }
    if (document.querySelector(".flash") && !(all && account)) {
      const names = all ? local.names(mark.whose) : [PREFIX + mark.whose + ":" + mark.key];
      names.forEach((name) => localStorage.removeItem(name));
    }
    sessionStorage.removeItem(this.NAME);
  },
};
sent.settle();

for (const settled of document.querySelectorAll("[data-settled]")) {
  const kept = local.read(settled.dataset.settled);
  const shown = settled.querySelector("blockquote").innerText.replace(/\s+/g, " ").trim();
  if (kept && kept.text.replace(/\s+/g, " ").trim() === shown) {
    local.drop(settled.dataset.settled);
  } else if (kept) {
    settled.after(left(settled.dataset.settled, kept));
  }
}

// Words that were typed here and reached nobody, since the text was sent from elsewhere first.
function left(key, kept) {
  const section = element("section", "kept");
  section.append(
    element("h2", "", "Typed in this browser and never sent"),
    element("p", "said", kept.text),
    actions(
      action("Forget them", () => {
        local.drop(key);
        section.remove();
      }),
    ),
  );
  return section;
}

function element(name, className, text) {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text ?? "";
  return made;
}

function action(label, does) {
  const button = element("button", "", label);
  button.type = "button";
  button.addEventListener("click", does);
  return button;
}

function actions(...buttons) {
  const row = element("div", "actions");
  row.append(...buttons);
  return row;
}

// Sends a form once more, after the event in which it was stopped: a form ignores being sent while it is being sent.
function go(form, button) {
  setTimeout(() => form.requestSubmit(button));
}

// What keeps a form from being sent at this moment; empty when nothing does. After a sign-in in another tab the session
// has another anti-forgery token, which the forms of this page get.
async function hindrance() {
  const answer = await fetch("/portal/session", { headers: { Accept: "application/json" } }).catch(() => null);
  if (!answer) {
    return "offline";
  }
  const session = answer.ok ? await answer.json() : null;
  if (answer.status === 401 || (session && session.account !== account)) {
    return "signed out";
  }
  if (!session) {
    return "unavailable";
  }
  for (const field of document.querySelectorAll('input[name="csrf"]')) {
    field.value = session.csrf;
  }
  return "";
}

function signInLink() {
  const link = element("a", "", "Sign in in a new tab");
  link.href = "/portal/sign-in";
  link.target = "_blank";
  link.rel = "noopener";
  return link;
}

let saveFirst = async () => {};
for (const form of document.querySelectorAll("form[data-keep]")) {
  keeping(form);
}
const form = document.getElementById("editor");
if (form) {
  editor(form);
}

// What was typed and not saved leaves a browser that others may use, once its writer has said so.
const leave = document.querySelector(".leave");
let leaving = false;
leave?.addEventListener("submit", async (event) => {
  if (leaving) {
    return;
  }
  event.preventDefault();
  await saveFirst();
  const unsaved = local.names(account).length > 0;
  if (unsaved && !confirm("You typed something here that is not saved yet. Signing out takes it from this browser. Sign out?")) {
    return;
  }
  leaving = true;
  sent.mark(sent.ALL);
  go(leave, event.submitter);
});
for (const form of document.querySelectorAll("form[data-forget-all]")) {
  form.addEventListener("submit", () => sent.mark(sent.ALL));
}
addEventListener("pageshow", () => (leaving = false));

// A form whose fields are kept here from the first key until the server has taken them.
function keeping(form) {
  const key = form.dataset.keep;
  const fields = [...form.elements].filter((field) => ["text", "textarea", "date", "select-one"].includes(field.type));
  const byId = (value) => Object.fromEntries(fields.map((field) => [field.id, value(field)]));
  const chosen = (select) => ([...select.options].find((option) => option.defaultSelected) ?? select.options[0]).value;
  const served = byId((field) => (field.type === "select-one" ? chosen(field) : field.defaultValue));
  const same = (one, other) => fields.every(({ id }) => (one[id] ?? "") === (other[id] ?? ""));
  const put = (values) => fields.forEach((field) => (field.value = values[field.id] ?? ""));
  const refused = "typed" in form.dataset;
  const status = element("p", "hint");
  const trouble = element("div", "notice");
  const back = element("div", "notice good");
  let base = served;
  let ready = false;
  let asking = false;

  status.setAttribute("role", "status");
  trouble.setAttribute("role", "alert");
  back.setAttribute("role", "status");
  trouble.hidden = back.hidden = true;
  [...form.querySelectorAll(".actions")].at(-1).before(status, trouble);
  form.prepend(back);

  function say(box, ...parts) {
    box.replaceChildren(...parts);
    box.hidden = parts.length === 0;
  }

  function changed() {
    const values = byId((field) => field.value);
    const unsaved = refused || !same(values, served);
    if (unsaved) {
      local.keep(key, { values, base });
    } else {
      local.drop(key);
    }
    const words = unsaved ? "Kept in this browser until you save or send it." : "";
    if (status.textContent !== words) {
      status.textContent = words;
    }
  }

  function use(values) {
    say(back);
    put(values);
    changed();
  }

  function restore() {
    const kept = local.read(key);
    if (refused) {
      base = kept?.base ?? served;
      changed();
    } else if (!kept || same(kept.values, served)) {
      local.drop(key);
    } else if (same(kept.base, served)) {
      use(kept.values);
      say(
        back,
        element("p", "", "What you typed here before is back. It has not reached us yet."),
        actions(action(Object.values(served).some(Boolean) ? "Use what is saved instead" : "Empty it", () => use(served))),
      );
    } else {
      say(
        back,
        element("p", "", "This browser still holds what you typed before this was changed elsewhere:"),
        ...fields
          .filter(({ id }) => kept.values[id] && kept.values[id] !== served[id])
          .map((field) => element("p", "said", `${field.labels[0]?.firstChild.textContent.trim()}: ${kept.values[field.id]}`)),
        actions(
          action("Put it into the form", () => use(kept.values)),
          action("Forget it", () => use(served)),
        ),
      );
    }
    const details = form.closest("details");
    if (details && local.read(key)) {
      details.open = true;
    }
  }

  function notSent(why) {
    const words = element("p", "", "");
    if (why === "signed out") {
      words.append("Not sent: you were signed out meanwhile. What you entered stays here. ", signInLink(), ", then come back and send it again.");
    } else if (why === "offline") {
      words.append("Not sent: there is no connection. What you entered stays here. Send it again once the connection is back.");
    } else {
      words.append("Not sent: the site does not answer just now. What you entered stays here. Send it again in a moment.");
    }
    say(trouble, words);
    trouble.scrollIntoView({ block: "center" });
  }

  // Sent only when it can arrive: a failure leaves page, photo and words as they are.
  form.addEventListener("input", changed);
  form.addEventListener("submit", async (event) => {
    if (ready) {
      return;
    }
    event.preventDefault();
    if (asking) {
      return;
    }
    asking = true;
    const why = await hindrance();
    asking = false;
    if (why) {
      notSent(why);
      return;
    }
    say(trouble);
    ready = true;
    sent.mark(key);
    go(form, event.submitter);
  });
  addEventListener("pageshow", () => (ready = false));

  restore();
}

function editor(form) {
  const area = form.elements.text;
  const versionField = form.elements.version;
  const count = document.getElementById("count");
  const saved = document.getElementById("saved");
  const said = document.getElementById("said");
  const trouble = document.getElementById("trouble");
  const advice = document.getElementById("advice");
  const preview = document.getElementById("preview").querySelector("blockquote");
  const discard = document.getElementById("discard");
  const consent = form.elements.consent;
  const home = trouble.nextElementSibling;
  const taken = element("p", "hint");
  const data = form.dataset;
  let onServer = data.edition && !("typed" in data) ? area.defaultValue : "";
  let underWay = null;
  let stopped = false;
  let timer;
  let adviceTimer;
  let asking;
  let crossed = "";
  let pressed = null;
  let unsent = false;
  let discarding = false;

  const version = () => Number(versionField.value);
  const dirty = () => area.value.trim() !== onServer.trim();
  const tell = (words) => (said.textContent = words);
  const grouped = (number) => number.toLocaleString("en");

  // Said where its writer looks: at the field, or at the button that was pressed.
  function show(...parts) {
    const place = pressed?.closest(".actions") ?? home;
    if (trouble.nextElementSibling !== place) {
      place.before(trouble);
    }
    if (pressed?.value === "submit" && parts.length > 0) {
      parts.push(element("p", "", "Nothing is sent until you press “Send to the editors” again."));
    }
    trouble.replaceChildren(...parts);
    trouble.hidden = parts.length === 0;
  }

  function measure() {
    const length = [...area.value.trim()].length;
    const over = length > Number(data.hard) ? "hard" : length > Number(data.soft) ? "soft" : "";
    count.textContent =
      over === "hard"
        ? `${length} characters, ${length - Number(data.hard)} too many to send`
        : over === "soft"
          ? `${length} characters; about ${data.soft} are read best`
          : `${length} of about ${data.soft} characters`;
    count.dataset.over = over;
    if (over !== crossed) {
      crossed = over;
      tell(count.textContent);
    }
    preview.replaceChildren(
      ...area.value
        .trim()
        .split(/\n[ \t]*\n+/)
        .map((paragraph) => element("p", "", paragraph)),
    );
  }

  function headers() {
    return { "Content-Type": "application/json", Accept: "application/json", "X-CSRF-Token": csrf(), "If-Match": `"${version()}"` };
  }

  function request(text) {
    return data.edition
      ? fetch(`/api/v1/manage/editions/${data.edition}`, {
          method: "PUT",
          headers: headers(),
          body: JSON.stringify({ content: { text } }),
        })
      : fetch("/api/v1/manage/statements", {
          method: "POST",
          headers: headers(),
          body: JSON.stringify({ modality: data.modality, specialist: data.specialist, locale: data.locale, text }),
        });
  }

  // Answers whether the server has the words of this moment.
  async function save() {
    clearTimeout(timer);
    if (underWay) {
      await underWay;
    }
    if (stopped || discarding || !area.value.trim() || !dirty()) {
      return !stopped && !dirty();
    }
    const length = area.value.trim().length;
    if (length > Number(data.limit)) {
      saved.textContent = "Not saved";
      show(
        element(
          "p",
          "",
          `Not saved: these are ${grouped(length)} characters, and a draft holds at most ${grouped(Number(data.limit))}. They are kept in this browser; shorten them to save them.`,
        ),
      );
      return false;
    }
    underWay = attempt(area.value);
    const done = await underWay;
    underWay = null;
    return done && (dirty() ? save() : true);
  }

  async function attempt(text) {
    saved.textContent = "Saving…";
    let answer;
    try {
      answer = await request(text);
    } catch {
      return postponed("Not saved: there is no connection. Your words are kept in this browser, and we go on trying.");
    }
    if (answer.ok) {
      took(await answer.json(), text);
      return true;
    }
    return refused(answer, text);
  }

  function took(edition, text) {
    const first = !data.edition;
    if (first) {
      local.drop(data.key);
      data.edition = edition.id;
      data.key = edition.id;
      form.action = `/portal/editions/${edition.id}/text`;
      discard.querySelector("form").action = `/portal/editions/${edition.id}/discard`;
      discard.hidden = false;
      history.replaceState(null, "", `/portal/statements/${edition.item}?locale=${data.locale}`);
    }
    seen(edition.version);
    onServer = text;
    keep();
    if (!trouble.hidden || first) {
      tell("Saved.");
    }
    document.querySelector("main > .notice")?.remove();
    show(...(unsent ? [element("p", "", "Your words are saved now.")] : []));
    unsent = false;
    saved.textContent = "Saved";
  }

  // The draft is known in this version now, by every form that acts on it.
  function seen(present) {
    versionField.value = present;
    discard.querySelector("form").elements.version.value = present;
  }

  function keep() {
    if (dirty() && area.value.trim()) {
      local.keep(data.key, { text: area.value, version: version() });
    } else {
      local.drop(data.key);
    }
  }

  function postponed(words) {
    saved.textContent = "Not saved";
    show(element("p", "", words));
    timer = setTimeout(save, 10_000);
    return false;
  }

  async function refused(answer, text) {
    if (answer.status === 401) {
      return signedOut();
    }
    const problem = await answer.json().catch(() => ({}));
    if (answer.status === 403 && problem.type?.endsWith("forged-request")) {
      return (await hindrance()) ? signedOut() : attempt(text);
    }
    if (answer.status === 412 && data.edition) {
      return conflict(text);
    }
    if (answer.status === 409 || answer.status === 404) {
      return movedOn();
    }
    if (answer.status === 429 || answer.status >= 500) {
      return postponed("Not saved just now. Your words are kept in this browser, and we go on trying.");
    }
    saved.textContent = "Not saved";
    show(element("p", "", `Not saved: ${problem.detail ?? "this could not be taken."} Your words are kept in this browser.`));
    return false;
  }

  function signedOut() {
    saved.textContent = "Not saved";
    const words = element("p", "", "You were signed out meanwhile. Your words are kept in this browser. ");
    words.append(signInLink(), ", then come back: saving goes on by itself.");
    show(words);
    timer = setTimeout(save, 30_000);
    return false;
  }

  async function conflict(text) {
    const answer = await fetch(`/api/v1/manage/editions/${data.edition}`, { headers: { Accept: "application/json" } }).catch(() => null);
    if (!answer?.ok) {
      return movedOn();
    }
    const other = await answer.json();
    if (other.state !== "DRAFT") {
      return movedOn();
    }
    if (other.content.text.trim() === text.trim()) {
      took(other, text);
      return true;
    }
    stopped = true;
    saved.textContent = "Not saved";
    const goOn = (wanted) => {
      stopped = false;
      seen(other.version);
      onServer = other.content.text;
      area.value = wanted;
      show();
      measure();
      changed();
    };
    show(
      element("p", "", "This draft was changed in another window or on another device. Nothing is lost: here is the other text, and yours stays in the field."),
      element("p", "said", other.content.text),
      actions(
        action("Keep mine", () => goOn(area.value)),
        action("Take the other", () => goOn(other.content.text)),
      ),
    );
    return false;
  }

  function movedOn() {
    stopped = true;
    saved.textContent = "Not saved";
    const link = element("a", "", "See how it stands");
    link.href = "/portal";
    const words = element("p", "", "This is no draft any more: it was sent, discarded or taken back elsewhere. Your words are kept in this browser and stay in the field. ");
    words.append(link);
    show(words);
    return false;
  }

  async function screen() {
    asking?.abort();
    if (!area.value.trim()) {
      advice.replaceChildren(element("p", "quiet", "Advice appears here while you write. It never keeps you from sending."));
      return;
    }
    asking = new AbortController();
    try {
      const answer = await fetch("/api/v1/manage/screenings", {
        method: "POST",
        signal: asking.signal,
        headers: { "Content-Type": "application/json", Accept: "application/json", "X-CSRF-Token": csrf() },
        body: JSON.stringify({ text: area.value, modality: data.modality, locale: data.locale, jurisdiction: data.jurisdiction }),
      });
      if (answer.ok) {
        advise((await answer.json()).findings);
      }
    } catch {
      // Advice is no more than that; the next pause asks again.
    }
  }

  function advise(findings) {
    if (findings.length === 0) {
      advice.replaceChildren(element("p", "quiet", "Nothing that we noticed."));
      return;
    }
    const list = element("ul", "advice");
    for (const { span, advice: words } of findings) {
      const item = element("li", "");
      const quoted = area.value.slice(span.start, span.end);
      if (span.end - span.start < area.value.length) {
        const quote = element("q", "", quoted);
        quote.lang = data.locale;
        item.append(quote, " ");
      }
      item.append(words);
      list.append(item);
    }
    advice.replaceChildren(list);
  }

  // Marks that nobody sees and that turn the direction of writing would let words be read as others.
  function clean() {
    const plain = area.value.replace(/[\0\u202a-\u202e]/g, "");
    if (plain !== area.value) {
      area.value = plain;
      taken.textContent = "Invisible marks that turn the direction of writing were taken out.";
    }
  }

  function changed() {
    clean();
    measure();
    keep();
    // Consent is to one exact text.
    consent.checked = false;
    if (!unsent) {
      pressed = null;
    }
    if (dirty()) {
      saved.textContent = "";
    }
    clearTimeout(timer);
    timer = setTimeout(save, 1_200);
    clearTimeout(adviceTimer);
    adviceTimer = setTimeout(screen, 1_500);
  }

  // Words kept from an earlier visit come back; if the draft went on elsewhere meanwhile, their writer chooses.
  function restore() {
    const kept = local.read(data.key);
    if (!kept || kept.text.trim() === area.value.trim()) {
      local.drop(data.key);
      return;
    }
    const before = area.value;
    const use = () => {
      area.value = kept.text;
      changed();
    };
    if (kept.version === version()) {
      use();
      show(
        element("p", "", "Words that you typed here before, and that were not saved yet, are back in the field."),
        actions(
          action("Use the saved text instead", () => {
            area.value = before;
            show();
            changed();
          }),
        ),
      );
    } else {
      show(
        element("p", "", "This browser still holds words that you typed before the draft was changed elsewhere:"),
        element("p", "said", kept.text),
        actions(
          action("Put them into the field", () => {
            show();
            use();
          }),
          action("Forget them", () => {
            local.drop(data.key);
            show();
          }),
        ),
      );
    }
  }

  area.addEventListener("input", changed);
  addEventListener("online", save);
  addEventListener("focus", save);
  addEventListener("visibilitychange", () => document.hidden && save());

  // Sending goes over the network only once the words are there: a failure leaves page and words as they are.
  let ready = false;
  form.addEventListener("submit", async (event) => {
    if (ready || stopped) {
      return;
    }
    event.preventDefault();
    const button = event.submitter;
    const sends = button?.value === "submit";
    pressed = button;
    unsent = false;
    if (!area.value.trim()) {
      stay(data.edition ? "There is nothing written to save. To give this draft up, choose “Discard this draft…” below." : "There is nothing written yet.");
    } else if (!(await save())) {
      unsent = sends;
      trouble.scrollIntoView({ block: "center" });
    } else if (!sends) {
      show();
      tell("Saved.");
    } else if ([...area.value.trim()].length > Number(data.hard)) {
      stay(`These are ${grouped([...area.value.trim()].length)} characters; at most ${grouped(Number(data.hard))} are taken, and about ${data.soft} are read best.`);
    } else if (!consent.checked) {
      pressed = null;
      stay("Tick this box, which permits publishing exactly this text, then send it. A change of the text clears it.", consent.closest(".consent"));
      consent.focus({ preventScroll: true });
    } else {
      show();
      ready = true;
      go(form, button);
    }
  });
  consent.addEventListener("change", () => trouble.nextElementSibling.contains(consent) && show());

  // Says why it goes no further, above the button that was pressed or where it can be put right.
  function stay(words, place) {
    show(element("p", "", words));
    place?.before(trouble);
    trouble.scrollIntoView({ block: "center" });
  }

  // The draft is discarded in the version that the last save left, whatever is still on its way.
  const discardForm = discard.querySelector("form");
  discardForm.addEventListener("submit", async (event) => {
    if (discarding) {
      return;
    }
    event.preventDefault();
    clearTimeout(timer);
    await underWay;
    discarding = true;
    sent.mark(data.key);
    go(discardForm, event.submitter);
  });
  addEventListener("pageshow", () => (ready = discarding = false));

  taken.setAttribute("role", "status");
  area.after(taken);
  saveFirst = save;
  measure();
  restore();
}
