import { hasCitizenCheck } from '@ganghui/spec/codes/citizen-number';
import { hidePhone, isMobile } from '../phone.ts';
import { matchesOf, type Phrases } from '../phrases.ts';
import { saysNothing } from '../placeholder.ts';
import type { Hit, Rule, Subject } from '../rule.ts';

// Every number holds a 1, so the search for words stays cheap for those that hold none.
const identityCard: Phrases = {
  words: ['19', '20', '18'],
  patterns: [/(?<![\da-z])[1-9]\d{5}(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dx](?![\da-z])/g],
};
const mobile: Phrases = { words: ['13', '14', '15', '16', '17', '18', '19'], patterns: [/(?<![\da-z])1[3-9](?:[-]?\d){9}(?![\da-z])/g] };

function cardHits({ text }: Subject): Hit[] {
  const card = matchesOf(text, identityCard).find(({ words }) => hasCitizenCheck(words));
  return card ? [{ field: card.field, evidence: `${card.words.slice(0, 3)}***************` }] : [];
}

function phoneHits({ posting: { contact }, text }: Subject): Hit[] {
  const said = matchesOf(text, mobile)[0];
  const hits: Hit[] = said
    ? [
        {
          field: said.field,
          evidence: hidePhone(said.words),
          message: '正文中写有手机号',
          fix: '从正文中删去，写到联系电话栏。',
          severity: 'deduct',
          points: 2,
        },
      ]
    : [];
  if (!contact.consent && contact.phone !== null && !saysNothing(contact.phone))
    hits.push({
      field: '/contact/phone',
      evidence: hidePhone(contact.phone),
      message: isMobile(contact.phone) ? '没有本人同意公开的记录，手机号将被遮挡' : '没有同意公开的记录，电话将被遮挡',
    });
  return hits;
}

export const privacyRules: readonly Rule[] = [
  {
    id: 'P-01',
    title: '不得出现身份证号',
    dimension: 'normative',
    severity: 'block',
    points: 100,
    basis: '个人信息保护法 第28条',
    message: '文字中有身份证号',
    fix: '删去身份证号后重报。',
    check: cardHits,
  },
  {
    id: 'P-02',
    title: '个人联系方式',
    dimension: 'normative',
    severity: 'warn',
    points: 0,
    basis: '个人信息保护法 第25条',
    message: '没有本人同意公开的记录，联系电话将被遮挡',
    fix: '取得联系人单独同意后报送“是否同意公开联系方式”为“是”；只留单位总机、不留姓名的，单位同意即可报“是”。',
    check: phoneHits,
  },
];
