import { expect, it } from 'vitest';
import { nodeAt, nodesAt } from '../../docs/nodes.ts';
import { isNode, type Node } from '../../json.ts';
import { sampleValues } from './example-call.ts';
import { answerExamples, bodyExamples } from './for-document.ts';

const shown = (operation: string, name: string, status = 200): Node => {
  const value = nodeAt(nodeAt(answerExamples(operation, status), 'examples'), name).value;
  return isNode(value) ? value : {};
};

it('shows answers of the day on which the requests were made', () => {
  const sent = nodeAt(bodyExamples('putPosting')['application/json'] ?? {}, 'new-posting').value;
  expect(sent).toMatchObject({ publishedAt: sampleValues.today, validThrough: sampleValues.nextMonth });
  const read = shown('getMarketPosting', 'read-back');
  expect(read).toMatchObject({ at: expect.stringMatching(`^${sampleValues.today}T`) });
  expect(read.posting).toMatchObject({
    publishedAt: `${sampleValues.today}T00:00:00+08:00`,
    validThrough: `${sampleValues.nextMonth}T23:59:59+08:00`,
  });
});

it('shows files that are taken: the one record that is refused is there to be seen', () => {
  const outcomes = (name: string): unknown[] => nodesAt(shown('postSubmission', name), 'items').map(({ outcome }) => outcome);
  expect(outcomes('csv')).toEqual(['revised', 'created']);
  expect(outcomes('json-list')).toEqual(['created', 'refused']);
});
