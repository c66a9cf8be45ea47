import { entities, type SpecDocument, schemaFile } from './documents.ts';
import { type FieldRow, fieldRows } from './field-rows.ts';
import type { Json } from './json-text.ts';
import { type Language, sureNames, tableOf } from './page-text.ts';
import { sourceRef, sources } from './sources.ts';

const typeNames: Record<Language, Record<string, string>> = {
  zh: { string: '文本', integer: '整数', number: '数', boolean: '是否', instant: '时间', day: '日期', enum: '枚举', object: '对象' },
  en: {
    string: 'text',
    integer: 'integer',
    number: 'number',
    boolean: 'yes or no',
    instant: 'time',
    day: 'day',
    enum: 'one of',
    object: 'object',
  },
};

const heads: Record<Language, string[]> = {
  zh: ['字段', '中文名', '指标代码', '把握', '来源', '类型', '单位', '代码表', '要求方', '说明', '示例'],
  en: ['field', 'Chinese name', 'code', 'sure', 'source', 'type', 'unit', 'code table', 'asked for by', 'meaning', 'example'],
};

const openings: Record<Language, string> = {
  zh: `# 字段参考

> 由程序生成，请勿手改：\`npm run reference\`。

本词汇参照公开可见的材料编成，并非国家规范的文本：两份全国规范只见其名，未见其文。每个字段都标明**把握**：

- **引用**：名称与代码在所列来源中读到；
- **归纳**：来源之间有出入，或由几处比较、推算得来；
- **推断**：本项目自定，采用前请核实。

同一指标代码在不同地区可能另有所指，因此对接时按列映射，不可只凭代码名。“要求方”指谁要求提供，“结构”指 JSON Schema 必有；可空的字段以 null 表示未说明。`,
  en: `# Field reference

> Generated, not to be edited: \`npm run reference\`.

The vocabulary is made after what could be read in public; it is not the text of a national specification: the two specifications are known by name only. Each field says how sure we are:

- **quoted**: name and code were read in the sources given;
- **derived**: sources differ, or it was compared or computed from several;
- **inferred**: our own, to be verified before anybody relies on it.

One indicator code may mean different things in different places, so columns are mapped and a code name alone is never trusted. "Asked for by" says who wants the field, "structure" that the JSON Schema does; a field that may be null is null when unsaid.`,
};

const exampleText = (value: Json | undefined): string => {
  const text = value === undefined ? '' : typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
};

function typeText(row: FieldRow, language: Language): string {
  const name = typeNames[language][row.type] ?? row.type;
  const shown = row.type === 'enum' && row.codeTable === '' ? `${name} ${row.values.join(', ')}` : name;
  const list = row.list ? (language === 'zh' ? `${shown}列表` : `list of ${shown}`) : shown;
  return row.nullable ? `${list}${language === 'zh' ? '，可空' : ', or null'}` : list;
}

function dutyText({ required, mandatory }: FieldRow, language: Language): string {
  const asked = mandatory.flatMap((ref) => {
    const { id, article } = sourceRef(ref);
    if (id === 'X') return [];
    const name = language === 'zh' ? sources[id]?.short : sources[id]?.shortEn;
    return [article ? (language === 'zh' ? `${name}第${article}条` : `${name} art. ${article}`) : `${name}`];
  });
  return [...(required ? [language === 'zh' ? '结构' : 'structure'] : []), ...asked].join(language === 'zh' ? '；' : '; ');
}

const rowText = (row: FieldRow, language: Language): string[] => [
  `\`${row.pointer}\``,
  row.title,
  row.code,
  sureNames[language][row.sure] ?? '',
  row.sources.map((ref) => sourceRef(ref).id).join(' '),
  typeText(row, language),
  row.unit,
  row.codeTable === '' ? '' : `[${row.codeTable}](codes.${language}.md#${row.codeTable})`,
  dutyText(row, language),
  language === 'zh' ? row.zh : row.description,
  exampleText(row.example),
];

function section(document: SpecDocument, language: Language): string {
  const rows = fieldRows(document);
  const count = language === 'zh' ? `${rows.length} 个字段` : `${rows.length} fields`;
  const title = language === 'zh' ? `${document.zh} ${document.id}` : `${document.id} ${document.zh}`;
  return `## ${title}\n\n${count}；[JSON Schema](../${schemaFile(document)})\n\n${tableOf(
    heads[language],
    rows.map((row) => rowText(row, language)),
  )}`.replace('；[', language === 'zh' ? '；[' : '; [');
}

const readNames: Record<Language, Record<string, string>> = {
  zh: { full: '全文', excerpt: '节选', contents: '目录', named: '仅见其名', own: '自定' },
  en: { full: 'in full', excerpt: 'excerpts', contents: 'contents only', named: 'by name only', own: 'our own' },
};

function sourceSection(language: Language): string {
  const head = language === 'zh' ? ['编号', '来源', '读到'] : ['id', 'source', 'read'];
  const rows = Object.entries(sources).map(([id, source]) => [
    id,
    language === 'zh' ? source.title : source.en,
    readNames[language][source.read] ?? '',
  ]);
  return `## ${language === 'zh' ? '来源' : 'Sources'}\n\n${tableOf(head, rows)}`;
}

/** reference/fields.<language>.md */
export const fieldsPage = (language: Language): string =>
  `${[openings[language], ...entities.map((document) => section(document, language)), sourceSection(language)].join('\n\n')}\n`;
