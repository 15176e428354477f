/** Lets pinned statements be dragged; what is dragged is saved by a button, like everything else on the page. */
const list = document.querySelector('ol.pins:has(input[name=pinned])');

if (list) {
  const save = document.querySelector('[data-dragged]');
  let dragged = null;

  for (const item of list.children) {
    item.draggable = true;
    item.addEventListener('dragstart', (event) => {
      dragged = item;
      event.dataTransfer.effectAllowed = 'move';
      event.dataTransfer.setData('text/plain', item.id);
    });
    item.addEventListener('dragend', () => {
      dragged = null;
    });
  }

  list.addEventListener('dragover', (event) => {
    const over = event.target.closest('li');
    if (!dragged || !over || over === dragged) return;
    event.preventDefault();
    const box = over.getBoundingClientRect();
    const after = event.clientY > box.top + box.height / 2;
    list.insertBefore(dragged, after ? over.nextSibling : over);
    save.hidden = false;
  });

  list.addEventListener('drop', (event) => event.preventDefault());
}
