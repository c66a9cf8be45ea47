import type { Posting } from '@ganghui/spec';
import { fieldName } from '../words/field-names.ts';

/** How the market wrote it. Contacts stay out: their raw writing would undo the masking. */
export const ProvenanceDetails = ({ provenance }: Pick<Posting, 'provenance'>) => {
  const entries = Object.entries(provenance).filter(([field]) => !field.startsWith('/contact'));
  if (entries.length === 0) return null;
  return (
    <details class="provenance">
      <summary>{`原始写法（${entries.length} 项）`}</summary>
      <p>市场报送的原文，以及整理成统一写法的把握。</p>
      <dl class="facts">
        {entries.map(([field, { raw, from, confidence }]) => (
          <div>
            <dt>{fieldName(field)}</dt>
            <dd>
              {raw ? <q>{raw}</q> : '没有内容'}
              <span class="quiet">{` 栏目“${from}”，把握 ${Math.round(confidence * 100)}%`}</span>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
};
