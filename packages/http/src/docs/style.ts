// The colours of the pages for job seekers, whose contrasts are tested there.
const light =
  '--page:#f5f7f6;--surface:#ffffff;--ink:#16211f;--soft:#52605c;--line:#dce3e0;--accent:#0a6353;--tint:#e4f1ed;--onAccent:#ffffff;--warn:#8a4a00;--warnTint:#fdf2e0;';
const dark =
  '--page:#0f1514;--surface:#171f1e;--ink:#e6ecea;--soft:#a6b3af;--line:#2a3634;--accent:#7fd3bf;--tint:#15322c;--onAccent:#05221c;--warn:#f2bd70;--warnTint:#32260f;';

export const docsStyle = `
:root{color-scheme:light dark;${light}}
@media (prefers-color-scheme:dark){:root{${dark}}}
*,*::before,*::after{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-padding-top:1rem}
body{margin:0;background:var(--page);color:var(--ink);overflow-wrap:anywhere;
  font:400 1rem/1.7 "PingFang SC","Noto Sans CJK SC","Noto Sans SC","Microsoft YaHei",system-ui,sans-serif}
h1,h2,h3,h4,p,ul,dl,dd,pre{margin:0}
ul{padding:0;list-style:none}
h1{font-size:1.75rem;line-height:1.4}
h2{font-size:1.375rem;line-height:1.45}
h3{font-size:1.125rem;line-height:1.5}
h4{font-size:1rem}
a{color:var(--accent);text-underline-offset:.2em}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px;border-radius:4px}
[lang=en]{color:var(--soft)}
.skip{position:absolute;left:1rem;top:-5rem;padding:.6rem 1rem;background:var(--accent);color:var(--onAccent)}
.skip:focus{top:0}
.frame{max-width:76rem;margin-inline:auto;padding:1rem;display:grid;gap:1.5rem}
.frame>*,.part>*,.operation>*,.intro>*{min-width:0}
.intro,.part,.operation{display:grid;gap:.875rem}
.contents{background:var(--surface);border:1px solid var(--line);border-radius:12px;padding:1rem}
.contents a{display:block;padding-block:.55rem;text-decoration:none}
.contents .group{font-weight:700}
.contents ul ul{display:none;padding-left:1rem}
.operation,.schema{background:var(--surface);border:1px solid var(--line);border-radius:12px;padding:1.25rem}
.address{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;font-size:.9375rem}
.method{display:inline-block;min-width:3.6rem;padding:0 .5rem;margin-right:.5rem;border-radius:6px;background:var(--accent);color:var(--onAccent);text-align:center;font-weight:700}
.tagline{display:inline-block;padding:0 .6rem;border-radius:6px;background:var(--tint)}
.scroll{overflow-x:auto}
caption{padding-block:.25rem;text-align:left;font-weight:600}
table{border-collapse:collapse;width:100%;font-size:.9375rem}
th,td{padding:.5rem .75rem .5rem 0;text-align:left;vertical-align:top;border-top:1px solid var(--line)}
th{font-weight:600}
code,pre{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;font-size:.875rem}
pre{padding:1rem;overflow-x:auto;border-radius:8px;background:var(--tint);line-height:1.55;overflow-wrap:normal}
/* Whoever follows a link to a part that is closed sees it, also where browsers do not open it by themselves. */
.schema:target::details-content{display:block;block-size:auto;content-visibility:visible}
summary{cursor:pointer;padding-block:.6rem;font-weight:600}
.warn{padding:.75rem 1rem;border-left:4px solid var(--warn);border-radius:8px;background:var(--warnTint)}
@media (min-width:40.01rem){th,td:first-child,.names{overflow-wrap:normal}}
@media (max-width:40rem){
  .stack thead{position:absolute;clip-path:inset(50%)}
  .stack,.stack caption,.stack tbody,.stack tr,.stack td{display:block;width:100%}
  .stack tr{padding-block:.5rem;border-top:1px solid var(--line)}
  .stack td{border:0;padding:0}
}
@media (min-width:64rem){
  .frame{grid-template-columns:20rem minmax(0,1fr);padding:2rem}
  .contents ul ul{display:block}
  .contents{position:sticky;top:1rem;max-height:calc(100vh - 2rem);overflow-y:auto}
}
`;
