import type { Finding } from '@ganghui/spec';
import { findingOf, type Hit, type RuleInfo } from '../rule.ts';
import type { BehaviourSubject } from './subject.ts';

/** What only a batch shows: each posting is fine alone. */
export const contactReuseRule: RuleInfo = {
  id: 'B-01',
  title: '一个电话不代表许多单位',
  dimension: 'accurate',
  severity: 'warn',
  points: 0,
  fix: '写用人单位自己的联系电话；由市场代收的，把市场的服务电话登记到市场资料；劳务机构、学校代收的不必修改。',
};

export const sameTextRule: RuleInfo = {
  id: 'B-02',
  title: '岗位描述是这个岗位自己的',
  dimension: 'accurate',
  severity: 'deduct',
  points: 5,
  fix: '按这个岗位的实际工作内容写描述，不要套用别家的文字。',
};

export const velocityRule: RuleInfo = {
  id: 'B-03',
  title: '一家单位的新岗位数量合乎常情',
  dimension: 'accurate',
  severity: 'hold',
  points: 0,
  fix: '审核人员抽看几条，核对营业执照和联系电话，劳务机构另看人力资源服务许可证，属实的一并放行；机关事业单位请填写统一社会信用代码。',
};

export const behaviourRules: readonly RuleInfo[] = [contactReuseRule, sameTextRule, velocityRule];

export type BehaviourHit = Hit & { message: string };

export const behaviourFinding = (rule: RuleInfo, hit: BehaviourHit, subject: BehaviourSubject): Finding =>
  findingOf({ ...rule, message: hit.message }, hit, subject);
