import { type Draft, quoted, use } from './draft.ts';
import type { Column } from './match-columns.ts';

const missingTitle = '岗位名称';
// Below the weight of a name that other fields use too, for a pointer to it: /post/headline.
const leastName = 0.5;
const longest = 60;

// 标题 over “急招普工20名，包吃住”: its cells end in no job name, but its name says that it is what one reads first.
function headlineOf({ matched }: Draft): Column | undefined {
  const taken = new Set([...matched.matches.values()].filter(({ byName }) => byName).map(({ column }) => column.name));
  const score = ({ hits }: Column): number => hits.get('title')?.score ?? 0;
  return matched.columns
    .filter((column) => {
      const { name, hits, features } = column;
      const speaks = Math.max(
        ...(['number', 'date', 'url', 'phone', 'email', 'longText', 'company', 'person'] as const).map(features.share),
      );
      const isOther = (hits.get('other')?.score ?? 0) >= score(column);
      return (
        score(column) >= leastName && !isOther && !taken.has(name) && features.filled > 0 && features.length <= longest && speaks < 0.5
      );
    })
    .sort((a, b) => score(b) - score(a))[0];
}

/** Where no column is the title: a headline; else the kind of work, which is all that older systems know (ACA112 工种名称). */
export function findTitle(draft: Draft): void {
  const { title, occupation } = draft.fields;
  if (title !== undefined) return;
  const headline = headlineOf(draft);
  if (headline) {
    // What it was taken for by its looks alone (包吃住: benefits) is a part of what it says.
    for (const { field } of draft.uses.get(headline.name) ?? []) if (draft.fields[field] === headline.name) delete draft.fields[field];
    draft.uses.set(
      headline.name,
      (draft.uses.get(headline.name) ?? []).filter(({ field }) => draft.fields[field] !== undefined),
    );
    draft.fields.title = headline.name;
    use(draft, headline.name, { field: 'title', confidence: 0.5, why: `没有岗位名称列，${quoted(headline.name)}最像` });
    draft.notes.unshift(`没有找到岗位名称列：用列${quoted(headline.name)}作岗位名称，请核对。`);
    return;
  }
  if (typeof occupation === 'string') {
    draft.fields.title = occupation;
    use(draft, occupation, { field: 'title', confidence: 0.5, why: '没有岗位名称列，用工种（职业）名称' });
    draft.notes.unshift(`没有找到岗位名称列：用列${quoted(occupation)}作岗位名称，请核对。`);
    return;
  }
  draft.fields.title = missingTitle;
  draft.notes.unshift(`没有找到岗位名称列：请把 fields.title 的“${missingTitle}”改成它的列名。`);
}
