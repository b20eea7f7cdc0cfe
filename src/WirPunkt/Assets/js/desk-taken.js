// The page that a device shows without a network names the languages that it has taken along.
const taken = document.querySelector("[data-taken]");
const { state } = await import(taken.dataset.queue);

for (const line of taken.querySelectorAll("[data-pack]"))
  if (await state(`pack-${line.dataset.pack}`)) line.hidden = taken.hidden = false;
