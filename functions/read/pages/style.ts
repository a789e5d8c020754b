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
ol{list-style:none;padding:0}ol li{margin:0 0 1.2rem}
`;
