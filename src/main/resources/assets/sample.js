/* The element of the snippet on a sample page. Its words came with the page, as nothing is saved that a key could name. */
const element = new URL(document.currentScript.dataset.element, document.baseURI);
const shown = document.querySelector('meet-the-specialists');
const words = document.querySelector('noscript').textContent;

const tell = (message, value) => parent.postMessage({ source: 'meet-the-specialists', message, value: Math.ceil(value) }, '*');
const tellHeight = () => tell('height', document.documentElement.getBoundingClientRect().height);

// Text grows freely below the edge of the window: the place has to be in sight, as it is on most pages.
const inSight = async () => {
  for (let wait = 0; wait < 40 && shown.getBoundingClientRect().bottom >= innerHeight; wait++) {
    await new Promise((resolve) => { setTimeout(resolve, 25); });
  }
};

// A second one out of sight, in no place of any height, is as tall as all of the text.
const measure = () => {
  const room = document.createElement('div');
  const whole = document.createElement(shown.localName);
  room.className = 'whole';
  room.inert = true;
  room.append(whole);
  shown.after(room);
  whole.addEventListener('specialists-failed', () => tell('natural', 0));
  whole.addEventListener('specialists-shown', () => {
    new ResizeObserver(() => tell('natural', whole.getBoundingClientRect().height)).observe(whole);
  });
};

const show = async () => {
  tellHeight();
  new ResizeObserver(tellHeight).observe(document.body);
  const [{ MeetTheSpecialists }] = await Promise.all([import(`${element}?as=meet-the-specialists-by-key`), inSight()]);
  customElements.define(shown.localName, class extends MeetTheSpecialists {
    get address() {
      return `data:text/html;charset=utf-8,${encodeURIComponent(words)}`;
    }
  });
  measure();
};

if (words.trim()) {
  show();
} else {
  tellHeight();
  tell('natural', 0);
}
