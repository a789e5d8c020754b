import { scoreCases } from './score.ts';

/** Prints the table of docs/verification.md, and the cases that fail: `npx node test/verify/table.ts`. */
const scored = scoreCases();
const byEdit = new Map<string, typeof scored>();
for (const one of scored) byEdit.set(one.edit, [...(byEdit.get(one.edit) ?? []), one]);
const right = scored.filter((one) => one.verdict === one.expected);
console.log('| edit | expected | cases | right | of the right quote |');
console.log('|---|---|---:|---:|---:|');
for (const [edit, group] of byEdit) {
  const good = group.filter((one) => one.verdict === one.expected).length;
  const placed = group.filter((one) => one.placed).length;
  console.log(`| ${edit} | ${group[0]?.expected} | ${group.length} | ${good} | ${placed} |`);
}
const rate = ((100 * right.length) / scored.length).toFixed(1);
console.log(`| **all** | | **${scored.length}** | **${right.length}** (${rate} %) | |`);
for (const one of scored) {
  if (one.verdict !== one.expected) console.log(JSON.stringify(one));
}
