import type { Finding, PostingContent } from '@ganghui/spec';
import type { Employer } from './employers.ts';

/** What the behaviour rules need of a posting. `isNew`: the exchange has never shown it to anybody. */
export type BehaviourSubject = Pick<PostingContent, 'title' | 'description' | 'provenance'> & {
  employer: Pick<PostingContent['employer'], 'name' | 'uscc'>;
  contact: Pick<PostingContent['contact'], 'phone'>;
  place: Pick<PostingContent['place'], 'region'>;
  isNew: boolean;
};

/** A batch whose employers are known: `employers` and `found` follow the order of `subjects`; null is an employer nobody named. */
export type Batch = { subjects: readonly BehaviourSubject[]; employers: readonly (Employer | null)[]; found: Finding[][] };
