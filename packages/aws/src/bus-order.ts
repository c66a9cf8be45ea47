import type { CheckBus } from '@ganghui/core';
import { busPatternOf, maxPatternChars } from './bus-pattern.ts';

/** What an ARN of our own says of where we are. */
export type Home = { partition: string; region: string; account: string };

/** Where we are, from the ARN of a queue of ours, which lies where our bus does. */
export function homeOf(queueArn: string): Home {
  const [, partition = '', , region = '', account = ''] = queueArn.split(':');
  return { partition, region, account };
}

const busArn = /^arn:([a-z-]{1,20}):events:([a-z0-9-]{1,30}):(\d{12}):event-bus\/([.\-_A-Za-z0-9]{1,256})$/;

/** Events go to a bus of another account in the same region only: on a bus of our own account they would go round, or reach what is ours. */
export const createCheckBus =
  (home: Home): CheckBus =>
  ({ busArn: arn, filter }) => {
    const [, partition, region, account] = busArn.exec(arn) ?? [];
    const example = `arn:${home.partition}:events:${home.region}:123456789012:event-bus/ganghui`;
    if (account === undefined) return { detail: `busArn 不是事件总线的 ARN：${arn.slice(0, 80)}。`, fix: `请照这样写：${example}。` };
    if (partition !== home.partition)
      return {
        detail: `这条总线在分区 ${partition}，而本平台在分区 ${home.partition}；两个分区之间不能投递。`,
        fix: '请用同一分区的 AWS 账户，或改用 url 接收。',
      };
    if (region !== home.region)
      return {
        detail: `这条总线在区域 ${region}，而本平台在区域 ${home.region}。`,
        fix: `请在 ${home.region} 建一条总线，再由它转到别的区域；或改用 url 接收。`,
      };
    if (account === home.account) return { detail: '这是本平台自己账户的总线，不能作为接收方。', fix: '请写自己 AWS 账户的总线。' };
    const chars = JSON.stringify(busPatternOf(filter)).length;
    if (chars <= maxPatternChars) return undefined;
    return {
      detail: `filter 太长：写成总线规则有 ${chars} 个字符，最多 ${maxPatternChars} 个。`,
      fix: '请用上级代码代替多个下级代码（例如 320000 代替各市、6 代替 6 下各类），或分成几个订阅。',
    };
  };
