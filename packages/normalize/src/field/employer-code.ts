import { isUscc, tidyUscc } from '@ganghui/spec/codes';
import { saysNothing } from './fold-cell.ts';

export type EmployerCode = { uscc: string | null; name: string | null };

const longest = 300;
const label = /^['‘’`]?\s*(?:统一)?(?:社会)?(?:信用|机构|组织机构|登记|纳税人识别)?(?:代码|证号|税号|号)?(?:证)?\s*[:：]\s*|^['‘’`]/;
const run = /(?<![0-9A-Za-z])[1-9ANYany][0-9A-Za-z]{17}(?![0-9A-Za-z])/g;

/** The credit code of a cell: half width, capitals, without label or blanks. A faulty one stays for the rules; a name beside a good one comes apart. */
export function parseEmployerCode(raw: string | undefined): EmployerCode {
  if (!raw) return { uscc: null, name: null };
  if (/^[0-9A-Z]{18}$/.test(raw)) return { uscc: raw, name: null };
  if (saysNothing(raw)) return { uscc: null, name: null };
  const code = tidyUscc(raw.slice(0, longest));
  if (code === '' || isUscc(code)) return { uscc: code === '' ? null : code, name: null };
  const text = raw.slice(0, longest).normalize('NFKC').trim().replace(label, '');
  if (saysNothing(text)) return { uscc: null, name: null };
  const tidy = tidyUscc(text);
  if (isUscc(tidy)) return { uscc: tidy, name: null };
  const good = [...text.matchAll(run)].filter(([each]) => isUscc(tidyUscc(each)));
  const [only] = good;
  if (good.length !== 1 || !only) return { uscc: tidy === '' ? null : tidy, name: null };
  const rest = `${text.slice(0, only.index)} ${text.slice(only.index + 18)}`.replace(/^[\s()[\]:,;/|-]+|[\s()[\]:,;/|-]+$/g, '');
  return { uscc: tidyUscc(only[0]), name: /[\u3400-\u9fff]{4}/.test(rest) ? rest.replace(/\(/g, '（').replace(/\)/g, '）') : null };
}
