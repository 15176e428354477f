/** Shows a page of the site as it would be with what is chosen; the button does without it. */
const form = document.querySelector('form[data-theme]');

if (form) {
  const frame = document.querySelector('iframe[name=look]');
  let timer = null;

  const show = () => {
    const chosen = new URLSearchParams(new FormData(form));
    chosen.delete('csrf');
    chosen.delete('version');
    // Replaced, so that going back leaves the page and not each colour.
    frame.contentWindow.location.replace(`${form.dataset.theme}?${chosen}`);
  };

  document.querySelector('[data-live]').hidden = false;
  if (document.querySelector('main > .notice')) {
    show(); // What was typed and not taken is still in the form.
  }
  document.addEventListener('input', (event) => {
    if (event.target.form !== form) {
      return;
    }
    clearTimeout(timer);
    timer = setTimeout(show, 350);
  });
}
