/** The reference's own look: two columns on a desk, one on a phone, and the reader's own light or dark. */
export const style = `
:root{--ink:#1d2327;--soft:#56616a;--paper:#fff;--tint:#f3f5f6;--line:#d5dbdf;--link:#0b57a4;--get:#0a6b3d;--post:#0b57a4;--put:#8a4b00;--delete:#a3161e}
@media(prefers-color-scheme:dark){:root{--ink:#e6eaed;--soft:#a5b0b8;--paper:#14181b;--tint:#1d2327;--line:#38424a;--link:#7db8f0;--get:#6fce9d;--post:#7db8f0;--put:#e0b070;--delete:#ff9ca0}}
*{box-sizing:border-box}
html{scroll-padding-top:1rem}
body{margin:0;font:16px/1.55 system-ui,sans-serif;color:var(--ink);background:var(--paper);display:grid;grid-template:auto 1fr/19rem minmax(0,1fr)}
header{grid-column:1/-1;padding:1.5rem 2rem;border-bottom:1px solid var(--line)}
h1{margin:0;font-size:1.7rem}h1 small,small{color:var(--soft);font-weight:400;font-size:.85em}
header p{margin:.2rem 0 0;color:var(--soft)}
nav{position:sticky;top:0;max-height:100vh;overflow:auto;padding:1rem 1rem 2rem 2rem;border-right:1px solid var(--line);font-size:.9rem}
nav h2{font-size:.9rem;margin:1rem 0 .2rem}nav ul{list-style:none;margin:0;padding:0}
nav li a{display:flex;gap:.4em;align-items:baseline;padding:.2rem 0;text-decoration:none;overflow-wrap:anywhere}
nav summary{font-weight:600}
main{padding:1rem 2rem 4rem;max-width:62rem}
a{color:var(--link)}a:focus-visible,summary:focus-visible,button:focus-visible,input:focus-visible,select:focus-visible,textarea:focus-visible,pre:focus-visible{outline:3px solid var(--link);outline-offset:2px}
h2.group{margin:3rem 0 0;font-size:1.4rem;border-bottom:2px solid var(--line)}
h3{margin:0 0 .3rem;font-size:1.1rem}
.operation{padding:1.5rem 0;border-bottom:1px solid var(--line)}
.address{margin:.2rem 0 .8rem;overflow-wrap:anywhere}
.method{display:inline-block;flex:0 0 auto;min-width:4.2em;font:600 .78rem/1.4 ui-monospace,monospace;text-transform:uppercase}
.get{color:var(--get)}.post{color:var(--post)}.put,.patch{color:var(--put)}.delete{color:var(--delete)}
code,pre{font-family:ui-monospace,monospace;font-size:.88em}
pre{background:var(--tint);border:1px solid var(--line);border-radius:6px;padding:.8rem;overflow:auto;max-height:28rem;margin:.5rem 0}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:.92rem}
th,td{text-align:left;vertical-align:top;padding:.35rem .8rem .35rem 0;border-top:1px solid var(--line)}
thead th{border:0;color:var(--soft);font-weight:400;font-size:.85em}tbody th{font-weight:400;white-space:nowrap}
.replies{list-style:none;padding:0;font-size:.92rem}
summary{cursor:pointer;padding:.35rem 0}
.try>summary{font-weight:600}
form,.keys{display:flex;flex-wrap:wrap;gap:.7rem;align-items:end;background:var(--tint);border:1px solid var(--line);border-radius:6px;padding:1rem}
.field{flex:1 1 12rem;min-width:0}.wide{flex-basis:100%}
label{display:block;font-size:.85rem;color:var(--soft)}
input,select,textarea{width:100%;min-height:2.75rem;padding:.4rem .6rem;font:inherit;color:inherit;background:var(--paper);border:1px solid var(--soft);border-radius:4px}
textarea{font-family:ui-monospace,monospace;font-size:.88em}
button{min-height:2.75rem;padding:0 1.4rem;font:600 1rem system-ui,sans-serif;color:var(--paper);background:var(--link);border:0;border-radius:4px;cursor:pointer}
.curl{white-space:pre-wrap;overflow-wrap:anywhere}.said{margin:.6rem 0 0;font-size:.9rem;overflow-wrap:anywhere}
.skip{position:absolute;left:-99rem}.skip:focus{left:1rem;top:1rem;background:var(--paper);padding:.5rem;z-index:1}
@media(max-width:52rem){body{display:block}header,main{padding-left:1rem;padding-right:1rem}nav{position:static;max-height:none;border:0;border-bottom:1px solid var(--line);padding:.5rem 1rem}nav li a{padding:.6rem 0}summary{padding:.6rem 0}tbody th{white-space:normal}thead{display:none}tr{display:block;padding:.5rem 0;border-top:1px solid var(--line)}th,td{display:block;padding:0;border:0}td:empty{display:none}}
`;
