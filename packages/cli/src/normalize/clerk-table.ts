import type { Posting } from '@ganghui/spec';
import { educationName, employmentFormNames, payPeriodNames } from '@ganghui/spec/codes';
import { byteOrderMark, csvLine, harmless, textOf } from '../output/csv.ts';
import type { Line } from './judge-record.ts';

const outcomes = { published: '发布', held: '待审', refused: '退回' } as const;

const yearsOf = ({ experience }: Posting): string => {
  if (experience === null) return '';
  const { minYears, maxYears } = experience;
  if (maxYears !== null) return `${minYears}-${maxYears}年`;
  return minYears === 0 ? '不限' : `${minYears}年以上`;
};

type Cell = string | number | null | undefined;
type Reader = (posting: Posting) => Cell;

// What a clerk looks at, in the order of looking; everything else is in the NDJSON.
const readers: readonly (readonly [string, Reader])[] = [
  ['岗位编号', ({ sourceId }) => sourceId],
  ['岗位名称', ({ title }) => title],
  ['单位名称', ({ employer }) => employer.name],
  ['职业代码', ({ occupation }) => occupation.code],
  ['职业名称', ({ occupation }) => occupation.name],
  ['职业把握', ({ occupation }) => occupation.confidence.toFixed(2)],
  ['招聘人数', ({ headcount }) => headcount],
  ['学历', ({ education }) => (education === null ? '' : (educationName(education) ?? education))],
  ['工作年限', yearsOf],
  ['薪资原文', ({ pay, provenance }) => pay?.text ?? provenance['/pay']?.raw],
  ['薪资最低', ({ pay }) => pay?.min],
  ['薪资最高', ({ pay }) => pay?.max],
  ['计薪周期', ({ pay }) => (pay?.period ? payPeriodNames[pay.period] : '')],
  ['年薪月数', ({ pay }) => pay?.months],
  ['折合月薪最低', ({ pay }) => pay?.monthlyMin],
  ['折合月薪最高', ({ pay }) => pay?.monthlyMax],
  ['工作地点代码', ({ place }) => place.region],
  ['工作地点', ({ place }) => place.path.join('')],
  ['详细地址', ({ place }) => place.address],
  ['用工形式', ({ employmentForm }) => (employmentForm === null ? '' : employmentFormNames[employmentForm])],
  ['统一社会信用代码', ({ employer }) => employer.uscc],
  ['单位性质', ({ employer }) => employer.nature],
  ['单位规模', ({ employer }) => employer.size],
  ['所属行业', ({ employer }) => employer.industry?.name],
  ['福利', ({ benefits }) => benefits.join('、')],
  ['发布日期', ({ publishedAt }) => publishedAt.slice(0, 10)],
  ['截止日期', ({ validThrough }) => validThrough?.slice(0, 10)],
];

// A negative number is none that a spreadsheet would run.
const textIn = (cell: Cell): string => (typeof cell === 'string' ? harmless(cell) : textOf(cell));
const row = (cells: readonly Cell[]): string => csvLine(cells.map(textIn));

/** Head of the table, with the mark by which spreadsheets know UTF-8. */
export const clerkHead = (): string =>
  `${byteOrderMark}${row(['工作表', '行号', '结果', '分数', '等级', '问题数', '问题', '怎么改', ...readers.map(([name]) => name)])}`;

export function clerkRow({ line, sheet, posting, findings, score, grade, outcome }: Line): string {
  const counted = findings.filter(({ severity }) => severity !== 'warn');
  const join = (texts: readonly string[]): string => [...new Set(texts)].join('；').slice(0, 1000);
  return row([
    sheet,
    line,
    outcomes[outcome],
    score,
    grade,
    counted.length,
    join(counted.map(({ rule, message }) => `${rule} ${message}`)),
    join(counted.map(({ fix }) => fix)),
    ...readers.map(([, read]) => (posting === null ? '' : read(posting))),
  ]);
}
