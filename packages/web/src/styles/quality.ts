/** Grades, bars, reasons, reports. */
export const qualityStyle = `
.grade{display:inline-flex;align-items:baseline;gap:.4em;padding:.0625rem .625rem;border:1px solid transparent;border-radius:6px;line-height:1.6;
  white-space:nowrap;font-weight:600;font-variant-numeric:tabular-nums}
.grade-score{font-weight:400}
.grade-4,.grade-3{color:var(--accent);background:var(--tint)}
.grade-2{color:var(--soft);background:var(--page);border-color:var(--line)}
.grade-1{color:var(--warn);background:var(--warnTint)}
.score{display:flex;flex-wrap:wrap;align-items:baseline;gap:.25rem .5rem;line-height:1.1}
.score .grade{align-self:center;margin-left:.25rem}
.score-number{font-size:3rem;font-weight:700;letter-spacing:-.02em}
.bars{display:grid;gap:.375rem}
.bars li{display:grid;grid-template-columns:4.5em minmax(3rem,1fr) auto;align-items:center;gap:.75rem}
.bar-text{min-width:2.5em;text-align:right}
.bar{width:100%;height:.625rem;border:0;border-radius:5px;background:var(--track);appearance:none;-webkit-appearance:none;overflow:hidden}
.bar::-webkit-meter-inner-element{display:block;height:100%}
.bar::-webkit-meter-bar{position:static;inset:auto;margin:0;transform:none;translate:none;height:.625rem;border:0;border-radius:5px;background:var(--track)}
.bar::-webkit-meter-optimum-value{height:100%;border-radius:5px;background:var(--accent)}
.bar::-moz-meter-bar{border-radius:5px;background:var(--accent)}
.quality{display:grid;gap:1rem}
.quality>h2{scroll-margin-top:1rem}
.panels{display:grid;gap:1rem;align-items:start}
.panels>*{min-width:0}
.findings{display:grid;gap:.75rem}
.finding dd a{display:inline-flex;align-items:center;min-height:44px;margin-block:-.5rem}
.finding{padding:1rem 1.125rem;display:grid;gap:.5rem;border-left:4px solid var(--line)}
.finding-costs{border-left-color:var(--warn)}
.finding-head{display:flex;flex-wrap:wrap;justify-content:space-between;gap:0 1rem}
.finding-points{color:var(--soft)}
.finding-costs .finding-points{color:var(--warn);font-weight:600}
.finding-facts{display:grid;gap:.25rem}
.finding-facts>div{display:grid;grid-template-columns:6em minmax(0,1fr);gap:.75rem}
.finding-facts dt{color:var(--soft)}
section[aria-labelledby=counts],section[aria-labelledby=top-findings],main>section{display:grid;gap:.75rem}
.counts{display:grid;grid-template-columns:repeat(auto-fit,minmax(6.25rem,1fr));gap:.5rem}
.counts div{padding:.625rem .875rem;display:flex;flex-direction:column}
.counts dt{color:var(--soft)}
.counts dd{font-size:1.75rem;line-height:1.3;font-weight:700}
.meanings>div{grid-template-columns:6em minmax(0,1fr)}
@media (min-width:56rem){
  .panels{grid-template-columns:minmax(14rem,1fr) 2fr 2fr;align-items:stretch}
  .panels-two{grid-template-columns:1fr 2fr}
}
`;
