// The month of the roster: arrow keys go from time to time in its table, and the page shows how far a plan in the making is.
const LOOK = 1000; // milliseconds between two looks

const grid = document.querySelector("[data-grid]");

/** The times of a cell; arrow keys skip cells without any. */
function linksIn(row, column) {
  return [...(grid.rows[row]?.cells[column]?.querySelectorAll("a") ?? [])];
}

function move(link, key) {
  const cell = link.closest("td");
  const [row, column] = [cell.parentElement.rowIndex, cell.cellIndex];
  const own = linksIn(row, column);
  const place = own.indexOf(link);
  const forward = getComputedStyle(grid).direction === "rtl" ? "ArrowLeft" : "ArrowRight";
  if (key === "ArrowDown" && own[place + 1]) return own[place + 1];
  if (key === "ArrowUp" && own[place - 1]) return own[place - 1];
  const [rows, columns] = [grid.rows.length, grid.tHead.rows[0].cells.length];
  const [down, right] = key === "ArrowDown" ? [1, 0] : key === "ArrowUp" ? [-1, 0] : [0, key === forward ? 1 : -1];
  for (let r = row + down, c = column + right; r >= 0 && r < rows && c > 0 && c < columns; r += down, c += right) {
    const links = linksIn(r, c);
    if (links.length > 0) return key === "ArrowUp" ? links.at(-1) : links[0];
  }
  return null;
}

grid?.addEventListener("keydown", event => {
  if (!event.key.startsWith("Arrow") || event.altKey || event.ctrlKey || event.metaKey || event.target.tagName !== "A") return;
  const next = move(event.target, event.key);
  if (!next) return;
  event.preventDefault();
  next.focus();
});

const box = document.querySelector("[data-progress]");

async function look() {
  try {
    const state = await (await fetch(box.dataset.progress)).json();
    if (!state.running) return location.reload();
    box.querySelector("progress").value = state.percent;
  } catch {
    // no network for a moment: the next look tells
  }
  setTimeout(look, LOOK);
}

if (box) setTimeout(look, LOOK);
