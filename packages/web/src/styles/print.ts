/** On paper: black on white, nothing to press. */
export const printStyle = `
@media print{
  :root{--page:#fff;--surface:#fff;--ink:#000;--soft:#333;--line:#999;--accent:#000;--tint:#fff;--onAccent:#fff;--warn:#000;--warnTint:#fff;--edge:#666;--track:#ddd}
  .skip,.sections,.search,.filters,.side .facets,.paging,.button,.more{display:none}
  .card,.finding,.panel{break-inside:avoid}
  .bar{print-color-adjust:exact;-webkit-print-color-adjust:exact}
}
`;
