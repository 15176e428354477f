// The queue by keyboard. Everything here only makes quicker what works without it.

const titles = () => [...document.querySelectorAll(".cards h2 a")];

function move(by) {
  const all = titles();
  const at = all.indexOf(document.activeElement?.closest(".card")?.querySelector("h2 a"));
  all[Math.max(0, Math.min(all.length - 1, at + by))]?.focus();
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, select, textarea")) {
    return;
  }
  if (event.key === "j" || event.key === "k") {
    move(event.key === "j" ? 1 : -1);
    event.preventDefault();
  }
});
