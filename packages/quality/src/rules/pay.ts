import type { Hit, Rule, Subject } from '../rule.ts';

const widest = 3;
const absurd = 5;
const mostMonthly = 200_000;
const leastMonthly = 300;
// Where pay rises with sales or pieces, a wide span is the nature of the work.
const variable = /提成|计件|绩效|上不封顶|佣金|多劳多得|业绩/;

function plausibleHits({ posting, text }: Subject): Hit[] {
  const { pay } = posting;
  const field = '/pay';
  if (!pay || (pay.min === null && pay.max === null)) return [];
  const evidence = pay.text || `${pay.min ?? ''}-${pay.max ?? ''}`;
  const most = pay.monthlyMax ?? pay.monthlyMin;
  const fix = '核对金额和周期的单位：元、千元还是万元，每月还是每年。';
  if (most !== null && most > mostMonthly)
    return [{ field, evidence, message: `折合每月 ${Math.round(most)} 元，疑似单位写错`, fix, severity: 'hold', points: 30 }];
  if (most !== null && most < leastMonthly && pay.period !== 'piece')
    return [{ field, evidence, message: `折合每月 ${Math.round(most)} 元，疑似单位写错`, fix, severity: 'hold', points: 30 }];
  if (pay.min === null || pay.max === null) return [];
  if (pay.max < pay.min) return [{ field, evidence, message: '薪资上限小于下限' }];
  // A lower end of nothing says only that pay starts somewhere.
  if (pay.min === 0) return [{ field, evidence, message: '薪资下限为 0' }];
  const ratio = pay.max / pay.min;
  if (ratio > absurd && !variable.test(text.folded))
    return [{ field, evidence, message: `薪资上限是下限的 ${ratio.toFixed(1)} 倍，需要人工核对`, severity: 'hold', points: 20 }];
  return ratio > widest ? [{ field, evidence }] : [];
}

const spokenPay = /(?:月薪|月工资|工资|薪资)(?:范围|待遇)?\s*[:：为]?\s*(\d{4,5})\s*元?\s*[-~～—–－至到]+\s*(\d{4,5})(?!\d)/;

function sameHits({ posting: { pay, description }, text }: Subject): Hit[] {
  if (pay?.period !== 'month' || pay.min === null || pay.max === null) return [];
  if (!text.folded.includes('薪') && !text.folded.includes('工资')) return [];
  // Read in the original: folded, "5000-6000 2、" would run together.
  const said = spokenPay.exec(description);
  if (!said) return [];
  const apart = (spoken: number, stated: number): boolean => Math.abs(spoken - stated) > stated * 0.2;
  return apart(Number(said[1]), pay.min) && apart(Number(said[2]), pay.max)
    ? [{ field: '/description', evidence: `${said[0].slice(0, 20)}；${pay.min}-${pay.max}` }]
    : [];
}

export const payRules: readonly Rule[] = [
  {
    id: 'Q-10',
    title: '薪资合理',
    dimension: 'accurate',
    severity: 'deduct',
    points: 4,
    message: `薪资上限超过下限的 ${widest} 倍`,
    fix: '缩小范围；含提成、计件的，分开写底薪和提成。',
    check: plausibleHits,
  },
  {
    id: 'Q-11',
    title: '文字与薪资栏一致',
    dimension: 'consistent',
    severity: 'deduct',
    points: 3,
    message: '正文里的薪资与薪资栏相差两成以上',
    fix: '以实际薪资为准，改成一致。',
    check: sameHits,
  },
];
