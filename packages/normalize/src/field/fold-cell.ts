// Outside blanks, ASCII, Chinese characters and the middle dot a text may hold full-width or compatibility forms.
const notPlain = /[^\t\n\r\x20-\x7e\u00b7\u4e00-\u9fff]/;
// Circled and bracketed list numbers would become digits of the amount behind them.
const listNumber = /[\u2460-\u249b\u24ea-\u24ff\u2776-\u2793\u3220-\u3229\u3280-\u3289]/g;
const upper = /[A-Z]/;

const traditionalForms = '萬圓塊兩個時單週碩專學歷職級無業畢優經驗應屆內滿實習薦議談試轉獎補貼綜資幹數約體師認場齡歲僅與';
const simplifiedForms = '万元块两个时单周硕专学历职级无业毕优经验应届内满实习荐议谈试转奖补贴综资干数约体师认场龄岁仅与';
const traditional = new RegExp(`[${traditionalForms}]`, 'g');

/** One spelling for matching: half width, lower case, simplified characters of the words our fields use. Blanks stay. */
export function foldCell(raw: string): string {
  let text = raw;
  if (notPlain.test(text)) text = text.replace(listNumber, ' ').normalize('NFKC');
  if (upper.test(text)) text = text.toLowerCase();
  return text.replace(traditional, (character) => simplifiedForms[traditionalForms.indexOf(character)]!);
}

/** Longer cells are no cell of a table: they are refused before any pattern sees them. */
export const longestCell = 600;

const empty =
  /^(?:暂?无|没有|空|略|未知|未填写?|保密|n\/?a|null|none|nil|nan|undefined|#[a-z/0]+[!?]?|[-—–_~/\\.。…?？*＊'"]+|\[\]|\{\}|\(\))$/i;

/** Words that fill a cell and say nothing: 暂无, null, --. */
export const saysNothing = (raw: string): boolean => {
  const text = raw.trim();
  return text === '' || (text.length <= 9 && empty.test(text));
};
