/* Modality Pages: the inside of a frame. Tells the page around it how tall it is, and makes the widget work. */

import { enliven } from './meet-the-specialists.js?as=meet-the-specialists';

const box = document.querySelector('.mts');
/* WordPress adds a secret to the address of a frame that it found by discovery, and listens to nothing without it. */
const [, secret] = /[#&?]secret=([\w]+)/.exec(location.hash) ?? [];

/* A height is no secret, and who shows this frame is unknown; what comes back is never acted upon. */
function tell(message, value) {
  parent.postMessage({ message, value, secret, source: 'meet-the-specialists' }, '*');
}

if (box) {
  enliven(box);
}

function tellHeight() {
  tell('height', Math.ceil(document.documentElement.getBoundingClientRect().height));
}

if (parent !== window) {
  /* Once without waiting to be drawn: WordPress hides a frame until it has spoken, and a browser does not draw such a one. */
  tellHeight();
  new ResizeObserver(tellHeight).observe(document.body);
  addEventListener('message', event => {
    if (event.source === parent && event.data?.message === 'ready') {
      tellHeight();
    }
  });
  if (secret) {
    addEventListener('click', event => {
      const link = event.target.closest('a[href]');
      if (link) {
        event.preventDefault();
        tell('link', link.host === location.host ? link.href : pageWith(link));
      }
    });
  }
}

/* WordPress follows links to the frame's own host and no others, and lets it open nothing: what leads elsewhere leads to
   the quote on our page, where the link works. */
function pageWith(link) {
  const quote = [...document.querySelectorAll('figure')].indexOf(link.closest('figure'));
  const page = JSON.parse(document.querySelector('[type="application/ld+json"]').textContent);
  return page.hasPart[quote]?.url ?? page.url;
}
