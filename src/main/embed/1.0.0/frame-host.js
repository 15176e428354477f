/* Modality Pages: gives each of our frames on this page the height that its content has. Takes a height and nothing else,
   and only from a frame that shows this very server (its origin is opaque, "null", when the frame is sandboxed). */

const { origin } = new URL(import.meta.url);
const TALLEST = 20_000;

addEventListener('message', ({ data, origin: from, source }) => {
  if (data?.source !== 'meet-the-specialists' || data.message !== 'height' || (from !== origin && from !== 'null')) {
    return;
  }
  for (const frame of document.querySelectorAll(`iframe[src^="${origin}/embed/v1/frames/"]`)) {
    if (frame.contentWindow === source && data.value > 0 && data.value <= TALLEST) {
      frame.height = Math.ceil(data.value);
    }
  }
});
