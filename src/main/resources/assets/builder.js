/** Shows an embed while it is made: what is entered at once, at any width, on a light or dark page. The buttons do without it. */
const form = document.getElementById('builder');
const frame = document.querySelector('iframe[name=preview]');
const beside = document.querySelector('.beside');
const theme = document.getElementById('embed-theme');
const layout = document.getElementById('embed-layout');
const height = document.getElementById('embed-height');

const entered = () => {
  const fields = new URLSearchParams(new FormData(form));
  for (const name of ['csrf', 'version', 'name']) {
    fields.delete(name);
  }
  return fields;
};

let timer = null;
let asked = 0;

const show = async () => {
  const turn = ++asked;
  const query = entered();
  // Replaced, so that going back leads to the page before and not to the preview before.
  frame?.contentWindow.location.replace(`${form.dataset.preview}?${query}`);
  try {
    const answer = await fetch(`${form.dataset.preview}/notes?${query}`);
    const notes = document.createElement('template');
    notes.innerHTML = answer.ok ? await answer.text() : '';
    if (turn === asked) {
      [...notes.content.children].forEach(note);
    }
  } catch {
    // Without a connection it stays as it is; saving says what is wrong.
  }
};

// What says the same stays, so that nothing is read out twice and no list closes under somebody's hand.
const note = (piece) => {
  const place = document.getElementById(piece.dataset.for);
  if (place.textContent.trim() === piece.textContent.trim()) {
    return;
  }
  const { value } = piece;
  place.replaceChildren(...piece.childNodes);
  if (value !== undefined) {
    place.value = value;
  }
  const colour = form.querySelector(`[data-colour][aria-describedby~="${place.id}"]`);
  colour?.setAttribute('aria-invalid', place.textContent !== '');
};

const soon = () => {
  clearTimeout(timer);
  timer = setTimeout(show, 500);
};

form.addEventListener('input', soon);
for (const choice of document.querySelectorAll('input[name=scheme]')) {
  choice.addEventListener('change', show);
}
const refresh = form.querySelector('[data-refresh]');
refresh.hidden = true;

// The usual height follows the layout for as long as nobody chose another.
const usual = Object.fromEntries(
  document.querySelector('[data-usual]').dataset.usual.slice(1, -1).split(', ').map((pair) => pair.split('=')),
);
let former = layout.value;
height.placeholder = usual[former];
layout.addEventListener('change', () => {
  if (height.value === usual[former]) {
    height.value = usual[layout.value];
  }
  former = layout.value;
  height.placeholder = usual[former];
});

// A colour can be picked as well as typed.
const fields = [...form.querySelectorAll('[data-colour]')];
const pickers = fields.map((field) => {
  const picker = document.createElement('input');
  picker.type = 'color';
  picker.ariaLabel = `Pick: ${field.closest('fieldset').querySelector('legend').textContent}, ${field.labels[0].textContent}`;
  picker.addEventListener('input', () => {
    field.value = picker.value;
  });
  field.after(picker);
  return picker;
});
const paint = () => {
  const own = Object.fromEntries(theme.selectedOptions[0].dataset.colours.split(' ').map((pair) => pair.split(':')));
  fields.forEach((field, index) => {
    field.placeholder = own[field.dataset.colour] ?? '';
    const colour = field.value.trim() || field.placeholder;
    if (/^#[0-9a-f]{6}$/i.test(colour)) {
      pickers[index].value = colour;
    }
  });
};
form.addEventListener('input', paint);
paint();

const width = document.querySelector('[data-width]');
if (width && frame) {
  const label = width.closest('label');
  const resize = () => {
    frame.style.width = `${width.value}px`;
    label.querySelector('[data-pixels]').textContent = width.value;
  };
  label.hidden = false;
  width.addEventListener('input', resize);
  width.value = Math.max(320, Math.min(1280, frame.parentElement.clientWidth));
  resize();

  const measured = document.querySelector('[data-measured]');
  measured.querySelector('button').addEventListener('click', () => {
    height.value = Math.max(height.min, Math.min(height.max, measured.querySelector('[data-pixels]').textContent));
    height.dispatchEvent(new Event('input', { bubbles: true }));
  });
  addEventListener('message', (event) => {
    const { source, message, value } = event.data ?? {};
    if (event.source !== frame.contentWindow || source !== 'meet-the-specialists' || !(value >= 0)) {
      return;
    }
    if (message === 'height') {
      frame.style.height = `${Math.min(9000, Math.ceil(value))}px`;
    } else if (message === 'natural') {
      measured.querySelector('[data-pixels]').textContent = Math.ceil(value);
      measured.hidden = value === 0;
    }
  });
}

// On a narrow window the preview waits in a strip at the lower edge, and what has the focus is never under it.
const strip = beside.querySelector('.strip');
strip.hidden = false;
strip.ariaExpanded = 'false';
strip.addEventListener('click', () => {
  strip.ariaExpanded = String(strip.ariaExpanded !== 'true');
});
// A pointer sees where it goes, and what it presses has to stay where it is.
form.addEventListener('focusin', ({ target }) => {
  const covered = target.getBoundingClientRect().bottom + 8 - beside.getBoundingClientRect().top;
  if (strip.checkVisibility() && covered > 0 && target.matches(':focus-visible') && !beside.contains(target)) {
    scrollBy(0, covered);
  }
});
