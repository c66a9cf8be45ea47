// 13薪, 13-16薪 (the lower), 12+1薪, *13, 发14个月; not 12个月 of a contract, *26天 or *1000.
const pay = /(?<![\d.])[·.*x×,(/-]?(?:(12)\+([1-9])|([1-3]\d(?:\.\d)?)(?:[-或/、][1-3]\d)?\+?)个?月?薪\)?/;
const times = /[*x×]([1-3]\d(?:\.\d)?)(?:-[1-3]\d)?(?:个月|月)?(?![\d.天小时人k千万w%元班])/;
const paid = /(?<![\d.])(?<!合同|实习|试用|签|期)(1[3-8])个月(?!以|起|合同|试用|实习)(?:工资|薪水|薪资)?/;
const spelt: readonly [RegExp, string][] = [
  [/十二(?=个?月?薪)/, '12'],
  [/十三(?=个?月?薪)/, '13'],
  [/十四(?=个?月?薪)/, '14'],
  [/十五(?=个?月?薪)/, '15'],
  [/十六(?=个?月?薪)/, '16'],
];
const least = 12;
const most = 36;

/** How many months are paid a year, and the folded text without those words, so that 13 is not read as an amount. */
export function monthsIn(folded: string): { months: number | null; rest: string } {
  const text = folded.includes('十') ? spelt.reduce((said, [word, digits]) => said.replace(word, digits), folded) : folded;
  const hit = pay.exec(text) ?? times.exec(text) ?? paid.exec(text);
  if (!hit) return { months: null, rest: text };
  const months = hit[1] === '12' && hit[2] ? 12 + Number(hit[2]) : Number(hit[3] ?? hit[1]);
  if (!(months >= least && months <= most)) return { months: null, rest: text };
  return { months, rest: `${text.slice(0, hit.index)} ${text.slice(hit.index + hit[0].length)}` };
}

/** A column of its own: 13, 13薪, 14.0, 12-14. */
export function monthsOf(raw: string | undefined): number | null {
  const hit =
    raw && raw.length <= 20
      ? /^\D{0,4}(\d{2}(?:\.\d)?)0*(?:\s*[-~～—]\s*\d{2})?\s*(?:个?月?薪?|个月)$/.exec(raw.normalize('NFKC').trim())
      : null;
  const months = Number(hit?.[1]);
  return months >= least && months <= most ? months : null;
}
