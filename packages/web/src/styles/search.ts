/** The form, the filters, the links beside the results. */
export const searchStyle = `
search{display:block}
.search{display:grid;grid-template-columns:1fr 1fr;gap:.75rem;padding:1rem}
.search .button,.field-words{grid-column:1/-1}
.field{display:grid;gap:.25rem;min-width:0}
.field label{font-weight:600}
.field input,.field select{width:100%;min-width:0;min-height:48px;padding:0 .75rem;border:1px solid var(--edge);border-radius:8px;
  background:var(--surface);color:var(--ink);font:inherit}
.field select{appearance:none;padding-right:2rem;text-overflow:ellipsis;
  background-image:linear-gradient(45deg,transparent 50%,var(--soft) 50%),linear-gradient(-45deg,transparent 50%,var(--soft) 50%);
  background-position:right 1.05rem center,right .75rem center;background-size:.32rem .32rem;background-repeat:no-repeat}
.field input::placeholder{color:var(--soft);opacity:1}
.field input[aria-invalid]{border:2px solid var(--warn)}
.results{display:grid;gap:1rem}
.results-head{display:flex;flex-wrap:wrap;align-items:baseline;justify-content:space-between;gap:0 1rem}
.results-head h2{font-size:1.25rem}
.results-range{color:var(--soft)}
.filters ul{display:flex;flex-wrap:wrap;gap:.5rem}
.filters a{display:inline-flex;align-items:center;gap:.5rem;min-height:44px;padding-inline:1rem;border-radius:22px;
  background:var(--tint);color:var(--accent);font-weight:600;text-decoration:none}
.filters a:hover{text-decoration:underline}
.filters .filters-clear{background:none;font-weight:400;text-decoration:underline;padding-inline:.25rem}
.filter-cross{font-size:1.25rem;line-height:1}
.facets a{display:flex;align-items:center;justify-content:space-between;gap:1rem;min-height:44px;margin-inline:-.5rem;padding-inline:.5rem;
  color:var(--ink);text-decoration:none;border-radius:6px}
.facets a:hover,.facets a[aria-current]{background:var(--tint);color:var(--accent)}
.facets a[aria-current]{font-weight:600}
.facet-count{color:var(--soft);font-variant-numeric:tabular-nums}
.grade-counts li{display:flex;justify-content:space-between;padding-block:.25rem}
.paging{display:flex;flex-wrap:wrap;align-items:center;gap:.75rem 1.5rem}
.paging a:not(.button){display:inline-flex;align-items:center;min-height:48px}
.paging .button{margin-left:auto}
.empty{padding:1.25rem;display:grid;gap:.5rem}
.empty li a,p.empty a{display:inline-flex;align-items:center;min-height:44px}
@media (min-width:40rem){
  .search{grid-template-columns:minmax(0,1fr) 11rem 10rem auto;align-items:end;padding:1.25rem}
  .search .button,.field-words{grid-column:auto}
}
`;
