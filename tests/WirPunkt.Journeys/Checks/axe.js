// WCAG 2.0 to 2.2, A and AA, and axe's best practices. Gives a list of violations, with the elements.
// The same page in other colours is tried again by the rules that look at colours; all others cannot change.
async onlyColours => {
  const runOnly = onlyColours
    ? { type: "rule", values: ["color-contrast", "link-in-text-block"] }
    : { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] };
  const { violations } = await axe.run(document, { runOnly, resultTypes: ["violations"] });
  return violations.flatMap(v => v.nodes.map(n => `${v.id}: ${v.help}: ${n.html.slice(0, 200)} ${n.any.map(a => a.message).join("; ")}`));
}
