// WCAG 2.5.8: what is tapped is at least 24 by 24 px, or stands in a sentence, or is so far from the next
// that circles of 24 px around both do not touch.
() => {
  const least = 24;
  const targets = [...document.querySelectorAll("a[href], button, input, select, textarea, summary")]
    .filter(e => e.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }) && !e.matches(".skip-link"))
    .map(e => {
      const box = e.getBoundingClientRect();
      return { e, box, small: box.width < least - 0.01 || box.height < least - 0.01, x: box.left + box.width / 2, y: box.top + box.height / 2 };
    });
  const isInSentence = ({ e }) => {
    if (getComputedStyle(e).display !== "inline") return false;
    let block = e.parentElement;
    while (getComputedStyle(block).display === "inline") block = block.parentElement;
    return block.innerText.trim().length > e.innerText.trim().length;
  };
  const distance = (target, box) => Math.hypot(
    Math.max(box.left - target.x, 0, target.x - box.right),
    Math.max(box.top - target.y, 0, target.y - box.bottom));
  const touches = (small, other) => other.small
    ? Math.hypot(small.x - other.x, small.y - other.y) < least
    : distance(small, other.box) < least / 2;

  const problems = [];
  for (const target of targets.filter(t => t.small && !isInSentence(t))) {
    const near = targets.find(other => other !== target && !other.e.contains(target.e) && !target.e.contains(other.e) && touches(target, other));
    const name = e => `"${(e.innerText || e.ariaLabel || e.name).trim().slice(0, 40)}"`;
    if (near) problems.push(`${name(target.e)} is ${target.box.width.toFixed(1)} by ${target.box.height.toFixed(1)} px and too near to ${name(near.e)}`);
  }
  return problems;
}
