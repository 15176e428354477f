/* Modality Pages: gives each of our frames on this page the height that its content has. Takes a height and nothing else,
   and only from a frame that shows this very server (its origin is opaque, "null", when the frame is sandboxed). */

const { origin } = new URL(import.meta.url);
const TALLEST = 20_000;
const LEAST = 99;

const widths = new WeakMap();
const wanted = new Map();

/* A frame whose end is in sight keeps the height that was kept for it, and scrolls, so that nothing below it moves. */
function settle() {
  for (const [frame, height] of wanted) {
    const { bottom, width } = frame.getBoundingClientRect();
    const turned = widths.get(frame) !== width;
    if (turned || frame.height <= LEAST || bottom >= innerHeight) {
      widths.set(frame, width);
      wanted.delete(frame);
      frame.height = height;
    }
  }
}

addEventListener('scroll', settle, { capture: true, passive: true });

addEventListener('message', ({ data, origin: from, source }) => {
  if (data?.source !== 'meet-the-specialists' || data.message !== 'height' || (from !== origin && from !== 'null')) {
    return;
  }
  for (const frame of document.querySelectorAll(`iframe[src^="${origin}/embed/v1/frames/"]`)) {
    if (frame.contentWindow === source && data.value > 0 && data.value <= TALLEST) {
      if (!widths.has(frame)) {
        widths.set(frame, frame.offsetWidth);
      }
      wanted.set(frame, Math.ceil(data.value));
    }
  }
  settle();
});
