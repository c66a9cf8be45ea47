/** A posting in a list, and alone. */
export const cardStyle = `
.cards{display:grid;gap:.75rem}
.card{position:relative;padding:1rem 1.125rem;display:grid;gap:.5rem}
.card:hover{border-color:var(--accent)}
.card-head{display:grid;gap:0 1rem}
.card h3{font-size:1.1875rem}
.card h2 a,.card h3 a{color:var(--ink);text-decoration:none}
.card h3 a::after{content:"";position:absolute;inset:0;border-radius:12px}
.card:hover h3 a,.card h2 a:hover{color:var(--accent);text-decoration:underline}
.card h3 a:focus-visible{outline:none}
.card h3 a:focus-visible::after{outline:3px solid var(--accent);outline-offset:2px}
.pay{color:var(--accent);font-size:1.125rem;font-weight:700}
.card-where{display:flex;flex-wrap:wrap;gap:0 1rem}
.card-place{color:var(--soft)}
.traits{display:flex;flex-wrap:wrap;margin-left:calc(-.625rem - 1px);clip-path:inset(0 0 0 calc(.625rem + 1px))}
.traits li{line-height:1.25;margin-block:.25rem;padding-inline:.625rem;border-left:1px solid var(--edge)}
.chips{display:flex;flex-wrap:wrap;gap:.375rem}
.chips li{padding:.0625rem .625rem;border-radius:6px;background:var(--page);border:1px solid var(--line)}
.card-foot{display:grid;gap:.25rem;color:var(--soft)}
.card-meta{display:flex;flex-wrap:wrap;align-items:center;gap:.25rem 1rem;color:var(--soft)}
.cards-grid .card{align-content:start}
.posting-head{display:grid;gap:.375rem}
.pay-large{font-size:1.5rem;line-height:1.4}
.posting-who{display:flex;flex-wrap:wrap;gap:0 1.25rem;font-size:1.0625rem}
.grade-link{display:inline-flex;align-items:center;min-height:44px;text-decoration:none}
.posting-body{display:grid;gap:1.75rem;padding:1.25rem;background:var(--surface);border:1px solid var(--line);border-radius:12px}
.posting-body section{display:grid;gap:.625rem;min-width:0}
.description{white-space:pre-line;max-width:42em}
.facts{display:grid;gap:.5rem 1.5rem;min-width:0}
.facts>div{display:grid;grid-template-columns:6.5em minmax(0,1fr);gap:.75rem}
.facts dt{color:var(--soft)}
.facts-narrow>div{grid-template-columns:4.5em minmax(0,1fr)}
.side a[href^="tel:"],.side dd a{display:inline-flex;align-items:center;min-height:44px;margin-block:-.5rem}
.provenance summary{display:list-item;min-height:44px;padding-block:.5rem;cursor:pointer;font-weight:600}
.provenance[open]{padding-bottom:.5rem}
.provenance .facts{margin-top:.75rem}
@media (min-width:40rem){
  .card{padding:1.125rem 1.375rem}
  .card-head{grid-template-columns:minmax(0,1fr) auto;align-items:baseline}
  .card-foot{grid-template-columns:minmax(0,1fr) auto;align-items:baseline}
  .card-foot .card-meta{grid-column:2}
  .cards-grid{grid-template-columns:1fr 1fr}
  .posting-body{padding:1.75rem}
  .posting-body .facts{grid-template-columns:1fr 1fr}
}
`;
