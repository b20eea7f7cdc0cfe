// On a page that is read from the right: telephone numbers, times and German names still run from left to right,
// and what is not in the page's language says so. Compares where characters really stand.
() => {
  const problems = new Set();
  const boxes = (node, from, to) => {
    const range = document.createRange();
    return Array.from({ length: to - from }, (_, i) => {
      range.setStart(node, from + i);
      range.setEnd(node, from + i + 1);
      return range.getClientRects()[0];
    }).filter(box => box?.width > 0);
  };
  const runsToTheRight = (node, from, to) => {
    const found = boxes(node, from, to);
    // A step back to the left is right only at the beginning of a line further down.
    return found.every((box, i) => i === 0 || box.left >= found[i - 1].left - 0.5 || box.top > found[i - 1].top + box.height / 2);
  };
  const numbers = /\+?\d[\d \-\/]{3,}\d|\d{1,2}[:.]\d{2}/g;

  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let found = 0;
  while (texts.nextNode()) {
    const node = texts.currentNode;
    const element = node.parentElement;
    if (!element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }) || element.closest("script, .kern-sr-only")) continue;
    for (const match of node.data.matchAll(numbers)) {
      found++;
      if (!runsToTheRight(node, match.index, match.index + match[0].length)) problems.add(`"${match[0]}" does not run from left to right`);
    }
    if (element.closest("[lang]").lang === "de" && node.data.trim().length <= 100) {
      found++;
      if (!runsToTheRight(node, 0, node.data.length)) problems.add(`"${node.data.trim()}" does not run from left to right`);
    }
  }
  for (const element of document.body.querySelectorAll("[lang]")) {
    const expected = ["ar", "fa", "ps", "ur"].includes(element.lang) ? "rtl" : "ltr";
    const { direction } = getComputedStyle(element);
    if (direction !== expected) problems.add(`lang="${element.lang}" runs ${direction}: "${element.textContent.trim().slice(0, 40)}"`);
  }
  if (found === 0) problems.add("nothing to check on this page");
  return [...problems];
}
