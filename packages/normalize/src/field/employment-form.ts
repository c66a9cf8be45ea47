import { EmploymentForm } from '@ganghui/spec';
import { createMemory } from '../remember.ts';
import { foldCell, longestCell } from './fold-cell.ts';

export const employmentFormFix = '写“全职”“兼职”“实习”“劳务派遣”或“灵活用工”。';

const common = new Map<string, EmploymentForm>([
  ['全职', 'full-time'],
  ['兼职', 'part-time'],
  ['实习', 'internship'],
]);
// In this order: 非全日制 holds 全日制, 劳务派遣 often comes with 全职.
const words: readonly [RegExp, EmploymentForm][] = [
  [/实习|见习|intern/, 'internship'],
  [/派遣|外包|劳务工|dispatch/, 'dispatch'],
  [/灵活|零工|新就业形态|自由职业|众包|flexible|freelance/, 'flexible'],
  [/非全日|兼职|小时工|钟点|计时工|临时|短期|日结|暑期工|暑假工|寒假工|季节|part-?time/, 'part-time'],
  [
    /全职|全日制|全日|正式|固定|合同工|合同制|劳动合同|长期|社会招聘|社招|校园|校招|聘用制|编制|编外|在编|事业编|长白班|全工|full-?time/,
    'full-time',
  ],
];
const denied = /(?:非|不是|不含|无)(?:劳务)?(?:派遣|外包|实习|兼职|临时)|实习(?:证明|机会|经[历验])|(?:派遣|外包|兼职|实习)[:：]?否/g;

const remember = createMemory<EmploymentForm | undefined>();

/** The form a column names; undefined for words that name none, or both 全职 and 兼职. */
export const parseEmploymentForm = (raw: string): EmploymentForm | undefined => remember(raw, () => readForm(raw));

function readForm(raw: string): EmploymentForm | undefined {
  const usual = common.get(raw);
  if (usual || raw.length > longestCell) return usual;
  const text = foldCell(raw).replace(/\s+/g, '').replace(denied, '');
  const own = EmploymentForm.safeParse(text);
  if (own.success) return own.data;
  if (/全职.?兼职|兼职.?全职|全\/?兼职/.test(text)) return undefined;
  return words.find(([word]) => word.test(text))?.[1];
}

/** The title says it where the market's table has no column for it. */
export const formInTitle = (title: string): EmploymentForm | undefined =>
  /实习生|见习生|[(（]实习[)）]/.test(title) ? 'internship' : /兼职/.test(title) ? 'part-time' : undefined;
