import type { Finding } from '@ganghui/spec';
import { findContactReuse } from './contact-reuse.ts';
import { employersOf } from './employers.ts';
import { findSameText } from './same-text.ts';
import type { BehaviourSubject } from './subject.ts';
import { findVelocity } from './velocity.ts';

/**
 * What only shows in many postings together: one phone for many employers, one text for many employers, one employer with
 * hundreds of new postings. One list for each subject, in their order, most of them empty. Linear in the text of the batch. Sees one batch:
 * who sends in small pieces over a day is not found here.
 * `marketPhones`: the market's own numbers, in any writing.
 */
export function assessBehaviour(batch: readonly BehaviourSubject[], context: { marketPhones: readonly string[] }): Finding[][] {
  const found = batch.map((): Finding[] => []);
  const employed = { subjects: batch, employers: employersOf(batch), found };
  findContactReuse(employed, context.marketPhones);
  findSameText(employed);
  findVelocity(employed);
  return found;
}
