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

// What this browser keeps: the words of one account and one draft, from the first key until the server has them.
const local = {
  name: (key) => PREFIX + account + ":" + key,
  read(key) {
    try {
      return JSON.parse(localStorage.getItem(this.name(key)));
    } catch {
      return null;
    }
  },
  keep(key, text, version) {
    try {
      localStorage.setItem(this.name(key), JSON.stringify({ text, version, at: new Date().toISOString() }));
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
};

for (const form of document.querySelectorAll("[data-forget]")) {
  form.addEventListener("submit", () => local.drop(form.dataset.forget));
}
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
    action("Forget them", () => {
      local.drop(key);
      section.remove();
    }),
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

const form = document.getElementById("editor");
if (form) {
  editor(form);
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
  const data = form.dataset;
  let onServer = data.edition ? area.defaultValue : "";
  let underWay = null;
  let stopped = false;
  let timer;
  let adviceTimer;
  let asking;
  let crossed = "";

  const version = () => Number(versionField.value);
  const dirty = () => area.value.trim() !== onServer.trim();
  const tell = (words) => (said.textContent = words);

  function show(...parts) {
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
    if (stopped || !area.value.trim() || !dirty()) {
      return !stopped && !dirty();
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
      history.replaceState(null, "", `/portal/statements/${edition.item}?locale=${data.locale}`);
    }
    versionField.value = edition.version;
    onServer = text;
    if (dirty()) {
      local.keep(data.key, area.value, version());
    } else {
      local.drop(data.key);
    }
    if (!trouble.hidden || first) {
      tell("Saved.");
    }
    show();
    saved.textContent = "Saved";
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
      return (await renewed()) ? attempt(text) : signedOut();
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
    const link = element("a", "", "Sign in in a new tab");
    link.href = "/portal/sign-in";
    link.target = "_blank";
    link.rel = "noopener";
    const words = element("p", "", "You were signed out meanwhile. Your words are kept in this browser. ");
    words.append(link, ", then come back: saving goes on by itself.");
    show(words);
    timer = setTimeout(save, 30_000);
    return false;
  }

  // After a sign-in in another tab the session has another anti-forgery token.
  async function renewed() {
    const answer = await fetch("/portal/session", { headers: { Accept: "application/json" } }).catch(() => null);
    if (!answer?.ok) {
      return false;
    }
    const session = await answer.json();
    if (session.account !== account) {
      return false;
    }
    for (const field of document.querySelectorAll('input[name="csrf"]')) {
      field.value = session.csrf;
    }
    return true;
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
    const go = (wanted) => {
      stopped = false;
      versionField.value = other.version;
      onServer = other.content.text;
      area.value = wanted;
      show();
      measure();
      changed();
    };
    show(
      element("p", "", "This draft was changed in another window or on another device. Nothing is lost: here is the other text, and yours stays in the field."),
      element("p", "said", other.content.text),
      action("Keep mine", () => go(area.value)),
      action("Take the other", () => go(other.content.text)),
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
        const quote = element("q", "", quoted.length > 80 ? quoted.slice(0, 79) + "…" : quoted);
        quote.lang = data.locale;
        item.append(quote, " ");
      }
      item.append(words);
      list.append(item);
    }
    advice.replaceChildren(list);
  }

  function changed() {
    measure();
    if (dirty()) {
      local.keep(data.key, area.value, version());
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
        action("Use the saved text instead", () => {
          area.value = before;
          show();
          changed();
        }),
      );
    } else {
      show(
        element("p", "", "This browser still holds words that you typed before the draft was changed elsewhere:"),
        element("p", "said", kept.text),
        action("Put them into the field", () => {
          show();
          use();
        }),
        action("Forget them", () => {
          local.drop(data.key);
          show();
        }),
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
    if (button?.value === "submit" && !form.elements.consent.checked) {
      form.elements.consent.focus();
      show(element("p", "", "Tick the box that permits publishing exactly this text, then send it."));
      trouble.scrollIntoView({ block: "center" });
      return;
    }
    if (await save()) {
      if (button?.value === "submit") {
        // After this event, as a form ignores being sent while it is being sent.
        setTimeout(() => {
          ready = true;
          form.requestSubmit(button);
        });
      } else {
        tell("Saved.");
      }
    }
  });
  addEventListener("pageshow", () => (ready = false));

  measure();
  restore();
}
