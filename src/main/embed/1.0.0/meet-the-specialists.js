/* Modality Pages: <meet-the-specialists modality="…">. What it does and can be told is in README, "Widgets". */

const NAME = 'meet-the-specialists';
const FRESH = 30_000;
const LEAST = 99;

/* What attributes may ask for; a value of another form counts as missing. */
const ASKED = {
  layout: /^(list|cards|carousel|single)$/,
  limit: /^([1-9]|[1-4]\d|50)$/,
  locale: /^[a-z]{2,3}(-\w{2,8})*$/i,
  order: /^(daily|newest|name)$/,
  region: /^[\p{L}\d .'-]{1,60}$/u,
  sitekey: /^[a-z0-9]{16}$/,
  theme: /^[a-z0-9][a-z0-9-]{0,63}$/,
};

const texts = new Map();
let policy = { createHTML: text => text };
try {
  policy = trustedTypes.createPolicy(NAME, policy);
} catch { /* No trusted types here; or not this one, and then the fallback stays. */ }

/* Always asks anew, as a browser would show for half a minute more what has been withdrawn (RFC 5861, 3). The last answer
   goes on for as long as it allows while the server cannot be reached (4). */
async function answered(address) {
  const asked = cache => fetch(address, { cache, credentials: 'omit' });
  try {
    return await asked('no-cache');
  } catch (unreachable) {
    const kept = await asked('force-cache');
    const [, seconds] = /stale-if-error=(\d+)/.exec(kept.headers.get('cache-control')) ?? [];
    if (Date.now() - Date.parse(kept.headers.get('date')) < seconds * 1000) {
      return kept;
    }
    throw unreachable;
  }
}

async function read(address) {
  const answer = await answered(address);
  if (!answer.ok) {
    throw new Error(`answer ${answer.status}`);
  }
  return answer.text();
}

function text(address) {
  if (!texts.has(address)) {
    texts.set(address, read(address));
    setTimeout(() => texts.delete(address), FRESH);
  }
  return texts.get(address);
}

function part(box, name) {
  return box.querySelector(`[data-part=${name}]`);
}

function tell(target, name, detail) {
  target.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail }));
}

/* Without cookie or identifier, and not at all for whoever does not want to be counted. */
function count(box, line) {
  if ('counts' in box.dataset && !navigator.globalPrivacyControl) {
    fetch(new URL('../counts', import.meta.url), { method: 'POST', body: line, credentials: 'omit', keepalive: true }).catch(() => {});
  }
}

function turnable(track, controls) {
  const slides = [...track.children];
  const [previous, next] = controls.querySelectorAll('button');
  const forth = getComputedStyle(track).direction === 'rtl' ? -1 : 1;
  const turn = steps => {
    slides.forEach(slide => { slide.scrollTop = 0; });
    track.scrollBy({ left: steps * forth * track.clientWidth });
  };
  previous.onclick = () => turn(-1);
  next.onclick = () => turn(1);
  controls.hidden = false;
  track.ariaLive = 'polite';
  const watch = new IntersectionObserver(seen => {
    seen.forEach(({ target, isIntersecting }) => { target.inert = !isIntersecting; });
    previous.ariaDisabled = !slides[0].inert;
    next.ariaDisabled = !slides.at(-1).inert;
  }, { root: track, threshold: 0.6 });
  slides.forEach(slide => watch.observe(slide));
}

/* Makes what the server calls .mts work, in a shadow tree or a frame. */
export function enliven(box) {
  const [track, controls] = [part(box, 'track'), part(box, 'controls')];
  if (track && controls) {
    turnable(track, controls);
  }
  const { counted, specialists } = box.dataset;
  box.onclick = event => {
    const link = event.target.closest('figure a');
    if (link) {
      const at = [...box.querySelectorAll('figure')].indexOf(link.closest('figure'));
      const specialist = specialists.split(' ')[at];
      tell(box, 'specialist-chosen', { specialist, href: link.href });
      count(box, `click ${counted} ${specialist}`);
    }
  };
  new IntersectionObserver(([seen], watch) => {
    if (seen.isIntersecting) {
      watch.disconnect();
      count(box, `view ${counted}`);
    }
  }).observe(box);
}

/* What is taller than the place that was kept for it scrolls there: each slide for itself, or all until somebody asks. */
function hold(box, height) {
  const track = part(box, 'track');
  const room = track ? track.offsetHeight - box.offsetHeight + height : 0;
  if (room > LEAST) {
    track.style.maxBlockSize = `${room}px`;
    [...track.children].forEach(slide => { slide.tabIndex = 0; });
    return;
  }
  const more = document.createElement('button');
  more.type = 'button';
  more.dataset.part = 'more';
  more.textContent = box.dataset.more;
  more.onclick = () => {
    more.remove();
    box.style.blockSize = '';
    box.focus({ preventScroll: true });
  };
  box.append(more);
  box.style.blockSize = `${height}px`;
  box.tabIndex = 0;
  box.role = 'group';
  box.ariaLabel = box.firstElementChild.ariaLabel;
}

export class MeetTheSpecialists extends HTMLElement {
  static observedAttributes = ['modality', 'heading', ...Object.keys(ASKED)];

  #turn;

  connectedCallback() {
    if (!this.shadowRoot) {
      this.attachShadow({ mode: 'open' }).append(document.createElement('slot'));
    }
    this.#turn ??= {};
    const box = this.#box;
    if (!box) {
      this.#show();
    } else if (!box.onclick) {
      enliven(box);
    }
  }

  attributeChangedCallback() {
    if (this.isConnected && this.#turn) {
      this.#show();
    }
  }

  /* Where the quotes come from: for the same attributes the same address. */
  get address() {
    const address = new URL(`../fragments/${encodeURIComponent(this.getAttribute('modality'))}`, import.meta.url);
    for (const [name, form] of Object.entries(ASKED)) {
      const value = this.getAttribute(name);
      if (form.test(value ?? '')) {
        address.searchParams.set(name === 'sitekey' ? 'site' : name, value);
      }
    }
    return address.href;
  }

  get #box() {
    return this.shadowRoot.querySelector('.mts');
  }

  async #show() {
    const turn = this.#turn = {};
    await null;
    try {
      const html = turn === this.#turn && await text(this.address);
      if (turn === this.#turn) {
        await this.#place(new DOMParser().parseFromString(policy.createHTML(html), 'text/html'), turn);
      }
    } catch (reason) {
      if (turn === this.#turn) {
        this.shadowRoot.replaceChildren(document.createElement('slot'));
        tell(this, 'specialists-failed', { reason: reason.message });
      }
    }
  }

  async #place(fragment, turn) {
    const root = this.shadowRoot;
    const [link, box] = ['link', '.mts'].map(name => document.adoptNode(fragment.querySelector(name)));
    const quotes = box.dataset.specialists.split(' ').filter(Boolean).length;
    link.href = new URL(new URL(link.href).pathname, import.meta.url);
    if (!quotes) {
      throw new Error('no quotes');
    }
    const [heading, wanted] = [box.querySelector('h2'), this.getAttribute('heading')];
    if (heading && wanted !== null) {
      wanted ? heading.textContent = wanted : heading.remove();
    }
    const styles = root.querySelector(`link[href="${link.href}"]`) ?? link;
    if (styles === link) {
      await new Promise((resolve, reject) => {
        link.onload = resolve;
        link.onerror = () => reject(new Error('no style sheet'));
        root.prepend(link);
      });
    }
    if (turn !== this.#turn) {
      return;
    }
    const height = this.#box ? 0 : this.offsetHeight;
    const visible = this.getBoundingClientRect().bottom < innerHeight;
    [...root.children].filter(child => child !== styles).forEach(child => child.remove());
    box.style.minBlockSize = `${height}px`;
    root.append(box);
    if (height > LEAST && visible && box.offsetHeight > height + 1) {
      hold(box, height);
    }
    enliven(box);
    tell(this, 'specialists-shown', { quotes });
  }
}

/* Under another name: load this file with ?as=our-quotes, or define a class that extends this one. */
const name = new URL(import.meta.url).searchParams.get('as') ?? NAME;
if (!customElements.get(name)) {
  customElements.define(name, MeetTheSpecialists);
}
