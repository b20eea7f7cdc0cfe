// Away from this page at once: it is emptied, and the next takes its place in the history, so that "back" does not return.
const TIMES = 3; // presses of Esc
const WITHIN = 2000; // milliseconds

const link = document.querySelector("[data-exit]");
let pressed = [];

function leave() {
  document.title = location.hostname;
  document.body.replaceChildren();
  location.replace(link.href);
}

link.addEventListener("click", event => { event.preventDefault(); leave(); });

addEventListener("keydown", event => {
  if (event.key !== "Escape" || event.repeat) return;
  pressed = [...pressed.filter(time => event.timeStamp - time < WITHIN), event.timeStamp];
  if (pressed.length >= TIMES) leave();
}, true);

// Touch screens have no such key.
document.querySelector("[data-exit-keys]").hidden = !matchMedia("(hover: hover)").matches;
