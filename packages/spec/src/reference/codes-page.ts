import type { CodeEntry, CodeTable } from '../codes/code-table.ts';
import { codeTables } from '../codes/code-tables.ts';
import { type Language, sureNames, tableOf } from './page-text.ts';

// Longer tables are summed up: nobody reads two thousand lines, and the data is one command away.
const longestShown = 80;

const openings: Record<Language, string> = {
  zh: `# 代码表

> 由程序生成，请勿手改：\`npm run reference\`。

国家标准的代码表取自公开整理本，未见标准文本；“版本”是标准的年号，不是实施日期。较长的表只列数目，全部条目可导出为 TSV 与 JSON：
\`npm run reference -- --codes <目录>\`。`,
  en: `# Code tables

> Generated, not to be edited: \`npm run reference\`.

Tables of national standards come from public copies; the text of the standards was not read. "Edition" is the year in the number of a standard, not the day it came into force. Longer tables are summed up; all entries can be had as TSV and JSON:
\`npm run reference -- --codes <folder>\`.`,
};

const labels = {
  zh: {
    overview: '总览',
    head: ['表', '名称', '依据', '版本', '有效自', '把握', '条目'],
    entry: ['代码', '名称', '上级', '又称', '自', '至', '现为', '近似', '把握'],
  },
  en: {
    overview: 'Overview',
    head: ['table', 'title', 'after', 'edition', 'from', 'sure', 'entries'],
    entry: ['code', 'name', 'parent', 'also', 'from', 'until', 'replaced by', 'nearest', 'sure'],
  },
} as const satisfies Record<Language, unknown>;

const own: Record<Language, string> = { zh: '本项目', en: 'this project' };

function overview(language: Language): string {
  const rows = codeTables.map((table) => [
    `[${table.name}](#${table.name})`,
    language === 'zh' ? table.title : table.en,
    table.standard ?? own[language],
    table.edition ?? '',
    table.validFrom ?? '',
    sureNames[language][table.sure] ?? '',
    String(table.entries().length),
  ]);
  return `## ${labels[language].overview}\n\n${tableOf(labels[language].head, rows)}`;
}

// Enough to recognise the entry by; the rest is in the data.
const namesShown = 6;
function alsoText(also: readonly string[], language: Language): string {
  const shown = also.slice(0, namesShown).join(language === 'zh' ? '、' : ', ');
  const left = also.length - namesShown;
  if (left <= 0) return shown;
  return language === 'zh' ? `${shown} 等 ${also.length} 种` : `${shown} and ${left} more`;
}

const cellsOf = (entry: CodeEntry, language: Language): string[] => [
  entry.code,
  language === 'en' && entry.en ? `${entry.name} (${entry.en})` : entry.name,
  entry.parent ?? '',
  alsoText(entry.also ?? [], language),
  entry.from ?? '',
  entry.until ?? '',
  entry.replacedBy?.join(' ') ?? '',
  entry.nearest ?? '',
  entry.sure ? (sureNames[language][entry.sure] ?? '') : '',
];

/** Columns nobody fills are left out, but code and name stay. */
function entryTable(entries: readonly CodeEntry[], language: Language): string {
  const rows = entries.map((entry) => cellsOf(entry, language));
  const kept = labels[language].entry.map((_, at) => at < 2 || rows.some((row) => row[at] !== ''));
  const keep = (row: readonly string[]): string[] => row.filter((_, at) => kept[at]);
  return tableOf(keep(labels[language].entry), rows.map(keep));
}

/** How many entries stand on each level of a tree, the top first. */
function levelsOf(entries: readonly CodeEntry[]): number[] {
  const parents = new Map(entries.map(({ code, parent }) => [code, parent]));
  const counts: number[] = [];
  for (const { code } of entries) {
    let depth = 0;
    for (let above = parents.get(code); above !== undefined && parents.has(above); above = parents.get(above)) depth += 1;
    counts[depth] = (counts[depth] ?? 0) + 1;
  }
  return counts;
}

function summary(entries: readonly CodeEntry[], language: Language): string {
  const some = [...entries.slice(0, 3), ...entries.slice(-2)].map(({ code, name }) => `${code} ${name}`);
  const also = entries.reduce((sum, each) => sum + (each.also?.length ?? 0), 0);
  const levels = levelsOf(entries);
  const counts = levels.length > 1 ? levels.join(' / ') : '';
  if (language === 'zh')
    return [counts && `各层 ${counts} 条。`, also > 0 && `又称 ${also} 个。`, `例：${some.join('，')}。`].filter(Boolean).join('');
  return [counts && `By level: ${counts}.`, also > 0 && `Further names: ${also}.`, `For instance ${some.join(', ')}.`]
    .filter(Boolean)
    .join(' ');
}

function section(table: CodeTable, language: Language): string {
  const entries = table.entries();
  const title = language === 'zh' ? table.title : table.en;
  const about =
    language === 'zh'
      ? `${title}：${entries.length} 条；来源 ${table.source}；数据 \`src/${table.data}\`。`
      : `${title}: ${entries.length} entries; sources ${table.source}; data \`src/${table.data}\`.`;
  const body = entries.length > longestShown ? summary(entries, language) : entryTable(entries, language);
  return [`## ${table.name}`, about, table.remark?.[language] ?? '', body].filter(Boolean).join('\n\n');
}

/** reference/codes.<language>.md */
export const codesPage = (language: Language): string =>
  `${[openings[language], overview(language), ...codeTables.map((table) => section(table, language))].join('\n\n')}\n`;
