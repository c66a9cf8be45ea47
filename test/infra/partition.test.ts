import { describe, expect, it } from 'vitest';
import { appOf, type Json, regions, Templates } from './templates.ts';

type Text = { key: string; text: string };

function* texts(value: Json, key = ''): Generator<Text> {
  if (typeof value === 'string') yield { key, text: value };
  else if (Array.isArray(value)) for (const each of value) yield* texts(each, key);
  else if (value && typeof value === 'object')
    for (const [name, each] of Object.entries(value)) {
      yield { key: name, text: name };
      yield* texts(each, name);
    }
}

const namesPartition = ({ text }: Text): boolean => /arn:aws(-cn)?:/.test(text);
// A service principal is the same in both partitions; an address is not.
const namesAddress = ({ key, text }: Text): boolean =>
  text.includes('amazonaws.com') &&
  !(['Service', 'Principal', 'iam:PassedToService'].includes(key) && /^[a-z]+\.amazonaws\.com$/.test(text));

describe.each(regions)('the templates for %s', (region) => {
  const templates = new Templates(appOf(region));
  const all = [...texts({ ...templates.state, ...templates.service } as unknown as Json)];

  it('name no partition', () => expect(all.filter(namesPartition)).toEqual([]));
  it('name no address', () => expect(all.filter(namesAddress)).toEqual([]));

  it('use nothing that the China regions lack', () => {
    const types = new Set(Object.values({ ...templates.state, ...templates.service }).map(({ Type }) => Type));
    expect([...types].filter((type) => /^AWS::(Lambda::Url|Cognito|XRay|DynamoDB::GlobalTable)/.test(type))).toEqual([]);
    for (const [, lambda] of templates.all('AWS::Lambda::Function'))
      for (const lacking of ['TracingConfig', 'Layers', 'SnapStart', 'KmsKeyArn']) expect(lambda).not.toHaveProperty(lacking);
    for (const [, mapping] of templates.all('AWS::Lambda::EventSourceMapping'))
      for (const lacking of ['Tags', 'MetricsConfig', 'ProvisionedPollerConfig']) expect(mapping).not.toHaveProperty(lacking);
  });

  it('carry no account', () => expect(all.filter(({ text }) => /\b\d{12}\b/.test(text))).toEqual([]));
});

it('would notice a partition, an address and a principal out of its place', () => {
  expect([...texts({ Resource: 'arn:aws:s3:::bucket' })].some(namesPartition)).toBe(true);
  expect([...texts({ Url: { 'Fn::Join': ['', ['https://sqs.us-east-1.amazonaws.com/', 'x']] } })].some(namesAddress)).toBe(true);
  expect([...texts({ Value: 'sqs.amazonaws.com' })].some(namesAddress)).toBe(true);
  expect([...texts({ Principal: { Service: 'sqs.amazonaws.com' } })].some(namesAddress)).toBe(false);
});
