/** One for each speaker of an article, then again from the first: an aid to the eye, beside the names. */
const HUES = [210, 25, 140, 285, 350, 50, 175, 320];
export const COLOURS = HUES.length;
const coloured = HUES.map((hue, n) => `.by${n}{border-left-color:hsl(${hue} 60% 50%)}`).join('');

/** The look of pages for people: one column, and the reader's own light or dark. */
export const style = `
:root{--ink:#1d2327;--soft:#56616a;--paper:#fff;--tint:#f3f5f6;--line:#d5dbdf;--link:#0b57a4;--mark:#ffe9a8}
@media(prefers-color-scheme:dark){:root{--ink:#e6eaed;--soft:#a5b0b8;--paper:#14181b;--tint:#1d2327;--line:#38424a;--link:#7db8f0;--mark:#5c4a12}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:42rem;padding:1.5rem 1rem 4rem;font:1.05rem/1.6 system-ui,sans-serif;color:var(--ink);background:var(--paper);overflow-wrap:anywhere}
h1{font-size:1.4rem;line-height:1.3;margin:.2rem 0 1rem}h2{font-size:1.05rem;margin:2rem 0 .5rem}
p,li{overflow:hidden}
.from,.note{color:var(--soft);font-size:.92rem;margin:.3rem 0}
.words{margin:1.2rem 0;padding:.2rem 1rem;background:var(--tint);border-left:4px solid var(--line);white-space:pre-line}
mark{background:var(--mark);color:inherit;padding:.1em 0}
.who{font-weight:600}
a{color:var(--link)}a:focus-visible{outline:3px solid var(--link);outline-offset:2px}
nav ul,ol{padding-left:1.2rem}nav li{margin:.5rem 0}
ol{list-style:none;padding:0}ol li{margin:0 0 1.2rem;padding-left:.8rem;border-left:4px solid var(--line)}
${coloured}
@media print{:root{--ink:#000;--soft:#333;--paper:#fff;--tint:#fff;--line:#999;--link:#000}nav{display:none}mark{background:none;font-weight:600}a{text-decoration:none}}
`;
