/**
 * A style sheet as anybody would write one for a page of text by hand, of the size that such sheets have: system fonts,
 * light and dark, headings, lists, tables, numbered steps, what has the focus, print.
 */
export const floorCss = `
:root{color-scheme:light dark;--ground:#fff;--text:#1b2027;--quiet:#59616d;--line:#d5dae1;--link:#1551b5;--box:#f4f6f9;--mark:#8a4a00;--round:.5rem}
@media (prefers-color-scheme:dark){:root{--ground:#14171c;--text:#e7eaee;--quiet:#a6aeb9;--line:#343b46;--link:#93b8f7;--box:#1d222a;--mark:#f0b057}}
*,::before,::after{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-padding-block-start:4rem}
body{margin:0;background:var(--ground);color:var(--text);font:400 1rem/1.65 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Ubuntu,"Noto Sans",sans-serif;overflow-wrap:anywhere}
.unspaced>body{font-family:"Hiragino Sans","Hiragino Kaku Gothic ProN","Yu Gothic",Meiryo,"Noto Sans JP","Noto Sans CJK JP",sans-serif;line-height:1.85;line-break:strict}
a{color:var(--link);text-underline-offset:.2em;text-decoration-thickness:1px}
a:hover{text-decoration-thickness:2px}
:focus-visible{outline:3px solid var(--link);outline-offset:2px;border-radius:3px}
.skip{position:absolute;inset-inline-start:-100vw;padding:.5rem 1rem;background:var(--link);color:var(--ground)}
.skip:focus{inset-inline-start:0}
.top{display:flex;flex-wrap:wrap;align-items:center;justify-content:space-between;gap:.5rem 1rem;padding:.75rem 1rem;border-block-end:1px solid var(--line);background:var(--ground)}
.top p{display:flex;flex-wrap:wrap;gap:.25rem 1rem;margin:0}
.top a{display:inline-block;padding:.4rem 0}
main{max-width:44rem;margin-inline:auto;padding:1rem 1rem 3rem}
h1,h2,h3,h4{line-height:1.3;text-wrap:balance}
h1{margin:.75rem 0 1rem;font-size:1.8rem}
h2{margin:2.25rem 0 .75rem;padding-block-start:.75rem;border-block-start:1px solid var(--line);font-size:1.35rem}
h3{margin:1.5rem 0 .4rem;font-size:1.15rem}
h4{margin:1rem 0 .3rem;font-size:1rem}
p{margin:0 0 .85rem}
ul,ol{margin:0 0 .85rem;padding-inline-start:1.5rem}
li{margin-block:.25rem}
dl{margin:0 0 .85rem}
dt{font-weight:600}
dd{margin:0 0 .5rem 1rem}
strong,b{font-weight:650}
small,figcaption{color:var(--quiet);font-size:.875rem}
figure{margin:0 0 .85rem;padding:.6rem .9rem;border:1px solid var(--line);border-radius:var(--round);background:var(--box)}
blockquote,details{margin:0 0 .85rem;padding:.6rem .9rem;border:1px solid var(--line);border-inline-start:4px solid var(--mark);border-radius:var(--round)}
summary{cursor:pointer;font-weight:600}
button{min-height:2.75rem;padding:.4rem 1rem;border:1px solid var(--line);border-radius:var(--round);background:var(--box);color:inherit;font:inherit}
ol.steps{padding:0;list-style:none;counter-reset:step}
ol.steps>li{position:relative;padding:0 0 1rem 3rem;counter-increment:step}
ol.steps>li::before{content:counter(step);position:absolute;inset:0 auto auto 0;display:grid;place-items:center;width:2.1rem;height:2.1rem;border-radius:50%;background:var(--link);color:var(--ground);font-weight:650}
ol.steps>li:not(:last-child)::after{content:"";position:absolute;inset:2.4rem auto .25rem 1rem;width:1px;background:var(--line)}
code,kbd{padding:.1em .35em;border:1px solid var(--line);border-radius:4px;background:var(--box);font:.9em/1.4 ui-monospace,SFMono-Regular,Menlo,Consolas,monospace}
table{width:100%;margin:0 0 .85rem;border-collapse:collapse}
th,td{padding:.4rem .6rem;border:1px solid var(--line);text-align:start;vertical-align:top}
footer{padding:1rem;border-block-start:1px solid var(--line);color:var(--quiet);font-size:.875rem;text-align:center}
@media (min-width:60rem){main{padding-block-start:2rem}h1{font-size:2.2rem}}
@media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
@media print{.skip,.top,footer{display:none}main{max-width:none}a{color:inherit}}
`;
