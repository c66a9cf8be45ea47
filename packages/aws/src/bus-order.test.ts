import { everything, type FeedFilter } from '@ganghui/spec';
import { toEnglish } from '@ganghui/spec/english';
import { describe, expect, it } from 'vitest';
import { createCheckBus, homeOf } from './bus-order.ts';

const check = createCheckBus(homeOf('arn:aws-cn:sqs:cn-north-1:111111111111:letters'));
const theirs = 'arn:aws-cn:events:cn-north-1:222222222222:event-bus/jobs';
const wide: FeedFilter = { ...everything, city: Array.from({ length: 50 }, (_, at) => String(320_101 + at)), occupation: ['6-18-01-01'] };

describe('the bus of a subscription', () => {
  it.each([theirs, theirs.replace('/jobs', '/default'), theirs.replace('jobs', 'a.b_c-1')])('can be %s', (busArn) =>
    expect(check({ busArn, filter: everything })).toBeUndefined(),
  );

  it.each<[string, string, RegExp]>([
    ['our own bus', 'arn:aws-cn:events:cn-north-1:111111111111:event-bus/ganghui-bus', /本平台自己账户/],
    ['another bus of our account', theirs.replace('222222222222', '111111111111'), /本平台自己账户/],
    ['another partition', theirs.replace('aws-cn', 'aws'), /分区 aws，而本平台在分区 aws-cn/],
    ['another region', theirs.replace('cn-north-1', 'cn-northwest-1'), /区域 cn-northwest-1，而本平台在区域 cn-north-1/],
    ['no ARN', 'jobs', /不是事件总线的 ARN：jobs/],
    ['nothing', '', /不是事件总线的 ARN/],
    ['a rule', theirs.replace('event-bus/', 'rule/'), /不是事件总线的 ARN/],
    ['another service', theirs.replace(':events:', ':sqs:'), /不是事件总线的 ARN/],
    ['an account that is none', theirs.replace('222222222222', '2222'), /不是事件总线的 ARN/],
    ['a name with a slash', `${theirs}/more`, /不是事件总线的 ARN/],
    ['a line end after it', `${theirs}\n`, /不是事件总线的 ARN/],
    ['a long text', `${theirs}${'a'.repeat(100_000)}`, /不是事件总线的 ARN/],
  ])('cannot be %s, and it says what to write, in both languages', (_, busArn, said) => {
    const refused = check({ busArn, filter: everything });
    expect(refused?.detail).toMatch(said);
    expect(refused?.detail.length).toBeLessThan(150);
    for (const text of [refused?.detail ?? '', refused?.fix ?? '']) expect(toEnglish(text)).not.toMatch(/\p{Script=Han}/u);
  });

  it('cannot have a filter that makes too long a rule, and it says how to shorten it', () => {
    const refused = check({ busArn: theirs, filter: wide });
    expect(refused?.detail).toMatch(/有 \d{4} 个字符，最多 2048 个/);
    expect(toEnglish(refused?.fix ?? '')).toContain('320000');
    expect(check({ busArn: theirs, filter: { ...wide, city: ['320000'] } })).toBeUndefined();
  });
});
