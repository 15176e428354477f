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

if (parent !== window) {
  new ResizeObserver(() => tell('height', Math.ceil(document.documentElement.getBoundingClientRect().height)))
    .observe(document.body);
  addEventListener('message', event => {
    if (event.source === parent && event.data?.message === 'ready') {
      tell('height', Math.ceil(document.documentElement.getBoundingClientRect().height));
    }
  });
  if (secret) {
    addEventListener('click', event => {
      const link = event.target.closest('a[href]');
      if (link?.host === location.host) {
        event.preventDefault();
        tell('link', link.href);
      }
    });
  }
}
