/** Header, footer, columns. */
export const frameStyle = `
.wide{width:100%;max-width:70rem;margin-inline:auto;padding-inline:1rem}
.top{background:var(--surface);border-bottom:1px solid var(--line)}
.top-row{display:flex;flex-wrap:wrap;align-items:center;justify-content:space-between;column-gap:2rem}
.brand{display:flex;align-items:center;gap:.7rem;min-height:56px;padding-block:.5rem;color:var(--ink);text-decoration:none}
.mark{flex:none;color:var(--accent)}
.mark-ways{fill:none;stroke:var(--onAccent);stroke-width:2.2;stroke-linecap:round}
.mark-place{fill:var(--onAccent)}
.brand-words{display:flex;flex-direction:column;line-height:1.3}
.brand-name{font-size:1.3125rem;font-weight:700;letter-spacing:.12em}
.brand-purpose{color:var(--soft)}
.sections ul{display:flex;gap:.25rem;margin-inline:-.75rem}
.sections a{display:flex;align-items:center;min-height:48px;padding-inline:.75rem;color:var(--ink);text-decoration:none;border-bottom:3px solid transparent}
.sections a:hover{color:var(--accent)}
.sections a[aria-current]{color:var(--accent);border-color:var(--accent);font-weight:600}
main{flex:1;padding-block:1.5rem 3rem;display:grid;gap:1.5rem;align-content:start}
main>*,article>*{min-width:0}
article{display:grid;gap:1.5rem}
.hero{display:grid;gap:.5rem}
.hero p{color:var(--soft);max-width:44em}
.columns{display:grid;gap:1.5rem;align-items:start}
.columns>*{min-width:0}
.side{display:grid;gap:1rem}
.bottom{background:var(--surface);border-top:1px solid var(--line);color:var(--soft)}
.bottom-row{padding-block:1.5rem 2rem;display:grid;gap:.5rem}
.bottom-row p{max-width:52em}
.caution{color:var(--ink)}
.caution strong{color:var(--warn)}
.problem{padding:2rem 1.25rem;display:grid;gap:.75rem;justify-items:start}
.problem-status{color:var(--soft);font-size:1.25rem;font-weight:600;letter-spacing:.08em}
.problem .button{margin-top:.5rem}
@media (min-width:56rem){
  .wide{padding-inline:2rem}
  h1{font-size:2rem}
  main{padding-block:2.25rem 4rem;gap:1.75rem}
  .brand{min-height:72px}
  .sections a{min-height:72px}
  .columns{grid-template-columns:minmax(0,1fr) 20rem;gap:2rem}
}
`;
