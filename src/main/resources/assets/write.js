/** Shows what is typed as it will look, and counts words; the buttons do without it. */
const form = document.querySelector('form[data-preview]');

if (form) {
  const frame = document.querySelector('iframe[name=look]');
  const count = form.querySelector('[data-words]');
  const counted = document.getElementById(count.dataset.words);
  let timer = null;
  let asked = 0;

  const show = async () => {
    const turn = ++asked;
    try {
      const answer = await fetch(form.dataset.preview, {
        method: 'POST',
        headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams(new FormData(form)),
      });
      if (answer.ok && turn === asked) {
        frame.srcdoc = await answer.text();
      }
    } catch {
      // Without a connection the preview stays as it is; saving says what is wrong.
    }
  };

  const look = () => {
    count.textContent = counted.value.trim() ? counted.value.trim().split(/\s+/).length : 0;
    clearTimeout(timer);
    timer = setTimeout(show, 350);
  };

  document.querySelector('[data-live]').hidden = false;
  form.addEventListener('input', look);
  show();
}
