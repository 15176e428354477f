/** Shows an embed while it is made: what is entered at once, at any width, on a light or dark page. The buttons do without it. */
const form = document.getElementById('builder');
const frame = document.querySelector('iframe[name=preview]');
const contrast = document.getElementById('contrast');
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
    const answer = await fetch(`${form.dataset.preview}/contrast?${query}`);
    if (answer.ok && turn === asked) {
      contrast.innerHTML = await answer.text();
    }
  } catch {
    // Without a connection it stays as it is; saving says what is wrong.
  }
};

const soon = () => {
  clearTimeout(timer);
  timer = setTimeout(show, 400);
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
  });
  addEventListener('message', (event) => {
    const { source, message, value } = event.data ?? {};
    if (event.source === frame.contentWindow && source === 'meet-the-specialists' && message === 'height' && value > 0) {
      frame.style.height = `${Math.min(4000, Math.ceil(value))}px`;
      measured.querySelector('[data-pixels]').textContent = Math.ceil(value);
      measured.hidden = false;
    }
  });
}
