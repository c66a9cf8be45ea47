import { isUscc, repairUscc, tidyUscc } from '@ganghui/spec/codes';
import { canBeDialled, hidePhone } from '../phone.ts';
import { saysNothing } from '../placeholder.ts';
import type { Hit, Rule, Subject } from '../rule.ts';

// An employer without a code is no fault of the posting; a wrong code is.
const lesser = { severity: 'deduct', points: 3 } as const;
const codeFix = '填写营业执照或法人证书上的 18 位代码。';

function usccHits({ posting, charged }: Subject): Hit[] {
  const field = '/employer/uscc';
  const given = posting.employer.uscc ?? posting.provenance[field]?.raw ?? null;
  if (given === null || saysNothing(given))
    return charged.has(field) ? [] : [{ field, evidence: '', message: '没有写统一社会信用代码', fix: codeFix, ...lesser }];
  const code = tidyUscc(given);
  if (isUscc(code)) return [];
  if (/^\d{15}$/.test(code))
    return [{ field, evidence: given, message: '这是 15 位的旧注册号，不是统一社会信用代码', fix: codeFix, ...lesser }];
  if (/^[0-9A-Z]{8}[0-9X]$/.test(code))
    return [{ field, evidence: given, message: '这是 9 位的组织机构代码，不是统一社会信用代码', fix: codeFix, ...lesser }];
  if (/^\d(?:\.\d+)?E\+?\d{1,2}$/.test(code))
    return [
      { field, evidence: given, message: '代码被表格软件改成了科学计数，数字已经丢失', fix: '把这一列设为文本格式后重新填写。', ...lesser },
    ];
  const repaired = repairUscc(code);
  return [
    {
      field,
      evidence: given,
      message: code.length === 18 ? '统一社会信用代码的校验位不对' : `统一社会信用代码应为 18 位，这里是 ${code.length} 位`,
      fix: repaired ? `是不是 ${repaired}？请与营业执照核对。` : '照营业执照或法人证书重新填写 18 位代码；没有代码的单位留空。',
    },
  ];
}

export const identityRules: readonly Rule[] = [
  {
    id: 'Q-02',
    title: '统一社会信用代码',
    dimension: 'normative',
    severity: 'block',
    points: 100,
    basis: 'GB 32100-2015',
    message: '统一社会信用代码的校验位不对',
    fix: '照营业执照或法人证书重新填写 18 位代码；没有代码的单位留空。',
    check: usccHits,
  },
  {
    id: 'Q-03',
    title: '联系电话有效',
    dimension: 'normative',
    severity: 'deduct',
    points: 3,
    message: '联系电话拨不通：位数或号段不对',
    fix: '手机 11 位；固定电话带区号，江苏各市号码为 8 位，例如“025-5xxxxxxx”。',
    check: ({ posting: { contact }, charged }) =>
      contact.phone !== null && !saysNothing(contact.phone) && !charged.has('/contact/phone') && !canBeDialled(contact.phone)
        ? [
            {
              field: '/contact/phone',
              evidence: hidePhone(contact.phone),
              ...(contact.phone.includes('*') && {
                message: '联系电话已被遮挡，看的人拨不了',
                fix: '报送完整的号码：没有本人同意，本系统不会公开。',
              }),
            },
          ]
        : [],
  },
];
