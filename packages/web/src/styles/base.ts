/** Type, links, focus, controls. */
export const baseStyle = `
*,*::before,*::after{box-sizing:border-box}
html{font-size:100%;-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;min-height:100vh;display:flex;flex-direction:column;background:var(--page);color:var(--ink);
  font:400 1rem/1.7 "PingFang SC","Noto Sans CJK SC","Noto Sans SC","Microsoft YaHei",system-ui,sans-serif;overflow-wrap:anywhere}
h1,h2,h3,p,ul,ol,dl,dd{margin:0}
ul,ol{padding:0;list-style:none}
h1{font-size:1.5rem;line-height:1.4;font-weight:700;text-wrap:balance}
h2{font-size:1.1875rem;line-height:1.45;font-weight:700}
h3{font-size:1.0625rem;line-height:1.5;font-weight:700}
a{color:var(--accent);text-underline-offset:.2em;text-decoration-thickness:1px}
a:hover{text-decoration-thickness:2px}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px;border-radius:6px}
main:focus{outline:none}
time,.pay,.score-number,.bar-text,.counts dd{font-variant-numeric:tabular-nums}
.quiet{color:var(--soft)}
.unseen{position:absolute;width:1px;height:1px;margin:-1px;padding:0;overflow:hidden;clip-path:inset(50%);white-space:nowrap;border:0}
.skip{position:absolute;left:1rem;top:-5rem;z-index:1;padding:.6rem 1rem;background:var(--accent);color:var(--onAccent);border-radius:0 0 8px 8px}
.skip:focus{top:0}
.button{display:inline-flex;align-items:center;justify-content:center;min-height:48px;padding:0 1.75rem;border:0;border-radius:8px;
  background:var(--accent);color:var(--onAccent);font:inherit;font-weight:600;text-decoration:none;cursor:pointer}
.button:hover{filter:brightness(1.08)}
.more{display:inline-flex;align-items:center;min-height:44px}
.more::after{content:"";width:.45em;height:.45em;margin-left:.45em;border:solid currentColor;border-width:1.5px 1.5px 0 0;transform:rotate(45deg)}
.panel,.card,.search,.finding,.counts div,.empty,.problem{background:var(--surface);border:1px solid var(--line);border-radius:12px}
.panel{padding:1.25rem;display:grid;gap:.75rem;align-content:start}
.notice{padding:.875rem 1rem;border-left:4px solid var(--warn);border-radius:8px;background:var(--warnTint);display:grid;gap:.25rem}
.links{display:flex;flex-wrap:wrap;column-gap:1.5rem}
.plain-links li{display:grid}
.plain-links li a{display:inline-flex;align-items:center;min-height:44px}
`;
